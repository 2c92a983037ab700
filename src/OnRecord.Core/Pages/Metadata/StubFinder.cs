namespace OnRecord.Pages.Metadata;

/// <summary>Tells the first lines that a paywall leaves from a whole article: by the words of the paywall behind them.</summary>
internal static class StubFinder
{
    private const int LongestStub = 3000;

    /// <summary>Where the paywall's words stand, or <see langword="null"/> where the text is no stub.</summary>
    public static Span? Find(string text, IReadOnlyList<Block> blocks, PageWords words)
    {
        int last = -1, length = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
                continue;
            last = i;
            length += blocks[i].Span.Length;
        }

        if (last < 0 || length > LongestStub)
            return null;
        for (int i = last; i < blocks.Count && i <= last + 8; i++)
        {
            if (blocks[i].Span.Length < 600 && words.Stubs.Find(blocks[i].Span.In(text)).Hits > 0)
                return blocks[i].Span;
        }

        return null;
    }
}
