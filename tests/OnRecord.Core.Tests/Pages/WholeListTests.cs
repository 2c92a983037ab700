using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class WholeListTests
{
    private const string List = "<p>text</p><ul><li>one</li><li>two</li><li>three</li><li>four</li></ul><p>text</p>";

    [Fact]
    public void A_list_most_of_which_is_article_is_article_as_a_whole() => Assert.Equal([true, true, true, true, true, false], Taken(List, 2, 2, 2, -1, 2, -1));

    [Fact]
    public void A_list_most_of_which_is_no_article_is_left_out_as_a_whole() => Assert.Equal([true, false, false, false, false, true], Taken(List, 2, -2, 1, -2, -2, 1));

    [Fact]
    public void One_item_that_is_very_sure_does_not_outvote_the_others() => Assert.False(Taken(List, 2, 50, -2, -2, -2, 1)[1]);

    [Fact]
    public void Two_items_stand_each_for_itself() => Assert.Equal([true, false], Taken("<ul><li>one</li><li>two</li></ul>", 2, -1));

    [Fact]
    public void A_list_inside_a_list_is_one_of_its_own() =>
        Assert.Equal([true, true, true, false, false, false], Taken("<ul><li>one<li>two<li>three<ul><li>four<li>five<li>six</ul></ul>", 2, 2, -1, -2, -2, 1));

    private static bool[] Taken(string html, params float[] odds) =>
        ArticleChooser.Choose(HtmlReader.Outline(html, PageWords.Of(EnglishPack.Instance), new ReadingLimits()), odds, 0);
}
