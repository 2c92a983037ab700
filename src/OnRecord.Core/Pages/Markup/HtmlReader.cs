using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Pages.Markup;

/// <summary>Reads a report off a page's HTML.</summary>
internal static class HtmlReader
{
    /// <summary>Reads the report.</summary>
    public static Outcome<Report> Read(ReportInput input, string html, PublicationTime? published, PageWords words, ReadingLimits limits)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { MaximumDepth = limits.Depth }).ParseDocument(html);
        string text = page.Body?.TextContent ?? "";
        return Texts.PlainTextReader.Read(input, text, published, words);
    }
}
