using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace OnRecord.Times;

/// <summary>Places a TIMEX3 value in the calendar.</summary>
internal static class TimeValue
{
    /// <summary>The first day of what a value of type DATE or TIME names: <c>2031-W11</c>, <c>2031-03</c>, <c>2031-Q1</c>, <c>2031-03-12TEV</c>.</summary>
    /// <returns>The day, or <see langword="null"/> where the value names no stretch of the calendar.</returns>
    public static LocalDate? FirstDayOf(string value)
    {
        if (value.Length < 4 || !TryRead(value.AsSpan(0, 4), out int year) || year < 1)
            return null;
        if (value.Length < 7 || value[4] != '-')
            return new LocalDate(year, 1, 1);
        if (value[5] == 'W')
        {
            return value.Length >= 8 && TryRead(value.AsSpan(6, 2), out int week) && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
                ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday)
                : null;
        }

        if (value[5] == 'Q')
            return value[6] is >= '1' and <= '4' ? new LocalDate(year, ((value[6] - '1') * 3) + 1, 1) : null;
        if (!TryRead(value.AsSpan(5, 2), out int month) || month is < 1 or > 12)
            return new LocalDate(year, 1, 1);
        if (value.Length < 10 || !TryRead(value.AsSpan(8, 2), out int day) || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return new LocalDate(year, month, 1);
        return new LocalDate(year, month, day);
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
