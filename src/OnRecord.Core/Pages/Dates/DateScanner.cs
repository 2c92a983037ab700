using NodaTime;

namespace OnRecord.Pages.Dates;

/// <summary>Finds dates in text as pages write them: ISO 8601, RFC 2822, in figures, and with the month's name in the pack's languages.</summary>
/// <remarks>
/// A date in figures whose day and month could be exchanged is read only where the page's language says which comes first.
/// A date before 6 August 1991, the day of the first web page, or after 2099 is none.
/// </remarks>
internal ref struct DateScanner
{
    private static readonly LocalDate FirstPage = new(1991, 8, 6);
    private readonly ReadOnlySpan<char> _text;
    private readonly DateWords _words;
    private readonly DateOrder _order;
    private int _at;

    /// <summary>Begins at the text's start.</summary>
    public DateScanner(ReadOnlySpan<char> text, DateWords words, DateOrder order)
    {
        _text = text;
        _words = words;
        _order = order;
    }

    /// <summary>The date found last.</summary>
    public PublicationTime? Current { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, with its time.</summary>
    public readonly int End => _at;

    /// <summary>The first date of a text, or <see langword="null"/>.</summary>
    public static PublicationTime? First(ReadOnlySpan<char> text, DateWords words, DateOrder order)
    {
        var scanner = new DateScanner(text, words, order);
        return scanner.Next() ? scanner.Current : null;
    }

    /// <summary>Goes to the next date.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            bool begins = _at == 0 || !char.IsLetterOrDigit(_text[_at - 1]);
            if (char.IsAsciiDigit(c) && (begins || !char.IsAsciiDigit(_text[_at - 1])))
            {
                if (FromFigures())
                    return true;
                while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
                    _at++;
            }
            else if (char.IsLetter(c) && begins)
            {
                if (FromMonth())
                    return true;
                while (_at < _text.Length && char.IsLetter(_text[_at]))
                    _at++;
            }
            else
            {
                _at++;
            }
        }

        return false;
    }

    private bool FromFigures()
    {
        var reader = new FigureReader(_text, _at);
        int first = reader.Number(out int digits);
        (int year, int month, int day) = digits switch
        {
            4 => YearFirst(ref reader, first),
            8 or 12 or 14 when digits >= 8 => Compact(_text.Slice(_at, 8)),
            1 or 2 => DayFirst(ref reader, first),
            _ => default,
        };
        return Accept(year, month, day, reader.At);
    }

    private readonly (int Year, int Month, int Day) YearFirst(ref FigureReader reader, int year)
    {
        char mark = reader.Peek;
        if (mark is '-' or '/' or '.' or '年' or '년')
        {
            FigureReader start = reader;
            reader.Skip(1);
            reader.Spaces();
            int month = reader.Number(out int digits);
            if (digits is 1 or 2 && (reader.Peek == mark || reader.Peek is '月' or '월'))
            {
                reader.Skip(1);
                reader.Spaces();
                int day = reader.Number(out int dayDigits);
                if (dayDigits is 1 or 2)
                    return (year, month, day);
            }

            reader = start;
        }

        int named = Fill(ref reader);
        return named > 0 && reader.SpacesThenNumber(out int number, out int count) && count <= 2 ? (year, named, number) : default;
    }

    private static (int Year, int Month, int Day) Compact(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
            value = value * 10 + c - '0';
        return (value / 10000, value / 100 % 100, value % 100);
    }

    private readonly (int Year, int Month, int Day) DayFirst(ref FigureReader reader, int first)
    {
        FigureReader start = reader;
        reader.Spaces();
        char mark = reader.Peek == '|' ? '|' : start.Peek;
        reader = mark == '|' ? reader : start;
        if (mark is '.' or '/' or '-' or '|')
        {
            reader.Skip(1);
            reader.Spaces();
            int second = reader.Number(out int digits);
            if (mark == '|')
                reader.Spaces();
            if (digits is 1 or 2 && reader.Peek == mark)
            {
                reader.Skip(1);
                reader.Spaces();
                int year = reader.Number(out int yearDigits);
                if (yearDigits == 4)
                    return Ordered(first, second, year, mark);
                if (yearDigits == 2 && mark == '.' && !char.IsAsciiDigit(reader.Peek) && reader.Peek is not '.' and not ':')
                    return Ordered(first, second, 2000 + year, mark);
                return default;
            }

            reader = start;
        }

        int month = Fill(ref reader);
        if (month <= 0)
            return default;
        Fill(ref reader);
        return reader.SpacesThenNumber(out int number, out int count) && count == 4 ? (number, month, first) : default;
    }

    private readonly (int Year, int Month, int Day) Ordered(int first, int second, int year, char mark)
    {
        if (first > 12 || mark == '.')
            return (year, second, first);
        if (second > 12)
            return (year, first, second);
        if (first == second || _order == DateOrder.DayFirst)
            return (year, second, first);
        return _order == DateOrder.MonthFirst ? (year, first, second) : default;
    }

    private bool FromMonth()
    {
        var reader = new FigureReader(_text, _at);
        int month = _words.Month(reader.Word());
        if (month <= 0)
            return false;
        reader.Marks();
        if (!reader.SpacesThenNumber(out int day, out int digits) || digits > 2)
            return false;
        Fill(ref reader);
        return reader.SpacesThenNumber(out int year, out int count) && count == 4 && Accept(year, month, day, reader.At);
    }

    // Passes over small words and stops to a month's name.
    private readonly int Fill(ref FigureReader reader)
    {
        for (int words = 0; words < 3; words++)
        {
            FigureReader before = reader;
            reader.Marks();
            int month = _words.Month(reader.Word());
            if (month < 0)
            {
                reader = before;
                reader.Marks();
                return 0;
            }

            if (month > 0)
            {
                reader.Marks();
                return month;
            }
        }

        return 0;
    }

    private bool Accept(int year, int month, int day, int end)
    {
        if (year is < 1991 or > 2099 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        var date = new LocalDate(year, month, day);
        if (date < FirstPage)
            return false;
        Start = _at;
        Current = new PublicationTime(date, ClockReader.Read(_text, date, ref end));
        _at = Math.Max(end, _at + 1);
        return true;
    }
}

/// <summary>Which comes first in a date in figures.</summary>
internal enum DateOrder
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>The day, as in most of the world.</summary>
    DayFirst,

    /// <summary>The month, as in the United States.</summary>
    MonthFirst,
}
