using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace OnRecord.Times;

/// <summary>A stretch of the calendar: a unit by the day on which it starts.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Unit">How long it is.</param>
internal readonly record struct CalendarPeriod(LocalDate Start, TimeUnit Unit)
{
    private const int FirstYear = 1;
    private const int LastYear = 9990;

    /// <summary>The unit that holds a day.</summary>
    public static CalendarPeriod Holding(LocalDate day, TimeUnit unit) => new(
        unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => Monday(day),
            TimeUnit.Weekend => Monday(day).PlusDays(5),
            TimeUnit.Month => new LocalDate(day.Year, day.Month, 1),
            TimeUnit.Quarter => new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
            TimeUnit.Season => SeasonStart(day),
            TimeUnit.HalfYear => new LocalDate(day.Year, day.Month <= 6 ? 1 : 7, 1),
            TimeUnit.Year => new LocalDate(day.Year, 1, 1),
            TimeUnit.Decade => new LocalDate(Math.Max(1, day.Year / 10 * 10), 1, 1),
            TimeUnit.Century => new LocalDate(Math.Max(1, day.Year / 100 * 100), 1, 1),
            _ => day,
        },
        unit);

    /// <summary>The unit so many units later; <see langword="null"/> where the calendar ends before.</summary>
    public CalendarPeriod? Plus(long count)
    {
        long years = Unit switch
        {
            TimeUnit.Year => count,
            TimeUnit.Decade => 10 * count,
            TimeUnit.Century => 100 * count,
            TimeUnit.HalfYear or TimeUnit.Quarter or TimeUnit.Season or TimeUnit.Month => count / 2,
            _ => count / 50,
        };
        if (Start.Year + years is < FirstYear or > LastYear)
            return null;
        int n = (int)count;
        return new CalendarPeriod(
            Unit switch
            {
                TimeUnit.Day => Start.PlusDays(n),
                TimeUnit.Week or TimeUnit.Weekend => Start.PlusWeeks(n),
                TimeUnit.Fortnight => Start.PlusWeeks(2 * n),
                TimeUnit.Month => Start.PlusMonths(n),
                TimeUnit.Quarter or TimeUnit.Season => Start.PlusMonths(3 * n),
                TimeUnit.HalfYear => Start.PlusMonths(6 * n),
                TimeUnit.Year => Start.PlusYears(n),
                TimeUnit.Decade => Start.PlusYears(10 * n),
                TimeUnit.Century => Start.PlusYears(100 * n),
                _ => Start,
            },
            Unit);
    }

    /// <summary>The TIMEX3 value: <c>2025-08-20</c>, <c>2025-W34</c>, <c>2025-Q3</c>, <c>202</c> for a decade.</summary>
    public override string ToString()
    {
        int week = WeekYearRules.Iso.GetWeekOfWeekYear(Start), weekYear = WeekYearRules.Iso.GetWeekYear(Start);
        return Unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => Format($"{weekYear:D4}-W{week:D2}"),
            TimeUnit.Weekend => Format($"{weekYear:D4}-W{week:D2}-WE"),
            TimeUnit.Month => Format($"{Start.Year:D4}-{Start.Month:D2}"),
            TimeUnit.Quarter => Format($"{Start.Year:D4}-Q{((Start.Month - 1) / 3) + 1}"),
            TimeUnit.Season => Format($"{Start.Year:D4}-{SeasonCode(Start.Month)}"),
            TimeUnit.HalfYear => Format($"{Start.Year:D4}-H{(Start.Month <= 6 ? 1 : 2)}"),
            TimeUnit.Year => Format($"{Start.Year:D4}"),
            TimeUnit.Decade => Format($"{Start.Year / 10:D3}"),
            TimeUnit.Century => Format($"{Start.Year / 100:D2}"),
            _ => Format($"{Start.Year:D4}-{Start.Month:D2}-{Start.Day:D2}"),
        };
    }

    private static string Format(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static LocalDate SeasonStart(LocalDate day)
    {
        int month = day.Month / 3 * 3;
        return month == 0 ? new LocalDate(day.Year - 1, 12, 1) : new LocalDate(day.Year, month, 1);
    }

    private static string SeasonCode(int month) => month switch
    {
        3 => "SP",
        6 => "SU",
        9 => "FA",
        _ => "WI",
    };
}
