namespace OnRecord.Evaluation.Scoring.Attributions;

/// <summary>Counts one role (content, source or cue): words in any span of it, and runs of such words (Wang et al., CofeNet, COLING 2022).</summary>
internal sealed class RoleTally
{
    private int _words, _wordsFound, _wordsGold;
    private int _runs, _runsFound, _runsGold, _astray;
    private double _likeness;

    /// <summary>Adds an article.</summary>
    public void Add(WordedText text, IEnumerable<HashSet<int>> gold, IEnumerable<HashSet<int>> found)
    {
        HashSet<int>[] golds = [.. gold], founds = [.. found];
        HashSet<int> goldWords = [.. golds.SelectMany(words => words)], foundWords = [.. founds.SelectMany(words => words)];
        _words += goldWords.Count(foundWords.Contains);
        _wordsFound += foundWords.Count;
        _wordsGold += goldWords.Count;
        HashSet<(int First, int Last)> goldRuns = [.. golds.SelectMany(text.Runs)], foundRuns = [.. founds.SelectMany(text.Runs)];
        _runs += goldRuns.Count(foundRuns.Contains);
        _runsFound += foundRuns.Count;
        _runsGold += goldRuns.Count;
        _likeness += goldRuns.Sum(run => foundRuns.Select(other => Jaccard(run, other)).DefaultIfEmpty().Max());
        _astray += foundRuns.Count(run => goldRuns.All(other => Jaccard(run, other) == 0));
    }

    public void AddTo(Figures figures, string role)
    {
        AddRates(figures, $"tokens.{role}", _words, _wordsFound, _wordsGold);
        AddRates(figures, $"spans.{role}.exact", _runs, _runsFound, _runsGold);
        figures.Add($"spans.{role}.jaccard", Share(_likeness, _runsGold + _astray));
    }

    /// <summary>Adds precision, recall and F1; a share of nothing is null.</summary>
    public static void AddRates(Figures figures, string name, int right, int found, int gold)
    {
        figures.Add(name + ".precision", Share(right, found));
        figures.Add(name + ".recall", Share(right, gold));
        figures.Add(name + ".f1", Share(2 * right, found + gold));
    }

    /// <summary>A share; of nothing it is null.</summary>
    public static double? Share(double part, int whole) => whole == 0 ? null : part / whole;

    private static double Jaccard((int First, int Last) one, (int First, int Last) other)
    {
        double both = Math.Min(one.Last, other.Last) - Math.Max(one.First, other.First) + 1;
        return both <= 0 ? 0 : both / (one.Last - one.First + other.Last - other.First + 2 - both);
    }
}
