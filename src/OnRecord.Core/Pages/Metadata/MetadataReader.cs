using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>What a page says of its article: whose it is, and from when.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Bylines">Who wrote it.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Its canonical address.</param>
/// <param name="Language">Its language.</param>
/// <param name="Published">When it was published.</param>
/// <param name="PublishedFrom">Where that was found.</param>
/// <param name="Modified">When it was last changed.</param>
/// <param name="IsFree">Whether the page says that it can be read without paying.</param>
internal sealed record PageMetadata(
    string? Headline,
    IReadOnlyList<string> Bylines,
    string? Outlet,
    string? Url,
    string? Language,
    PublicationTime? Published,
    PublicationEvidence? PublishedFrom,
    PublicationTime? Modified,
    bool? IsFree);

/// <summary>Reads a page's metadata from all its evidence, the best first.</summary>
internal static class MetadataReader
{
    /// <summary>Reads the metadata.</summary>
    public static PageMetadata Read(PageOutline page, PageSums sums, bool[] chosen, List<LinkedArticle> articles, string? givenUrl, PageWords words)
    {
        string? language = LanguageTag(page.Facts.Language) ?? LanguageTag(page.Facts.MetaContent("og:locale")) ?? LanguageTag(page.Facts.MetaContent("content-language"));
        string? outlet = OutletFinder.Find(page, articles);
        string? host = HostLetters(givenUrl ?? page.Facts.Canonical ?? page.Facts.MetaContent("og:url"));
        FoundHeadline headline = new HeadlineFinder(page, chosen, articles, outlet, host).Find();
        var outletNames = new OutletNames(words.Bylines, outlet, host);
        var bylines = new ShownBylines(page, sums, chosen, headline.Block, words, outletNames);
        var fields = new DateFields(page, words.Dates, OrderOf(language));
        var shown = new ShownDates(page, sums, chosen, headline.Block, words.Dates, OrderOf(language), fields);
        PublicationTime? address = AddressDate.Read(givenUrl) ?? AddressDate.Read(page.Facts.Canonical) ?? AddressDate.Read(page.Facts.MetaContent("og:url"));
        FoundDates dates = new DateFinder(fields, shown, articles, address).Find();
        return new PageMetadata(
            headline.Text,
            new BylineFinder(page, bylines, outletNames, words.Bylines).Find(articles),
            outlet,
            Address(page.Facts.Canonical) ?? Address(page.Facts.MetaContent("og:url")),
            language,
            dates.Published,
            dates.Evidence,
            dates.Modified,
            articles.FirstOrDefault(article => article.IsFree is not null)?.IsFree);
    }

    private static string? Address(string? url) =>
        url is not null && Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? url.Trim() : null;

    // "www.harbour-courier.example" gives "harbourcourier".
    private static string? HostLetters(string? url)
    {
        if (url is null || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            return null;
        string[] labels = address.Host.Split('.');
        return PageTitle.Letters(labels.Where(label => label != "www").SkipLast(labels.Length > 1 ? 1 : 0).MaxBy(label => label.Length) ?? "");
    }

    private static string? LanguageTag(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) ? tag : null;
    }

    // American English puts the month first; other English may do either; all other languages put the day first.
    private static DateOrder OrderOf(string? language)
    {
        if (language is null)
            return DateOrder.Unknown;
        if (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return DateOrder.DayFirst;
        return language.Equals("en-US", StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst
            : language.Length > 2 ? DateOrder.DayFirst : DateOrder.Unknown;
    }
}
