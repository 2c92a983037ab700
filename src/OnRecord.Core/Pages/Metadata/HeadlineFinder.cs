using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds a page's headline: the heading that its title repeats, or else the title without the outlet's name.</summary>
internal static class HeadlineFinder
{
    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ‹ ", " ~ "];

    /// <summary>The headline, or <see langword="null"/>.</summary>
    public static string? Find(PageOutline page, PageSums sums, IReadOnlyList<LinkedArticle> articles, string? outlet)
    {
        string? linked = articles.FirstOrDefault(article => article.IsArticle && article.Headline is not null)?.Headline;
        string? shared = page.Facts.MetaContent("og:title") ?? page.Facts.MetaContent("twitter:title");
        if (sums.TitleBlock > 0 || (page.Blocks.Length > 0 && sums.IsTitle(0)))
        {
            string heading = Clean(page.TextOf(sums.TitleBlock).ToString());
            if (heading.Length > 0)
                return WithoutKicker(heading, [linked, shared, page.Facts.Title], outlet);
        }

        string? title = linked ?? shared ?? page.Facts.Title ?? FirstHeading(page);
        return title is null ? null : Clean(WithoutOutlet(System.Net.WebUtility.HtmlDecode(title), outlet)) is { Length: > 0 } clean ? clean : null;
    }

    // A heading may hold a line above or below the headline: where one of the page's titles is its beginning or its end, that is the headline.
    private static string WithoutKicker(string heading, ReadOnlySpan<string?> titles, string? outlet)
    {
        foreach (string? given in titles)
        {
            if (given is null)
                continue;
            string title = Clean(WithoutOutlet(System.Net.WebUtility.HtmlDecode(given), outlet));
            bool part = title.Length >= 12 && title.Length < heading.Length && title.Count(' ') >= 2
                && (heading.EndsWith(title, StringComparison.OrdinalIgnoreCase) || heading.StartsWith(title, StringComparison.OrdinalIgnoreCase));
            if (part)
                return heading.EndsWith(title, StringComparison.OrdinalIgnoreCase) ? heading[^title.Length..] : heading[..title.Length];
        }

        return heading;
    }

    private static string? FirstHeading(PageOutline page)
    {
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            if (page.Elements[page.Blocks[i].Element].Tag == PageTag.Heading1)
                return page.TextOf(i).ToString();
        }

        return null;
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // "Headline | Outlet", "Outlet: Headline": the part that is the outlet's name, or else the last and shorter one, goes.
    private static string WithoutOutlet(string title, string? outlet)
    {
        foreach (string joint in Joints)
        {
            int last = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (last <= 0)
                continue;
            string head = title[..last], tail = title[(last + joint.Length)..];
            int first = title.IndexOf(joint, StringComparison.Ordinal);
            if (outlet is not null && first > 0 && title[..first].Equals(outlet, StringComparison.OrdinalIgnoreCase))
                return title[(first + joint.Length)..];
            bool named = outlet is not null && tail.Contains(outlet, StringComparison.OrdinalIgnoreCase);
            bool bar = joint[1] is '|' or '»' or ':' && head.Count(' ') >= 1;
            if (named || bar || (tail.Length * 2 < head.Length && tail.Count(' ') <= 4))
                return WithoutOutlet(head, outlet);
        }

        return title;
    }
}
