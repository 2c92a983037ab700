using NodaTime;

namespace OnRecord.Times;

/// <summary>Calculates seasons, quarters, halves of a year, decades and centuries.</summary>
internal static class PeriodCalculator
{
    /// <summary>The stretch that a match names, or <see langword="null"/>.</summary>
    public static CalendarPeriod? Of(in TimeMatch match, in TimeContext context) => match.Calculation.Operation switch
    {
        Operation.Season => InYear(match, context, TimeUnit.Season, match.Slots[Slot.Season]),
        Operation.Quarter => InYear(match, context, TimeUnit.Quarter, NumberOf(match)),
        Operation.HalfYear => InYear(match, context, TimeUnit.HalfYear, NumberOf(match)),
        Operation.YearBefore => YearBefore(context),
        Operation.Period => PeriodOf(match, context),
        Operation.Decade => Decade(match.Slots, context.Today),
        Operation.Century => Century(match.Slots),
        _ => null,
    };

    private static CalendarPeriod? PeriodOf(in TimeMatch match, in TimeContext context)
    {
        // "The quarter ended June 30" is told by its last day.
        if (match.Slots.Has(Slot.Month))
        {
            return DateCalculator.Of(match.Slots, Side.Last, match.Tense, context) is { } end
                ? CalendarPeriod.Holding(end.Start, TimeUnit.Quarter)
                : null;
        }

        if (context.Period is not { } period)
            return null;
        int? year = DateCalculator.YearOf(match.Slots, context.Today)
            ?? (match.Slots.Has(Slot.RelativeDay) ? context.Today?.Year + match.Slots[Slot.RelativeDay] : null);
        return year is { } y ? new CalendarPeriod(new LocalDate(y, period.Start.Month, 1), period.Unit) : period;
    }

    private static int NumberOf(in TimeMatch match) =>
        match.Calculation.Count ?? (match.Slots.Has(Slot.Ordinal) ? match.Slots[Slot.Ordinal] : match.Slots[Slot.Number]);

    private static CalendarPeriod? InYear(in TimeMatch match, in TimeContext context, TimeUnit unit, int number)
    {
        int perYear = unit == TimeUnit.HalfYear ? 2 : 4;
        if (number < 1 || number > perYear)
            return null;
        if (DateCalculator.YearOf(match.Slots, context.Today) is { } year)
            return Nth(year, unit, number);
        if (context.Today is not { } today)
            return null;
        int step = match.Slots.Has(Slot.RelativeDay) ? match.Slots[Slot.RelativeDay] : 0;
        if (match.Slots.Has(Slot.RelativeDay) && unit != TimeUnit.Season)
            return Nth(today.Year + step, unit, number);
        CalendarPeriod current = CalendarPeriod.Holding(today, unit);
        return match.Calculation.Side switch
        {
            Side.This => unit == TimeUnit.Season && number == 4 && today.Month < 3 ? Nth(today.Year - 1, unit, number) : Nth(today.Year, unit, number),
            Side.Last => Latest(today.Year, unit, number, current, allowCurrent: false),
            Side.Next => Earliest(today.Year, unit, number, current, allowCurrent: false),
            // "By the summer": one to come, unless the verb says that it is over.
            Side.Coming when match.Tense != Tense.Past => Earliest(today.Year, unit, number, current, allowCurrent: true),
            _ => ByTense(
                Latest(today.Year, unit, number, current, allowCurrent: true),
                Earliest(today.Year, unit, number, current, allowCurrent: true),
                match.Tense,
                unit == TimeUnit.Season ? null : today),
        };
    }

    private static CalendarPeriod? ByTense(CalendarPeriod? latest, CalendarPeriod? earliest, Tense tense, LocalDate? reported)
    {
        if (tense != Tense.Future || latest is not { } last || earliest is not { } next)
            return latest;
        if (reported is not { } today)
            return next;
        // "Will report third-quarter earnings" speaks of the quarter that has just ended.
        int since = Period.DaysBetween(last.Plus(1)!.Value.Start, today), until = Period.DaysBetween(today, next.Start);
        return since >= 0 && since < until ? last : next;
    }

    private static CalendarPeriod? Latest(int year, TimeUnit unit, int number, CalendarPeriod current, bool allowCurrent)
    {
        for (int y = year; y > year - 3; y--)
        {
            if (Nth(y, unit, number) is { } period && (period.Start < current.Start || (allowCurrent && period.Start == current.Start)))
                return period;
        }

        return null;
    }

    private static CalendarPeriod? Earliest(int year, TimeUnit unit, int number, CalendarPeriod current, bool allowCurrent)
    {
        for (int y = year - 1; y < year + 3; y++)
        {
            if (Nth(y, unit, number) is { } period && (period.Start > current.Start || (allowCurrent && period.Start == current.Start)))
                return period;
        }

        return null;
    }

    private static CalendarPeriod? Nth(int year, TimeUnit unit, int number)
    {
        if (year is < 2 or > 9990)
            return null;
        int month = unit switch
        {
            TimeUnit.HalfYear => (6 * (number - 1)) + 1,
            TimeUnit.Quarter => (3 * (number - 1)) + 1,
            _ => 3 * number,
        };
        return new CalendarPeriod(new LocalDate(year, month, 1), unit);
    }

    private static CalendarPeriod? YearBefore(in TimeContext context)
    {
        if (context.Period is { } period)
            return new CalendarPeriod(period.Start.PlusYears(-1), period.Unit);
        return context.Today is { } today ? CalendarPeriod.Holding(today, TimeUnit.Year).Plus(-1) : null;
    }

    private static CalendarPeriod? Decade(in Slots slots, LocalDate? today)
    {
        if (slots.Has(Slot.Decade))
            return CalendarPeriod.Holding(new LocalDate(slots[Slot.Decade], 1, 1), TimeUnit.Decade);
        // "The 20s" are this century's or the last one's.
        int tens = slots[Slot.ShortDecade];
        return tens >= 30 && today is { Year: < 2035 } ? CalendarPeriod.Holding(new LocalDate(1900 + tens, 1, 1), TimeUnit.Decade) : null;
    }

    private static CalendarPeriod? Century(in Slots slots)
    {
        int number = slots[Slot.Ordinal];
        return number is >= 2 and <= 30 ? new CalendarPeriod(new LocalDate((number - 1) * 100, 1, 1), TimeUnit.Century) : null;
    }
}
