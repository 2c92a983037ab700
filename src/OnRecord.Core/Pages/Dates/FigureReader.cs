namespace OnRecord.Pages.Dates;

/// <summary>Steps through the parts of a date.</summary>
internal ref struct FigureReader(ReadOnlySpan<char> text, int at)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where it stands.</summary>
    public int At { get; private set; } = at;

    /// <summary>The code unit here, or a null at the end.</summary>
    public readonly char Peek => At < _text.Length ? _text[At] : '\0';

    /// <summary>Reads a number of at most nine digits; longer ones give -1.</summary>
    public int Number(out int digits)
    {
        int value = 0, start = At;
        while (At < _text.Length && char.IsAsciiDigit(_text[At]))
            value = At - start < 9 ? value * 10 + _text[At++] - '0' : SkipDigit();
        digits = At - start;
        return digits is 0 or > 9 ? -1 : value;
    }

    /// <summary>Passes over code units.</summary>
    public void Skip(int count) => At = Math.Min(At + count, _text.Length);

    /// <summary>Passes over at most three blanks.</summary>
    public void Spaces()
    {
        for (int i = 0; i < 3 && Peek is ' ' or '\u00A0' or '\u202F' or '\n' or '\t'; i++)
            At++;
    }

    /// <summary>Passes over blanks, stops, commas, hyphens and slashes.</summary>
    public void Marks()
    {
        for (int i = 0; i < 4 && Peek is ' ' or '\u00A0' or '\u202F' or '.' or ',' or '-' or '/' or '\n' or '\t' or '’' or '\''; i++)
            At++;
    }

    /// <summary>Reads a run of letters.</summary>
    public ReadOnlySpan<char> Word()
    {
        int start = At;
        while (At < _text.Length && At - start < 20 && (char.IsLetter(_text[At]) || _text[At] is 'º' or 'ª' || char.GetUnicodeCategory(_text[At]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            At++;
        return _text[start..At];
    }

    /// <summary>Passes over marks and reads a number.</summary>
    public bool SpacesThenNumber(out int value, out int digits)
    {
        Marks();
        value = Number(out digits);
        return digits > 0;
    }

    private int SkipDigit()
    {
        At++;
        return 0;
    }
}
