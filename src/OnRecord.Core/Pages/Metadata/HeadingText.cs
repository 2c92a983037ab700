using System.Text;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads the headline out of a heading, without the lines that stand above or below it in the same heading.</summary>
internal static class HeadingText
{
    private const uint NotHeadline = 1u << (int)PageMark.Kicker | 1u << (int)PageMark.Hidden;
    private const uint Headline = 1u << (int)PageMark.Headline;

    /// <summary>The heading's words without the parts that are marked as something else; or the part that is marked as the headline.</summary>
    public static string Read(PageOutline page, int block)
    {
        PageBlock heading = page.Blocks[block];
        bool[] left = new bool[heading.Length];
        Span? marked = null;
        bool several = false;
        foreach (NamedElement part in page.Facts.Named)
        {
            if (part.Name != ElementNames.InHeading || part.Text.Start < heading.Start || part.Text.End > heading.End || part.Text.IsEmpty)
                continue;
            if ((part.Marks & NotHeadline) != 0)
            {
                Array.Fill(left, true, part.Text.Start - heading.Start, part.Text.Length);
            }
            else if ((part.Marks & Headline) != 0)
            {
                several |= marked is not null;
                marked = part.Text;
            }
        }

        ReadOnlySpan<char> words = page.TextOf(block);
        string rest = Clean(Without(words, left));
        if (marked is { } one && !several && Clean(one.TextIn(page.Text)) is { } alone && alone.Length * 2 >= rest.Length)
            return alone;
        return rest.Any(char.IsLetterOrDigit) ? rest : Clean(words.ToString());
    }

    /// <summary>Folds white space.</summary>
    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Without(ReadOnlySpan<char> words, bool[] left)
    {
        var text = new StringBuilder(words.Length);
        for (int i = 0; i < words.Length; i++)
            text.Append(left[i] ? ' ' : words[i]);
        return text.ToString().Trim(' ', ':', '\n');
    }
}
