using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class DropCapTests
{
    [Theory]
    [InlineData("<div><span>T</span><p>he ferry comes.</p></div>")]
    [InlineData("<div><span>T</span>\n<p><a href=/f>he ferry</a> comes.</p></div>")]
    [InlineData("<div class=cap>T</div>he ferry comes.")]
    [InlineData("<p><div class=cap>T </div>he ferry comes.</p>")]
    [InlineData("<p>T</p><p>he ferry comes.</p>")]
    public void A_first_letter_in_an_element_of_its_own_is_of_its_word(string html) => Assert.Equal(["The ferry comes."], Blocks(html));

    [Fact]
    public void An_opening_quotation_mark_before_the_letter_stays_with_it() => Assert.Equal(["“The ferry comes.”"], Blocks("<div>“T</div><p>he ferry comes.”</p>"));

    [Fact]
    public void What_follows_a_first_letter_is_parted_as_ever() =>
        Assert.Equal(["The ferry comes.", "It is late."], Blocks("<div><span>T</span><p>he ferry comes.</p><p>It is late.</p></div>"));

    [Theory]
    [InlineData("<h2>T</h2><p>he ferry comes.</p>", "T", "he ferry comes.")]
    [InlineData("<ul><li>T</li></ul><p>he ferry comes.</p>", "T", "he ferry comes.")]
    [InlineData("<div>F</div><p>ferry, a boat.</p>", "F", "ferry, a boat.")]
    [InlineData("<div>T</div><p>The ferry comes.</p>", "T", "The ferry comes.")]
    [InlineData("<div>To</div><p>he ferry comes.</p>", "To", "he ferry comes.")]
    [InlineData("<div>t</div><p>he ferry comes.</p>", "t", "he ferry comes.")]
    [InlineData("<div>T</div><p> he ferry comes.</p>", "T", "he ferry comes.")]
    [InlineData("<div>T</div><div>he ferry comes.</div>", "T", "he ferry comes.")]
    [InlineData("<div>T</div><br><p>he ferry comes.</p>", "T", "he ferry comes.")]
    public void Other_letters_stand_alone(string html, string letter, string text) => Assert.Equal([letter, text], Blocks(html));

    private static List<string> Blocks(string html)
    {
        PageOutline page = HtmlReader.Outline(html, PageWords.Of(EnglishPack.Instance), new ReadingLimits());
        return [.. Enumerable.Range(0, page.Blocks.Length).Select(i => page.TextOf(i).ToString())];
    }
}
