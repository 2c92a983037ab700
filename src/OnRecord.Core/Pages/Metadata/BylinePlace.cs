using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Where on a page a byline may stand: by the headline, inside the article, behind its end; and where not: among comments and related links, in a menu
/// or a trail to the page, in a caption.</summary>
internal sealed class BylinePlace
{
    private const uint NotHere = 1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List;
    private const uint Trail = 1u << (int)PageMark.Nav;
    private const uint ListBit = 1u << (int)PageMark.List;
    private const int Behind = 12;
    private const int Nearest = 6;
    private readonly HashSet<int> _around = [];
    private readonly PageOutline _page;

    /// <summary>Prepares a page.</summary>
    public BylinePlace(PageOutline page, PageSums sums, bool[] chosen, int headline)
    {
        _page = page;
        First = Math.Max(0, Array.IndexOf(chosen, true));
        Last = Math.Max(0, Array.LastIndexOf(chosen, true));
        Close = CloseOf(sums, chosen, Last);
        Headline = headline >= 0 ? headline : sums.TitleBlock > 0 ? sums.TitleBlock : First;
        if (Headline >= page.Blocks.Length)
            return;
        Anchor = page.Blocks[Headline].Start;
        for (int row = page.Blocks[Headline].Element; row >= 0; row = page.Elements[row].Parent)
            _around.Add(row);
    }

    /// <summary>The headline's block, or the one that stands for it.</summary>
    public int Headline { get; }

    /// <summary>The article's first block.</summary>
    public int First { get; }

    /// <summary>The article's last block.</summary>
    public int Last { get; }

    /// <summary>The last block that stands with most of the running text: stray ones may follow before <see cref="Last"/>.</summary>
    public int Close { get; }

    /// <summary>Where the headline begins in the page's text.</summary>
    public int Anchor { get; }

    /// <summary>The last block at which a byline is still the article's.</summary>
    public int End => Math.Min(_page.Blocks.Length, Math.Max(Headline, Last) + Behind);

    /// <summary>Whether an element with a name belongs to something else on the page.</summary>
    /// <param name="named">The element.</param>
    /// <param name="isSure">Whether it says that it holds the author: then it may stand in a list.</param>
    public bool IsElsewhere(NamedElement named, bool isSure) =>
        (named.Marks & NotHere & ~ListBit) != 0
        || IsElsewhere(named.Element, isSure ? NotHere & ~ListBit : named.Name == ElementNames.AuthorLink ? NotHere | Trail : NotHere);

    /// <summary>Whether a block belongs to something else on the page.</summary>
    public bool IsElsewhere(int block) => IsElsewhere(_page.Blocks[block].Element, NotHere & ~ListBit);

    // What also holds the headline does not count.
    private bool IsElsewhere(int row, uint notHere)
    {
        for (int steps = 0; row >= 0 && steps < Nearest && !_around.Contains(row); row = _page.Elements[row].Parent, steps++)
        {
            if ((_page.Elements[row].Marks & notHere) != 0 || _page.Elements[row].Tag is PageTag.Aside or PageTag.Navigation or PageTag.FigureCaption)
                return true;
        }

        return false;
    }

    private static int CloseOf(PageSums sums, bool[] chosen, int last)
    {
        for (int i = last; i > 0; i--)
        {
            if (chosen[i] && sums.SharedWithBest(i) == 1)
                return i;
        }

        return last;
    }
}
