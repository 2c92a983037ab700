using System.Text;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>Writes the article's text: its blocks in the page's order, a blank line between them; captions and hidden text stand among them, marked.</summary>
internal static class ArticleText
{
    private const uint CaptionBit = 1u << (int)PageMark.Caption;

    /// <summary>Writes the text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sums">What was counted over it.</param>
    /// <param name="chosen">Whether each block is article.</param>
    /// <param name="words">What the pack knows of pages.</param>
    public static (string Text, List<Block> Blocks) Write(PageOutline page, PageSums sums, bool[] chosen, PageWords words)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        int first = Array.IndexOf(chosen, true), last = Array.LastIndexOf(chosen, true);
        int row = -1;
        for (int i = first; i >= 0 && i <= last; i++)
        {
            BlockKind? kind = KindOf(page, sums, i, chosen[i]);
            ReadOnlySpan<char> line = page.TextOf(i).Trim();
            if (kind is null || line.IsEmpty)
                continue;
            int around = kind == BlockKind.TableRow ? RowAround(page, i) : -1;
            bool joins = around >= 0 && around == row;
            if (text.Length > 0)
                text.Append(joins ? "\t" : "\n\n");
            int start = joins ? blocks[^1].Span.Start : text.Length;
            text.Append(line);
            if (joins)
                blocks.RemoveAt(blocks.Count - 1);
            blocks.Add(new Block(new Span(start, text.Length), kind.Value));
            row = around;
        }

        AddPaywall(page, last, text, blocks, words);
        return (text.ToString(), blocks);
    }

    // What a paywall says behind the lines that it leaves is kept: it is the evidence that the text is a stub.
    private static void AddPaywall(PageOutline page, int last, StringBuilder text, List<Block> blocks, PageWords words)
    {
        for (int i = last + 1; last >= 0 && i < page.Blocks.Length && i <= last + 8; i++)
        {
            ReadOnlySpan<char> line = page.TextOf(i).Trim();
            if (line.Length is 0 or >= 600 || words.Stubs.Find(line).Hits == 0)
                continue;
            int start = text.Append("\n\n").Length;
            blocks.Add(new Block(new Span(start, text.Append(line).Length), BlockKind.Furniture));
            return;
        }
    }

    private static BlockKind? KindOf(PageOutline page, PageSums sums, int index, bool chosen)
    {
        ref readonly PageBlock block = ref page.Blocks[index];
        PageTag tag = page.Elements[block.Element].Tag;
        if (sums.IsHidden(index))
            return chosen || (sums.Signs[index].Running && sums.SharedWithBest(index) == 1) ? BlockKind.Hidden : null;
        if (!chosen)
            return IsCaption(page, index) && sums.Signs[index].Line.Words > 2 ? BlockKind.Caption : null;

        if (PageTags.IsHeading(tag))
            return BlockKind.Heading;
        for (int row = block.Element, steps = 0; row >= 0 && steps < 4; row = page.Elements[row].Parent, steps++)
        {
            switch (page.Elements[row].Tag)
            {
                case PageTag.ListItem:
                    return BlockKind.ListItem;
                case PageTag.Blockquote:
                    return BlockKind.BlockQuotation;
                case PageTag.TableCell:
                    return steps == 0 ? BlockKind.TableRow : BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    private static bool IsCaption(PageOutline page, int index)
    {
        int row = page.Blocks[index].Element;
        if ((page.Blocks[index].Marks & CaptionBit) != 0)
            return true;
        for (int steps = 0; row >= 0 && steps < 3; row = page.Elements[row].Parent, steps++)
        {
            if (page.Elements[row].Tag is PageTag.FigureCaption or PageTag.Figure || (page.Elements[row].Marks & CaptionBit) != 0)
                return true;
        }

        return false;
    }

    private static int RowAround(PageOutline page, int block)
    {
        int row = page.Blocks[block].Element;
        return page.Elements[row].Tag == PageTag.TableCell ? page.Elements[row].Parent : -1;
    }
}
