using Xunit;

namespace OnRecord.Core.Tests.Pages;

/// <summary>What is true of a page's elements whatever the trees say of their words.</summary>
public sealed class ArticleRuleTests
{
    [Theory]
    [InlineData("<p>The bridge at Orsk is open.</p><button>Show the table</button>")]
    [InlineData("<p>The bridge at Orsk is open.</p><button><span>Show the</span> table</button>")]
    [InlineData("<p>The bridge at Orsk is open.</p><form><div><label>Describe the error</label></div></form>")]
    public void What_stands_on_a_button_or_labels_a_field_is_no_article(string html) => Assert.Equal([true, false], Choice.Of(html, 2, 2));

    [Theory]
    [InlineData("<h3><button>Who pays for the bridge?</button></h3><p>The province of Velm.</p>")]
    [InlineData("<button><h3>Who pays for the bridge?</h3></button><p>The province of Velm.</p>")]
    [InlineData("<p><label>200 grams of flour</label></p><p>Stir.</p>")]
    public void A_heading_that_opens_its_section_and_an_item_to_tick_are_article(string html) => Assert.Equal([true, true], Choice.Of(html, 2, 2));

    [Theory]
    [InlineData("<p>Read also: <a href=/1>Velm and Orsk quarrel over the ferry</a></p>")]
    [InlineData("<p>(See more: <a href=/1>Velm and Orsk quarrel over the ferry</a>)</p>")]
    [InlineData("<p><a href=/1>Read: Velm and Orsk quarrel over the ferry</a></p>")]
    public void A_label_and_a_linked_headline_between_paragraphs_are_no_article(string teaser) =>
        Assert.Equal([true, false, true], Choice.Of("<p>The bridge is open.</p>" + teaser + "<p>The ferry goes on.</p>", 2, 2, 2));

    [Theory]
    [InlineData("<p>Source: <a href=/1>velm.example/bridges/2031/orsk-bridge</a></p>")]
    [InlineData("<p>The minister wrote: <a href=/1>Velm and Orsk must not quarrel</a>, and the ferry must not stop.</p>")]
    [InlineData("<ul><li>Minutes: <a href=/1>Sitting of the council on the bridge</a></li></ul>")]
    [InlineData("<p>Minister: we shall build the bridge in the coming year.</p>")]
    public void An_address_a_sentence_with_a_link_in_it_and_an_item_of_a_list_are_article(string line) =>
        Assert.Equal([true, true, true], Choice.Of("<p>The bridge is open.</p>" + line + "<p>The ferry goes on.</p>", 2, 2, 2));

    [Fact]
    public void A_line_that_leads_up_to_links_that_are_left_out_is_left_out_too() =>
        Assert.Equal([true, false, false], Choice.Of("<p>The bridge is open.</p><p>This may interest you:</p><p><a href=/1>Velm and Orsk quarrel</a></p>", 2, 2, -2));

    [Fact]
    public void A_line_that_leads_up_to_an_address_that_is_article_is_article() =>
        Assert.Equal([true, true, true], Choice.Of("<p>The bridge is open.</p><p>The plans are here:</p><p><a href=/1>velm.example/plans</a></p>", 2, 2, 2));

    [Theory]
    [InlineData("<p>Open are:</p><ul><li>the bridge</li><li>the ferry</li><li>the road</li></ul>", true)]
    [InlineData("<p>Open are:</p><ul><li><a href=/1>the bridge</a></li><li><a href=/2>the ferry</a></li><li>roads</li></ul>", false)]
    [InlineData("<p>All are open.</p><ul><li>the bridge</li><li>the ferry</li><li>the road</li></ul>", false)]
    public void A_list_that_the_article_leads_up_to_with_a_colon_is_article_unless_it_is_of_links(string html, bool taken) =>
        Assert.Equal([taken, taken, taken, false], Choice.Of(html + "<p>12 March</p>", 2, -1, -1, -1, -1)[1..]);

    [Fact]
    public void The_caption_of_a_figure_is_no_article() =>
        Assert.Equal([true, false], Choice.Of("<p>The bridge at Orsk is open.</p><figure><img><figcaption>The bridge on Monday.</figcaption></figure>", 2, 2));

    [Fact]
    public void A_story_that_is_told_in_captions_is_article() => Assert.Equal(
        [true, true, true],
        Choice.Of("<p>The bridge.</p><figure><figcaption>It was built in a year.</figcaption></figure><figure><figcaption>It opened on Monday.</figcaption></figure>", 2, 2, 2));

    [Theory]
    [InlineData("<table><caption>Crossings</caption><tr><td>Monday</table>")]
    [InlineData("<figure><table><caption>Crossings</caption><tr><td>Monday</table></figure>")]
    public void The_caption_of_a_table_is_article(string html) => Assert.Equal([true, true], Choice.Of(html, 2, 2));

    [Fact]
    public void A_heading_that_the_article_goes_on_around_needs_less_to_be_article() =>
        Assert.Equal([true, true, true], Choice.Of("<p>The bridge is open.</p><h3>A long quarrel</h3><p>The ferry goes on.</p>", 2, -1, 2));

    [Theory]
    [InlineData("<p>The bridge is open.</p><h3>A long quarrel</h3><p>The ferry goes on.</p>", -2f, 2f)]
    [InlineData("<p>The bridge is open.</p><h3>A long quarrel</h3><p>The ferry goes on.</p>", -1f, -2f)]
    [InlineData("<p>The bridge is open.</p><p>A long quarrel</p><p>The ferry goes on.</p>", -1f, 2f)]
    public void A_heading_that_little_speaks_for_or_before_no_article_and_a_paragraph_are_not(string html, float odds, float after) =>
        Assert.False(Choice.Of(html, 2, odds, after)[1]);

    [Theory]
    [InlineData("<h2>Velm pays for all of it</h2>", true)]
    [InlineData("<h2><a href=/1>Velm pays for all of it</a></h2>", false)]
    [InlineData("<p>Velm pays for all of it</p>", false)]
    public void A_heading_right_below_the_headline_needs_less_to_be_article(string below, bool taken)
    {
        string html = "<title>The bridge at Orsk is open</title><h1>The bridge at Orsk is open</h1>" + below + "<p>12 March</p><p>Cars crossed on Monday.</p>";
        Assert.Equal([false, taken, false, true], Choice.Of(html, -5, -2, -5, 5));
    }

    private const string Described = "<meta property=og:description content=\"Velm pays for the bridge, and Orsk for the road that leads there…\">";

    [Theory]
    [InlineData("<p>Velm pays for the bridge, and Orsk for the road that leads there</p>", true)]
    [InlineData("<div>Velm pays for the bridge; and Orsk for the road that leads there, over the hill.</div>", true)]
    [InlineData("<p>Velm pays for the bridge, and Orsk for the ferry.</p>", false)]
    [InlineData("<div hidden>Velm pays for the bridge, and Orsk for the road that leads there</div>", false)]
    [InlineData("<figure><figcaption>Velm pays for the bridge, and Orsk for the road that leads there</figcaption></figure>", false)]
    public void What_a_page_tells_of_itself_between_headline_and_article_is_the_article_s_standfirst(string line, bool taken) =>
        Assert.Equal([false, taken, false, true], Choice.Of(Described + "<title>The bridge is open</title><h1>The bridge is open</h1>" + line + "<p>12 March</p><p>Cars crossed on Monday.</p>", -5, -5, -5, 5));

    [Fact]
    public void What_a_page_tells_of_itself_stands_before_the_article_once()
    {
        const string Line = "<p>Velm pays for the bridge, and Orsk for the road that leads there</p>";
        Assert.Equal([false, false, true, true, false], Choice.Of(Described + "<title>The bridge is open</title><h1>The bridge is open</h1>" + Line + Line + "<p>Cars crossed on Monday.</p>" + Line, -5, -5, -5, 5, -5));
    }

    [Fact]
    public void A_short_description_says_nothing() =>
        Assert.Equal([false, false, true], Choice.Of("<meta name=description content=\"News from Velm\"><title>The bridge</title><h1>The bridge</h1><p>News from Velm</p><p>Cars crossed on Monday.</p>", -5, -5, 5));
}
