namespace OnRecord.Pages.Markup;

/// <summary>Leaves links to other reports out of the article where they stand as lines between its paragraphs: a few words, a colon, and the other headline
/// as a link ("Read also: …"); and lines that lead up to such links.</summary>
internal static class LinkedTeasers
{
    private const int LongestLine = 200;
    private const int LongestLabel = 50;
    private const int LongestLead = 60;
    private const int ShortestHeadline = 20;
    private const int FewestSpaces = 2;
    private const int Ends = 3;

    /// <summary>Takes such lines out of a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Leave(PageOutline page, bool[] chosen)
    {
        for (int i = chosen.Length - 1; i >= 0; i--)
            chosen[i] = chosen[i] && !IsTeaser(page, i) && !(LeadsUp(page, i) && i + 1 < chosen.Length && !chosen[i + 1] && IsLink(page, i + 1));
    }

    // The link is what stands behind the colon, a bracket or a full stop apart, or all of the line.
    private static bool IsTeaser(PageOutline page, int index)
    {
        ref readonly PageBlock block = ref page.Blocks[index];
        if (block.Links != 1 || block.Length > LongestLine || !IsParagraph(page, index))
            return false;
        ReadOnlySpan<char> line = page.TextOf(index).Trim();
        int colon = line.IndexOfAny(':', '：');
        if (colon is <= 0 or > LongestLabel)
            return false;
        ReadOnlySpan<char> headline = line[(colon + 1)..].Trim();
        int beside = block.Length - block.LinkLength - (colon + 1);
        return headline.Length > ShortestHeadline && headline.Count(' ') >= FewestSpaces && (beside is >= 0 and <= Ends || IsLink(page, index));
    }

    private static bool LeadsUp(PageOutline page, int index) =>
        page.Blocks[index].Length < LongestLead && page.TextOf(index).TrimEnd() is [.., ':' or '：'];

    private static bool IsLink(PageOutline page, int index) => page.Blocks[index].LinkLength * 10 >= page.Blocks[index].Length * 9;

    private static bool IsParagraph(PageOutline page, int index) =>
        page.Elements[page.Blocks[index].Element].Tag is PageTag.Paragraph or PageTag.Division or PageTag.Blockquote or PageTag.Aside || PageTags.IsHeading(page.Elements[page.Blocks[index].Element].Tag);
}
