using System.Globalization;
using NodaTime;

namespace OnRecord.Times;

/// <summary>Calculates the TIMEX3 value of an expression.</summary>
internal sealed class ValueCalculator(TimeLexicon lexicon, string text)
{
    private const int MostUnits = 100_000;
    private const double MostCounted = 1e12;

    /// <summary>The value of a match in its context.</summary>
    public TimeResolution Of(in TimeMatch match, in TimeContext context)
    {
        Calculation calculation = match.Calculation;
        switch (calculation.Operation)
        {
            case Operation.Literal:
                return TimeResolution.Of(calculation.Text);
            case Operation.Date:
                CalendarPeriod? named = DateCalculator.Of(match.Slots, calculation.Side, match.Tense, context);
                return TimeResolution.Of(calculation.Unit is { } unit && named is { } day ? CalendarPeriod.Holding(day.Start, unit) : named);
            case Operation.Shift when match.Slots.Has(Slot.Weekday):
                return WeekdayOfWeek(match, context);
            case Operation.Shift:
                return Moved(context.Today, UnitOf(match), calculation.Count ?? 0);
            case Operation.Ago:
                return Moved(context.Today, UnitOf(match), -CountOf(match));
            case Operation.Hence:
                return Moved(context.Today, UnitOf(match), CountOf(match));
            case Operation.Later:
                return Leaning(match, context, CountOf(match));
            case Operation.Earlier:
                return Leaning(match, context, -CountOf(match));
            case Operation.Anchor:
                return Leaning(match, context, calculation.Count ?? 0);
            case Operation.Weekend:
                return TimeResolution.Of(Weekend(calculation, match.Tense, context.Today));
            case Operation.Season or Operation.Quarter or Operation.HalfYear or Operation.YearBefore or Operation.Period
                or Operation.Decade or Operation.Century:
                return TimeResolution.Of(PeriodCalculator.Of(match, context));
            case Operation.Duration:
                return TimeResolution.Of(Duration(match));
            case Operation.Every:
                return TimeResolution.Of(SetCalculator.Of(match));
            case Operation.Clock:
                return TimeResolution.Of(ClockCalculator.Clock(match, context));
            case Operation.Part:
                return TimeResolution.Of(ClockCalculator.Part(match, context));
            case Operation.Holiday:
                return TimeResolution.Of(Holiday(match, context));
            default:
                throw new InvalidOperationException($"{match.Rule.Where}: {calculation.Operation} has no value.");
        }
    }

    /// <summary>The number of a length of time, as TIMEX3 writes it.</summary>
    public static string NumberOf(in TimeMatch match)
    {
        if (match.Calculation.Text is { } text)
            return text;
        double number = match.Slots.Has(Slot.Number) ? match.Slots.Number(Slot.Number) : 1;
        return number is <= 0 or > MostCounted ? "X" : Format(number);
    }

    /// <summary>The unit of the words, or the rule's own.</summary>
    public static TimeUnit UnitOf(in TimeMatch match) =>
        match.Calculation.Unit ?? (match.Slots.Has(Slot.Unit) ? (TimeUnit)match.Slots[Slot.Unit] : TimeUnit.Day);

    private static double CountOf(in TimeMatch match) =>
        match.Calculation.Count ?? (match.Slots.Has(Slot.Number) ? match.Slots.Number(Slot.Number) : 1);

    private static string Duration(in TimeMatch match)
    {
        TimeUnit unit = UnitOf(match);
        double number = match.Calculation.Text switch
        {
            "half" => 0.5,
            "oneandhalf" => 1.5,
            "oneandquarter" => 1.25,
            null when match.Slots.Has(Slot.Number) => match.Slots.Number(Slot.Number),
            _ => 1,
        };
        if (Math.Floor(number) == number || number > MostCounted)
            return TimeUnits.Length(NumberOf(match), unit);
        return unit switch
        {
            TimeUnit.Hour => TimeUnits.Length(Format(number * 60), TimeUnit.Minute),
            TimeUnit.Minute => "PT" + Format(Math.Floor(number)) + "M" + Format((number % 1) * 60) + "S",
            TimeUnit.Year when number == 0.5 => TimeUnits.Length("6", TimeUnit.Month),
            TimeUnit.Year when number % 1 == 0.5 => "P" + Format(Math.Floor(number)) + "Y6M",
            TimeUnit.Decade => TimeUnits.Length(Format(number * 10), TimeUnit.Year),
            TimeUnit.Century => TimeUnits.Length(Format(number * 100), TimeUnit.Year),
            _ => TimeUnits.Length(Format(number), unit),
        };
    }

    private static string Format(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static TimeResolution WeekdayOfWeek(in TimeMatch match, in TimeContext context)
    {
        int weekday = match.Slots[Slot.Weekday];
        return Moved(context.Today, TimeUnit.Week, match.Calculation.Count ?? 0).Named is { } week
            ? TimeResolution.Of(new CalendarPeriod(week.Start.PlusDays(weekday - 1), TimeUnit.Day))
            : default;
    }

    private static TimeResolution Leaning(in TimeMatch match, in TimeContext context, double count)
    {
        TimeUnit unit = UnitOf(match);
        if (context.Leans is not { } leans || leans.Unit > unit)
            return TimeResolution.Of((string?)null);
        return Moved(leans.Start, unit, count);
    }

    private static TimeResolution Moved(LocalDate? from, TimeUnit unit, double count)
    {
        // "Three and a half years ago" names no year, and "two hours ago" no hour where only the day is known.
        if (from is not { } day || Math.Floor(count) != count || Math.Abs(count) > MostUnits || unit.IsOfTheClock())
            return TimeResolution.Of((string?)null);
        return TimeResolution.Of(CalendarPeriod.Holding(day, unit).Plus((long)count));
    }

    private static CalendarPeriod? Weekend(Calculation calculation, Tense tense, LocalDate? today)
    {
        if (today is not { } day)
            return null;
        CalendarPeriod current = CalendarPeriod.Holding(day, TimeUnit.Weekend);
        bool begun = day >= current.Start;
        return calculation.Side switch
        {
            Side.Last => current.Plus(-1),
            Side.Next => begun ? current.Plus(1) : null,
            Side.This => current,
            _ => begun || tense == Tense.Future ? current : current.Plus(-1),
        };
    }

    private CalendarPeriod? Holiday(in TimeMatch match, in TimeContext context)
    {
        if (lexicon.Holidays.NamedIn(match.Span.In(text)) is not { } day)
            return null;
        return DateCalculator.DayOfYear(
            year => year is > 1583 and < 9000 ? day(year) : null,
            DateCalculator.YearOf(match.Slots, context.Today),
            match.Calculation.Side,
            match.Tense,
            context.Today);
    }
}
