using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>Merges utterances that none of the reports has both of, where enough renderings of the one are like those of the other: the translation that
/// is unlike the fullest one, and like another.</summary>
/// <remarks>A report that has both tells that they are two things; where none does, what one report has of the one and another of the other is the same.</remarks>
/// <param name="signs">The statements.</param>
/// <param name="space">Their words.</param>
/// <param name="links">Pairs of statements that render one thing as far as the two of them tell, and how much alike they are.</param>
internal sealed class GroupLinks(List<StatementSign> signs, TermSpace space, List<(int First, int Second, float Rank)> links)
{
    /// <summary>Of the pairs between two utterances, one in so many at the least is alike.</summary>
    private const int MostPairsForLink = 4;

    private readonly Dictionary<int, int> _headOf = [];
    private readonly Dictionary<int, Dictionary<int, int>> _linked = [];

    /// <summary>Merges what belongs together.</summary>
    /// <param name="groups">The utterances, by their fullest renderings.</param>
    public void Merge(Dictionary<int, JoinedUtterance> groups)
    {
        foreach (JoinedUtterance group in groups.Values)
        {
            foreach (int at in group.All)
                _headOf[at] = group.Head;
        }

        List<(int First, int Second, float Rank)> open = [.. links.Where(link => _headOf[link.First] != _headOf[link.Second]
            && RenderingRule.SpeakersOf(signs[link.First], signs[link.Second]) == SpeakerFit.Same).OrderByDescending(link => link.Rank)];
        foreach ((int first, int second, _) in open)
            Count(_headOf[first], _headOf[second], 1);
        foreach ((int first, int second, _) in open)
        {
            int kept = _headOf[first], joined = _headOf[second];
            if (kept == joined)
                continue;
            if (!AreOne(groups[kept], groups[joined], first, second))
                continue;
            if (signs[joined].Content.Weight > signs[kept].Content.Weight)
                (kept, joined) = (joined, kept);
            Put(groups, kept, joined);
        }
    }

    private bool AreOne(JoinedUtterance one, JoinedUtterance other, int first, int second)
    {
        int[] ofOne = [.. one.All], ofOther = [.. other.All];
        if (_linked[one.Head][other.Head] * MostPairsForLink < ofOne.Length * ofOther.Length)
            return false;
        HashSet<int> reports = [.. ofOne.Select(at => signs[at].Report)];
        return !ofOther.Any(at => reports.Contains(signs[at].Report))
            && Alike(ofOne, first).All(left => Alike(ofOther, second).All(right => CanBeOne(signs[left], signs[right])));
    }

    // Whoever is not known at all may be anybody.
    private static bool CanBeOne(StatementSign left, StatementSign right) =>
        RenderingRule.SpeakersOf(left, right) != SpeakerFit.Unknown && UtteranceJoiner.CanBeOne(left, right);

    // A rendering that gives the words to another speaker says nothing of who else has them.
    private IEnumerable<int> Alike(int[] group, int linked) => group.Where(at => RenderingRule.SpeakersOf(signs[at], signs[linked]) != SpeakerFit.Other);

    private void Put(Dictionary<int, JoinedUtterance> groups, int kept, int joined)
    {
        foreach (int member in groups[joined].All)
        {
            _headOf[member] = kept;
            groups[kept].Others.Add((member, Likeness.Of(signs[kept], signs[member], space)));
        }

        groups.Remove(joined);
        foreach ((int other, int count) in _linked[joined])
        {
            _linked[other].Remove(joined);
            if (other != kept)
                Count(other, kept, count);
        }
    }

    private void Count(int first, int second, int count)
    {
        CountOne(first, second, count);
        CountOne(second, first, count);
    }

    private void CountOne(int of, int other, int count)
    {
        if (!_linked.TryGetValue(of, out Dictionary<int, int>? counts))
            _linked[of] = counts = [];
        counts[other] = counts.GetValueOrDefault(other) + count;
    }
}
