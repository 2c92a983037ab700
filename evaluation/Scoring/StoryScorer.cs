namespace OnRecord.Evaluation.Scoring;

/// <summary>A grouping of reports into stories: B-cubed (Bagga and Baldwin 1998), pairs, and stories that are whole.</summary>
internal static class StoryScorer
{
    /// <summary>Scores a grouping.</summary>
    /// <param name="gold">Each report's story.</param>
    /// <param name="found">Each report's story as it was found; labels need not be gold's.</param>
    public static Figures Score(IReadOnlyList<string> gold, IReadOnlyList<int> found)
    {
        Dictionary<string, int> stories = gold.CountBy(label => label).ToDictionary();
        Dictionary<int, int> clusters = found.CountBy(label => label).ToDictionary();
        KeyValuePair<(string Gold, int Found), int>[] cells = [.. gold.Zip(found).CountBy(pair => pair)];
        double precision = cells.Sum(cell => (double)cell.Value * cell.Value / clusters[cell.Key.Found]) / gold.Count;
        double recall = cells.Sum(cell => (double)cell.Value * cell.Value / stories[cell.Key.Gold]) / gold.Count;
        double both = cells.Sum(cell => Pairs(cell.Value)), goldPairs = stories.Values.Sum(Pairs), foundPairs = clusters.Values.Sum(Pairs);
        int exact = cells.Count(cell => cell.Value == stories[cell.Key.Gold] && cell.Value == clusters[cell.Key.Found]);
        var figures = new Figures
        {
            { "bcubed.p", precision },
            { "bcubed.r", recall },
            { "bcubed.f1", Figures.Mean(precision, recall) },
            { "pairs.p", foundPairs == 0 ? 1 : both / foundPairs },
            { "pairs.r", goldPairs == 0 ? 1 : both / goldPairs },
        };
        figures.Add("pairs.f1", Figures.Mean(figures["pairs.p"]!.Value, figures["pairs.r"]!.Value));
        figures.Add("exact", (double)exact / stories.Count);
        return figures;
    }

    private static double Pairs(int members) => members * (members - 1.0) / 2;
}
