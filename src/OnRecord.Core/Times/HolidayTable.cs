using System.Globalization;
using NodaTime;
using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>
/// Holidays whose day can be computed: a day of the year (<c>12-25</c>), the n-th weekday of a month (<c>11 4 thursday</c>; -1 is the last),
/// or days from Easter (<c>easter+1</c>; <c>orthodox+0</c> for the Julian reckoning).
/// </summary>
internal sealed class HolidayTable
{
    private readonly List<(string Name, Func<int, LocalDate> Day)> _holidays = [];

    /// <summary>Reads the table.</summary>
    public HolidayTable(PackTable table)
    {
        foreach (PackRow row in table.Rows)
            _holidays.Add((row["name"], Parse(row["day"], $"{table.Name}.tsv, line {row.Line}")));
    }

    /// <summary>The names, in the tables' order.</summary>
    public IEnumerable<string> Names => _holidays.Select(holiday => holiday.Name);

    /// <summary>The longest holiday named in an expression, or <see langword="null"/>.</summary>
    public Func<int, LocalDate>? NamedIn(ReadOnlySpan<char> expression)
    {
        Func<int, LocalDate>? day = null;
        int longest = 0;
        foreach ((string name, Func<int, LocalDate> known) in _holidays)
        {
            if (name.Length > longest && Holds(expression, name))
            {
                day = known;
                longest = name.Length;
            }
        }

        return day;
    }

    /// <summary>The day of Easter in a year of the Gregorian calendar (the anonymous algorithm of 1876; Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    /// <summary>The day of Easter as the Orthodox churches reckon it, in the Gregorian calendar (Meeus' Julian algorithm, ch. 8).</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        int n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static bool Holds(ReadOnlySpan<char> expression, string name)
    {
        // The expression has one form of apostrophe or another, and any white space between words.
        int at = 0;
        foreach (string word in name.Split(' '))
        {
            int found = IndexOf(expression[at..], word);
            if (found < 0)
                return false;
            at += found + word.Length;
        }

        return true;
    }

    private static int IndexOf(ReadOnlySpan<char> text, string word)
    {
        for (int i = 0; i + word.Length <= text.Length; i++)
        {
            int k = 0;
            while (k < word.Length && (char.ToLowerInvariant(text[i + k]) == word[k] || (word[k] == '\'' && text[i + k] == '’')))
                k++;
            if (k == word.Length)
                return i;
        }

        return -1;
    }

    private static Func<int, LocalDate> Parse(string cell, string where)
    {
        string[] parts = cell.Split(' ');
        if (parts.Length == 3 && Number(parts[0]) is { } month && Number(parts[1]) is { } nth
            && PackNames.TryParse(parts[2], out IsoDayOfWeek weekday))
        {
            return year => NthWeekday(year, month, nth, weekday);
        }

        if (cell.StartsWith("easter", StringComparison.Ordinal) && Number(cell[6..]) is { } western)
            return year => Easter(year).PlusDays(western);
        if (cell.StartsWith("orthodox", StringComparison.Ordinal) && Number(cell[8..]) is { } eastern)
            return year => OrthodoxEaster(year).PlusDays(eastern);
        string[] fixedDay = cell.Split('-');
        if (fixedDay.Length == 2 && Number(fixedDay[0]) is >= 1 and <= 12 and { } m && Number(fixedDay[1]) is >= 1 and <= 31 and { } d)
            return year => new LocalDate(year, m, d);
        throw new PackException($"{where}: '{cell}' is no day of a holiday: write 12-25, easter+1, or 11 4 thursday.");
    }

    private static LocalDate NthWeekday(int year, int month, int nth, IsoDayOfWeek weekday) => nth > 0
        ? new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1)
        : new LocalDate(year, month, 1).PlusMonths(1).Previous(weekday).PlusWeeks(nth + 1);

    private static int? Number(string cell) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
