using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class WholeListTests
{
    private const string List = "<p>text</p><ul><li>one</li><li>two</li><li>three</li><li>four</li></ul><p>text</p>";

    [Fact]
    public void A_list_most_of_which_is_article_is_article_as_a_whole() => Assert.Equal([true, true, true, true, true, false], Choice.Of(List, 2, 2, 2, -1, 2, -1));

    [Fact]
    public void A_list_most_of_which_is_no_article_is_left_out_as_a_whole() => Assert.Equal([true, false, false, false, false, true], Choice.Of(List, 2, -2, 1, -2, -2, 1));

    [Fact]
    public void One_item_that_is_very_sure_does_not_outvote_the_others() => Assert.False(Choice.Of(List, 2, 50, -2, -2, -2, 1)[1]);

    [Fact]
    public void Two_items_stand_each_for_itself() => Assert.Equal([true, false], Choice.Of("<ul><li>one</li><li>two</li></ul>", 2, -1));

    [Fact]
    public void A_list_inside_a_list_is_one_of_its_own() =>
        Assert.Equal([true, true, true, false, false, false], Choice.Of("<ul><li>one<li>two<li>three<ul><li>four<li>five<li>six</ul></ul>", 2, 2, -1, -2, -2, 1));

    [Fact]
    public void A_list_whose_items_hold_many_blocks_is_a_frame_and_no_list()
    {
        const string Posts = "<ul><li><p>name</p><p>day</p><p>a post</p><p>reply</p></li><li><p>name</p><p>day</p><p>a post</p><p>reply</p></li></ul>";
        Assert.Equal([false, false, true, false, false, false, true, false], Choice.Of(Posts, -3, -3, 3, -3, -3, -3, 3, -3));
    }
}
