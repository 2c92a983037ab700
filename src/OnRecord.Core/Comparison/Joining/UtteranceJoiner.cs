using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>Joins the statements that render one thing said once: each to the fullest rendering that it fits best.</summary>
/// <remarks>
/// Statements are taken from the fullest down; each joins the fuller one that it is most like, or stands alone. Nothing is joined through a
/// third but by the same words: those of a rendering that has joined, or a telling fragment that both quote. The order is one that only the words decide, so that the order of the reports does not matter.
/// </remarks>
internal sealed class UtteranceJoiner
{
    /// <summary>What two renderings share of the lighter one's weight at the least, in words that are the same or listed as like.</summary>
    private const float LeastShared = 0.25f;

    /// <summary>The most fuller statements that one is aligned with, those that share most, where there are few statements.</summary>
    private const int MostAligned = 256;

    /// <summary>Where there are many: how many alignments there are at the most together, but for a few that each statement may have.</summary>
    private const int MostAlignments = 600_000;
    private const int FewestAligned = 24;

    /// <summary>How many statements, the fullest, a word leads to: less the more there are.</summary>
    private const int MostMet = 24_000_000;
    private const int FewestOfWord = 250;
    private const int MostOfWord = 4_000;

    private readonly TermSpace _space;
    private readonly List<StatementSign> _signs;
    private readonly PassageIndex _index;
    private readonly LoneMatches _lone;
    private readonly Dictionary<int, int> _numberOf = [];
    private readonly int _mostAligned;
    private readonly List<int> _indexed = [];
    private readonly Dictionary<int, int> _headOf = [];
    private readonly List<(int Statement, int Head)> _ties = [];
    private readonly List<(int First, int Second, float Rank)> _links = [];

    private UtteranceJoiner(List<StatementSign> signs, TermSpace space)
    {
        _signs = signs;
        _space = space;
        _lone = new LoneMatches(signs, space);
        _index = new PassageIndex(space, Math.Clamp(MostMet / Math.Max(1, signs.Count), FewestOfWord, MostOfWord));
        _mostAligned = Math.Clamp(MostAlignments / Math.Max(1, signs.Count), FewestAligned, MostAligned);
    }

    /// <summary>Joins statements.</summary>
    /// <returns>The groups: the fullest rendering first, the others by rising number.</returns>
    public static List<JoinedUtterance> Join(List<StatementSign> signs, IReadOnlyList<Record> records, TermSpace space)
    {
        var joiner = new UtteranceJoiner(signs, space);
        int[] order = [.. Enumerable.Range(0, signs.Count)];
        Array.Sort(order, (left, right) => Fuller(signs[left], signs[right], records));
        var groups = new Dictionary<int, JoinedUtterance>();
        foreach (int at in order)
        {
            (int head, Likeness likeness) = joiner.BestHead(at, groups);
            if (head >= 0)
                groups[head].Others.Add((at, likeness));
            else
                groups[at] = new JoinedUtterance(at);
            joiner.Index(at, head < 0 ? at : head);
        }

        joiner.Merge(groups);
        new GroupLinks(signs, joiner._space, joiner._links).Merge(groups);
        return [.. groups.Values];
    }

    /// <summary>Merges groups that a statement ties together with a fragment quoted by both: the translations of one sentence and the headlines made of it.</summary>
    private void Merge(Dictionary<int, JoinedUtterance> groups)
    {
        var headOf = new Dictionary<int, int>();
        foreach (JoinedUtterance group in groups.Values)
        {
            foreach (int at in group.All)
                headOf[at] = group.Head;
        }

        foreach ((int at, int other) in _ties)
        {
            int kept = headOf[at], joined = headOf[other];
            if (kept == joined || !CanBeOne(_signs[kept], _signs[joined]))
                continue;
            if (_signs[joined].Content.Weight > _signs[kept].Content.Weight)
                (kept, joined) = (joined, kept);
            foreach (int member in groups[joined].All)
            {
                headOf[member] = kept;
                groups[kept].Others.Add((member, Likeness.Of(_signs[kept], _signs[member], _space)));
            }

            groups.Remove(joined);
        }
    }

    /// <summary>Whether speakers, times and negation of two statements agree.</summary>
    public static bool CanBeOne(StatementSign first, StatementSign second) =>
        RenderingRule.SpeakersOf(first, second) != SpeakerFit.Other && TimeFit.Agree(first.Statement.When, second.Statement.When)
        && first.Statement.Negated == second.Statement.Negated;

    private static int Fuller(StatementSign left, StatementSign right, IReadOnlyList<Record> records)
    {
        int byWeight = right.Content.Weight.CompareTo(left.Content.Weight);
        if (byWeight != 0)
            return byWeight;
        int byForm = left.Statement.Form.CompareTo(right.Statement.Form);
        if (byForm != 0)
            return byForm;
        int byText = string.CompareOrdinal(records[left.Report].Text, records[right.Report].Text);
        return byText != 0 ? byText : left.Statement.Content[0].CompareTo(right.Statement.Content[0]);
    }

    private (int Head, Likeness Likeness) BestHead(int at, Dictionary<int, JoinedUtterance> groups)
    {
        StatementSign sign = _signs[at];
        int best = -1;
        Likeness bestLikeness = default;
        var throughMember = new SortedSet<int>();
        var apart = new List<(int Head, Likeness Likeness)>();
        foreach ((int number, _) in Nearest(WithThoseOfDay(_index.Near(sign.Content, LeastShared), at), sign))
        {
            int member = _indexed[number], head = _headOf[member];
            if (member != head)
            {
                var likenessOfMember = Likeness.Of(_signs[member], sign, _space);
                if (RenderingRule.IsOne(_signs[member], sign, likenessOfMember, _space))
                    _links.Add((member, at, Rank(likenessOfMember)));
                if (SpeaksFor(member, head, sign, likenessOfMember))
                    throughMember.Add(head);
                continue;
            }

            var likeness = Likeness.Of(_signs[head], sign, _space);
            if (!RenderingRule.IsOne(_signs[head], sign, likeness, _space))
            {
                apart.Add((head, likeness));
                continue;
            }

            _links.Add((head, at, Rank(likeness)));
            if (RenderingRule.IsTelling(likeness))
                _ties.Add((at, head));
            if (best < 0 || Rank(likeness) > Rank(bestLikeness))
                (best, bestLikeness) = (head, likeness);
        }

        // Where no head is like it enough, a rendering in the same words that has joined one speaks for it; two that speak for different ones, for neither.
        if (best < 0 && throughMember.Count == 1)
        {
            best = throughMember.Min;
            bestLikeness = Likeness.Of(_signs[best], sign, _space);
        }

        return best < 0 ? _lone.Find(at, apart, groups, _links) : (best, bestLikeness);
    }

    /// <summary>Whether a rendering that has joined speaks for the fullest one: another has its words, or it is the one that the report of another speaker tells of his.</summary>
    private bool SpeaksFor(int member, int head, StatementSign sign, Likeness likeness) =>
        RenderingRule.SpeakersOf(_signs[head], _signs[member]) == SpeakerFit.Other
            ? RenderingRule.SpeakersOf(_signs[member], sign) == SpeakerFit.Same && RenderingRule.IsOne(_signs[member], sign, likeness, _space)
            : RenderingRule.AreSameWords(_signs[member], sign, likeness, _space) && CanBeOne(_signs[head], sign);

    /// <summary>Adds what the same person said on that day, in whatever words: near words are found by aligning alone.</summary>
    private List<(int Number, float Shared)> WithThoseOfDay(List<(int Number, float Shared)> near, int at)
    {
        var known = near.Select(one => one.Number).ToHashSet();
        foreach (int said in _lone.OnDayOf(at))
        {
            if (_numberOf.TryGetValue(said, out int number) && known.Add(number))
                near.Add((number, 0));
        }

        near.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return near;
    }

    /// <summary>Those that may be one with a statement, whatever their words; of many those that share most, the fuller first. By rising number.</summary>
    private List<(int Number, float Shared)> Nearest(List<(int Number, float Shared)> near, StatementSign sign)
    {
        near.RemoveAll(one => !RenderingRule.MayBeOne(_signs[_indexed[one.Number]], sign));
        if (near.Count > _mostAligned)
        {
            near.Sort(static (a, b) => a.Shared != b.Shared ? b.Shared.CompareTo(a.Shared) : a.Number.CompareTo(b.Number));
            near.RemoveRange(_mostAligned, near.Count - _mostAligned);
            near.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        }

        return near;
    }

    /// <summary>How much alike two statements are, for the most alike to be joined first.</summary>
    public static float Rank(Likeness likeness) => likeness.Covered + likeness.Least + (likeness.Run * 0.05f);

    private void Index(int at, int head)
    {
        _numberOf[at] = _indexed.Count;
        _indexed.Add(at);
        _headOf[at] = head;
        _index.Add(_signs[at].Content);
    }
}

/// <summary>One thing said once: the fullest rendering and the others.</summary>
internal sealed class JoinedUtterance(int head)
{
    /// <summary>The number of the fullest rendering.</summary>
    public int Head { get; } = head;

    /// <summary>The numbers of the other renderings, and how each stands to the fullest.</summary>
    public List<(int Sign, Likeness Likeness)> Others { get; } = [];

    /// <summary>The numbers of all renderings.</summary>
    public IEnumerable<int> All => Others.Select(other => other.Sign).Prepend(Head);
}
