namespace OnRecord.Times;

/// <summary>Calculates times of the clock and parts of a day.</summary>
internal static class ClockCalculator
{
    private const string UnknownDay = "XXXX-XX-XX";
    private static readonly string[] s_codes = ["", "MO", "MI", "AF", "EV", "NI", "DT"];

    /// <summary>The TIMEX3 code of a part of a day.</summary>
    public static string Code(int part) => part > 0 && part < s_codes.Length ? s_codes[part] : "XX";

    /// <summary>A part of a day: <c>2025-08-20TMO</c>.</summary>
    public static string? Part(in TimeMatch match, in TimeContext context)
    {
        string? day = NamesDay(match.Slots)
            ? DateCalculator.Of(match.Slots, match.Calculation.Side, match.Tense, context)?.ToString()
            : match.Calculation.Side is Side.Next or Side.Last
                ? context.Day?.PlusDays(match.Calculation.Side == Side.Next ? 1 : -1) is { } beside ? new CalendarPeriod(beside, TimeUnit.Day).ToString() : null
            : match.Calculation.Count is { } count
                ? context.Today is { } today ? new CalendarPeriod(today.PlusDays(count), TimeUnit.Day).ToString() : null
                : context.Day is { } spoken ? new CalendarPeriod(spoken, TimeUnit.Day).ToString() : null;
        return day is null ? null : day + "T" + Code(match.Slots[Slot.PartOfDay]);
    }

    /// <summary>A time of the clock: <c>2025-08-20T17:00</c>; the day is <c>XXXX-XX-XX</c> where the report does not show it.</summary>
    public static string? Clock(in TimeMatch match, in TimeContext context)
    {
        if (TimeOf(match) is not { } time)
            return null;
        if (NamesDay(match.Slots))
        {
            return DateCalculator.Of(match.Slots, match.Calculation.Side, match.Tense, context) is { Unit: TimeUnit.Day } named
                ? named + "T" + time
                : null;
        }

        // "At 7 p.m. he will speak" is not on the day before that the text last named.
        bool gone = match.Tense == Tense.Future && context.Day < context.Today;
        string day = !gone && context.Day is { } near ? new CalendarPeriod(near, TimeUnit.Day).ToString() : UnknownDay;
        return day + "T" + time;
    }

    private static bool NamesDay(in Slots slots) =>
        slots.Has(Slot.Weekday) || slots.Has(Slot.Month) || slots.Has(Slot.RelativeDay) || slots.Has(Slot.NumericFirst);

    private static string? TimeOf(in TimeMatch match)
    {
        Slots slots = match.Slots;
        int hour = slots[Slot.Hour], minute = slots[Slot.Minute];
        if (slots.Has(Slot.Clock))
        {
            int hundredths = (int)Math.Round(slots.Number(Slot.Clock) * 100);
            (hour, minute) = (hundredths / 100, hundredths % 100);
        }
        else if (slots.Has(Slot.FourDigitClock))
        {
            (hour, minute) = (slots[Slot.FourDigitClock] / 100, slots[Slot.FourDigitClock] % 100);
        }
        else if (!slots.Has(Slot.Hour))
        {
            hour = match.Calculation.Count ?? slots[Slot.Number];
        }

        if (slots.Has(Slot.HalfOfDay))
        {
            if (hour is < 1 or > 12)
                return null;
            hour = (hour % 12) + (slots[Slot.HalfOfDay] == 2 ? 12 : 0);
        }
        else if (slots.Has(Slot.PartOfDay) && hour is >= 1 and < 12 && slots[Slot.PartOfDay] >= 3)
        {
            hour += slots[Slot.PartOfDay] == 5 && hour < 6 ? 0 : 12;
        }

        return hour <= 24 && minute < 60 ? FormattableString.Invariant($"{hour:D2}:{minute:D2}") : null;
    }
}
