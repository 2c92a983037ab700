namespace OnRecord.Pages.Markup;

/// <summary>Leaves the words of controls out of the article: what stands on a button, and what labels a form's field.</summary>
internal static class FormControls
{
    private const int Near = 3;

    /// <summary>Takes the words of controls out of a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Leave(PageOutline page, bool[] chosen)
    {
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = chosen[i] && !IsControl(page, page.Blocks[i].Element);
    }

    // A subheading that opens its section is a button too, and a recipe's ingredients may be labels of boxes to tick: no form is around those.
    private static bool IsControl(PageOutline page, int block)
    {
        bool label = false, button = false;
        for (int row = block, steps = 0; row >= 0 && steps < Near; row = page.Elements[row].Parent, steps++)
        {
            PageTag tag = page.Elements[row].Tag;
            if (PageTags.IsHeading(tag))
                return false;
            button |= tag == PageTag.Button;
            label |= tag == PageTag.Label;
        }

        return button || (label && IsInForm(page, block));
    }

    private static bool IsInForm(PageOutline page, int row)
    {
        for (; row >= 0; row = page.Elements[row].Parent)
        {
            if (page.Elements[row].Tag is PageTag.Form or PageTag.Fieldset)
                return true;
        }

        return false;
    }
}
