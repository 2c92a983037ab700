namespace OnRecord.Pages.Markup;

/// <summary>Leaves the captions of figures out of the article, but for a story that is told in captions. A table's caption stays with its table.</summary>
internal static class FigureCaptions
{
    /// <summary>Takes captions out of a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Leave(PageOutline page, bool[] chosen)
    {
        int all = 0, inCaptions = 0;
        var captions = new List<int>();
        for (int i = 0; i < chosen.Length; i++)
        {
            if (!chosen[i])
                continue;
            all += page.Blocks[i].Length;
            if (!IsCaption(page, page.Blocks[i].Element))
                continue;
            inCaptions += page.Blocks[i].Length;
            captions.Add(i);
        }

        foreach (int caption in captions)
            chosen[caption] = inCaptions * 2 > all;
    }

    private static bool IsCaption(PageOutline page, int row)
    {
        for (bool caption = false; row >= 0; row = page.Elements[row].Parent)
        {
            PageTag tag = page.Elements[row].Tag;
            if (tag == PageTag.Table || (tag == PageTag.Figure && !caption))
                return false;
            if (tag == PageTag.Figure)
                return true;
            caption |= tag == PageTag.FigureCaption;
        }

        return false;
    }
}
