using OnRecord.Happenings;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Ledger;

/// <summary>Which facts are wanted. What is empty or <see langword="null"/> restricts nothing; of stories, actors and words one is enough.</summary>
public sealed record FactFilter
{
    /// <summary>The facts of these stories.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    /// <summary>The facts of these actors, by their ids in the ledger.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The facts whose words hold one of these, whatever their case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The facts of this report, which may be an older version.</summary>
    public string? Report { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = 1000;
}

/// <summary>Where a fact was read: the same of statements, positions and happenings.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Story">Its story's id, or <see langword="null"/>.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">When, ISO 8601.</param>
/// <param name="Added">When it came into the ledger, UTC.</param>
/// <param name="Words">The words of the passage; several stretches are parted by an ellipsis.</param>
/// <param name="Start">Where the passage starts in the report's text, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
public sealed record FactPlace(string Report, string? Story, string? Outlet, string? Published, string Added, string Words, int Start, int End);

/// <summary>A statement with where it was read.</summary>
/// <param name="Place">Where it was read.</param>
/// <param name="Id">Its id in the report's record.</param>
/// <param name="Utterance">The id of the utterance that it renders in its story's comparison, or <see langword="null"/>.</param>
/// <param name="Speaker">The speaker's id in the ledger, or <see langword="null"/>.</param>
/// <param name="SpeakerName">The speaker's name, or <see langword="null"/>.</param>
/// <param name="Source">The words that name who said it, or <see langword="null"/>.</param>
/// <param name="Form">Direct, mixed or indirect.</param>
/// <param name="When">The TIMEX3 value of when it was said, or <see langword="null"/>.</param>
/// <param name="State">What is known of the speaker.</param>
/// <param name="Certainty">From 0 to 1: how certain it is that the speaker is right.</param>
/// <param name="Why">A short reason.</param>
/// <param name="Negated">Whether the report says that it was not said.</param>
/// <param name="Cue">The words that signal it ("criticized"), or <see langword="null"/>.</param>
public sealed record StatementRow(
    FactPlace Place, string Id, string? Utterance, string? Speaker, string? SpeakerName, string? Source, StatementForm Form, string? When, SpeakerState State, double Certainty, string Why, bool Negated, string? Cue);

/// <summary>A position with where it was read.</summary>
/// <param name="Place">Where it was read.</param>
/// <param name="Index">Its index in the report's record.</param>
/// <param name="Joined">The id of the joined position in its story's comparison, or <see langword="null"/>.</param>
/// <param name="Actor">Who holds it: the id in the ledger, or <see langword="null"/> before the story was compared.</param>
/// <param name="ActorName">The holder's name.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Topic">The topic's label: the same for all positions on one topic of a story.</param>
/// <param name="Condition">The condition's words, or <see langword="null"/>.</param>
/// <param name="When">The TIMEX3 value of when it was held, or <see langword="null"/>.</param>
public sealed record PositionRow(
    FactPlace Place, int Index, string? Joined, string? Actor, string ActorName, Stance Stance, string Topic, string? Condition, string? When);

/// <summary>A happening with where it was read.</summary>
/// <param name="Place">Where it was read.</param>
/// <param name="Id">Its id in the report's record.</param>
/// <param name="Joined">The id of the joined happening in its story's comparison, or <see langword="null"/>.</param>
/// <param name="Type">What it is.</param>
/// <param name="Status">Whether it took place.</param>
/// <param name="When">The TIMEX3 value of when, or <see langword="null"/>.</param>
/// <param name="Where">The name of the place, or <see langword="null"/>.</param>
/// <param name="Participants">The names of those who took part.</param>
public sealed record HappeningRow(
    FactPlace Place, string Id, string? Joined, string Type, HappeningStatus Status, string? When, string? Where, IReadOnlyList<string> Participants);
