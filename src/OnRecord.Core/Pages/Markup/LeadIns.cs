namespace OnRecord.Pages.Markup;

/// <summary>Takes in lists that the article leads up to with a colon; what is mostly links is a list of other reports.</summary>
internal static class LeadIns
{
    /// <summary>Takes such lists into a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Take(PageOutline page, bool[] chosen)
    {
        for (int i = 0; i + 1 < chosen.Length; i++)
        {
            if (!chosen[i] || page.TextOf(i).TrimEnd() is not [.., ':' or '：'] || ListAround(page, i + 1) is not (>= 0 and var list) || IsIn(page, i, list))
                continue;
            int end = i + 1, links = 0, all = 0;
            for (; end < chosen.Length && IsIn(page, end, list); end++)
            {
                links += page.Blocks[end].LinkLength;
                all += page.Blocks[end].Length;
            }

            if (links * 2 <= all)
                Array.Fill(chosen, true, i + 1, end - i - 1);
        }
    }

    private static int ListAround(PageOutline page, int block)
    {
        int row = page.Blocks[block].Element;
        while (row >= 0 && page.Elements[row].Tag is not (PageTag.UnorderedList or PageTag.OrderedList))
            row = page.Elements[row].Parent;
        return row;
    }

    private static bool IsIn(PageOutline page, int block, int element)
    {
        int row = page.Blocks[block].Element;
        while (row > element)
            row = page.Elements[row].Parent;
        return row == element;
    }
}
