using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds the one word that two renderings in otherwise like words have differently: "reject" here and "consider" there.</summary>
/// <remarks>Free translations differ in many words and are no difference of this kind: their renderings stand side by side anyway.</remarks>
internal sealed class WordingDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int MostLeft = 6;
    private const float LeastWeight = 1.5f;
    private const float LeastCovered = 0.3f;
    private const float LeastCoveredOfTold = 0.25f;

    /// <summary>Finds the differences, each as the words that two reports have.</summary>
    /// <param name="renderings">The renderings.</param>
    /// <param name="isTold">Whether they are sentences that reports tell in words of their own: then the words on both sides of the contrary ones must be the same, and nothing befell people.</param>
    public List<List<DifferingValue>> Find(IReadOnlyList<RenderedPassage> renderings, bool isTold = false)
    {
        var found = new SortedDictionary<(int, int), List<DifferingValue>>();
        for (int first = 0; first < renderings.Count; first++)
        {
            for (int second = first + 1; second < renderings.Count; second++)
            {
                if (renderings[first].Report == renderings[second].Report || Differing(renderings[first].Passage, renderings[second].Passage, isTold) is not { } pair)
                    continue;
                PassageWord left = renderings[first].Passage.Words[pair.Left], right = renderings[second].Passage.Words[pair.Right];
                (int, int) words = (Math.Min(left.Term, right.Term), Math.Max(left.Term, right.Term));
                if (!found.TryGetValue(words, out List<DifferingValue>? values))
                    found[words] = values = [];
                // A third report has the one word or the other.
                foreach (DifferingValue value in (DifferingValue[])[ValueOf(renderings[first].Report, left), ValueOf(renderings[second].Report, right)])
                {
                    if (!values.Exists(known => known.Report == value.Report))
                        values.Add(value);
                }
            }
        }

        return [.. found.Values];
    }

    private (int Left, int Right)? Differing(Passage left, Passage right, bool isTold)
    {
        if (!HaveContrast(left, right))
            return null;
        var alignment = Alignment.Of(left, right, space);
        if (Math.Min(alignment.LeftCovered, alignment.RightCovered) < (isTold ? LeastCoveredOfTold : LeastCovered) || alignment.SameWords < 2)
            return null;
        var toLeft = new int[right.Words.Length];
        Array.Fill(toLeft, -1);
        for (int i = 0; i < left.Words.Length; i++)
        {
            if (alignment.ToRight[i] >= 0)
                toLeft[alignment.ToRight[i]] = i;
        }

        List<int> leftOver = Unlike(left, i => alignment.ToRight[i] >= 0 && IsSettled(left, right, i, alignment.ToRight[i]));
        List<int> rightOver = Unlike(right, j => toLeft[j] >= 0 && IsSettled(left, right, toLeft[j], j));
        if (leftOver.Count > MostLeft || rightOver.Count > MostLeft)
            return null;
        foreach (int i in leftOver)
        {
            for (int j = 0; j < right.Words.Length; j++)
            {
                if (IsContrast(left.Words, i, right.Words, j, isTold))
                    return (i, j);
            }
        }

        foreach (int j in rightOver)
        {
            for (int i = 0; i < left.Words.Length; i++)
            {
                if (IsContrast(left.Words, i, right.Words, j, isTold))
                    return (i, j);
            }
        }

        return null;
    }

    // Most passages have none, and need not be aligned.
    private bool HaveContrast(Passage left, Passage right)
    {
        foreach (PassageWord word in left.Words)
        {
            if (!space.HasContrasts(word.Term))
                continue;
            foreach (PassageWord other in right.Words)
            {
                if (space.AreContrasts(word.Term, other.Term))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether two aligned words say the same: by one base, or as the pack lists them.</summary>
    private bool IsSettled(Passage left, Passage right, int i, int j) => space.AreSynonyms(left.Words[i].Term, right.Words[j].Term);

    private List<int> Unlike(Passage passage, Func<int, bool> isSettled)
    {
        var over = new List<int>();
        for (int i = 0; i < passage.Words.Length; i++)
        {
            PassageWord word = passage.Words[i];
            if (word.Weight >= LeastWeight && !isSettled(i) && space.Lexicon.NumberOf(word.Form) is null && !char.IsAsciiDigit(word.Form[0]))
                over.Add(i);
        }

        return over;
    }

    /// <summary>Whether two words in one place say different things: the pack lists them so, or each makes a compound with one same word.</summary>
    private bool IsContrast(PassageWord[] left, int i, PassageWord[] right, int j, bool isTold)
    {
        if (space.AreSynonyms(left[i].Term, right[j].Term) || IsNegated(left, i) != IsNegated(right, j))
            return false;
        bool shareBefore = Beside(left, i, -1) is { } before && Beside(right, j, -1) == before;
        bool shareAfter = Beside(left, i, 1) is { } after && Beside(right, j, 1) == after;
        // "Accepted the government's offer", "rejected the offer": one word may stand between, where both say it.
        if (!isTold && !shareBefore && !shareAfter)
            shareAfter = NextTwo(left, i).Intersect(NextTwo(right, j)).Any();
        if (isTold && (!shareBefore || !shareAfter || TollReader.Of(left[i].Form, space.Lexicon) is not null || TollReader.Of(right[j].Form, space.Lexicon) is not null))
            return false;
        return (shareBefore || shareAfter) && space.AreContrasts(left[i].Term, right[j].Term);
    }

    private static bool IsNegated(PassageWord[] words, int at) => words.AsSpan(Math.Max(0, at - 3)..at).ToArray().Any(word => word.Negates);

    private static IEnumerable<int> NextTwo(PassageWord[] words, int at) => words.Skip(at + 1).Where(word => word.Weight > 0).Take(2).Select(word => word.Term);

    /// <summary>The next word of content on one side of a word, particles passed over.</summary>
    private static int? Beside(PassageWord[] words, int at, int step)
    {
        for (int i = at + step; i >= 0 && i < words.Length; i += step)
        {
            if (words[i].Weight > 0)
                return words[i].Term;
        }

        return null;
    }

    private DifferingValue ValueOf(int report, PassageWord word) =>
        new(records[report].Id, word.Span.TextIn(records[report].Text), word.Span);
}
