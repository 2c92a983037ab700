using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

/// <summary>What a page shows as its date, against what its fields say.</summary>
public sealed class ShownDateTests
{
    private const string Paragraphs = """
        <p>The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.</p>
        <p>Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.</p>
        """;

    [Fact]
    public void A_shown_date_comes_before_a_field_that_does_not_say_of_what_it_is()
    {
        Report report = Read("""<meta name="date" content="2031-03-09">""", "<p class=stamp>4 March 2031</p>");
        Assert.Equal("2031-03-04", report.Published?.ToString());
        Assert.Equal(PublicationEvidence.Text, report.PublishedFrom);
    }

    [Fact]
    public void A_field_that_says_published_comes_before_a_shown_date() =>
        Assert.Equal("2031-03-03", Read("""<meta property="article:published_time" content="2031-03-03">""", "<p>4 March 2031</p>").Published?.ToString());

    [Theory]
    [InlineData("<p>Updated 9 March 2031</p><p>Published 4 March 2031</p>")]
    [InlineData("<p>Last updated: 9 March 2031. First published: 4 March 2031</p>")]
    [InlineData("""<time class="updated" datetime="2031-03-09">9 March</time> <time datetime="2031-03-04">4 March</time>""")]
    public void The_date_of_the_last_change_is_not_that_of_publication(string line)
    {
        Report report = Read("", line);
        Assert.Equal("2031-03-04", report.Published?.ToString());
        Assert.Equal("2031-03-09", report.Modified?.ToString());
    }

    [Fact]
    public void A_moment_in_utc_is_put_on_the_day_that_the_page_shows() =>
        Assert.Equal("2031-03-05", Read("""<meta property="article:published_time" content="2031-03-04T23:00:00Z">""", "<p>5 March 2031</p>").Published?.ToString());

    [Fact]
    public void A_moment_in_utc_that_no_clock_can_show_as_that_day_stays() =>
        Assert.Equal("2031-03-04T09:00:00Z", Read("""<meta property="article:published_time" content="2031-03-04T09:00:00Z">""", "<p>5 March 2031</p>").Published?.ToString());

    [Fact]
    public void A_moment_in_utc_is_given_with_the_offset_that_another_field_has() =>
        Assert.Equal(
            "2031-03-05T00:30:00+02:00",
            Read("""<meta property="article:published_time" content="2031-03-04T22:30:00Z"><meta name="date" content="2031-03-05T00:30:00+02:00">""", "").Published?.ToString());

    [Theory]
    [InlineData("""<p>4 March 2031 – The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier.</p>""")]
    [InlineData("""<p>Port Ada (4 March 2031). The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier.</p>""")]
    [InlineData("""<table><tr><td>04 | 03 | 2031</td><td>Sea</td></tr></table>""")]
    [InlineData("""<abbr class="published" title="2031-03-04T10:52:00+02:00">10:52</abbr>""")]
    public void Dates_are_read_where_articles_begin(string line) => Assert.Equal("2031-03-04", Read("", line).Published?.Date.ToString("uuuu-MM-dd", null));

    [Fact]
    public void The_day_of_the_visit_in_the_head_of_a_page_is_no_date_of_publication()
    {
        string menu = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href=/{i}>Section number {i}</a></li>"));
        Assert.Equal("2031-03-04", Read("""<meta name="date" content="2031-03-04">""", "", $"<div>Wednesday, 26 March 2031</div><ul>{menu}</ul>").Published?.ToString());
    }

    [Fact]
    public void The_day_of_an_event_in_the_headline_is_no_date_of_publication() =>
        Assert.Equal("2031-03-05", PageReader.Read(
            new ReportInput { Id = "a", Url = "https://courier.example/2031/03/05/regatta", Html = $"<html lang=en-GB><title>Results of the regatta, 2.3.2031</title><h1>Results of the regatta, 2.3.2031</h1>{Paragraphs}" },
            EnglishPack.Instance,
            new ReadingLimits()).Value!.Published?.ToString());

    private static Report Read(string head, string line, string top = "") => PageReader.Read(
        new ReportInput { Id = "a", Html = $"<html lang=en-GB><head><title>Ferry comes at last</title>{head}</head><body>{top}<h1>Ferry comes at last</h1>{line}{Paragraphs}</body></html>" },
        EnglishPack.Instance,
        new ReadingLimits()).Value!;
}
