using AngleSharp.Html.Parser;
using OnRecord.Pages.Markup.Tree;
using OnRecord.Pages.Metadata;

namespace OnRecord.Pages.Markup;

/// <summary>Reads a report off a page's HTML.</summary>
internal static class HtmlReader
{
    /// <summary>Reads the report.</summary>
    public static Outcome<Report> Read(ReportInput input, string html, PublicationTime? published, PageWords words, ReadingLimits limits)
    {
        if (new PageGuard(html, limits).Check() is { } refusal)
            return Outcome<Report>.Refused(refusal);
        PageOutline page = Outline(html, words, limits);
        var sums = new PageSums(page, words);
        bool[] chosen = words.Article.Choose(page, sums);
        (string text, List<Block> blocks) = ArticleText.Write(page, sums, chosen, words);
        List<LinkedArticle> articles = LinkedData.Read(page.Facts.Scripts);
        if (LinkedBody.Read(articles, text.Length) is { } linked)
            (text, blocks) = linked;
        Span? stub = StubFinder.Find(text, blocks, words);
        PageMetadata found = MetadataReader.Read(page, sums, chosen, articles, input.Url, words);
        return new Report
        {
            Id = input.Id,
            Url = input.Url ?? found.Url,
            Outlet = input.Outlet ?? found.Outlet,
            Headline = input.Headline ?? found.Headline,
            Language = input.Language ?? found.Language,
            Published = published ?? found.Published,
            PublishedFrom = published is null ? found.PublishedFrom : PublicationEvidence.Given,
            Modified = found.Modified,
            Bylines = found.Bylines,
            Origin = words.Origins.Find(text, blocks),
            Completeness = input.Completeness ?? (stub is null ? Completeness.Full : Completeness.Stub),
            CompletenessEvidence = input.Completeness is null ? stub : null,
            Text = text,
            Blocks = blocks,
        };
    }

    /// <summary>Parses a page and lays it flat.</summary>
    public static PageOutline Outline(string html, PageWords words, ReadingLimits limits)
    {
        using MarkupDocument page = MarkupFactory.Parse(html, Options(limits));
        return OutlineBuilder.Build(page, words);
    }

    // Only attributes that are read are kept.
    private static HtmlParserOptions Options(ReadingLimits limits) => new()
    {
        MaximumDepth = limits.Depth,
        IsNotSupportingFrames = true,
        SkipComments = true,
        SkipCDATA = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref token, name) => IsRead(name.Span) || (name.Span is "title" && token.Name.Memory.Span is "abbr"),
    };

    private static bool IsRead(ReadOnlySpan<char> attribute) => attribute is
        "class" or "id" or "role" or "itemprop" or "rel" or "datetime" or "content" or "hidden" or "style" or "data-component" or "data-testid" or "lang" or "xml:lang"
        or "name" or "property" or "http-equiv" or "href" or "type" or "charset";
}
