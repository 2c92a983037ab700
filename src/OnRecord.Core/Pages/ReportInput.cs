namespace OnRecord.Pages;

/// <summary>One report as it was handed in, before anything of it is read: a line of <c>onrecord extract</c>'s input.</summary>
public sealed record ReportInput
{
    /// <summary>What the caller calls the report; given back unchanged.</summary>
    public required string Id { get; init; }

    /// <summary>The report as plain text; exactly one of this and <see cref="Html"/> is given.</summary>
    public string? Text { get; init; }

    /// <summary>The report as a page's HTML; exactly one of this and <see cref="Text"/> is given.</summary>
    public string? Html { get; init; }

    /// <summary>The report's address, where known.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, where known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its headline, where known.</summary>
    public string? Headline { get; init; }

    /// <summary>Its language as a BCP 47 tag, where known.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, where known: an ISO 8601 date, or date-time with an offset.</summary>
    public string? Published { get; init; }

    /// <summary>How much of the article the text is, where known: a feed's item is a summary.</summary>
    public Completeness? Completeness { get; init; }
}
