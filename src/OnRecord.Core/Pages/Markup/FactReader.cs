using AngleSharp.Dom;

namespace OnRecord.Pages.Markup;

/// <summary>Reads the elements that say something of the page and show nothing.</summary>
internal static class FactReader
{
    private const int LongestScript = 2_000_000;

    /// <summary>Reads a title, meta, link or script element.</summary>
    public static void Read(IElement element, PageTag tag, PageFacts facts)
    {
        switch (tag)
        {
            case PageTag.Title:
                facts.Title ??= element.TextContent.Trim();
                break;
            case PageTag.Meta:
                ReadMeta(element, facts);
                break;
            case PageTag.Link:
                if (facts.Canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                    facts.Canonical = element.GetAttribute("href");
                break;
            case PageTag.Script:
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    facts.Scripts.Add(element.TextContent is { Length: <= LongestScript } script ? script : "");
                break;
        }
    }

    private static void ReadMeta(IElement element, PageFacts facts)
    {
        if (element.GetAttribute("content") is not { Length: > 0 } content)
            return;
        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "http-equiv"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } name)
                facts.Meta.Add(new KeyValuePair<string, string>(name.Trim().ToLowerInvariant(), content.Trim()));
        }
    }
}
