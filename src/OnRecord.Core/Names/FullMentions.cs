namespace OnRecord.Names;

/// <summary>Where each actor is named so that the name alone shows who is meant: in full, or with a title.</summary>
internal sealed class FullMentions
{
    private readonly List<List<int>> _tokens = [];

    /// <summary>Adds a mention that begins with a token.</summary>
    public void Add(ActorDraft actor, int token)
    {
        while (_tokens.Count <= actor.Number)
            _tokens.Add([]);
        List<int> at = _tokens[actor.Number];
        int k = at.BinarySearch(token);
        if (k < 0)
            at.Insert(~k, token);
    }

    /// <summary>The first mention of an actor that has one.</summary>
    public int FirstOf(ActorDraft actor) => _tokens[actor.Number][0];

    /// <summary>The last mention of an actor before a token, or -1.</summary>
    public int LastOf(ActorDraft actor, int before)
    {
        List<int> at = _tokens[actor.Number];
        int k = at.BinarySearch(before);
        k = k < 0 ? ~k : k;
        return k == 0 ? -1 : at[k - 1];
    }
}
