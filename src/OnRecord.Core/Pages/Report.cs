using System.Text.Json.Serialization;

namespace OnRecord.Pages;

/// <summary>One article of one outlet, as published: what the first stage makes of a page or a text.</summary>
/// <remarks>The text is never rewritten; <see cref="Blocks"/> say what of it is article and what page furniture.</remarks>
public sealed record Report
{
    /// <summary>What the caller calls the report.</summary>
    public required string Id { get; init; }

    /// <summary>The report's address, or <see langword="null"/>.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, or <see langword="null"/>.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its headline, or <see langword="null"/>.</summary>
    public string? Headline { get; init; }

    /// <summary>The language it declares, as a BCP 47 tag, or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, or <see langword="null"/>.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Where <see cref="Published"/> came from.</summary>
    public PublicationEvidence? PublishedFrom { get; init; }

    /// <summary>When it was last changed, as the page says, or <see langword="null"/>.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>The names of the people who wrote it.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>The agency whose text it is, as the text says, or <see langword="null"/>.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Whether the text is the whole article.</summary>
    public Completeness Completeness { get; init; } = Completeness.Full;

    /// <summary>The words that say that the text is not the whole article, or <see langword="null"/>.</summary>
    public Span? CompletenessEvidence { get; init; }

    /// <summary>For a text handed in, that text, character for character; for a page, the article's text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of the text, in order, without overlap; white space between blocks belongs to none.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>A stretch of a report's text that stands as one on the page: a paragraph, a headline, a line of furniture.</summary>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Block(Span Span, BlockKind Kind)
{
    /// <summary>Whether the block is page furniture and not part of the article.</summary>
    public bool IsFurniture => Kind >= BlockKind.Caption;
}

/// <summary>What a block of a report is. From <see cref="Caption"/> on it is page furniture: outside the record's <c>body</c>.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of the article.</summary>
    Paragraph,

    /// <summary>The headline of the article.</summary>
    Headline,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list inside the article.</summary>
    ListItem,

    /// <summary>A quotation set apart as a block inside the article.</summary>
    BlockQuotation,

    /// <summary>A row of a table inside the article.</summary>
    TableRow,

    /// <summary>A caption of a picture, or its credit.</summary>
    Caption,

    /// <summary>A byline, a date line or an author box.</summary>
    Byline,

    /// <summary>Any other furniture: an appeal for money, a newsletter box, a menu, related links, a notice.</summary>
    Furniture,

    /// <summary>Text that the page carries but hides.</summary>
    Hidden,
}

/// <summary>Where a report's time of publication was found, best first.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PublicationEvidence>))]
public enum PublicationEvidence
{
    /// <summary>The caller gave it.</summary>
    Given,

    /// <summary>The page's JSON-LD.</summary>
    JsonLd,

    /// <summary>The page's meta elements.</summary>
    Meta,

    /// <summary>A <c>time</c> element of the page.</summary>
    TimeElement,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The text.</summary>
    Text,
}

/// <summary>How much of the article a report's text is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Completeness>))]
public enum Completeness
{
    /// <summary>The whole article.</summary>
    Full,

    /// <summary>A summary of it, as a feed carries.</summary>
    Summary,

    /// <summary>Its first lines, as a paywall leaves.</summary>
    Stub,
}

/// <summary>The agency whose text a report is.</summary>
/// <param name="Agency">The agency's name, as the report words it.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record Origin(string Agency, Span Evidence);
