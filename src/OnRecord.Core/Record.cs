using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Pages;
using OnRecord.Positions;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord;

/// <summary>All that was read from one report, in the record format <c>onrecord/1</c>.</summary>
public sealed record Record
{
    /// <summary>The version of the format.</summary>
    public string Format { get; init; } = "onrecord/1";

    /// <summary>What spans count.</summary>
    public string Offsets { get; init; } = "utf-16";

    /// <summary>What the caller calls the report.</summary>
    public required string Id { get; init; }

    /// <summary>The report's address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Where <see cref="Published"/> came from.</summary>
    public PublicationEvidence? PublishedFrom { get; init; }

    /// <summary>When it was last changed.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>The names of the people who wrote it.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>The agency whose text it is.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Whether the text is the whole article.</summary>
    public Completeness Completeness { get; init; }

    /// <summary>The words that say that it is not.</summary>
    public Span? CompletenessEvidence { get; init; }

    /// <summary>The report's text.</summary>
    public required string Text { get; init; }

    /// <summary>The stretches of the text that are the article.</summary>
    public IReadOnlyList<Span> Body { get; init; } = [];

    /// <summary>A sentence that says why the text was read no further (it is in another language), or <see langword="null"/>.</summary>
    public string? Unread { get; init; }

    /// <summary>The sentences of the article, in order.</summary>
    public IReadOnlyList<Span> Sentences { get; init; } = [];

    /// <summary>The actors, by first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>The mentions of the actors, by start.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The time expressions, by start.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>The statements, by start of their content.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The happenings, by first evidence.</summary>
    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    /// <summary>The positions, by start of their topic.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];
}
