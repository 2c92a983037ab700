namespace OnRecord.Pages.Markup;

/// <summary>What a page says of itself, as it says it: the evidence for its metadata.</summary>
internal sealed class PageFacts
{
    /// <summary>The content of the title element.</summary>
    public string? Title { get; set; }

    /// <summary>The language that the page's root element declares.</summary>
    public string? Language { get; set; }

    /// <summary>The canonical address that the page's link element gives.</summary>
    public string? Canonical { get; set; }

    /// <summary>The meta elements: name in lower case, and content.</summary>
    public List<KeyValuePair<string, string>> Meta { get; } = [];

    /// <summary>The contents of the page's JSON-LD scripts.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>Elements that carry a fact by a microdata property, a link relation or a time: in the page's order.</summary>
    public List<NamedElement> Named { get; } = [];

    /// <summary>The first content of a meta element of that name, or <see langword="null"/>.</summary>
    public string? MetaContent(string name)
    {
        foreach (KeyValuePair<string, string> meta in Meta)
        {
            if (meta.Key == name)
                return meta.Value;
        }

        return null;
    }
}

/// <summary>An element that names what it holds.</summary>
/// <param name="Name">The property, the relation, or <c>time</c>.</param>
/// <param name="Value">The value of the attribute that gives it in a form for machines, or <see langword="null"/>.</param>
/// <param name="Text">Where its text stands in the outline's text.</param>
/// <param name="Element">The row of the element that it stands in.</param>
/// <param name="Marks">Its own marks.</param>
internal readonly record struct NamedElement(string Name, string? Value, Span Text, int Element, uint Marks);
