namespace OnRecord.Pages;

/// <summary>What a reading refuses to exceed: pages are strangers' bytes.</summary>
public sealed record ReadingLimits
{
    /// <summary>The most UTF-16 code units of text or HTML that one report may have. The default is 16,777,216.</summary>
    public int Length { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most UTF-16 code units that the text of one report may have, once a page's markup is left out. The default is 16,777,216.</summary>
    public int Text { get; init; } = 16 * 1024 * 1024;

    /// <summary>The deepest nesting of a page's elements; left-open elements count as nested. The default is 512.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>The most elements of one page. The default is 500,000.</summary>
    public int Elements { get; init; } = 500_000;
}
