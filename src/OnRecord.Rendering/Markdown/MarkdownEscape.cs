using System.Buffers;
using System.Text;

namespace OnRecord.Rendering.Markdown;

/// <summary>Strangers' words as plain words of Markdown: no emphasis, no link, no HTML, no table cell of their own.</summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&!");

    /// <summary>The words, escaped (CommonMark 0.31, section 2.4).</summary>
    public static string Of(string words)
    {
        bool beginsAsBlock = words.Length > 0 && words[0] is '-' or '+' or '=';
        if (!beginsAsBlock && words.AsSpan().IndexOfAny(Special) < 0)
            return words;
        var escaped = new StringBuilder(words.Length + 8);
        if (beginsAsBlock)
            escaped.Append('\\');
        foreach (char c in words)
        {
            if (Special.Contains(c))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
