namespace OnRecord.Comparison.Wording;

/// <summary>Which words of two passages stand for one another: one to one, the nearest in meaning and then in place first.</summary>
/// <remarks>After Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment", TACL 2014: likeness of words, then of their neighbours.</remarks>
internal sealed class Alignment
{
    private const float OtherNameLikeness = 0.5f;

    private readonly HashSet<int> _otherNames;

    private Alignment(Passage left, Passage right, int[] toRight, float[] likeness, HashSet<int> otherNames)
    {
        _otherNames = otherNames;
        ToRight = toRight;
        Likeness = likeness;
        float both = 0, fromRight = 0;
        int same = 0;
        for (int i = 0; i < toRight.Length; i++)
        {
            if (toRight[i] < 0)
                continue;
            both += left.Words[i].Weight * likeness[i];
            fromRight += right.Words[toRight[i]].Weight * likeness[i];
            if (left.Words[i].Weight > 0 && likeness[i] >= 1)
                same++;
        }

        LeftCovered = left.Weight > 0 ? both / left.Weight : 0;
        RightCovered = right.Weight > 0 ? fromRight / right.Weight : 0;
        Matched = Math.Min(both, fromRight);
        SameWords = same;
    }

    /// <summary>For each word of the left passage the index of its counterpart in the right one, or -1.</summary>
    public int[] ToRight { get; }

    /// <summary>For each word of the left passage how near its counterpart is, from 0 to 1.</summary>
    public float[] Likeness { get; }

    /// <summary>The share of the left passage's weight that has a counterpart.</summary>
    public float LeftCovered { get; }

    /// <summary>The share of the right passage's weight that has a counterpart.</summary>
    public float RightCovered { get; }

    /// <summary>What the aligned words weigh.</summary>
    public float Matched { get; }

    /// <summary>Whether a word of the left passage is a name that the right one has another for, led in by the same words.</summary>
    public bool IsOtherName(int left) => _otherNames.Contains(left);

    /// <summary>How many words with content are the same on both sides.</summary>
    public int SameWords { get; }

    /// <summary>Aligns two passages.</summary>
    public static Alignment Of(Passage left, Passage right, TermSpace space)
    {
        PassageWord[] from = left.Words, to = right.Words;
        var candidates = new List<Candidate>();
        for (int i = 0; i < from.Length; i++)
        {
            if (from[i].Weight == 0)
                continue;
            for (int j = 0; j < to.Length; j++)
            {
                float likeness = to[j].Weight == 0 ? 0 : space.LikenessInPlace(from[i].Term, to[j].Term);
                if (likeness > 0)
                    candidates.Add(new Candidate(i, j, likeness, likeness + Neighbours(from, i, to, j, space)));
            }
        }

        candidates.Sort(static (a, b) =>
            a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank)
            : Math.Abs(a.Left - a.Right) != Math.Abs(b.Left - b.Right) ? Math.Abs(a.Left - a.Right).CompareTo(Math.Abs(b.Left - b.Right))
            : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        var toRight = new int[from.Length];
        var matched = new float[from.Length];
        var taken = new bool[to.Length];
        Array.Fill(toRight, -1);
        foreach (Candidate candidate in candidates)
        {
            if (toRight[candidate.Left] >= 0 || taken[candidate.Right])
                continue;
            toRight[candidate.Left] = candidate.Right;
            matched[candidate.Left] = candidate.Likeness;
            taken[candidate.Right] = true;
        }

        return new Alignment(left, right, toRight, matched, AlignOtherNames(from, to, toRight, matched, taken));
    }

    /// <summary>"The road to Norbury", "the road to Norwell": two names led in by the same words stand in one place, as two numbers do, and are what the passages differ in.</summary>
    private static HashSet<int> AlignOtherNames(PassageWord[] from, PassageWord[] to, int[] toRight, float[] matched, bool[] taken)
    {
        var others = new HashSet<int>();
        for (int i = 2; i < from.Length; i++)
        {
            if (!IsLedIn(from, i) || toRight[i] >= 0 || toRight[i - 2] < 0)
                continue;
            int other = toRight[i - 2] + 2;
            if (other < to.Length && !taken[other] && IsLedIn(to, other) && string.Equals(from[i - 1].Form, to[other - 1].Form, StringComparison.Ordinal))
            {
                (toRight[i], matched[i], taken[other]) = (other, OtherNameLikeness, true);
                others.Add(i);
            }
        }

        return others;
    }

    private static bool IsLedIn(PassageWord[] words, int at) => words[at].IsName && words[at].Weight > 0 && words[at - 1].Weight == 0;

    private static float Neighbours(PassageWord[] from, int i, PassageWord[] to, int j, TermSpace space)
    {
        float support = 0;
        if (i > 0 && j > 0 && space.Likeness(from[i - 1].Term, to[j - 1].Term) > 0.5f)
            support += 0.1f;
        if (i + 1 < from.Length && j + 1 < to.Length && space.Likeness(from[i + 1].Term, to[j + 1].Term) > 0.5f)
            support += 0.1f;
        return support;
    }

    private readonly record struct Candidate(int Left, int Right, float Likeness, float Rank);
}
