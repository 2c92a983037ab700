namespace OnRecord.Stories;

/// <summary>A report as a vector of what stands out in it: words weighed by how rare they are in news.</summary>
/// <remarks>
/// The mean of two unit vectors, of the whole article and of its beginning (headline and first words), with weights
/// (1 + log count) * -log(share of reports that have the word), so that the product of two vectors weighs both articles,
/// both beginnings, and each beginning against the other's article. Weights are rounded, so that they are the same on every machine.
/// </remarks>
internal static class SalienceVector
{
    private const double LeastRarity = 1.125;
    private const double Smoothing = 0.375;

    /// <summary>How much a word stands out that has such a share of the reports, as 65536ths; 0 for one that is common everywhere.</summary>
    /// <remarks>All words weigh a little more than their rarity, as if each were in fewer reports: the rarest alone do not make two reports alike.</remarks>
    public static double Weight(int share)
    {
        double rarity = Math.Round(-Math.Log((double)share / WordWeights.Whole) * 64) / 64;
        return rarity < LeastRarity ? 0 : rarity + Smoothing;
    }

    /// <summary>The vector of a report, a value for each of its words.</summary>
    public static float[] Of(SketchedWord[] words)
    {
        var weights = new double[words.Length];
        double all = 0, lead = 0;
        for (int i = 0; i < words.Length; i++)
        {
            weights[i] = Weight(words[i].Share);
            all += Square(Dampened(words[i].All) * weights[i]);
            lead += Square(Dampened(words[i].Lead) * weights[i]);
        }

        double perAll = all > 0 ? 0.5 / Math.Sqrt(all) : 0, perLead = lead > 0 ? 0.5 / Math.Sqrt(lead) : 0;
        var vector = new float[words.Length];
        for (int i = 0; i < words.Length; i++)
            vector[i] = (float)(weights[i] * ((Dampened(words[i].All) * perAll) + (Dampened(words[i].Lead) * perLead)));
        return vector;
    }

    private static double Dampened(int count) => Math.Round(Math.Log(1 + count) * 256) / 256;

    private static double Square(double value) => value * value;
}
