using OnRecord.Pages.Markup.Tree;

namespace OnRecord.Pages.Markup;

/// <summary>Reads the elements that say something of the page and show nothing.</summary>
internal static class FactReader
{
    private const int LongestScript = 2_000_000;

    /// <summary>Reads a title, meta, link or script element.</summary>
    public static void Read(MarkupElement element, PageTag tag, PageFacts facts)
    {
        switch (tag)
        {
            case PageTag.Title:
                facts.Title ??= element.TextInside().Trim();
                break;
            case PageTag.Meta:
                ReadMeta(element, facts);
                break;
            case PageTag.Link:
                if (facts.Canonical is null && string.Equals(element.Value("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                    facts.Canonical = element.Value("href");
                break;
            case PageTag.Script:
                if (element.Value("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    facts.Scripts.Add(element.TextInside() is { Length: <= LongestScript } script ? script : "");
                break;
        }
    }

    private static void ReadMeta(MarkupElement element, PageFacts facts)
    {
        if (element.Value("content") is not { Length: > 0 } content)
            return;
        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "http-equiv"])
        {
            if (element.Value(attribute) is { Length: > 0 } name)
                facts.Meta.Add(new KeyValuePair<string, string>(name.Trim().ToLowerInvariant(), content.Trim()));
        }
    }
}
