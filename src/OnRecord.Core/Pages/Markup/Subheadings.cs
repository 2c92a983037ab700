namespace OnRecord.Pages.Markup;

/// <summary>Takes in headings that the article goes on around, and the one right below the headline: less need speak for those than for another block, as
/// most headings of a page are teasers.</summary>
internal static class Subheadings
{
    // Log-odds of one in five and of one in ten.
    private const float Inside = -1.386f;
    private const float BelowHeadline = -2.197f;
    private const int Before = 4;

    /// <summary>Takes such headings into a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="headline">The heading that is the page's headline; another block where it has none.</param>
    /// <param name="odds">Each block's log-odds of being article.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Take(PageOutline page, int headline, float[] odds, bool[] chosen)
    {
        int first = Array.IndexOf(chosen, true);
        int last = -1 - Before;
        for (int i = 0; i + 1 < chosen.Length; i++)
        {
            if (!chosen[i] && odds[i] > Inside && chosen[i + 1] && i - last <= Before && IsHeading(page, i))
                chosen[i] = true;
            else if (chosen[i])
                last = i;
        }

        int deck = headline + 1;
        if (deck < first && odds[deck] > BelowHeadline && page.Blocks[deck].LinkLength == 0 && IsHeading(page, deck) && IsHeading(page, headline))
            chosen[deck] = true;
    }

    private static bool IsHeading(PageOutline page, int block) => PageTags.IsHeading(page.Elements[page.Blocks[block].Element].Tag);
}
