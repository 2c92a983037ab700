using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class BylineTests
{
    private const string Paragraphs = """
        <p>The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.</p>
        <p>Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.</p>
        """;

    [Theory]
    [InlineData("<p class=byline>By Nora Vale and Tom Reed, Staff writer</p>", "Nora Vale|Tom Reed")]
    [InlineData("<span class=\"author vcard\">By <a class=\"fn n\" href=/author/nvale rel=author>Nora Vale</a></span>", "Nora Vale")]
    [InlineData("<div>Posted on 4 March 2031 by Nora Vale</div>", "Nora Vale")]
    [InlineData("<div>4 March 2031 | 13:10 | Nora Vale</div>", "Nora Vale")]
    [InlineData("<h5>Author:</h5><div>Nora Vale</div>", "Nora Vale")]
    [InlineData("<div class=author>ByNora Vale<a href=/staff/nora-vale>Nora Vale</a></div>", "Nora Vale")]
    [InlineData("<p class=byline>By Nora Vale, PhD</p>", "Nora Vale")]
    [InlineData("<p class=byline>By Jan van der Merwe</p>", "Jan van der Merwe")]
    public void A_shown_byline_is_read(string line, string names) => Assert.Equal(names, string.Join('|', Read("", line).Bylines));

    [Theory]
    [InlineData("<p class=author>Photo by Nora Vale</p>")]
    [InlineData("<p class=author>Harbour News Agency</p>")]
    [InlineData("<p class=author>The Harbour Courier</p>")]
    [InlineData("<div class=related><p class=byline>By Nora Vale</p></div>")]
    [InlineData("<p class=byline>By how much can we raise it</p>")]
    public void What_names_nobody_who_wrote_it_is_no_byline(string line) => Assert.Empty(Read("", line).Bylines);

    [Theory]
    [InlineData("Courier")]
    [InlineData("The Courier")]
    [InlineData("Harbour Trust e.V.")]
    [InlineData("AFP")]
    public void An_author_field_with_the_outlet_or_an_organization_gives_way_to_the_shown_byline(string author) =>
        Assert.Equal(["Nora Vale"], Read($"<link rel=canonical href=https://www.courier.example/ferry><meta name=author content=\"{author}\">", "<p class=byline>By Nora Vale</p>").Bylines);

    [Fact]
    public void The_fuller_form_of_a_name_is_taken() =>
        Assert.Equal(["Nora Vale"], Read("<meta name=author content=Nora>", "<p class=byline>By Nora Vale</p>").Bylines);

    [Fact]
    public void A_name_chosen_for_the_web_is_a_name_where_the_page_says_that_it_is_the_author() =>
        Assert.Equal(["nvale7"], Read("", "<a rel=author href=/author/7>nvale7</a>").Bylines);

    [Fact]
    public void A_site_called_after_its_writer_keeps_the_byline() =>
        Assert.Equal(["Nora Vale"], Read("<meta property=og:site_name content=\"Nora Vale\">", "<a rel=author href=/author/1>Nora Vale</a>").Bylines);

    [Fact]
    public void Who_wrote_a_reader_s_review_did_not_write_the_article() =>
        Assert.Empty(Read("""<script type="application/ld+json">{"@type":"Review","author":{"@type":"Person","name":"Tom Reed"}}</script>""", "").Bylines);

    [Fact]
    public void A_name_alone_under_the_article_signs_it() =>
        Assert.Equal(["Nora Vale"], Read("", "", "<p><b><i>Nora Vale</i></b></p>").Bylines);

    private static Report Read(string head, string line, string end = "") => PageReader.Read(
        new ReportInput { Id = "a", Html = $"<html lang=en><head><title>Ferry comes at last</title>{head}</head><body><article><h1>Ferry comes at last</h1>{line}{Paragraphs}{end}</article></body></html>" },
        EnglishPack.Instance,
        new ReadingLimits()).Value!;
}
