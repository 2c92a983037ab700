using System.Text.Json.Serialization;
using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Positions;

namespace OnRecord.Comparison;

/// <summary>One record joined over the reports of one story, in the record format <c>onrecord/1</c>.</summary>
public sealed record StoryComparison
{
    /// <summary>The version of the format.</summary>
    public string Format { get; init; } = "onrecord/1";

    /// <summary>What spans count.</summary>
    public string Offsets { get; init; } = "utf-16";

    /// <summary>The records of the reports, in the order given.</summary>
    public required IReadOnlyList<Record> Reports { get; init; }

    /// <summary>The events that the reports tell of, each with its reports; what is joined is joined within one.</summary>
    public IReadOnlyList<StoryReports> Stories { get; init; } = [];

    /// <summary>What was said, each thing once.</summary>
    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    /// <summary>What happened, each thing once.</summary>
    public IReadOnlyList<JoinedHappening> Happenings { get; init; } = [];

    /// <summary>Who stands where.</summary>
    public IReadOnlyList<JoinedPosition> Positions { get; init; } = [];

    /// <summary>Who is in it.</summary>
    public IReadOnlyList<JoinedActor> Actors { get; init; } = [];

    /// <summary>Where the reports disagree.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>For each report, what it alone carries.</summary>
    public IReadOnlyList<OnlyHere> Only { get; init; } = [];

    /// <summary>Happenings and utterances in order of time, undated ones last.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

/// <summary>The reports of one event.</summary>
/// <param name="Reports">Their ids, in the order given.</param>
public sealed record StoryReports(IReadOnlyList<string> Reports);

/// <summary>One thing said once, and the statements that render it. It has no words of its own.</summary>
public sealed record Utterance
{
    /// <summary>The utterance's id.</summary>
    public required string Id { get; init; }

    /// <summary>The joined actor who said it, or <see langword="null"/>.</summary>
    public string? Speaker { get; init; }

    /// <summary>The TIMEX3 value of when, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>How many independent origins carry it: an agency's text counts once.</summary>
    public required int Origins { get; init; }

    /// <summary>The statements that render it.</summary>
    public required IReadOnlyList<Rendering> Renderings { get; init; }

    /// <summary>The reports in whose text it was not found.</summary>
    public IReadOnlyList<Absence> Absent { get; init; } = [];
}

/// <summary>A statement that renders an utterance.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's id inside that report's record.</param>
/// <param name="Kind">How its words stand to those of the first rendering.</param>
public sealed record Rendering(string Report, string Statement, RenderingKind Kind);

/// <summary>How a rendering stands to the fullest one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RenderingKind>))]
public enum RenderingKind
{
    /// <summary>The same words.</summary>
    Verbatim,

    /// <summary>A quotation in other words: translated by somebody else.</summary>
    OtherTranslation,

    /// <summary>The same, told in the reporter's words.</summary>
    Paraphrase,

    /// <summary>Told shorter in the reporter's words.</summary>
    Summary,

    /// <summary>A part of it.</summary>
    Part,
}

/// <summary>A report in whose text an utterance was not found.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Nearest">The nearest passage of it, or <see langword="null"/>.</param>
public sealed record Absence(string Report, Span? Nearest);

/// <summary>A happening joined over the reports.</summary>
public sealed record JoinedHappening
{
    /// <summary>The joined happening's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it took place.</summary>
    public required HappeningStatus Status { get; init; }

    /// <summary>The TIMEX3 value of when, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The joined actor where it took place, or <see langword="null"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The joined actors who took part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The reports' happenings that render it.</summary>
    public required IReadOnlyList<HappeningRendering> Renderings { get; init; }
}

/// <summary>A report's happening that renders a joined one.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Happening">The happening's id inside that report's record.</param>
public sealed record HappeningRendering(string Report, string Happening);

/// <summary>A position joined over the reports.</summary>
public sealed record JoinedPosition
{
    /// <summary>The joined position's id.</summary>
    public required string Id { get; init; }

    /// <summary>The joined actor who holds it.</summary>
    public required string Actor { get; init; }

    /// <summary>The topic's label, in a report's own words; the same for all positions on one topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The stance.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The condition in a report's own words, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>The TIMEX3 value of when, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The reports' positions that render it.</summary>
    public required IReadOnlyList<PositionRendering> Renderings { get; init; }

    /// <summary>The ids of the positions that other reports give the same actor on this topic, and that do not go with this one: support here, a refusal there.</summary>
    public IReadOnlyList<string> DiffersFrom { get; init; } = [];

    /// <summary>The id of the position that the actor held on an earlier day and that does not go with this one, or <see langword="null"/>.</summary>
    public string? ChangedFrom { get; init; }
}

/// <summary>A report's position that renders a joined one.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Position">The position's index inside that report's record.</param>
public sealed record PositionRendering(string Report, int Position);

/// <summary>An actor joined over the reports.</summary>
public sealed record JoinedActor
{
    /// <summary>The joined actor's id.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form of the name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, or <see langword="null"/>.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>Titles and roles in the reports' words.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Other forms of the name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The reports' actors that it joins.</summary>
    public required IReadOnlyList<ActorMention> Mentions { get; init; }
}

/// <summary>A report's actor that a joined one holds.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Actor">The actor's id inside that report's record.</param>
public sealed record ActorMention(string Report, string Actor);

/// <summary>A point on which reports disagree.</summary>
/// <param name="Kind">What they disagree on.</param>
/// <param name="About">The id of the utterance or the joined happening; <see langword="null"/> for what the reports tell in words that were read as neither.</param>
/// <param name="Values">What each report has.</param>
public sealed record Difference(DifferenceKind Kind, string? About, IReadOnlyList<DifferingValue> Values);

/// <summary>What a report has where others have something else.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Value">The value, in the report's words or as TIMEX3.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record DifferingValue(string Report, string Value, Span Evidence);

/// <summary>What reports disagree on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DifferenceKind>))]
public enum DifferenceKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day or time.</summary>
    Date,

    /// <summary>The words of one utterance.</summary>
    Wording,

    /// <summary>Who said it.</summary>
    Speaker,

    /// <summary>Whether it took place.</summary>
    Status,
}

/// <summary>What one report alone carries.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statements">Its statements that no other report renders, by id.</param>
/// <param name="Happenings">Its happenings that no other report renders, by id.</param>
/// <param name="Positions">Its positions that no other report renders, by index.</param>
public sealed record OnlyHere(
    string Report, IReadOnlyList<string> Statements, IReadOnlyList<string> Happenings, IReadOnlyList<int> Positions);

/// <summary>An entry of the timeline: a joined happening or an utterance.</summary>
public sealed record TimelineEntry
{
    /// <summary>The TIMEX3 value of when, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The joined happening's id, or <see langword="null"/>.</summary>
    public string? Happening { get; init; }

    /// <summary>The utterance's id, or <see langword="null"/>.</summary>
    public string? Utterance { get; init; }
}
