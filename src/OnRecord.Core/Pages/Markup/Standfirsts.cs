namespace OnRecord.Pages.Markup;

/// <summary>Takes in the lines between headline and article that are the page's own description of itself: what a page tells others of its article is as a rule
/// the article's standfirst.</summary>
internal static class Standfirsts
{
    private const int Farthest = 25;
    private const int FewestLetters = 30;
    private static readonly string[] Descriptions = ["og:description", "description", "twitter:description"];

    /// <summary>Takes such lines into a choice: the nearest to the article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="headline">The heading that is the page's headline; another block where it has none.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Take(PageOutline page, int headline, bool[] chosen)
    {
        int first = Array.IndexOf(chosen, true);
        foreach (string name in Descriptions)
        {
            if (page.Facts.MetaContent(name) is not { Length: >= FewestLetters } description)
                continue;
            for (int i = first - 1; i > headline && i >= first - Farthest; i--)
            {
                ref readonly PageElement element = ref page.Elements[page.Blocks[i].Element];
                if (element.Hidden || element.Tag == PageTag.FigureCaption || !Begins(page.TextOf(i), description))
                    continue;
                chosen[i] = true;
                return;
            }
        }
    }

    // Whether a block begins with all letters of a description, which may be cut off by dots.
    private static bool Begins(ReadOnlySpan<char> block, ReadOnlySpan<char> description)
    {
        int at = 0, letters = 0;
        foreach (char wanted in description)
        {
            if (!char.IsLetterOrDigit(wanted))
                continue;
            while (at < block.Length && !char.IsLetterOrDigit(block[at]))
                at++;
            if (at == block.Length || char.ToUpperInvariant(block[at]) != char.ToUpperInvariant(wanted))
                return false;
            at++;
            letters++;
        }

        return letters >= FewestLetters;
    }
}
