namespace OnRecord.Comparison;

/// <summary>What a person ruled on what is one and what is not; it goes before what the words say.</summary>
public sealed record JoinRulings
{
    /// <summary>No ruling.</summary>
    public static JoinRulings None { get; } = new();

    /// <summary>Rulings on actors of two reports, in the order made: of two on the same pair the later holds.</summary>
    public IReadOnlyList<ActorRuling> Actors { get; init; } = [];

    /// <summary>Rulings on statements, in the order made: of two on the same pair the later holds.</summary>
    public IReadOnlyList<StatementRuling> Statements { get; init; } = [];
}

/// <summary>Whether two reports' actors are one.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other, of another report.</param>
/// <param name="AreOne">Whether they are one.</param>
public sealed record ActorRuling(ActorMention First, ActorMention Second, bool AreOne);

/// <summary>Whether two statements render one utterance.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other; where they are not one, it is this that leaves.</param>
/// <param name="AreOne">Whether they render one utterance.</param>
public sealed record StatementRuling(StatementMention First, StatementMention Second, bool AreOne);

/// <summary>A report's statement.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id inside that report's record.</param>
public sealed record StatementMention(string Report, string Statement);
