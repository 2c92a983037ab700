namespace OnRecord.Comparison.Joining;

/// <summary>Finds, of many happenings, those that another may be one with: those of another report with a participant in common, or one of the two without any.</summary>
internal sealed class OpenHappenings
{
    // Of ten thousand happenings with one participant each would be compared with each.
    private const int Most = 256;

    private readonly Dictionary<string, List<(int Group, int Report)>> _byParticipant = new(StringComparer.Ordinal);
    private readonly List<(int Group, int Report)> _bare = [];
    private readonly List<(int Group, int Report)> _all = [];

    /// <summary>Adds the first happening of a group.</summary>
    /// <param name="sign">The happening: of its group the one with the most participants.</param>
    /// <param name="group">The group's number, rising.</param>
    public void Add(HappeningSign sign, int group)
    {
        (int, int) entry = (group, sign.Report);
        _all.Add(entry);
        if (sign.Participants.Count == 0)
            _bare.Add(entry);
        foreach (string participant in sign.Participants)
        {
            if (!_byParticipant.TryGetValue(participant, out List<(int, int)>? groups))
                _byParticipant.Add(participant, groups = []);
            groups.Add(entry);
        }
    }

    /// <summary>The groups that a happening may belong to, by rising number; of more than some hundred the first.</summary>
    public IEnumerable<int> For(HappeningSign sign)
    {
        IEnumerable<(int Group, int Report)> found = sign.Participants.Count == 0 ? _all
            : sign.Participants.SelectMany(participant => _byParticipant.GetValueOrDefault(participant) ?? []).Concat(_bare).Distinct().Order();
        return found.Where(one => one.Report != sign.Report).Select(one => one.Group).Take(Most);
    }
}
