namespace OnRecord.Times;

/// <summary>The classes that the rules write in capitals and that contribute to values; a pack may add others that only match.</summary>
internal static class TimeClasses
{
    private static readonly Dictionary<string, Slot> s_slots = new(StringComparer.Ordinal)
    {
        ["NUM"] = Slot.Number,
        ["VAGUE"] = Slot.Number,
        ["ORD"] = Slot.Ordinal,
        ["YYYY"] = Slot.Year,
        ["YY"] = Slot.ShortYear,
        ["MONTH"] = Slot.Month,
        ["MAYBEMONTH"] = Slot.Month,
        ["SUREMONTH"] = Slot.Month,
        ["MM"] = Slot.Month,
        ["DD"] = Slot.Day,
        ["DTH"] = Slot.Day,
        ["N1"] = Slot.NumericFirst,
        ["N2"] = Slot.NumericSecond,
        ["WEEKDAY"] = Slot.Weekday,
        ["WEEKDAYS"] = Slot.Weekday,
        ["RELDAY"] = Slot.RelativeDay,
        ["RELATIVE"] = Slot.RelativeDay,
        ["UNIT"] = Slot.Unit,
        ["UNITS"] = Slot.Unit,
        ["LONGPERIOD"] = Slot.Unit,
        ["MIDPERIOD"] = Slot.Unit,
        ["SHORTUNIT"] = Slot.Unit,
        ["QUARTERS"] = Slot.Unit,
        ["PERIOD"] = Slot.Unit,
        ["SEASON"] = Slot.Season,
        ["SEASONS"] = Slot.Season,
        ["PART"] = Slot.PartOfDay,
        ["PARTS"] = Slot.PartOfDay,
        ["TONIGHT"] = Slot.PartOfDay,
        ["EARLYHOURS"] = Slot.PartOfDay,
        ["HH"] = Slot.Hour,
        ["MIN"] = Slot.Minute,
        ["CLOCK"] = Slot.Clock,
        ["HHMM"] = Slot.FourDigitClock,
        ["AMPM"] = Slot.HalfOfDay,
        ["DECADE"] = Slot.Decade,
        ["TENS"] = Slot.ShortDecade,
        ["HOLIDAY"] = Slot.Holiday,
    };

    private static readonly (NumberShapes Shape, string[] Classes)[] s_shapes =
    [
        (NumberShapes.Count, ["NUM"]),
        (NumberShapes.Day, ["DD", "N1", "N2"]),
        (NumberShapes.Month, ["MM"]),
        (NumberShapes.Year, ["YYYY"]),
        (NumberShapes.ShortYear, ["YY"]),
        (NumberShapes.Hour, ["HH"]),
        (NumberShapes.Minute, ["MIN"]),
        (NumberShapes.Ordinal, ["ORD"]),
        (NumberShapes.OrdinalDay, ["DTH"]),
        (NumberShapes.Decade, ["DECADE"]),
        (NumberShapes.ShortDecade, ["TENS"]),
        (NumberShapes.DottedClock, ["CLOCK"]),
        (NumberShapes.FourDigitClock, ["HHMM"]),
    ];

    /// <summary>What a class contributes.</summary>
    public static Slot SlotOf(string name) => s_slots.GetValueOrDefault(name);

    /// <summary>The classes of a number of these shapes.</summary>
    public static IEnumerable<string> ClassesOf(NumberShapes shapes)
    {
        foreach ((NumberShapes shape, string[] classes) in s_shapes)
        {
            if ((shapes & shape) == 0)
                continue;
            foreach (string name in classes)
                yield return name;
        }
    }

    /// <summary>Whether a pattern's element is a class and not a word.</summary>
    public static bool IsClass(string element) => char.IsAsciiLetterUpper(element[0]);
}
