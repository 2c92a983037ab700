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
    [InlineData("<div>News | By Nora Vale | 4 March 2031</div>", "Nora Vale")]
    [InlineData("<p>Date: 4 March 2031<br>Author: Nora Vale<br>Source: Harbour Desk</p>", "Nora Vale")]
    [InlineData("<p>Text by Nora Vale   Illustration by Tom Reed</p>", "Nora Vale")]
    [InlineData("<p>Interview by Nora Vale with Ada Quill</p>", "Nora Vale")]
    [InlineData("<p>---- by Nora Vale</p>", "Nora Vale")]
    [InlineData("<p>Posted by Nora Vale, NHK Project Marketing</p>", "Nora Vale")]
    [InlineData("<span class=author><a href=/user/30>Nora</a></span>", "Nora")]
    [InlineData("<div><a href=/user/30>nvale7</a> 4 March 2031, 13:10</div>", "nvale7")]
    public void A_shown_byline_is_read(string line, string names) => Assert.Equal(names, string.Join('|', Read("", line).Bylines));

    [Theory]
    [InlineData("<p class=author>Photo by Nora Vale</p>")]
    [InlineData("<p class=author>Harbour News Agency</p>")]
    [InlineData("<p class=author>The Harbour Courier</p>")]
    [InlineData("<div class=related><p class=byline>By Nora Vale</p></div>")]
    [InlineData("<p class=byline>By how much can we raise it</p>")]
    [InlineData("<p>Interview with Ada Quill</p>")]
    [InlineData("<p>Author: Nora Vale</p><p>Publisher: Pier Press</p><p>Pages: 312</p><p>ISBN: 0-00-000000-0</p>")]
    [InlineData("<p>Read on: <a href=/user/30>nvale7</a></p>")]
    [InlineData("<figure><img><figcaption><p>Nora Vale</p><p>Picture: Harbour Desk</p></figcaption></figure>")]
    [InlineData("<div class=breadcrumb><span><a href=/people>People</a></span> &gt; <span><a href=/people/grand-life>Grand Life</a></span></div>")]
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

    [Fact]
    public void A_name_in_brackets_behind_the_last_sentence_signs_the_article() =>
        Assert.Equal(["Nora Vale"], Read("<meta name=author content=nora.vale>", "", "<p>Work begins on the pier in April, if the weather holds. (Nora Vale) +++</p>").Bylines);

    [Fact]
    public void Whoever_put_the_page_up_gives_way_to_whom_it_names_by_the_headline() =>
        Assert.Equal(["Nora Vale"], Read("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Tom Reed"}}</script>""", "<p>By Nora Vale</p>").Bylines);

    [Fact]
    public void A_name_beside_another_article_does_not_displace_the_author_field() =>
        Assert.Equal(["Tom Reed"], Read("<meta name=author content=\"Tom Reed\">", "", string.Concat(Enumerable.Repeat("<div><a href=/pier>The pier, and what became of it</a></div>", 60)) + "<div><a href=/fair>The fair opens</a><div class=author>By Nora Vale</div></div>").Bylines);

    [Fact]
    public void All_the_authors_are_taken_where_one_field_has_them_and_another_only_the_first() =>
        Assert.Equal(["Nora Vale", "Tom Reed"], Read("""<meta name=author content="Nora Vale, Tom Reed"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Nora Vale"}}</script>""", "").Bylines);

    [Fact]
    public void What_is_said_of_the_author_gives_the_fuller_name() =>
        Assert.Equal(["Nora Vale"], Read("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Nora","description":"Nora Vale writes on rivers."}}</script>""", "").Bylines);

    private static Report Read(string head, string line, string end = "") => PageReader.Read(
        new ReportInput { Id = "a", Html = $"<html lang=en><head><title>Ferry comes at last</title>{head}</head><body><article><h1>Ferry comes at last</h1>{line}{Paragraphs}{end}</article></body></html>" },
        EnglishPack.Instance,
        new ReadingLimits()).Value!;
}
