using System.Globalization;
using System.Text;

namespace OnRecord.Rendering.Views;

/// <summary>Strangers' words made fit for one line: white space runs to one space, nothing that steers a terminal or turns the direction of writing.</summary>
internal static class Plain
{
    /// <summary>The words of a text on one line.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        bool isGap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                isGap = words.Length > 0;
                continue;
            }

            if (IsSteering(c))
                continue;
            if (isGap)
                words.Append(' ');
            isGap = false;
            words.Append(c);
        }

        return words.ToString();
    }

    /// <summary>A text cut at a word's end to at most <paramref name="length"/> characters, an ellipsis behind it.</summary>
    public static string Clipped(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int cut = text.LastIndexOf(' ', length - 1);
        if (cut < length / 2)
            cut = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(",;:–—-( "), "…");
    }

    /// <summary>A text of which the end is kept, cut at a word's beginning to at most <paramref name="length"/> characters, an ellipsis before it.</summary>
    public static string ClippedBefore(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int cut = text.IndexOf(' ', text.Length - length);
        return "…" + (cut < 0 ? text[^(char.IsLowSurrogate(text[^length]) ? length - 1 : length)..] : text[(cut + 1)..]);
    }

    /// <summary>Whether a character is a control, or turns the direction of writing.</summary>
    public static bool IsSteering(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF'
        || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is '\u200E' or '\u200F' or '\u061C');
}
