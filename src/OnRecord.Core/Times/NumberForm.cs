namespace OnRecord.Times;

/// <summary>What a number can be, by how it is written.</summary>
internal static class NumberForm
{
    /// <summary>The shapes of a number in digits.</summary>
    public static NumberShapes Of(ReadOnlySpan<char> form, double value, bool grouped, bool dotted)
    {
        NumberShapes shapes = NumberShapes.Count;
        if (dotted)
            return IsDottedClock(form, value) ? shapes | NumberShapes.DottedClock : shapes;
        if (grouped)
            return shapes;
        if (form.Length <= 2)
            shapes |= Short(form.Length, value);
        if (form.Length == 4 && value is >= 1000 and < 2200)
            shapes |= NumberShapes.Year;
        if (form.Length == 4 && value < 2400 && value % 100 < 60)
            shapes |= NumberShapes.FourDigitClock;
        return shapes;
    }

    /// <summary>The shapes of a number with letters behind it, or none where they are no ending of a number.</summary>
    public static NumberShapes Suffixed(ReadOnlySpan<char> suffix, TimeLexicon lexicon, int digits, double value)
    {
        if (suffix.Length == 0 || lexicon.Find(suffix) is not (>= 0 and int word))
            return NumberShapes.None;
        if (lexicon[word].ValueIn("ORDINALEND") is not null)
            return NumberShapes.Ordinal | (value is >= 1 and <= 31 ? NumberShapes.OrdinalDay : NumberShapes.None);
        if (lexicon[word].ValueIn("DECADEEND") is null || value % 10 != 0)
            return NumberShapes.None;
        return digits switch
        {
            4 when value is >= 1000 and < 2200 => NumberShapes.Decade,
            2 => NumberShapes.ShortDecade,
            _ => NumberShapes.None,
        };
    }

    private static NumberShapes Short(int length, double value)
    {
        NumberShapes shapes = NumberShapes.None;
        if (value is >= 1 and <= 31)
            shapes |= NumberShapes.Day;
        if (value is >= 1 and <= 12)
            shapes |= NumberShapes.Month;
        if (value <= 24)
            shapes |= NumberShapes.Hour;
        if (length == 2)
            shapes |= value < 60 ? NumberShapes.ShortYear | NumberShapes.Minute : NumberShapes.ShortYear;
        return shapes;
    }

    private static bool IsDottedClock(ReadOnlySpan<char> form, double value)
    {
        int dot = form.IndexOf('.');
        return form.Length - dot == 3 && value < 24 && Math.Round(value * 100) % 100 < 60;
    }
}
