using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>Ranks what a page says of who wrote its article: its JSON-LD, its meta elements, what it shows; the fuller form of one name counts.</summary>
internal sealed class BylineFinder(PageOutline page, ShownBylines shown, OutletNames outlet, BylineWords words)
{
    private static readonly char[] Space = [' '];
    private static readonly char[] Joined = ['.', '_', '-'];
    private static readonly string[] MetaNames = ["author", "parsely-author", "sailthru.author", "dc.creator", "dc:creator", "dcterms.creator", "byl", "article:author", "og:article:author", "article.author", "cxenseparse:author", "citation_author", "dc.contributor", "twitter:creator:name", "article:author_name", "vr:author", "shareaholic:article_author_name"];

    /// <summary>The names, in the page's order.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<LinkedArticle> articles)
    {
        List<string> declared = Declared(articles);
        (List<string> seen, bool isSure, bool isNear) = shown.Find();
        if (declared.Count == 0)
            return seen;
        if (isSure && seen.Count > 0 && declared.TrueForAll(name => !name.Contains(' ', StringComparison.Ordinal)) && seen.TrueForAll(name => name.Contains(' ', StringComparison.Ordinal)))
            return seen;
        if (isSure && isNear && seen.Count > 0 && seen.TrueForAll(IsPerson) && !declared.Exists(name => seen.Exists(other => SharesWord(other, name))))
            return seen;
        return isSure && seen.Count > declared.Count && seen.TrueForAll(name => name.Contains(' ', StringComparison.Ordinal)) && declared.TrueForAll(name => seen.Exists(other => IsFullerForm(other, name)))
            ? seen : [.. declared.Select(name => seen.Find(other => IsFullerForm(other, name)) ?? name)];
    }

    // What the page shows beside the headline was written for readers; who put the page up may stand in its fields.
    private bool IsPerson(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && words.IsGivenName(name[..space]);

    private static bool SharesWord(string one, string other) => one.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any();

    private List<string> Declared(IReadOnlyList<LinkedArticle> articles)
    {
        foreach (LinkedArticle article in articles.Where(article => article.Type != "Review"))
        {
            List<string> linked = Read(article.Authors);
            if (linked.Count > 0)
                return Completed(linked);
        }

        foreach (string name in MetaNames)
        {
            List<string> meta = FromMeta(name);
            if (meta.Count > 0)
                return meta;
        }

        return FromLabel();
    }

    // JSON-LD may name the first author alone, and a meta element all of them.
    private List<string> Completed(List<string> linked) =>
        MetaNames.Select(FromMeta).FirstOrDefault(meta => meta.Count > linked.Count && linked.TrueForAll(meta.Contains)) ?? linked;

    private List<string> FromMeta(string name) => Read(page.Facts.Meta.Where(pair => pair.Key == name).Select(pair => pair.Value));

    // "Nora", "nora.vale" and "Nora Vale": every word of the one stands in the other.
    private static bool IsFullerForm(string full, string name)
    {
        string[] own = full.Split(' ');
        return name.Split(name.Contains(' ', StringComparison.Ordinal) ? Space : Joined).All(word => own.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private List<string> Read(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (string line in lines)
        {
            if (outlet.IsInField(line))
                continue;
            foreach (string name in BylineParser.Read(line, words, NameForm.Declared))
            {
                if (!names.Contains(name) && !outlet.IsInField(name))
                    names.Add(name);
            }
        }

        return names;
    }

    // Cards for short messages carry a label and a value: "written by", and the name.
    private List<string> FromLabel()
    {
        string? label = page.Facts.MetaContent("twitter:label1"), value = page.Facts.MetaContent("twitter:data1");
        return label is null || value is null || !words.TakePrefix(label + " ", out _) ? [] : Read([value]);
    }
}
