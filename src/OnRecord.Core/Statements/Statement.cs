using System.Text.Json.Serialization;

namespace OnRecord.Statements;

/// <summary>One report's rendering of what somebody said, wrote, or is said to hold.</summary>
public sealed record Statement
{
    /// <summary>The statement's id inside the record.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the content stands wholly, partly or not at all inside quotation marks.</summary>
    public required StatementForm Form { get; init; }

    /// <summary>Below this likelihood a passage is no utterance of a story and is not listed: see docs/how-it-works-statements.md.</summary>
    public const double LeastLikelihood = 0.6;

    /// <summary>From 0 to 1: how likely it is that the passage reports something said, written or held, and not merely something done.</summary>
    public double Likelihood { get; init; } = 1;

    /// <summary>Whether it is likely enough to be listed as a statement.</summary>
    [JsonIgnore]
    public bool IsLikely => Likelihood >= LeastLikelihood;

    /// <summary>What was said: one span, or several in order; quotation marks are included.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>The words that signal it, or <see langword="null"/>.</summary>
    public Span? Cue { get; init; }

    /// <summary>The words that name who said it, as written there, or <see langword="null"/>.</summary>
    public Span? Source { get; init; }

    /// <summary>The words that the source stands for where it is a relative pronoun ("critics, who"), or <see langword="null"/>.</summary>
    public Span? Antecedent { get; init; }

    /// <summary>The id of the actor that the source refers to, or <see langword="null"/>.</summary>
    public string? Speaker { get; init; }

    /// <summary>The id of the actor for whom the speaker speaks ("a spokesman for NAME"), or <see langword="null"/>.</summary>
    public string? Principal { get; init; }

    /// <summary>What is known of the speaker.</summary>
    public required SpeakerState SpeakerState { get; init; }

    /// <summary>From 0 to 1: how certain it is that the speaker is right.</summary>
    public required double Certainty { get; init; }

    /// <summary>A short reason for the speaker, or for there being none.</summary>
    public required string Why { get; init; }

    /// <summary>The TIMEX3 value of when it was said, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The id of the happening at which it was said, or <see langword="null"/>.</summary>
    public string? Venue { get; init; }

    /// <summary>The id of the actor to whom it was said, or <see langword="null"/>.</summary>
    public string? Addressee { get; init; }

    /// <summary>The id of the statement that this one is quoted in, or <see langword="null"/>.</summary>
    public string? Within { get; init; }

    /// <summary>Whether the report says that it was not said.</summary>
    public bool Negated { get; init; }

    /// <summary>The index of the cue's head word among the report's tokens, or -1.</summary>
    [JsonIgnore]
    public int CueToken { get; init; } = -1;
}

/// <summary>How a statement's content stands to the report's quotation marks.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StatementForm>))]
public enum StatementForm
{
    /// <summary>Wholly inside quotation marks.</summary>
    Direct,

    /// <summary>Partly inside.</summary>
    Mixed,

    /// <summary>Not inside.</summary>
    Indirect,
}

/// <summary>What is known of a statement's speaker.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SpeakerState>))]
public enum SpeakerState
{
    /// <summary>The speaker is one of the report's actors.</summary>
    Named,

    /// <summary>The report says that somebody spoke and does not name them: "a source said".</summary>
    Unnamed,

    /// <summary>The report does not say who spoke.</summary>
    NotStated,

    /// <summary>The report may say it, and it could not be told.</summary>
    NotFound,
}
