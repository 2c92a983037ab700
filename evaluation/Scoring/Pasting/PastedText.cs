using System.Text;

namespace OnRecord.Evaluation.Scoring.Pasting;

/// <summary>The text that a person gets who selects a whole page and copies it: menus, boxes and footers and all, with no markup left.</summary>
internal sealed class PastedText
{
    private static readonly HashSet<string> Skipped = ["script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea"];

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly HashSet<string> Paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "article", "section", "figure"];

    private static readonly HashSet<string> Lines =
    [
        "address", "aside", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "footer", "form", "header", "hr", "li", "main", "nav", "pre",
        "summary", "td", "th", "tr", "button", "label",
    ];

    private readonly StringBuilder _text = new();
    private string? _skipped;
    private int _skippedDepth;

    private PastedText()
    {
    }

    /// <summary>The pasted text of a page; it ends in a line break.</summary>
    public static string Of(string html)
    {
        var pasted = new PastedText();
        foreach (MarkupPiece piece in MarkupPieces.Of(html))
            pasted.Add(piece);
        return Tidied(pasted._text);
    }

    private void Add(MarkupPiece piece)
    {
        if (piece.Kind is MarkupKind.Start or MarkupKind.Empty)
            Start(piece.Text, piece.IsHidden);
        if (piece.Kind is MarkupKind.End or MarkupKind.Empty)
            End(piece.Text);
        if (piece.Kind == MarkupKind.Data && _skipped is null)
            AddWords(piece.Text);
    }

    private void Start(string name, bool isHidden)
    {
        if (_skipped is not null)
        {
            _skippedDepth += name == _skipped && !Void.Contains(name) ? 1 : 0;
        }
        else if (Skipped.Contains(name) || (isHidden && !Void.Contains(name)))
        {
            _skipped = name;
            _skippedDepth = 1;
        }
        else if (name == "br")
        {
            _text.Append('\n');
        }
        else
        {
            Break(name);
        }
    }

    private void End(string name)
    {
        if (_skipped is null)
            Break(name);
        else if (name == _skipped && --_skippedDepth == 0)
            _skipped = null;
    }

    private void Break(string name)
    {
        if (Paragraphs.Contains(name))
            _text.Append("\n\n");
        else if (Lines.Contains(name))
            _text.Append('\n');
    }

    private void AddWords(string data)
    {
        bool wasSpace = false;
        foreach (char c in data)
        {
            bool isSpace = Words.IsSpace(c);
            if (!isSpace)
                _text.Append(c);
            else if (!wasSpace)
                _text.Append(' ');
            wasSpace = isSpace;
        }
    }

    // One space between words, none at a line's ends, and at most one empty line.
    private static string Tidied(StringBuilder text)
    {
        var tidied = new StringBuilder(text.Length);
        int breaks = 0;
        bool space = false;
        foreach (char c in text.ToString().Trim())
        {
            if (c is ' ' or '\t')
            {
                space = true;
            }
            else if (c == '\n')
            {
                breaks++;
                space = false;
            }
            else
            {
                tidied.Append('\n', Math.Min(breaks, 2)).Append(space && breaks == 0 ? " " : "").Append(c);
                (breaks, space) = (0, false);
            }
        }

        return tidied.Append('\n').ToString();
    }
}
