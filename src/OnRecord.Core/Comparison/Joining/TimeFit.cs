namespace OnRecord.Comparison.Joining;

/// <summary>How two TIMEX3 values stand to each other.</summary>
internal static class TimeFit
{
    // Where a TIMEX3 value of a day ends, and its hour or part of the day.
    private const int DayLength = 10;
    private const int HoursEnd = 13;
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int MostMonthsApart = 3;

    /// <summary>Whether two values may name one time: either is unknown, or one lies inside the other.</summary>
    public static bool Agree(string? first, string? second)
    {
        if (first is null || second is null || !IsCalendar(first) || !IsCalendar(second))
            return true;
        (string shorter, string longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (IsWeek(shorter) || IsWeek(longer))
            return WeeksAgree(first, second);
        return longer.StartsWith(shorter, StringComparison.Ordinal) || (Day(first) is { } day && day == Day(second) && HoursAgree(first, second));
    }

    /// <summary>Whether two times of one day may be one: "evening" and "night" touch, as do "afternoon" and half past four.</summary>
    private static bool HoursAgree(string first, string second)
    {
        if (Hours(first) is not { } one || Hours(second) is not { } other)
            return true;
        return one.From == one.To && other.From == other.To ? string.Equals(first, second, StringComparison.Ordinal) : one.From <= other.To && other.From <= one.To;
    }

    /// <summary>The hours of a day that a value names, the last one counted in; <see langword="null"/> where it names none.</summary>
    private static (int From, int To)? Hours(string value)
    {
        if (value.Length < HoursEnd || value[DayLength] != 'T')
            return null;
        return value.AsSpan(DayLength + 1, 2) switch
        {
            "MO" => (0, 12),
            "MI" => (11, 14),
            "AF" => (12, 18),
            "EV" => (16, 24),
            "NI" => (17, 30),
            "DT" => (6, 18),
            var hour => int.TryParse(hour, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int at) ? (at, at) : null,
        };
    }

    /// <summary>Whether both values name a day.</summary>
    public static bool AreDays(string? first, string? second) => Day(first) is not null && Day(second) is not null;

    /// <summary>The days between two values, or <see langword="null"/> where one names no day.</summary>
    public static int? DaysBetween(string? first, string? second) =>
        Day(first) is { } from && Day(second) is { } to ? Math.Abs(to.DayNumber - from.DayNumber) : null;

    /// <summary>Whether both values name a month or a day of one, and the months are no more than a few apart.</summary>
    public static bool AreNearMonths(string? first, string? second) =>
        Month(first) is { } one && Month(second) is { } other && Math.Abs(one - other) <= MostMonthsApart;

    private static int? Month(string? value) => value is { Length: 7 or >= 10 } && value[4] == '-'
        && int.TryParse(value.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year)
        && int.TryParse(value.AsSpan(5, 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int month) ? (year * MonthsOfYear) + month : null;

    /// <summary>Whether two expressions in the same words are whole weeks apart: "Monday" is the one before for one reader and the next for another, and
    /// the reports do not disagree.</summary>
    public static bool IsSameWeekday(ReadOnlySpan<char> first, string firstValue, ReadOnlySpan<char> second, string secondValue) =>
        first.Equals(second, StringComparison.OrdinalIgnoreCase) && DaysBetween(firstValue, secondValue) is { } days && days % DaysOfWeek == 0;

    /// <summary>The more exact of two values that agree.</summary>
    public static string? Narrower(string? first, string? second)
    {
        if (first is null || !IsCalendar(first))
            return second ?? first;
        if (second is null || !IsCalendar(second))
            return first;
        return Day(second) is not null && Day(first) is null ? second : first.Length >= second.Length || Day(first) is not null ? first : second;
    }

    /// <summary>Whether a value names a stretch of the calendar.</summary>
    public static bool IsDated(string? value) => value is not null && IsCalendar(value);

    /// <summary>What puts values of the calendar in order: a week stands where its Monday does, a day before its hours.</summary>
    public static string SortKey(string value)
    {
        if (!IsWeek(value) || !int.TryParse(value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(value.AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture, out int week) || year < 1 || week is < 1 or > 53)
        {
            return value;
        }

        return System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day)
            ? day : null;

    private static bool IsCalendar(string value) => value.Length >= 4 && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(value[3]);

    private static bool IsWeek(string value) => value.Length is 8 or 11 && value[5] == 'W';

    private static bool WeeksAgree(string first, string second)
    {
        if (IsWeek(first) && IsWeek(second))
            return string.CompareOrdinal(first, 0, second, 0, 8) == 0;
        (string week, string other) = IsWeek(first) ? (first, second) : (second, first);
        if (Day(other) is { } day)
        {
            DateTime time = day.ToDateTime(TimeOnly.MinValue);
            string of = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{System.Globalization.ISOWeek.GetYear(time):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(time):00}");
            return string.CompareOrdinal(of, 0, week, 0, 8) == 0;
        }

        return string.CompareOrdinal(week, 0, other, 0, 4) == 0;
    }
}
