using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds who published a page.</summary>
internal static class OutletFinder
{
    private const int LongestName = 60;

    /// <summary>The outlet's name as the page gives it, or <see langword="null"/>.</summary>
    public static string? Find(PageOutline page, IReadOnlyList<LinkedArticle> articles)
    {
        string? name = page.Facts.MetaContent("og:site_name")
            ?? articles.FirstOrDefault(article => article.IsArticle && article.Publisher is not null)?.Publisher
            ?? articles.FirstOrDefault(article => article.Publisher is not null)?.Publisher
            ?? page.Facts.MetaContent("application-name")
            ?? page.Facts.MetaContent("citation_journal_title")
            ?? page.Facts.MetaContent("publisher")
            ?? page.Facts.MetaContent("dc.publisher");
        name = name is null ? null : System.Net.WebUtility.HtmlDecode(name).Trim();
        return name is { Length: > 0 and <= LongestName } ? name : null;
    }
}
