namespace OnRecord.Statements;

/// <summary>A run of words with one role in a statement.</summary>
/// <param name="Role">The role.</param>
/// <param name="First">The index of its first word among the report's tokens.</param>
/// <param name="End">The index behind its last word.</param>
internal readonly record struct RoleRun(Role Role, int First, int End)
{
    /// <summary>Whether the word <paramref name="token"/> is one of the run's.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>Whether the two have a word in common.</summary>
    public bool Touches(RoleRun other) => First < other.End && other.First < End;
}

/// <summary>The part that words have in a statement.</summary>
internal enum Role : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>What was said.</summary>
    Content,

    /// <summary>Who said it.</summary>
    Source,

    /// <summary>What signals it.</summary>
    Cue,
}
