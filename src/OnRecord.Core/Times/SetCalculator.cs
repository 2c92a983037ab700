namespace OnRecord.Times;

/// <summary>Calculates recurring times: <c>XXXX-WXX-2</c> for every Tuesday, <c>P1Y</c> for each year.</summary>
internal static class SetCalculator
{
    private static readonly string[] s_seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The value of a match.</summary>
    public static string Of(in TimeMatch match)
    {
        Slots slots = match.Slots;
        if (slots.Has(Slot.Weekday))
        {
            string day = FormattableString.Invariant($"XXXX-WXX-{slots[Slot.Weekday]}");
            return slots.Has(Slot.PartOfDay) ? day + "T" + ClockCalculator.Code(slots[Slot.PartOfDay]) : day;
        }

        if (slots.Has(Slot.Month))
        {
            return slots.Has(Slot.Day)
                ? FormattableString.Invariant($"XXXX-{slots[Slot.Month]:D2}-{slots[Slot.Day]:D2}")
                : FormattableString.Invariant($"XXXX-{slots[Slot.Month]:D2}");
        }

        if (slots.Has(Slot.Season))
            return "XXXX-" + s_seasons[slots[Slot.Season] - 1];
        if (slots.Has(Slot.PartOfDay))
            return "XXXX-XX-XXT" + ClockCalculator.Code(slots[Slot.PartOfDay]);
        if (slots.Has(Slot.Ordinal) && ValueCalculator.UnitOf(match) == TimeUnit.Quarter)
            return FormattableString.Invariant($"XXXX-Q{slots[Slot.Ordinal]}");
        return TimeUnits.Length(ValueCalculator.NumberOf(match), ValueCalculator.UnitOf(match));
    }
}
