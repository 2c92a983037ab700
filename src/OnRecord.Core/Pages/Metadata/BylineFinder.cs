using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds who wrote a page's article.</summary>
internal sealed class BylineFinder(PageOutline page, PageSums sums, BylineWords words, string? outlet)
{
    private const uint NotHere = 1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List;
    private static readonly string[] MetaNames = ["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "og:article:author", "article.author", "cxenseparse:author", "citation_author", "dc.contributor", "twitter:creator:name", "article:author_name", "vr:author", "shareaholic:article_author_name"];

    /// <summary>The names, in the page's order.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<LinkedArticle> articles)
    {
        foreach (LinkedArticle article in articles)
        {
            List<string> linked = Read(article.Authors, true);
            if (linked.Count > 0)
                return linked;
        }

        foreach (string name in MetaNames)
        {
            List<string> meta = Read(page.Facts.Meta.Where(pair => pair.Key == name).Select(pair => pair.Value), true);
            if (meta.Count > 0)
                return meta;
        }

        return FromElements() ?? FromLines();
    }

    private List<string> Read(IEnumerable<string> lines, bool single)
    {
        var names = new List<string>();
        foreach (string line in lines)
        {
            foreach (string name in BylineParser.Read(line, words, single))
            {
                if (!names.Contains(name) && !string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }

        return names;
    }

    // Elements that say they hold the author, those nearest to the headline first.
    private List<string>? FromElements()
    {
        int anchor = page.Blocks.Length > 0 ? page.Blocks[sums.TitleBlock].Start : 0;
        foreach (string kind in (ReadOnlySpan<string>)["author", ElementNames.Author, ElementNames.BylineMark])
        {
            List<string>? best = null;
            int bestDistance = int.MaxValue;
            foreach (NamedElement named in page.Facts.Named)
            {
                int distance = Math.Abs(named.Text.Start - anchor);
                if (named.Name != kind || distance >= bestDistance || named.Text.End > page.Text.Length || IsElsewhere(named))
                    continue;
                List<string> names = Read([named.Text.IsEmpty ? named.Value ?? "" : named.Text.TextIn(page.Text).Trim()], kind != ElementNames.BylineMark);
                if (names.Count > 0)
                    (best, bestDistance) = (names, distance);
            }

            if (best is not null)
                return best;
        }

        return null;
    }

    private bool IsElsewhere(NamedElement named)
    {
        int row = named.Element;
        for (int steps = 0; row >= 0 && steps < 6; row = page.Elements[row].Parent, steps++)
        {
            if ((page.Elements[row].Marks & NotHere) != 0 || page.Elements[row].Tag is PageTag.Aside or PageTag.Navigation)
                return true;
        }

        return false;
    }

    // A short line near the headline that begins as bylines do.
    private List<string> FromLines()
    {
        int from = Math.Max(0, sums.TitleBlock - 3), to = Math.Min(page.Blocks.Length, sums.TitleBlock + 12);
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> line = page.TextOf(i);
            if (sums.Signs[i].Line.Words > 14 || !words.TakePrefix(line, out _))
                continue;
            List<string> names = Read([line.ToString()], false);
            if (names.Count > 0)
                return names;
        }

        return [];
    }
}
