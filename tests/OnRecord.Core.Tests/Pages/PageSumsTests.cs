using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class PageSumsTests
{
    private const string Page = """
        <html><head><meta property="og:description" content="The island will have a ferry by spring, says the minister of transport."></head><body>
        <h1>Ferry comes at last</h1>
        <p>The island will have a ferry by spring.</p>
        <div><p>Ada Quill, the minister of transport, told reporters on Tuesday that the money had been put aside, and that her office had found a builder.</p>
        <aside>We will not wait another winter</aside>
        <p>“We will not wait another winter for this,” Quill said on the old pier of the port, after years in which nothing at all was done about it.</p></div>
        <ul><li>Home of the Harbour Courier online</li><li>Sport</li></ul><ul><li>Home of the Harbour Courier online</li><li>Sport</li></ul>
        </body></html>
        """;

    private readonly PageOutline _page = HtmlReader.Outline(Page, PageWords.Of(EnglishPack.Instance), new ReadingLimits());

    [Fact]
    public void Words_lifted_out_of_running_text_are_an_echo_of_it() => Assert.Equal(["We will not wait another winter"], Where((sums, block) => sums.Echoes[block]));

    [Fact]
    public void Lines_that_stand_twice_are_counted_and_are_no_echo() =>
        Assert.Equal(["Home of the Harbour Courier online", "Sport", "Home of the Harbour Courier online", "Sport"], Where((sums, block) => sums.Repeats[block] == 2));

    [Fact]
    public void The_line_under_a_headline_has_the_words_of_the_page_s_summary() =>
        Assert.Equal(["The island will have a ferry by spring."], Where((sums, block) => sums.SummaryOverlap(block) == 1));

    [Fact]
    public void Running_text_before_a_block_is_counted_inside_its_container_alone()
    {
        PageSums sums = Sums();
        int echo = Enumerable.Range(0, _page.Blocks.Length).Single(block => sums.Echoes[block]);
        int container = _page.Elements[_page.Blocks[echo].Element].Parent;
        Assert.Equal(_page.Blocks[echo - 1].Length, sums.RunningSince(container, echo));
        Assert.Equal(0, sums.RunningSince(container, echo - 1));
    }

    private PageSums Sums() => new(_page, PageWords.Of(EnglishPack.Instance));

    private string[] Where(Func<PageSums, int, bool> holds)
    {
        PageSums sums = Sums();
        return [.. Enumerable.Range(0, _page.Blocks.Length).Where(block => holds(sums, block)).Select(block => _page.TextOf(block).ToString())];
    }
}
