using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class HeadlineTests
{
    private const string Body = """
        <div class="article-body">
        <p>The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.</p>
        <p>Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.</p>
        </div>
        """;

    [Fact]
    public void A_dash_in_a_headline_parts_no_outlet_from_it() =>
        Assert.Equal("Ferry comes at last – for some", Headline("Ferry comes at last – for some - The Harbour Courier", "<h1>Ferry comes at last – for some</h1>"));

    [Fact]
    public void A_kicker_in_the_heading_is_no_part_of_the_headline() =>
        Assert.Equal("Ferry comes at last", Headline("Transport: Ferry comes at last | The Harbour Courier", "<h1><span class=article__kicker>Transport</span><span class=visually-hidden>: </span><span class=article__title>Ferry comes at last</span></h1>"));

    [Fact]
    public void A_line_over_the_headline_that_no_title_has_is_no_part_of_it() =>
        Assert.Equal("Ferry comes at last", Headline("Ferry comes at last", "<h1><em>The islands</em> Ferry comes at last</h1>"));

    [Fact]
    public void The_outlet_s_name_on_top_of_the_page_is_no_headline() =>
        Assert.Equal("Ferry comes at last", Headline("Ferry comes at last | The Harbour Courier", "<h1><a href=/>The Harbour Courier</a></h1><h2>Ferry comes at last</h2>"));

    [Fact]
    public void A_first_heading_that_the_title_does_not_repeat_is_the_headline() =>
        Assert.Equal("Ferry comes at last", Headline("News of the harbour", "<h1>Ferry comes at last</h1>"));

    [Theory]
    [InlineData("<h2>Ferry comes at last</h2>", "Ferry comes at last")]
    [InlineData("<h2>Ferry comes at last</h2><p>12 March</p>", "Ferry comes at last")]
    [InlineData("<h2><a href=/1>Ferry comes at last</a></h2>", "News of the harbour")]
    [InlineData("<h5>Ferry comes at last</h5>", "News of the harbour")]
    [InlineData("<h2>Ferry</h2>", "News of the harbour")]
    public void A_heading_right_above_the_article_is_the_headline_where_none_agrees_with_the_title(string heading, string headline) =>
        Assert.Equal(headline, Headline("News of the harbour", heading));

    [Fact]
    public void A_heading_right_above_the_article_gives_way_to_the_headline_that_the_page_declares() => Assert.Equal(
        "Ferry comes at last", Headline("News", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry comes at last"}</script><h2>The pier today</h2>"""));

    [Fact]
    public void Without_a_heading_the_title_is_the_headline_without_the_outlet() =>
        Assert.Equal("Ferry comes at last", Headline("Ferry comes at last – The Harbour Courier", ""));

    [Fact]
    public void Headings_of_other_reports_are_not_the_headline() =>
        Assert.Equal("Ferry comes at last", Headline("The Harbour Courier: Ferry comes at last", """<div class="related-articles"><h1>Bridge falls</h1></div>"""));

    private static string? Headline(string title, string heading) => PageReader.Read(
        new ReportInput { Id = "a", Html = $"<html lang=en><head><title>{title}</title><meta property=\"og:site_name\" content=\"The Harbour Courier\"></head><body>{heading}{Body}</body></html>" },
        EnglishPack.Instance,
        new ReadingLimits()).Value!.Headline;
}
