namespace OnRecord.Comparison.Actors;

/// <summary>Which of a story's actors are in one group: at first each alone.</summary>
internal sealed class ActorGroups
{
    private readonly int[] _roots;
    private readonly List<int>[] _members;

    /// <summary>Makes a group of each.</summary>
    /// <param name="count">How many there are.</param>
    public ActorGroups(int count)
    {
        _roots = [.. Enumerable.Range(0, count)];
        _members = new List<int>[count];
        for (int i = 0; i < count; i++)
            _members[i] = [i];
    }

    /// <summary>The number that an actor's group goes by.</summary>
    public int RootOf(int at) => _roots[at];

    /// <summary>The members of a root's group.</summary>
    public IReadOnlyList<int> Of(int root) => _members[root];

    /// <summary>Puts the group of one root into that of another.</summary>
    public void Join(int root, int joined)
    {
        foreach (int member in _members[joined])
            _roots[member] = root;
        _members[root].AddRange(_members[joined]);
        _members[joined] = [];
    }
}
