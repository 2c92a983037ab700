using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>Joins statements in words that are less alike, where no other statement of the person comes near: of all that somebody said, what each of two reports has of one matter.</summary>
internal sealed class LoneMatches
{
    /// <summary>Where a report has somebody say more than this, only the words decide.</summary>
    private const int MostOfSpeaker = 64;
    private const int MostOnDay = 128;

    /// <summary>Where a report has somebody say no more than this, each of it is likely what other reports have.</summary>
    private const int MostOfScarce = 2;
    private const int DayLength = 10;

    private readonly List<StatementSign> _signs;
    private readonly TermSpace _space;
    private readonly Dictionary<(int Report, string Speaker), List<int>> _inReport = [];
    private readonly Dictionary<(string Speaker, string Day), List<int>> _onDay = [];

    /// <summary>Looks through statements.</summary>
    public LoneMatches(List<StatementSign> signs, TermSpace space)
    {
        _signs = signs;
        _space = space;
        for (int at = 0; at < signs.Count; at++)
        {
            if (signs[at].Speaker is not { } speaker)
                continue;
            Put(_inReport, (signs[at].Report, speaker), at);
            if (DayOf(signs[at]) is { } day)
                Put(_onDay, (speaker, day), at);
        }
    }

    /// <summary>What a statement's speaker said on its day, it among them; nothing where speaker or day is not known, or very much was said.</summary>
    public IReadOnlyList<int> OnDayOf(int at) =>
        _signs[at].Speaker is { } speaker && DayOf(_signs[at]) is { } day && _onDay[(speaker, day)] is { Count: <= MostOnDay } said ? said : [];

    /// <summary>The one utterance of which a statement may be the only rendering that its report has.</summary>
    /// <param name="at">The statement.</param>
    /// <param name="near">Fullest renderings that share words with it, and how alike they are.</param>
    /// <param name="groups">The utterances so far, by their fullest renderings.</param>
    /// <param name="links">Where all that it may be are written down, with how much alike they are.</param>
    /// <returns>The fullest rendering, or -1.</returns>
    public (int Head, Likeness Likeness) Find(int at, List<(int Head, Likeness Likeness)> near, Dictionary<int, JoinedUtterance> groups, List<(int First, int Second, float Rank)> links)
    {
        (int Head, Likeness Likeness) best = (-1, default);
        bool isOpen = false;
        foreach ((int head, Likeness likeness) in near)
        {
            if (!RenderingRule.MayBeOneAlone(_signs[head], _signs[at], likeness, IsScarce(_signs[head]) || IsScarce(_signs[at]))
                || groups[head].All.Any(member => _signs[member].Report == _signs[at].Report) || HasRival(head, at, likeness, groups[head]))
            {
                continue;
            }

            links.Add((head, at, UtteranceJoiner.Rank(likeness)));
            isOpen |= best.Head >= 0 && RenderingRule.IsRival(likeness, best.Likeness) && RenderingRule.IsRival(best.Likeness, likeness)
                && groups[head].All.Any(member => groups[best.Head].All.Any(other => _signs[member].Report == _signs[other].Report));
            if (best.Head < 0 || likeness.Matched > best.Likeness.Matched)
                best = (head, likeness);
        }

        return isOpen ? (-1, default) : best;
    }

    private bool IsScarce(StatementSign sign) => sign.Speaker is { } speaker && _inReport[(sign.Report, speaker)].Count <= MostOfScarce;

    /// <summary>Whether the report of either has another statement of the person that comes near the other.</summary>
    private bool HasRival(int head, int at, Likeness likeness, JoinedUtterance group)
    {
        List<int> beside = _inReport[(_signs[at].Report, _signs[at].Speaker!)], besideHead = _inReport[(_signs[head].Report, _signs[head].Speaker!)];
        return beside.Count > MostOfSpeaker || besideHead.Count > MostOfSpeaker
            || beside.Any(rival => rival != at && IsRival(head, rival, likeness))
            || besideHead.Any(rival => rival != head && !group.All.Contains(rival) && IsRival(at, rival, likeness));
    }

    private bool IsRival(int of, int rival, Likeness likeness) =>
        TimeFit.Agree(_signs[of].Statement.When, _signs[rival].Statement.When) && RenderingRule.IsRival(Likeness.Of(_signs[of], _signs[rival], _space), likeness);

    private static string? DayOf(StatementSign sign) => TimeFit.AreDays(sign.Day, sign.Day) ? sign.Day![..DayLength] : null;

    private static void Put<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int at)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? list))
            lists[key] = list = [];
        list.Add(at);
    }
}
