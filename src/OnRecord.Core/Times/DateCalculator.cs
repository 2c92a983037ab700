using NodaTime;

namespace OnRecord.Times;

/// <summary>Calculates days, months and years that the words name in full or in part.</summary>
internal static class DateCalculator
{
    private const int LongPast = 45;
    private const int LongAhead = 92;
    private const int NearMonths = 6;

    /// <summary>The stretch that the words name, or <see langword="null"/> where it cannot be told.</summary>
    public static CalendarPeriod? Of(in Slots slots, Side side, Tense tense, in TimeContext context)
    {
        int? year = YearOf(slots, context.Today);
        if (NumericDay(slots, context.DayFirst) is { } numeric)
            return DayOf(year, numeric.Month, numeric.Day, slots, side, tense, context.Today);
        if (slots.Has(Slot.NumericFirst))
            return null;
        if (slots.Has(Slot.Month) && slots.Has(Slot.Day))
            return DayOf(year, slots[Slot.Month], slots[Slot.Day], slots, side, tense, context.Today);
        if (slots.Has(Slot.Month))
            return MonthOf(year, slots[Slot.Month], side, tense, context.Today);
        if (slots.Has(Slot.RelativeDay))
            return context.Today is { } today ? new CalendarPeriod(today.PlusDays(slots[Slot.RelativeDay]), TimeUnit.Day) : null;
        if (slots.Has(Slot.Weekday))
            return WeekdayOf((IsoDayOfWeek)slots[Slot.Weekday], side, tense, context.Today);
        if (slots.Has(Slot.Day))
            return DayOfMonth(slots[Slot.Day], context.Leans ?? Month(context.Today));
        return year is { } y ? new CalendarPeriod(new LocalDate(y, 1, 1), TimeUnit.Year) : null;
    }

    /// <summary>The year that the words name.</summary>
    public static int? YearOf(in Slots slots, LocalDate? today)
    {
        if (slots.Has(Slot.Year))
            return slots[Slot.Year];
        if (!slots.Has(Slot.ShortYear))
            return null;
        int inCentury = slots[Slot.ShortYear];
        // Two digits name a year up to ten years ahead, and else one of the past.
        return today is not { } day ? null : inCentury + (day.Year / 100 * 100) is var near && near > day.Year + 10 ? near - 100 : near;
    }

    /// <summary>The day of a weekday's name.</summary>
    public static CalendarPeriod? WeekdayOf(IsoDayOfWeek weekday, Side side, Tense tense, LocalDate? today)
    {
        if (today is not { } day)
            return null;
        LocalDate last = day.DayOfWeek == weekday ? day : day.Previous(weekday);
        LocalDate next = day.DayOfWeek == weekday ? day : day.Next(weekday);
        LocalDate? named = side switch
        {
            Side.Last => day.Previous(weekday),
            // "Next Friday", said on a Wednesday, is this week's for some and next week's for others.
            Side.Next => day.Next(weekday) is var after && IsSameWeek(after, day) ? null : after,
            Side.Coming => day.Next(weekday),
            Side.This => tense == Tense.Past ? last : IsSameWeek(next, day) ? next : IsSameWeek(last, day) ? last : next,
            _ => tense == Tense.Future ? next : last,
        };
        return named is { } found ? new CalendarPeriod(found, TimeUnit.Day) : null;
    }

    /// <summary>A day of the year whose year the words may leave out.</summary>
    public static CalendarPeriod? DayOfYear(Func<int, LocalDate?> inYear, int? year, Side side, Tense tense, LocalDate? today, IsoDayOfWeek? weekday = null)
    {
        if (year is { } known)
            return Day(inYear(known));
        if (today is not { } day)
            return null;
        LocalDate?[] years = [inYear(day.Year - 1), inYear(day.Year), inYear(day.Year + 1)];
        LocalDate[] days = [.. years.OfType<LocalDate>()];
        if (weekday is { } fixedWeekday && Array.FindAll(days, d => d.DayOfWeek == fixedWeekday) is [var only])
            return Day(only);
        return side switch
        {
            Side.Last => Day(days.Where(d => d < day).Select(d => (LocalDate?)d).LastOrDefault()),
            Side.Next => Day(days.Where(d => d > day).Select(d => (LocalDate?)d).FirstOrDefault()),
            Side.This => Day(inYear(day.Year)),
            _ => Day(Nearest(days, day, tense)),
        };
    }

    private static LocalDate? Nearest(LocalDate[] days, LocalDate today, Tense tense)
    {
        LocalDate? nearest = null;
        int least = int.MaxValue;
        foreach (LocalDate day in days)
        {
            int away = Period.DaysBetween(today, day);
            // A past tense may speak of a date that was set for the near future, and a future one of a date just gone.
            if ((tense == Tense.Past && away > LongAhead) || (tense == Tense.Future && away < -LongPast))
                continue;
            if (Math.Abs(away) < least)
            {
                least = Math.Abs(away);
                nearest = day;
            }
        }

        return nearest;
    }

    private static CalendarPeriod? DayOf(int? year, int month, int day, in Slots slots, Side side, Tense tense, LocalDate? today)
    {
        IsoDayOfWeek? weekday = slots.Has(Slot.Weekday) ? (IsoDayOfWeek)slots[Slot.Weekday] : null;
        return DayOfYear(y => Valid(y, month, day), year, side, tense, today, weekday);
    }

    private static CalendarPeriod? MonthOf(int? year, int month, Side side, Tense tense, LocalDate? today)
    {
        if (month is < 1 or > 12)
            return null;
        if (year is { } known)
            return Month(new LocalDate(known, month, 1));
        if (today is not { } day)
            return null;
        int ahead = month - day.Month;
        int? years = side switch
        {
            Side.Last => ahead < 0 ? 0 : -1,
            Side.Next => ahead > 0 ? 0 : 1,
            Side.This => 0,
            _ => YearsTo(ahead, tense),
        };
        return years is { } known2 ? Month(new LocalDate(day.Year + known2, month, 1)) : null;
    }

    /// <summary>How many years from the current one a bare month lies.</summary>
    private static int? YearsTo(int ahead, Tense tense) => tense switch
    {
        Tense.Future => ahead < 0 ? 1 : 0,
        Tense.Past => ahead <= 0 ? 0 : -1,
        _ when ahead <= 0 => 0,
        // "The November elections", read in August, are most often the next ones, but "sales in November" are last year's.
        Tense.OfNoun => ahead < NearMonths ? null : -1,
        _ => ahead < NearMonths ? 0 : -1,
    };

    private static CalendarPeriod? DayOfMonth(int day, CalendarPeriod? leans) =>
        leans is { Unit: TimeUnit.Day or TimeUnit.Month } near ? Day(Valid(near.Start.Year, near.Start.Month, day)) : null;

    private static (int Month, int Day)? NumericDay(in Slots slots, bool? dayFirst)
    {
        if (!slots.Has(Slot.NumericFirst))
            return null;
        int first = slots[Slot.NumericFirst], second = slots[Slot.NumericSecond];
        if (first > 12)
            return (second, first);
        if (second > 12 || first == second)
            return (first, second);
        return dayFirst is { } habit ? (habit ? (second, first) : (first, second)) : null;
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static CalendarPeriod? Day(LocalDate? day) => day is { } known ? new CalendarPeriod(known, TimeUnit.Day) : null;

    private static CalendarPeriod? Month(LocalDate? day) => day is { } known ? CalendarPeriod.Holding(known, TimeUnit.Month) : null;

    private static bool IsSameWeek(LocalDate a, LocalDate b) =>
        CalendarPeriod.Holding(a, TimeUnit.Week).Start == CalendarPeriod.Holding(b, TimeUnit.Week).Start;
}
