using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace OnRecord.Evaluation.Scoring.Pasting;

/// <summary>Resolves character references as HTML does: by name or number, with or without a semicolon.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>The data with its references resolved; what is none stays.</summary>
    public static string Resolved(string data, IEntityProvider names)
    {
        int next = data.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
            return data;
        var text = new StringBuilder(data.Length);
        int at = 0;
        for (; next >= 0; next = data.IndexOf('&', at))
        {
            text.Append(data, at, next - at);
            (string resolved, int length) = data.Length > next + 1 && data[next + 1] == '#' ? Numbered(data, next) : Named(data, next, names);
            text.Append(resolved);
            at = next + length;
        }

        return text.Append(data, at, data.Length - at).ToString();
    }

    private static (string Text, int Length) Numbered(string data, int at)
    {
        int start = at + 2;
        bool isHex = start < data.Length && data[start] is 'x' or 'X';
        start += isHex ? 1 : 0;
        int end = start;
        while (end < data.Length && (isHex ? char.IsAsciiHexDigit(data[end]) : char.IsAsciiDigit(data[end])))
            end++;
        if (end == start)
            return ("&", 1);
        int length = end - at + (end < data.Length && data[end] == ';' ? 1 : 0);
        return int.TryParse(data.AsSpan(start, end - start), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (Character(number), length)
            : ("\uFFFD", length);
    }

    private static string Character(int number)
    {
        if (HtmlEntityProvider.IsInCharacterTable(number))
            return HtmlEntityProvider.GetSymbolFromTable(number) ?? "";
        return !Rune.IsValid(number) ? "\uFFFD" : HtmlEntityProvider.IsInInvalidRange(number) ? "" : new Rune(number).ToString();
    }

    private static (string Text, int Length) Named(string data, int at, IEntityProvider names)
    {
        int longest = 0;
        while (longest < LongestName && at + 1 + longest < data.Length && char.IsAsciiLetterOrDigit(data[at + 1 + longest]))
            longest++;
        if (at + 1 + longest < data.Length && data[at + 1 + longest] == ';' && names.GetSymbol(data.Substring(at + 1, longest + 1)) is { } whole)
            return (whole, longest + 2);
        for (int length = longest; length > 1; length--)
        {
            if (names.GetSymbol(data.Substring(at + 1, length)) is { } symbol)
                return (symbol, length + 1);
        }

        return ("&", 1);
    }
}
