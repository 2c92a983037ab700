using System.Buffers;

namespace OnRecord.Pages.Markup;

/// <summary>Tells running text from labels and links by its look alone.</summary>
internal static class RunningText
{
    private const int FewestWords = 10;
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,!?;。،؟");

    /// <summary>Whether a block reads like running text: ten words or more, few of them links, and the punctuation of sentences.</summary>
    public static bool Is(ReadOnlySpan<char> text, in PageBlock block)
    {
        if (block.LinkLength * 3 > block.Length || text.Length < 40)
            return false;
        int spaces = text.Count(' ');
        return (spaces >= FewestWords - 1 || IsUnspaced(text)) && text.ContainsAny(Punctuation);
    }

    // Chinese, Japanese and Thai write no spaces.
    private static bool IsUnspaced(ReadOnlySpan<char> text)
    {
        int wide = 0;
        foreach (char c in text)
            wide += c is >= '\u0E00' and < '\u0E80' or >= '\u3040' and < '\uA000' ? 1 : 0;
        return wide * 2 > text.Length;
    }
}
