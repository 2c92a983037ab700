using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>The units of the calendar and the clock, from short to long.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

/// <summary>How a pack's tables and TIMEX3 values write units.</summary>
internal static class TimeUnits
{
    /// <summary>The unit that a table's cell names.</summary>
    /// <exception cref="PackException">There is no such unit.</exception>
    public static TimeUnit Parse(string name, string where) =>
        PackNames.TryParse(name, out TimeUnit unit)
            ? unit
            : throw new PackException($"{where}: '{name}' is no unit of time: use one of {string.Join(", ", Enum.GetNames<TimeUnit>())}.");

    /// <summary>Whether the unit is shorter than a day.</summary>
    public static bool IsOfTheClock(this TimeUnit unit) => unit < TimeUnit.Day;

    /// <summary>A length of time as TIMEX3 writes it: <c>P3Y</c>, <c>PT4H</c>, <c>PXW</c>.</summary>
    public static string Length(string number, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "PT" + number + "S",
        TimeUnit.Minute => "PT" + number + "M",
        TimeUnit.Hour => "PT" + number + "H",
        TimeUnit.Day => "P" + number + "D",
        TimeUnit.Weekend => "P" + number + "WE",
        TimeUnit.Week => "P" + number + "W",
        TimeUnit.Fortnight => "P" + Twice(number) + "W",
        TimeUnit.Month => "P" + number + "M",
        TimeUnit.Season => "P" + number + "Q",
        TimeUnit.Quarter => "P" + number + "Q",
        TimeUnit.HalfYear => "P" + number + "H",
        TimeUnit.Year => "P" + number + "Y",
        TimeUnit.Decade => "P" + number + "E",
        TimeUnit.Century => "P" + number + "C",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    private static string Twice(string number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n)
            ? (2 * n).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : number;
}
