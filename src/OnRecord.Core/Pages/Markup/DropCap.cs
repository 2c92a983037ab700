namespace OnRecord.Pages.Markup;

/// <summary>Tells a first letter that is set large in an element of its own from the headings of an index.</summary>
internal static class DropCap
{
    /// <summary>The longest text, with white space behind it, that may be one.</summary>
    public const int Longest = 3;

    private const string Opening = "“„«‹‚‘\"'";

    /// <summary>Whether a block is one capital letter, with an opening quotation mark before it or not, that may begin a word in the next paragraph.</summary>
    /// <param name="block">The block's text.</param>
    /// <param name="tag">The element that it stands in.</param>
    public static bool MayBe(ReadOnlySpan<char> block, PageTag tag)
    {
        block = block.TrimEnd();
        if (block.Length is 0 or > 2 || tag is not (PageTag.Division or PageTag.Paragraph or PageTag.Section or PageTag.Article or PageTag.Main or PageTag.Body))
            return false;
        return char.IsUpper(block[^1]) && (block.Length == 1 || (block.Length == 2 && Opening.Contains(block[0])));
    }

    /// <summary>Whether text goes on in the word that the letter begins: in another small letter. Under the letters of an index stands what begins with them.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="next">The text that comes next.</param>
    public static bool GoesOn(char letter, ReadOnlySpan<char> next) => char.IsLower(next[0]) && char.ToUpperInvariant(next[0]) != letter;
}
