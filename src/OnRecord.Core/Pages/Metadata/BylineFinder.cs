using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds who wrote a page's article.</summary>
internal sealed class BylineFinder(PageOutline page, PageSums sums, bool[] chosen, BylineWords words, string? outlet)
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

        return FromLabel() ?? FromElements() ?? FromLines();
    }

    private List<string> Read(IEnumerable<string> lines, bool single)
    {
        var names = new List<string>();
        foreach (string line in lines)
        {
            foreach (string name in BylineParser.Read(line, words, single))
            {
                if (!names.Contains(name) && !IsOutlet(name))
                    names.Add(name);
            }
        }

        return names;
    }

    // Cards for short messages carry a label and a value: "written by", and the name.
    private List<string>? FromLabel()
    {
        string? label = page.Facts.MetaContent("twitter:label1"), value = page.Facts.MetaContent("twitter:data1");
        if (label is null || value is null || !words.TakePrefix(label + " ", out _))
            return null;
        List<string> names = Read([value], true);
        return names.Count > 0 ? names : null;
    }

    private bool IsOutlet(string name) =>
        outlet is not null && name.Count(' ') < 2 && name.Equals(outlet, StringComparison.OrdinalIgnoreCase);

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

    // A short line that begins as bylines do, near the headline, or at the article's beginning or end.
    private List<string> FromLines()
    {
        int first = Math.Max(0, Array.IndexOf(chosen, true)), last = Math.Max(0, Array.LastIndexOf(chosen, true));
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(sums.TitleBlock - 3, sums.TitleBlock + 12), (first - 6, first + 3), (last - 1, last + 4)])
        {
            for (int i = Math.Max(0, from); i < Math.Min(page.Blocks.Length, to); i++)
            {
                ReadOnlySpan<char> line = page.TextOf(i);
                if (sums.Signs[i].Line.Words > 14 || !words.TakePrefix(line, out _))
                    continue;
                List<string> names = Read([line.ToString()], false);
                if (names.Count > 0)
                    return names;
            }
        }

        return [];
    }
}
