using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class MetadataTests
{
    private const string Body = """
        <h1>Ferry comes at last</h1><div class="article-body">
        <p>The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.</p>
        <p>Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.</p>
        </div>
        """;

    [Fact]
    public void Linked_data_comes_before_meta_elements()
    {
        Report report = Read("""
            <meta property="article:published_time" content="2031-03-05T10:00:00+01:00"><meta property="og:site_name" content="The Harbour Courier">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry comes at last","datePublished":"2031-03-04T09:30:00+01:00",
            "dateModified":"2031-03-06T09:30:00+01:00","author":[{"@type":"Person","name":"Tom Reed"},{"@id":"#nora"}]},{"@type":"Person","@id":"#nora","name":"Nora Vale"}]}</script>
            """);
        Assert.Equal("2031-03-04T09:30:00+01:00", report.Published?.ToString());
        Assert.Equal(PublicationEvidence.JsonLd, report.PublishedFrom);
        Assert.Equal("2031-03-06T09:30:00+01:00", report.Modified?.ToString());
        Assert.Equal(["Tom Reed", "Nora Vale"], report.Bylines);
        Assert.Equal("The Harbour Courier", report.Outlet);
        Assert.Equal("Ferry comes at last", report.Headline);
    }

    [Fact]
    public void Malformed_linked_data_costs_itself_alone()
    {
        Report report = Read("""<script type="application/ld+json">{"@type":"NewsArticle", oops</script><meta name="date" content="2031-03-04">""");
        Assert.Equal("2031-03-04", report.Published?.ToString());
        Assert.Equal(PublicationEvidence.Meta, report.PublishedFrom);
    }

    [Fact]
    public void An_article_that_only_a_script_would_show_is_read_from_linked_data()
    {
        string body = string.Join("\\n", Enumerable.Range(1, 12).Select(i => $"On day {i} the ferry stayed in the harbour, the minister said, and nobody knew why."));
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Html = $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script><div id=root></div>" }, EnglishPack.Instance, new ReadingLimits()).Value!;
        Assert.Equal(12, report.Blocks.Count);
        Assert.Equal("On day 1 the ferry stayed in the harbour, the minister said, and nobody knew why.", report.Blocks[0].Span.TextIn(report.Text));
    }

    [Fact]
    public void A_given_date_is_kept()
    {
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Html = "<meta name=date content=2031-03-04>" + Body, Published = "2031-03-01" }, EnglishPack.Instance, new ReadingLimits()).Value!;
        Assert.Equal("2031-03-01", report.Published?.ToString());
        Assert.Equal(PublicationEvidence.Given, report.PublishedFrom);
    }

    [Fact]
    public void A_moment_in_utc_is_put_on_the_day_that_the_address_names() =>
        Assert.Equal(
            "2031-03-04",
            Read("""<link rel="canonical" href="https://courier.example/2031/03/04/ferry"><meta property="article:published_time" content="2031-03-05T03:10:00Z">""").Published?.ToString());

    [Theory]
    [InlineData("""<meta name="author" content="admin">""")]
    [InlineData("""<meta name="author" content="https://courier.example/people/7">""")]
    [InlineData("""<meta name="author" content="Share on Facebook">""")]
    public void A_byline_that_is_no_name_is_none(string head) => Assert.Empty(Read(head).Bylines);

    [Fact]
    public void A_page_that_says_nothing_of_itself_has_nothing_but_its_text()
    {
        Report report = PageReader.Read(new ReportInput { Id = "a", Html = Body.Replace("<h1>Ferry comes at last</h1>", "", StringComparison.Ordinal) }, EnglishPack.Instance, new ReadingLimits()).Value!;
        Assert.Null(report.Published);
        Assert.Null(report.PublishedFrom);
        Assert.Null(report.Outlet);
        Assert.Empty(report.Bylines);
    }

    [Fact]
    public void An_agency_s_sign_in_the_dateline_names_the_origin()
    {
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Text = "Ferry comes at last\n\nPORT ADA (AP) — The island will have a ferry by spring, the minister told reporters on Tuesday.\n" },
            EnglishPack.Instance,
            new ReadingLimits()).Value!;
        Assert.Equal("AP", report.Origin?.Agency);
        Assert.Equal("AP", report.Origin?.Evidence.TextIn(report.Text));
    }

    [Fact]
    public void An_agency_that_no_table_knows_is_told_by_the_form_of_its_dateline()
    {
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Text = "Ferry comes at last\n\nPORT ADA (QNA) — The island will have a ferry by spring, the minister told reporters on Tuesday.\n" },
            EnglishPack.Instance,
            new ReadingLimits()).Value!;
        Assert.Equal("QNA", report.Origin?.Agency);
    }

    [Fact]
    public void A_picture_s_credit_names_no_origin()
    {
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Text = "Ferry comes at last\n\nThe pier on Monday. Tom Reed / AFP\n\nThe island will have a ferry by spring, the minister told reporters on Tuesday.\n" },
            EnglishPack.Instance,
            new ReadingLimits()).Value!;
        Assert.Null(report.Origin);
    }

    [Fact]
    public void A_paywall_s_words_behind_a_short_text_make_it_a_stub()
    {
        Report report = PageReader.Read(
            new ReportInput { Id = "a", Text = "Ferry comes at last\n\nThe island will have a ferry by spring, the minister told reporters on Tuesday.\n\nSubscribe to continue reading\n" },
            EnglishPack.Instance,
            new ReadingLimits()).Value!;
        Assert.Equal(Completeness.Stub, report.Completeness);
        Assert.Equal("Subscribe to continue reading", report.CompletenessEvidence?.TextIn(report.Text));
    }

    private static Report Read(string head) =>
        PageReader.Read(new ReportInput { Id = "a", Html = $"<html lang=en><head><title>Ferry comes at last</title>{head}</head><body>{Body}</body></html>" }, EnglishPack.Instance, new ReadingLimits()).Value!;
}
