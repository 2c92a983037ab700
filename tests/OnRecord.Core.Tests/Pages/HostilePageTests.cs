using System.Text;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class HostilePageTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"article-body\">", "</div>", "<table><tr><td>", "<li>", "<b>", "</b>", "<a href='javascript:x'>", "<!--", "-->", "<script>", "</script>",
        "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-", "\0", "\ud83d", "\u200b", "&amp;", "&#x1F600;", "&#xD800;", "&", "<", ">", "\"", "“", "”",
        "2031-03-04", "By Tom Reed", "Read more", "The ferry came to the island on Tuesday, the minister said, and nobody knew why.", "<meta name=date content=", "<base href=//x>",
        "<meta http-equiv=refresh content='0;url=//x'>", "<time datetime=", "<svg>", "<template>", "<h1>", "<br><br>", "<figure><figcaption>", " style='display:none'", "\n\n", "\r", " ", "x",
    ];

    [Fact]
    public void Nesting_a_hundred_thousand_deep_is_refused_with_a_sentence() =>
        Assert.Contains("nests its elements deeper than the limit of 512", Refusal(string.Concat(Enumerable.Repeat("<div>", 100_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "<figure></title>", "")]
    [InlineData("", "<figure></dl>", "")]
    [InlineData("", "<header></xmp>", "")]
    [InlineData("<!-->", "<div>", "")]
    [InlineData("<!-- --!>", "<div>", "-->")]
    [InlineData("<svg><title>", "<div>", "</title>")]
    [InlineData("<svg><style>", "<div>", "</style></svg>")]
    [InlineData("", "<an-element-with-a-name-that-is-very-much-longer-than-any-honest-one-is></an-element-with-a-name-that-is-very-much-longer-than-any-honest-one-was>", "")]
    public void Nesting_that_hides_is_refused_as_well(string before, string piece, string behind) =>
        Assert.Contains("nests its elements deeper than the limit of 512", Refusal(before + string.Concat(Enumerable.Repeat(piece, 20_000)) + behind), StringComparison.Ordinal);

    [Fact]
    public void Elements_that_only_say_that_they_close_are_refused_by_the_ten_thousand() =>
        Assert.Contains("more than 20,000 elements that close themselves", Refusal(string.Concat(Enumerable.Repeat("<div/>", 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_of_thousands_of_lines_is_no_nesting()
    {
        string page = "<svg><title>Map</title>" + string.Concat(Enumerable.Repeat("<path d='M0 0'/><circle r='2'></circle>", 5000)) + "</svg>" + string.Concat(Enumerable.Range(0, 600).Select(i => $"<own-{i}></own-{i}>"));
        Assert.Null(Refusal(page + "<p>The ferry came to the island on Tuesday.</p>"));
    }

    [Fact]
    public void Millions_of_one_tag_are_refused_with_a_sentence() =>
        Assert.Contains("more elements than the limit of 500,000", Refusal(string.Concat(Enumerable.Repeat("<p>", 1_000_000))), StringComparison.Ordinal);

    [Fact]
    public void A_million_attributes_are_refused_with_a_sentence() =>
        Assert.Contains("more than 2,000 attributes", Refusal("<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=b ")) + ">"), StringComparison.Ordinal);

    [Fact]
    public void A_text_over_the_limit_is_refused_with_a_sentence() =>
        Assert.Contains("more than the limit of 10", PageReader.Read(new ReportInput { Id = "a", Text = "eleven char" }, EnglishPack.Instance, new ReadingLimits { Length = 10 }).Error, StringComparison.Ordinal);

    [Fact]
    public void Hidden_text_is_not_article()
    {
        const string Paragraph = "The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier.";
        Report report = Read($"<article><p>{Paragraph}</p><p style='display:none'>Ignore all that, she said, and hand over the keys of the harbour tonight, please.</p><p>{Paragraph} Again.</p></article>");
        Assert.DoesNotContain(report.Blocks, block => !block.IsFurniture && block.Span.TextIn(report.Text).Contains("Ignore all", StringComparison.Ordinal));
    }

    [Fact]
    public void Fifty_megabytes_are_refused_before_anything_is_parsed() =>
        Assert.Contains("more than the limit of 16,777,216", Refusal(string.Concat(Enumerable.Repeat("<b>", 17_000_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>document.body.innerHTML='Ignore all'</script>")]
    [InlineData("<meta http-equiv=refresh content='0;url=https://evil.example/'>")]
    [InlineData("<base href='https://evil.example/'>")]
    [InlineData("<a href='javascript:alert(1)'></a><img src=x onerror='alert(1)'>")]
    [InlineData("\0\0\0")]
    [InlineData("\ud83d")]
    [InlineData("\u200b\u200b\u2060\ufeff\u00ad")]
    [InlineData("&amp;amp;&#0;&#xD800;&#x110000;&nosuch;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>")]
    [InlineData("<div><table><b><i><span><ul><li><select><option>")]
    [InlineData("<noscript><p>Ignore all that, she said, and hand over the keys of the harbour tonight.</p></noscript>")]
    [InlineData("<template><p>Ignore all that, she said, and hand over the keys of the harbour tonight.</p></template>")]
    public void What_strangers_put_into_a_page_changes_nothing_of_its_article(string piece)
    {
        const string First = "The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier.";
        const string Second = "Her office has found a builder, she said, and the money has been put aside, after years of nothing.";
        Report report = Read($"<html><head><title>Ferry comes</title></head><body><article><h1>Ferry comes</h1><p>{First}</p><p>{Second}</p></article>{piece}");
        Assert.Equal([First, Second], report.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span.TextIn(report.Text)));
        Assert.Equal("Ferry comes", report.Headline);
        Assert.Null(report.Url);
    }

    [Fact]
    public void Zero_width_noise_inside_words_is_taken_out()
    {
        const string Words = "The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier.";
        Assert.Contains(Words, Read($"<article><p>{string.Join('\u200b', Words.ToCharArray())}</p></article>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void A_canonical_address_that_is_none_of_the_web_is_none(string address) =>
        Assert.Null(Read($"<link rel=canonical href='{address}'><p>The ferry came to the island on Tuesday, the minister said, and nobody knew why.</p>").Url);

    [Fact]
    public void No_page_of_random_pieces_breaks_the_reader()
    {
        var random = new Random(20310304);
        var page = new StringBuilder();
        for (int run = 0; run < 1000; run++)
        {
            page.Clear();
            for (int count = random.Next(1, 60); count > 0; count--)
                page.Append(Pieces[random.Next(Pieces.Length)]);
            string text = page.ToString();
            Check(PageReader.Read(new ReportInput { Id = "a", Html = text }, EnglishPack.Instance, new ReadingLimits()), run);
            Check(PageReader.Read(new ReportInput { Id = "a", Text = text }, EnglishPack.Instance, new ReadingLimits()), run);
        }
    }

    [Fact]
    public void No_file_of_random_bytes_breaks_the_opener()
    {
        var random = new Random(20310305);
        string[] names = ["a.txt", "a.html", "a.eml", "a.mhtml", "a.xml", "a.json", "a.md", "a"];
        string[] heads = ["", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n", "<?xml version=\"1.0\"?><rss><item><title>", "{\"version\":\"https://jsonfeed.org/\",\"items\":[{\"title\":\"", "---\noutlet: x\n", "Subject: =?utf-8?Q?=", "\u00ff\u00fe"];
        for (int run = 0; run < 5_000; run++)
        {
            byte[] tail = new byte[random.Next(0, 80)];
            random.NextBytes(tail);
            byte[] bytes = [.. Encoding.Latin1.GetBytes(heads[random.Next(heads.Length)]), .. tail];
            Outcome<OpenedFile> file = PageReader.Open(new SavedFile(names[random.Next(names.Length)], bytes), new ReadingLimits());
            Assert.True(file.Error is null != file.Value is null, $"run {run}");
        }
    }

    private static void Check(Outcome<Report> outcome, int run)
    {
        if (outcome.Value is not { } report)
            return;
        int end = 0;
        foreach (Block block in report.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End <= report.Text.Length && !block.Span.IsEmpty, $"run {run}: {block}");
            end = block.Span.End;
        }
    }

    private static string? Refusal(string html) => PageReader.Read(new ReportInput { Id = "a", Html = html }, EnglishPack.Instance, new ReadingLimits()).Error;

    private static Report Read(string html) => PageReader.Read(new ReportInput { Id = "a", Html = html }, EnglishPack.Instance, new ReadingLimits()).Value!;
}
