using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>Chooses the blocks of a page that are its article.</summary>
internal static class ArticleChooser
{
    private const uint Aside =
        1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.Share | 1u << (int)PageMark.Nav | 1u << (int)PageMark.Footer
        | 1u << (int)PageMark.Sidebar | 1u << (int)PageMark.Newsletter | 1u << (int)PageMark.Advert | 1u << (int)PageMark.Caption
        | 1u << (int)PageMark.AuthorBox | 1u << (int)PageMark.Popup;

    /// <summary>Says of each block how sure it is that it is article, from 0 to 1.</summary>
    public static float[] Choose(PageOutline page, PageSums sums)
    {
        var chosen = new float[page.Blocks.Length];
        for (int i = 0; i < chosen.Length; i++)
        {
            PageTag tag = page.Elements[page.Blocks[i].Element].Tag;
            bool inside = sums.SharedWithBest(i) == 1 && i >= sums.FirstRunning && i <= sums.LastRunning;
            bool plain = !IsAside(page, i, sums.Best) && page.Blocks[i].LinkLength * 2 < page.Blocks[i].Length && !sums.IsHidden(i);
            bool reads = sums.Signs[i].Running || sums.Signs[i].Line.EndsSentence || PageTags.IsHeading(tag) || tag == PageTag.Paragraph;
            chosen[i] = inside && plain && reads && tag != PageTag.FigureCaption && sums.Signs[i].Line.Furniture.Whole == 0 ? 1 : 0;
        }

        return chosen;
    }

    private static bool IsAside(PageOutline page, int block, int best)
    {
        uint marks = page.Blocks[block].Marks;
        for (int row = page.Blocks[block].Element; row >= 0 && row != best; row = page.Elements[row].Parent)
            marks |= page.Elements[row].Marks;
        return (marks & Aside) != 0;
    }
}
