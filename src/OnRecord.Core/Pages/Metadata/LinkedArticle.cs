namespace OnRecord.Pages.Metadata;

/// <summary>What a page's JSON-LD says of one article (schema.org).</summary>
internal sealed class LinkedArticle
{
    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Its text.</summary>
    public string? Body { get; init; }

    /// <summary>When it was published, as written there.</summary>
    public string? Published { get; init; }

    /// <summary>When it was created, as written there.</summary>
    public string? Created { get; init; }

    /// <summary>When it was last changed, as written there.</summary>
    public string? Modified { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>Its publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether it says that it can be read without paying.</summary>
    public bool? IsFree { get; init; }

    /// <summary>The names of its authors who are persons, or of whom it is not said what they are.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether the type is an article's and not a page's or a thing's.</summary>
    public bool IsArticle => Type.EndsWith("Article", StringComparison.Ordinal) || Type.EndsWith("Posting", StringComparison.Ordinal) || Type == "Report";
}
