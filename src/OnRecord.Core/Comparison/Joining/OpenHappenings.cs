namespace OnRecord.Comparison.Joining;

/// <summary>Finds, of many happenings, those that another may be one with: those of another report with a participant in common, or one of the two without any.</summary>
internal sealed class OpenHappenings
{
    // Of ten thousand happenings with one participant each would be compared with each.
    private const int Most = 256;

    private readonly Dictionary<string, List<int>> _byParticipant = new(StringComparer.Ordinal);
    private readonly List<int> _bare = [];
    private readonly List<int> _all = [];
    private readonly Dictionary<int, int> _reports = [];

    /// <summary>Adds the first happening of a group.</summary>
    /// <param name="sign">The happening: of its group the one with the most participants.</param>
    /// <param name="group">The group's number, rising.</param>
    public void Add(HappeningSign sign, int group)
    {
        _reports.Add(group, sign.Report);
        _all.Add(group);
        if (sign.Participants.Count == 0)
            _bare.Add(group);
        foreach (string participant in sign.Participants)
        {
            if (!_byParticipant.TryGetValue(participant, out List<int>? groups))
                _byParticipant.Add(participant, groups = []);
            groups.Add(group);
        }
    }

    /// <summary>The groups that a happening may belong to, by rising number; of more than some hundred the first.</summary>
    public List<int> For(HappeningSign sign)
    {
        var found = new List<int>();
        foreach (int group in sign.Participants.Count == 0 ? _all : Near(sign))
        {
            if (found.Count == Most)
                break;
            // One that is near by several participants comes several times, one behind the other.
            if (_reports[group] != sign.Report && (found.Count == 0 || found[^1] != group))
                found.Add(group);
        }

        return found;
    }

    private List<int> Near(HappeningSign sign)
    {
        List<int> near = [.. _bare];
        foreach (string participant in sign.Participants)
        {
            if (_byParticipant.TryGetValue(participant, out List<int>? groups))
                near.AddRange(groups);
        }

        near.Sort();
        return near;
    }
}
