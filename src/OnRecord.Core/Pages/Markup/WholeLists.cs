namespace OnRecord.Pages.Markup;

/// <summary>Takes a list as one: all of its items are article, or none. Short items look much like a menu's, each by itself. A list whose items hold many
/// blocks each is none of those, but a frame for entries: a forum's posts, or the page itself.</summary>
internal static class WholeLists
{
    private const int FewestBlocks = 3;
    private const int MostOfAnItem = 3;
    private const float Sure = 3;

    /// <summary>Gives all blocks of a list the mean of their log-odds, none of which counts for more than a sure one. Lists of one or two blocks, and
    /// of more than three to an item, stay.</summary>
    /// <param name="page">The page.</param>
    /// <param name="odds">Each block's log-odds of being article.</param>
    public static void Level(PageOutline page, float[] odds)
    {
        int[] lists = InnermostLists(page);
        var sums = new float[page.Elements.Length];
        var counts = new int[page.Elements.Length];
        var items = new int[page.Elements.Length];
        int item = -1;
        for (int i = 0; i < odds.Length; i++)
        {
            if (lists[page.Blocks[i].Element] is >= 0 and var list)
            {
                sums[list] += Math.Clamp(odds[i], -Sure, Sure);
                counts[list]++;
                int now = ItemAround(page, page.Blocks[i].Element, list);
                items[list] += now == item ? 0 : 1;
                item = now;
            }
        }

        for (int i = 0; i < odds.Length; i++)
        {
            if (lists[page.Blocks[i].Element] is >= 0 and var list && counts[list] >= FewestBlocks && counts[list] <= MostOfAnItem * items[list])
                odds[i] = sums[list] / counts[list];
        }
    }

    // The child of a list that an element stands in, or the list itself.
    private static int ItemAround(PageOutline page, int row, int list)
    {
        while (row != list && page.Elements[row].Parent != list)
            row = page.Elements[row].Parent;
        return row;
    }

    // For each element the row of the innermost list around it, or -1.
    private static int[] InnermostLists(PageOutline page)
    {
        var lists = new int[page.Elements.Length];
        for (int row = 0; row < lists.Length; row++)
        {
            ref readonly PageElement element = ref page.Elements[row];
            bool isList = element.Tag is PageTag.UnorderedList or PageTag.OrderedList or PageTag.DefinitionList;
            lists[row] = isList ? row : element.Parent < 0 ? -1 : lists[element.Parent];
        }

        return lists;
    }
}
