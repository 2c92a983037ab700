using System.Text.Json.Serialization;

namespace OnRecord.Times;

/// <summary>A time expression of a report: TIMEX3 type and value (TimeML 1.2.1).</summary>
public sealed record TimeExpression
{
    /// <summary>The first UTF-16 code unit of the expression.</summary>
    public required int Start { get; init; }

    /// <summary>The offset behind its last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The TIMEX3 type.</summary>
    public required TimeType Type { get; init; }

    /// <summary>The TIMEX3 value, such as <c>2025-08-20</c>, <c>P3Y</c> or <c>PRESENT_REF</c>; <see langword="null"/> where it cannot be told.</summary>
    public required string? Value { get; init; }

    /// <summary>Where the expression stands.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}

/// <summary>The TIMEX3 types.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimeType>))]
public enum TimeType
{
    /// <summary>A day or a longer stretch of the calendar.</summary>
    [JsonStringEnumMemberName("DATE")]
    Date,

    /// <summary>A time of day.</summary>
    [JsonStringEnumMemberName("TIME")]
    Time,

    /// <summary>A length of time.</summary>
    [JsonStringEnumMemberName("DURATION")]
    Duration,

    /// <summary>A recurring time.</summary>
    [JsonStringEnumMemberName("SET")]
    Set,
}
