using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Pages.Markup;

/// <summary>Reads a report off a page's HTML.</summary>
internal static class HtmlReader
{
    /// <summary>Reads the report.</summary>
    public static Outcome<Report> Read(ReportInput input, string html, PublicationTime? published, PageWords words, ReadingLimits limits)
    {
        PageOutline page = Outline(html, words, limits);
        var sums = new PageSums(page, words);
        (string text, List<Block> blocks) = ArticleText.Write(page, sums, words.Article.Choose(page, sums));
        return new Report
        {
            Id = input.Id,
            Url = input.Url ?? page.Facts.Canonical,
            Outlet = input.Outlet ?? page.Facts.MetaContent("og:site_name"),
            Headline = input.Headline ?? page.Facts.MetaContent("og:title") ?? page.Facts.Title,
            Language = input.Language ?? page.Facts.Language,
            Published = published,
            PublishedFrom = published is null ? null : PublicationEvidence.Given,
            Text = text,
            Blocks = blocks,
        };
    }

    /// <summary>Parses a page and lays it flat.</summary>
    public static PageOutline Outline(string html, PageWords words, ReadingLimits limits)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { MaximumDepth = limits.Depth }).ParseDocument(html);
        return OutlineBuilder.Build(page, words);
    }
}
