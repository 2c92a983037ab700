using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class HtmlTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Ferry comes at last | The Harbour Courier</title></head><body>
        <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article><h1>Ferry comes at last</h1>
        <figure><img src="pier.jpg"><figcaption>The old pier on Monday. Photo: Tom Reed</figcaption></figure>
        <div class="article-body">
        <p>The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.</p>
        <p>Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.</p>
        <div class="related"><h3>Read more</h3><ul><li><a href="/a">The pier that nobody wanted, and the man who built it</a></li></ul></div>
        <p>The council is to vote on the contract next week, and two of its members have said that they would not support it.</p>
        </div></article>
        <footer><p>© The Harbour Courier. All rights reserved.</p></footer></body></html>
        """;

    [Fact]
    public void An_article_is_told_from_its_page() =>
        Assert.Equal(
            """
            Paragraph: The island will have a ferry by spring, the transport minister, Ada Quill, told reporters on the pier on Tuesday.
            Paragraph: Her office has found a builder, she said, and the money has been put aside, after years in which nothing was done.
            Paragraph: The council is to vote on the contract next week, and two of its members have said that they would not support it.
            """,
            ReportDump.Of(Read(Page)));

    [Fact]
    public void Paragraphs_are_parted_by_a_blank_line() => Assert.Contains("on Tuesday.\n\nHer office", Read(Page).Text, StringComparison.Ordinal);

    private static Report Read(string html) => PageReader.Read(new ReportInput { Id = "a", Html = html }, EnglishPack.Instance, new ReadingLimits()).Value!;
}
