using System.Globalization;
using System.Text;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Words and white space as the scorers count them, whatever a stage takes for a word: runs of letters and numbers.</summary>
internal static class Words
{
    /// <summary>The words of a text as spans.</summary>
    /// <param name="text">The text.</param>
    /// <param name="underscore">Whether an underscore is a letter.</param>
    public static List<Span> In(ReadOnlySpan<char> text, bool underscore)
    {
        var words = new List<Span>();
        int start = -1;
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length);
            if (IsLetterOrNumber(rune) || (underscore && rune.Value == '_'))
                start = start < 0 ? i : start;
            else
                End(words, ref start, i);
            i += length;
        }

        End(words, ref start, text.Length);
        return words;
    }

    /// <summary>Whether a character is white space: a separator, or one of the controls that separate.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    /// <summary>The text with each run of white space as one space, and none at its ends.</summary>
    public static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!IsSpace(c))
                squeezed.Append(c);
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
                squeezed.Append(' ');
        }

        return squeezed.ToString().TrimEnd(' ');
    }

    private static bool IsLetterOrNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static void End(List<Span> words, ref int start, int end)
    {
        if (start >= 0)
            words.Add(new Span(start, end));
        start = -1;
    }
}
