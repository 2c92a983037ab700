namespace OnRecord.Pages.Texts;

/// <summary>Tells words that are broken over two lines: letters and a hyphen at the end of one, small letters at the beginning of the next.</summary>
internal static class LineEnd
{
    /// <summary>Whether the character is one that breaks words at the end of a line: a hyphen, or a soft one.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u00AD';

    /// <summary>Whether a word runs over from one line to the next.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The offset behind the last visible character of the one line.</param>
    /// <param name="next">The offset of the first visible character of the other.</param>
    public static bool BreaksWord(string text, int end, int next) =>
        end >= 2 && next < text.Length && IsHyphen(text[end - 1]) && char.IsLetter(text[end - 2]) && char.IsLower(text[next]);
}
