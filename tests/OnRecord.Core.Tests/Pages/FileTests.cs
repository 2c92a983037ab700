using System.Text;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class FileTests
{
    [Theory]
    [InlineData("utf-8", "Der Fährmann fährt über den Fluß.")]
    [InlineData("utf-16", "Der Fährmann fährt über den Fluß.")]
    [InlineData("windows-1252", "Der Fährmann fährt über den Fluß – “heute”.")]
    [InlineData("windows-1251", "Паром пойдёт весной, сказала министр.")]
    [InlineData("shift_jis", "島には春にフェリーが来ると大臣が述べました。")]
    public void A_text_is_read_in_its_encoding(string encoding, string text)
    {
        Encoding codec = encoding is "utf-8" or "utf-16" ? Encoding.GetEncoding(encoding) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes(text)];
        Assert.Equal(text, Open("a.txt", bytes).Reports[0].Text);
    }

    [Fact]
    public void Valid_utf_8_is_utf_8_whatever_the_page_declares() =>
        Assert.Contains("Fährmann", Open("a.html", Encoding.UTF8.GetBytes("<html><meta charset=iso-8859-1><p>Der Fährmann</p>")).Reports[0].Html, StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_than_utf_8_is_said() =>
        Assert.Equal(["a.txt is not UTF-8: read as windows-1252."], Open("a.txt", Encoding.Latin1.GetBytes("Der Fährmann kommt.")).Notices);

    [Theory]
    [InlineData("%PDF-1.7 abc", "a.txt is a PDF, which holds no text that can be read here: save the report as a page or as text.")]
    [InlineData("", "a.txt is empty: save the report anew.")]
    [InlineData("GIF89a", "a.txt is a picture (GIF), which holds no text that can be read here: save the report as a page or as text.")]
    public void What_holds_no_text_is_refused_with_a_sentence(string content, string sentence) =>
        Assert.Equal(sentence, PageReader.Open(new SavedFile("a.txt", Encoding.Latin1.GetBytes(content)), new ReadingLimits()).Error);

    [Fact]
    public void A_letter_is_one_report_of_its_sender()
    {
        ReportInput report = Open("a.eml", Encoding.Latin1.GetBytes("""
            From: =?utf-8?Q?The_Harbour_C=C3=B6urier?= <news@courier.example>
            Subject: =?utf-8?B?RmVycnkgY29tZXM=?=
            Date: Tue, 4 Mar 2031 09:30:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8

            The ferry.
            --b1
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>The f=C3=A9rry came =
            at last.</p>
            --b1--
            """.ReplaceLineEndings("\r\n"))).Reports[0];
        Assert.Equal("The Harbour Cöurier", report.Outlet);
        Assert.Equal("Ferry comes", report.Headline);
        Assert.Equal("2031-03-04T09:30:00+02:00", report.Published);
        Assert.Contains("<p>The férry came at last.</p>", report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_saved_as_a_message_has_the_page_s_address_and_not_the_day_of_saving()
    {
        ReportInput report = Open("a.mhtml", Encoding.Latin1.GetBytes("""
            From: <Saved by a browser>
            Snapshot-Content-Location: https://courier.example/ferry
            Subject: Ferry
            Date: Tue, 4 Mar 2031 09:30:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b1"

            --b1
            Content-Type: text/html
            Content-Location: https://courier.example/ferry

            <p>The ferry came.</p>
            --b1--
            """)).Reports[0];
        Assert.Equal("https://courier.example/ferry", report.Url);
        Assert.Null(report.Published);
        Assert.Contains("The ferry came.", report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_items_of_a_feed_are_summaries()
    {
        OpenedFile feed = Open("a.xml", Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Courier</title>
            <item><title>Ferry comes</title><link>https://courier.example/1</link><pubDate>Tue, 04 Mar 2031 09:30:00 GMT</pubDate><description>&lt;p&gt;The ferry came.&lt;/p&gt;</description></item>
            <item><title>Pier goes</title><description>The pier went.</description></item></channel></rss>
            """));
        Assert.Equal(["a.xml#1", "a.xml#2"], feed.Reports.Select(report => report.Id));
        Assert.Equal(Completeness.Summary, feed.Reports[0].Completeness);
        Assert.Equal("The ferry came.", feed.Reports[0].Text);
        Assert.Equal("The Harbour Courier", feed.Reports[0].Outlet);
        Assert.Equal("2031-03-04T09:30:00Z", feed.Reports[0].Published);
    }

    [Fact]
    public void A_feed_with_a_document_type_is_refused() =>
        Assert.Contains("cannot be read", PageReader.Open(new SavedFile("a.xml", "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><item/></rss>"u8.ToArray()), new ReadingLimits()).Error, StringComparison.Ordinal);

    [Fact]
    public void Json_feed_items_are_reports()
    {
        OpenedFile feed = Open("a.json", """{"version":"https://jsonfeed.org/version/1.1","title":"Courier","items":[{"id":"1","title":"Ferry","summary":"The ferry came.","date_published":"2031-03-04T09:30:00+01:00"}]}"""u8.ToArray());
        Assert.Equal("The ferry came.", feed.Reports[0].Text);
        Assert.Equal(Completeness.Summary, feed.Reports[0].Completeness);
    }

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_its_words() =>
        Assert.Equal("Ferry\n\nThe ferry came at last.\n", Open("a.md", "# Ferry\n\nThe **ferry** [came](https://courier.example) at _last_.\n"u8.ToArray()).Reports[0].Text!.TrimEnd('\n') + "\n");

    private static OpenedFile Open(string name, byte[] bytes) => PageReader.Open(new SavedFile(name, bytes), new ReadingLimits()).Value!;
}
