using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>A page's headline.</summary>
/// <param name="Text">Its words, or <see langword="null"/> where the page has none.</param>
/// <param name="Block">The heading that shows it, or -1.</param>
internal readonly record struct FoundHeadline(string? Text, int Block);

/// <summary>Finds a page's headline: the heading before the article that agrees best with the titles that the page gives itself, or else such a title without the outlet's name.</summary>
internal sealed class HeadlineFinder
{
    private const uint Elsewhere =
        1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List | 1u << (int)PageMark.Nav | 1u << (int)PageMark.Footer;

    private const uint Boxes = 1u << (int)PageMark.Sidebar | 1u << (int)PageMark.Popup | 1u << (int)PageMark.Search | 1u << (int)PageMark.Newsletter;

    private const uint Hidden = 1u << (int)PageMark.Hidden;
    private const uint Kicker = 1u << (int)PageMark.Kicker;
    private const uint HeadlineBit = 1u << (int)PageMark.Headline;
    private const int LongestHeadline = 300;
    private const int ShortestPart = 12;
    private const float Least = 0.5f;
    private const int Above = 4;
    private const int LowestAbove = 3;
    private readonly PageOutline _page;
    private readonly PageTitle[] _titles;
    private readonly string? _outlet;
    private readonly string? _host;
    private readonly int _first;
    private readonly bool _isDeclared;

    /// <summary>Prepares a page.</summary>
    public HeadlineFinder(PageOutline page, bool[] chosen, IReadOnlyList<LinkedArticle> articles, string? outlet, string? host)
    {
        _page = page;
        _outlet = outlet;
        _host = host;
        _first = Array.IndexOf(chosen, true);
        string? linked = articles.FirstOrDefault(article => article.IsArticle && article.Headline is not null)?.Headline;
        _isDeclared = linked is not null;
        _titles = [.. new[] { linked, page.Facts.MetaContent("og:title"), page.Facts.MetaContent("twitter:title"), page.Facts.Title }
            .OfType<string>().Select(title => new PageTitle(title)).Where(title => title.Text.Length > 0).DistinctBy(title => title.Text)];
    }

    /// <summary>The headline.</summary>
    public FoundHeadline Find()
    {
        int best = -1;
        float most = Least;
        for (int i = 0; i < _page.Blocks.Length; i++)
        {
            int level = LevelOf(_page.Blocks[i].Element);
            if (level == 0 || _page.Blocks[i].Length > LongestHeadline)
                continue;
            float weight = Weigh(i, level, most);
            if (weight > most)
                (best, most) = (i, weight);
        }

        if (best >= 0)
            return new FoundHeadline(WithoutNeighbours(HeadingText.Read(_page, best)), best);
        if (!_isDeclared && AboveArticle() is >= 0 and var above)
            return new FoundHeadline(HeadingText.Read(_page, above), above);
        string? title = _titles.Select(title => title.WithoutOutlet(_outlet, _host)).FirstOrDefault(title => title.Length > 0);
        return new FoundHeadline(title, -1);
    }

    // A title may name the site alone, or the part of it that the page is in; what the page declares to be its headline does not.
    private int AboveArticle()
    {
        for (int i = _first; i >= 0 && i >= _first - Above; i--)
        {
            ref readonly PageBlock block = ref _page.Blocks[i];
            int level = LevelOf(block.Element);
            if (level is > 0 and <= LowestAbove && block.Length is >= ShortestPart and <= LongestHeadline && block.LinkLength < block.Length
                && (Around(i, out bool aside) & (Elsewhere | Boxes | Hidden)) == 0 && !aside && !IsOutlet(HeadingText.Read(_page, i)))
            {
                return i;
            }
        }

        return -1;
    }

    // A heading may hold a line above or below the headline: where a title is its end or its beginning, and no title has all of it, that is the headline.
    private string WithoutNeighbours(string heading)
    {
        if (Array.Exists(_titles, title => title.Holds(heading)))
            return heading;
        foreach (PageTitle title in _titles)
        {
            string part = title.WithoutOutlet(_outlet, _host);
            if (part.Length < ShortestPart || part.Length >= heading.Length || !part.Contains(' ', StringComparison.Ordinal))
                continue;
            if (heading.EndsWith(part, StringComparison.OrdinalIgnoreCase))
                return heading[^part.Length..];
            if (heading.StartsWith(part, StringComparison.OrdinalIgnoreCase))
                return heading[..part.Length];
        }

        return heading;
    }

    // A heading's words may stand in an element of their own.
    private int LevelOf(int row)
    {
        int level = PageTags.HeadingLevel(_page.Elements[row].Tag), around = _page.Elements[row].Parent;
        return level > 0 || around < 0 || _page.Elements[around].Blocks != 1 ? level : PageTags.HeadingLevel(_page.Elements[around].Tag);
    }

    // What agreement with the titles would give is counted last, and only where enough of it would make the heading the best so far.
    private float Weigh(int block, int level, float most)
    {
        float weight = Standing(block, level);
        if (weight + PageTitle.Same <= most)
            return 0;
        string heading = HeadingText.Read(_page, block);
        if (heading.Length < 2 || IsOutlet(heading))
            return 0;
        float agreement = 0;
        string letters = PageTitle.Letters(heading);
        string[] words = [.. PageTitle.Words(heading)];
        foreach (PageTitle title in _titles)
            agreement = Math.Max(agreement, title.Agreement(letters, words));
        return weight + agreement;
    }

    // How a heading looks and where it stands.
    private float Standing(int block, int level)
    {
        float weight = level == 1 ? 0.4f : level == 2 ? 0.1f : 0;
        uint marks = Around(block, out bool aside), elsewhere = level == 1 ? Elsewhere : Elsewhere | Boxes;
        weight += (marks & HeadlineBit) != 0 ? 0.1f : 0;
        weight -= (marks & Hidden) != 0 || _page.Elements[_page.Blocks[block].Element].Hidden ? 0.3f : 0;
        weight -= (marks & Kicker) != 0 ? 0.25f : 0;
        weight -= aside || (marks & elsewhere) != 0 ? 0.3f : 0;
        int before = _first - block;
        weight += before is >= 0 and <= 12 ? 0.15f : 0;
        weight -= _first >= 0 && before < -3 ? 0.3f : 0;
        weight -= _page.Blocks[block].LinkLength == _page.Blocks[block].Length && level == 1 ? 0.3f : 0;
        weight += IsCalledHeadline(block) ? 0.3f : 0;
        return weight;
    }

    // Microdata: an element that says that it is the headline.
    private bool IsCalledHeadline(int block)
    {
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (named.Name == "headline" && named.Text.Start <= _page.Blocks[block].Start && named.Text.End >= _page.Blocks[block].End && named.Text.Length < LongestHeadline)
                return true;
        }

        return false;
    }

    private uint Around(int block, out bool aside)
    {
        uint marks = _page.Blocks[block].Marks;
        aside = false;
        int row = _page.Blocks[block].Element;
        marks |= _page.Elements[row].Marks;
        for (int steps = 0; row >= 0 && steps < 4; row = _page.Elements[row].Parent, steps++)
        {
            aside |= _page.Elements[row].Tag is PageTag.Aside or PageTag.Navigation or PageTag.Footer;
            marks |= _page.Elements[row].Marks & (Elsewhere | Boxes);
        }

        return marks;
    }

    private bool IsOutlet(string heading)
    {
        string letters = PageTitle.Letters(heading);
        return letters.Length == 0 || (_outlet is not null && letters == PageTitle.Letters(_outlet)) || (_host is { Length: > 3 } && letters == _host);
    }
}
