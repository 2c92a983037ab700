namespace OnRecord.Stories;

/// <summary>What makes two reports more or less alike than their words: their days, and what one copied of the other.</summary>
internal static class Nearness
{
    /// <summary>The least likeness that is looked at.</summary>
    public const double LeastLikeness = 0.06;

    /// <summary>The most days between two reports that can still be as like as that: 0.8825 to the power of 22.</summary>
    public const int MostDaysApart = FreeDays + 22;

    private const int FreeDays = 2;
    private const int MostDays = 60;
    private const double LossPerDay = 0.8825;
    private const double LeastCopied = 0.5;

    /// <summary>The likeness of two reports.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="product">The likeness of their words.</param>
    /// <returns>From 0 to 1. Where both days are known it fades from the third day between them on. A copy is as like as it is copied.</returns>
    public static double Likeness(ReportSketch first, ReportSketch second, double product)
    {
        double copied = first.Copy.SharedWith(second.Copy);
        return (copied >= LeastCopied ? Math.Max(product, copied) : product) * OfDays(first.Day, second.Day);
    }

    private static double OfDays(int day, int other)
    {
        if (day == ReportSketch.NoDay || other == ReportSketch.NoDay)
            return 1;
        double nearness = 1;
        for (long gap = Math.Min(Math.Abs((long)day - other) - FreeDays, MostDays); gap > 0; gap--)
            nearness *= LossPerDay;
        return nearness;
    }
}
