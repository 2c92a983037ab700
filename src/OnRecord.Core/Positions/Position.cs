using System.Text.Json.Serialization;

namespace OnRecord.Positions;

/// <summary>An actor's stance on a topic at a time.</summary>
public sealed record Position
{
    /// <summary>The id of the actor who holds it.</summary>
    public required string Actor { get; init; }

    /// <summary>The stance.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The words that name the topic.</summary>
    public required Span Topic { get; init; }

    /// <summary>The words that name the condition, or <see langword="null"/>.</summary>
    public Span? Condition { get; init; }

    /// <summary>The TIMEX3 value of when it was held, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The id of the statement that claims it, where somebody else than the report does, or <see langword="null"/>.</summary>
    public string? Statement { get; init; }

    /// <summary>The passages that it was read from.</summary>
    public required IReadOnlyList<Span> Evidence { get; init; }
}

/// <summary>How an actor stands to a topic.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Stance>))]
public enum Stance
{
    /// <summary>Is for it.</summary>
    Supports,

    /// <summary>Is against it.</summary>
    Opposes,

    /// <summary>Is for it on a condition.</summary>
    Conditions,

    /// <summary>Offers it.</summary>
    Offers,

    /// <summary>Rules it out.</summary>
    RulesOut,

    /// <summary>Is open to it.</summary>
    Open,

    /// <summary>Has not decided.</summary>
    Undecided,
}
