namespace OnRecord.Ledger;

/// <summary>What a person says is wrong. Ids of statements and actors are those of the reports' records.</summary>
/// <param name="Report">The report's id.</param>
public abstract record CorrectionDraft(string Report)
{
    /// <summary>Why, in the person's words, or <see langword="null"/>.</summary>
    public string? Why { get; init; }
}

/// <summary>A statement has another speaker.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id.</param>
/// <param name="Actor">The id of the report's actor who speaks; <see langword="null"/> where nobody can be named.</param>
public sealed record WrongSpeaker(string Report, string Statement, string? Actor) : CorrectionDraft(Report);

/// <summary>What was read as a statement is none.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id.</param>
public sealed record NotAStatement(string Report, string Statement) : CorrectionDraft(Report);

/// <summary>A statement ends elsewhere.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id.</param>
/// <param name="End">The offset behind its last UTF-16 code unit in the report's text.</param>
public sealed record WrongEnd(string Report, string Statement, int End) : CorrectionDraft(Report);

/// <summary>Two actors are one: of one report, of two reports of a story, or of two stories.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Actor">The actor's id.</param>
/// <param name="OtherReport">The other report's id; may be the same.</param>
/// <param name="OtherActor">The other actor's id.</param>
public sealed record SameActor(string Report, string Actor, string OtherReport, string OtherActor) : CorrectionDraft(Report);

/// <summary>Two reports' actors, taken for one, are two.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Actor">The actor's id.</param>
/// <param name="OtherReport">The other report's id; another report.</param>
/// <param name="OtherActor">The other actor's id.</param>
public sealed record DifferentActors(string Report, string Actor, string OtherReport, string OtherActor) : CorrectionDraft(Report);

/// <summary>One actor of a report is two: some of its mentions are of somebody else.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Actor">The actor's id.</param>
/// <param name="Mentions">The mentions that are of somebody else, as the record has them.</param>
/// <param name="Name">The name of that somebody.</param>
public sealed record SplitActor(string Report, string Actor, IReadOnlyList<Span> Mentions, string Name) : CorrectionDraft(Report);

/// <summary>Two statements render one utterance.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id.</param>
/// <param name="OtherReport">The other report's id.</param>
/// <param name="OtherStatement">The other statement's id.</param>
public sealed record SameUtterance(string Report, string Statement, string OtherReport, string OtherStatement) : CorrectionDraft(Report);

/// <summary>Two statements, taken for one utterance, are two.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id.</param>
/// <param name="OtherReport">The other report's id.</param>
/// <param name="OtherStatement">The other statement's id: it is this that leaves the utterance.</param>
public sealed record DifferentUtterances(string Report, string Statement, string OtherReport, string OtherStatement) : CorrectionDraft(Report);

/// <summary>A report belongs to another story.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Story">The story's id, or the name of a story, which is made where there is none of that name.</param>
public sealed record BelongsToStory(string Report, string Story) : CorrectionDraft(Report);
