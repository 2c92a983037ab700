using System.Buffers;
using AngleSharp.Html;

namespace OnRecord.Evaluation.Scoring.Pasting;

/// <summary>Cuts a page into tags and what stands between them, without building a tree: what is nested wrongly stays as written.</summary>
/// <param name="html">The page.</param>
internal sealed class MarkupPieces(string html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/");
    private readonly List<MarkupPiece> _pieces = [];

    /// <summary>The pieces in order; comments and declarations are none.</summary>
    public static List<MarkupPiece> Of(string html)
    {
        var pieces = new MarkupPieces(html);
        pieces.Cut();
        return pieces._pieces;
    }

    private void Cut()
    {
        for (int at = 0; at < html.Length;)
        {
            int tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            AddData(at, tag);
            if (tag == html.Length)
                break;
            at = CutTag(tag);
        }
    }

    private int CutTag(int at)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at);
        int end = rest.Length > 1 && char.IsAsciiLetter(rest[1]) ? StartTag(at)
            : rest.StartsWith("</") ? EndTag(at)
            : rest.StartsWith("<!--") ? After("-->", at + 4)
            : rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) ? After("]]>", at)
            : rest.StartsWith("<!") || rest.StartsWith("<?") ? After(">", at)
            : DataEnd(at, at + 1);
        return end >= 0 ? end : DataEnd(at, After(">", at) is > 0 and var close ? close : html.IndexOf('<', at + 1));
    }

    // What looks like a tag and is none is data.
    private int DataEnd(int at, int end)
    {
        int to = end < 0 ? at + 1 : end;
        AddData(at, to);
        return to;
    }

    private int StartTag(int at)
    {
        int i = at + 1;
        while (i < html.Length && !char.IsWhiteSpace(html[i]) && html[i] is not ('/' or '>' or '\0'))
            i++;
        string name = html[(at + 1)..i].ToLowerInvariant();
        bool isHidden = false;
        while (true)
        {
            while (i < html.Length && (char.IsWhiteSpace(html[i]) || html[i] == '/'))
                i++;
            if (i >= html.Length)
                return -1;
            if (html[i] == '>')
                break;
            int from = i;
            while (i < html.Length && !char.IsWhiteSpace(html[i]) && html[i] is not ('/' or '>' or '='))
                i++;
            isHidden |= html.AsSpan(from, i - from).Equals("hidden", StringComparison.OrdinalIgnoreCase);
            i = Value(i);
        }

        bool isEmpty = html[i - 1] == '/';
        _pieces.Add(new MarkupPiece(isEmpty ? MarkupKind.Empty : MarkupKind.Start, name, isHidden));
        return !isEmpty && name is "script" or "style" ? ScriptEnd(i + 1, name) : i + 1;
    }

    private int Value(int at)
    {
        int i = at;
        while (i < html.Length && char.IsWhiteSpace(html[i]))
            i++;
        if (i >= html.Length || html[i] != '=')
            return at;
        while (i < html.Length && (char.IsWhiteSpace(html[i]) || html[i] == '='))
            i++;
        if (i < html.Length && html[i] is '"' or '\'')
            return html.IndexOf(html[i], i + 1) is >= 0 and var close ? close + 1 : html.Length;
        while (i < html.Length && !char.IsWhiteSpace(html[i]) && html[i] != '>')
            i++;
        return i;
    }

    // A script that nobody closes takes the rest of the page with it.
    private int ScriptEnd(int at, string name)
    {
        for (int i = html.IndexOf("</", at, StringComparison.Ordinal); i >= 0; i = html.IndexOf("</", i + 2, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = html.AsSpan(i + 2).TrimStart();
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest[name.Length..].TrimStart() is ['>', ..])
                return i;
        }

        return html.Length;
    }

    private int EndTag(int at)
    {
        int close = html.IndexOf('>', at);
        if (close < 0)
            return -1;
        ReadOnlySpan<char> inside = html.AsSpan(at + 2, close - at - 2).TrimStart();
        int length = inside.IndexOfAny(NameEnds);
        ReadOnlySpan<char> name = length < 0 ? inside : inside[..length];
        if (name.Length > 0 && char.IsAsciiLetter(name[0]))
            _pieces.Add(new MarkupPiece(MarkupKind.End, name.ToString().ToLowerInvariant(), false));
        return close + 1;
    }

    private int After(string mark, int at) => html.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : -1;

    private void AddData(int start, int end)
    {
        if (start < end)
            _pieces.Add(new MarkupPiece(MarkupKind.Data, CharacterReferences.Resolved(html[start..end], HtmlEntityProvider.Resolver), false));
    }
}

/// <summary>What a piece of a page is.</summary>
internal enum MarkupKind
{
    /// <summary>Text, its character references resolved.</summary>
    Data,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A tag that starts and ends an element.</summary>
    Empty,
}

/// <summary>A piece of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The data, or the element's name in lower case.</param>
/// <param name="IsHidden">Whether the element has the attribute <c>hidden</c>.</param>
internal readonly record struct MarkupPiece(MarkupKind Kind, string Text, bool IsHidden);
