using System.Text.Json.Serialization;

namespace OnRecord.Happenings;

/// <summary>Something done, planned, proposed or denied: a meeting, a call, a visit, an agreement.</summary>
public sealed record Happening
{
    /// <summary>The happening's id inside the record.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: a type of the pack's table, such as <c>meeting</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it took place.</summary>
    public required HappeningStatus Status { get; init; }

    /// <summary>The ids of the actors who took part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>What part some of the participants had.</summary>
    public IReadOnlyList<Participation> Parts { get; init; } = [];

    /// <summary>The id of the actor where it took place, or <see langword="null"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The TIMEX3 value of when, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The passages that it was read from.</summary>
    public required IReadOnlyList<Span> Evidence { get; init; }
}

/// <summary>A participant's part in a happening.</summary>
/// <param name="Actor">The participant's id.</param>
/// <param name="Part">The part: <c>host</c>, <c>visitor</c>, <c>caller</c>, …</param>
public sealed record Participation(string Actor, string Part);

/// <summary>Whether a happening took place.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<HappeningStatus>))]
public enum HappeningStatus
{
    /// <summary>It took place.</summary>
    Happened,

    /// <summary>It is to take place.</summary>
    Planned,

    /// <summary>Somebody asks that it take place.</summary>
    Proposed,

    /// <summary>Somebody says that it did not take place.</summary>
    Denied,

    /// <summary>It was to take place and will not.</summary>
    Cancelled,
}
