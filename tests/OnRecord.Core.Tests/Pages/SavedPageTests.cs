using System.Text;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

/// <summary>Every kind of input is read to the same article.</summary>
public sealed class SavedPageTests
{
    private const string First = "The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.";
    private const string Second = "Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.";

    private const string Article = $"<h1>Ferry comes at last</h1><p>{First}</p><p>{Second}</p>";

    [Fact]
    public void A_page_saved_by_single_file_has_its_address_and_its_article()
    {
        ReportInput input = Open("a.html", $"""
            <!DOCTYPE html> <html lang=en><!--
             Page saved with SingleFile
             url: https://courier.example/2031/03/04/ferry
             saved date: Wed Mar 26 2031 10:00:00 GMT+0100
            --><meta charset=utf-8><title>Ferry comes at last</title>
            <style>.a{"{"}background:url(data:image/png;base64,{new string('A', 20_000)}){"}"}</style>
            <body><article>{Article}</article>
            """);
        Assert.Equal("https://courier.example/2031/03/04/ferry", input.Url);
        Report report = Read(input);
        Assert.Equal([First, Second], Body(report));
        Assert.Equal("2031-03-04", report.Published?.ToString());
    }

    [Fact]
    public void A_calendar_beside_the_article_is_none_of_it_and_a_table_of_numbers_in_it_is()
    {
        string days = string.Concat(Enumerable.Range(1, 31).Select(day => (day % 7 == 1 ? "<tr>" : "") + $"<td>{day}</td>"));
        string results = string.Concat(Enumerable.Range(1, 24).Select(lock_ => $"<tr><td>Lock {lock_}</td><td>{lock_ * 3}</td></tr>"));
        Report report = Read(Open("a.html", $"""
            <!DOCTYPE html><html lang=en><title>Ferry comes at last</title>
            <body><div class=entry>{Article}<table><tr><th>M</th><th>T</th><th>W</th><th>T</th><th>F</th><th>S</th><th>S</th></tr>{days}</table><table>{results}</table><p>{First}</p></div></body></html>
            """));
        Assert.Equal([First, Second], Body(report).Take(2));
        Assert.Contains("Lock 9\t27", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12\t13", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_page_has_the_address_that_the_browser_left_and_needs_no_folder()
    {
        ReportInput input = Open("a.htm", $"""
            <!DOCTYPE html>
            <!-- saved from url=(0045)https://courier.example/2031/03/04/ferry -->
            <html><head><title>Ferry comes at last</title><link rel="stylesheet" href="./a_files/main.css"><script src="./a_files/x.js"></script></head>
            <body><img src="./a_files/pier.jpg"><article>{Article}</article></body></html>
            """);
        Assert.Equal("https://courier.example/2031/03/04/ferry", input.Url);
        Assert.Equal([First, Second], Body(Read(input)));
    }

    [Fact]
    public void An_amp_page_is_read() =>
        Assert.Equal([First, Second], Body(Read(Open("a.html", $"""
            <!doctype html><html amp lang=en><head><script async src=https://cdn.ampproject.example/v0.js></script><title>Ferry comes at last</title>
            <style amp-custom>p{"{}"}</style></head><body><amp-sidebar id=s><ul><li><a href=/a>News</a></li></ul></amp-sidebar>
            <article><h1>Ferry comes at last</h1><amp-img src=a.jpg></amp-img><p>{First}</p><amp-ad></amp-ad><p>{Second}</p></article></body></html>
            """))));

    [Fact]
    public void A_print_view_is_read() =>
        Assert.Equal([First, Second], Body(Read(Open("a.html", $"<html><title>Ferry comes at last - print</title><body onload=\"window.print()\">{Article}</body></html>"))));

    [Fact]
    public void A_fragment_is_read() => Assert.Equal([First, Second], Body(Read(Open("a", $"<div>{Article}"))));

    [Theory]
    [InlineData("utf-16LE", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16LE", true)]
    public void A_page_in_utf_16_is_read_with_its_mark_and_without(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = encoding.GetBytes($"<html><head><meta charset=utf-16></head><body>{Article}</body></html>");
        Assert.Equal([First, Second], Body(Read(PageReader.Open(new SavedFile("a.html", mark ? [.. encoding.GetPreamble(), .. bytes] : bytes), new ReadingLimits()).Value!.Reports[0])));
    }

    [Theory]
    [InlineData("shift_jis", "iso-8859-1", "島には春にフェリーが来ると、交通大臣が火曜日に桟橋で記者団に述べました。")]
    [InlineData("shift_jis", "utf-8", "島には春にフェリーが来ると、交通大臣が火曜日に桟橋で記者団に述べました。")]
    [InlineData("euc-kr", "windows-1252", "봄에는 섬에 여객선이 올 것이라고 교통 장관이 화요일 부두에서 기자들에게 말했다.")]
    [InlineData("windows-1252", "utf-8", "Die Fähre kommt im Frühling, sagte die Ministerin am Dienstag auf der Brücke.")]
    [InlineData("windows-1251", "utf-8", "Паром придёт весной, сказала министр транспорта журналистам во вторник.")]
    public void A_page_that_declares_another_encoding_than_it_is_in_is_read_by_its_look(string actual, string declared, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(actual)!.GetBytes($"<html><meta charset={declared}><p>{text}</p>");
        Assert.Contains(text, PageReader.Open(new SavedFile("a.html", bytes), new ReadingLimits()).Value!.Reports[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entries_of_an_atom_feed_are_summaries()
    {
        ReportInput entry = Open("a.atom", """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Courier</title>
            <entry><title>Ferry comes</title><link href="https://courier.example/1"/><published>2031-03-04T09:30:00Z</published><updated>2031-03-05T09:30:00Z</updated><summary>The ferry came.</summary></entry></feed>
            """);
        Assert.Equal(("Ferry comes", "https://courier.example/1", "2031-03-04T09:30:00Z", "The ferry came.", Completeness.Summary), (entry.Headline, entry.Url, entry.Published, entry.Text, entry.Completeness));
    }

    [Theory]
    [InlineData("\u0089PNG\r\n", "a picture (PNG)")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "a picture (JPEG)")]
    [InlineData("PK\u0003\u0004", "an archive or an office document (ZIP)")]
    [InlineData("\u00d0\u00cf\u0011\u00e0", "an office document")]
    [InlineData("\u001f\u008b", "a compressed file (gzip)")]
    [InlineData("{\\rtf1", "a rich text document")]
    public void What_is_no_text_is_refused_whatever_it_is_called(string head, string what) =>
        Assert.Equal(
            $"a.html is {what}, which holds no text that can be read here: save the report as a page or as text.",
            PageReader.Open(new SavedFile("a.html", Encoding.Latin1.GetBytes(head + "tail")), new ReadingLimits()).Error);

    private static string[] Body(Report report) => [.. report.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span.TextIn(report.Text))];

    private static ReportInput Open(string name, string content) => PageReader.Open(new SavedFile(name, Encoding.UTF8.GetBytes(content)), new ReadingLimits()).Value!.Reports[0];

    private static Report Read(ReportInput input) => PageReader.Read(input, EnglishPack.Instance, new ReadingLimits()).Value!;
}
