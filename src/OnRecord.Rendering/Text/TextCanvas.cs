using System.Text;

namespace OnRecord.Rendering.Text;

/// <summary>Lines of a terminal, wrapped by display width.</summary>
internal sealed class TextCanvas(TextStyle style)
{
    private const int Fewest = 40;
    private const int HardestBreak = 8;

    // Stands for a space where lines must not end; written as a space. Strangers' words have none, as they are on one line already.
    private const char NoBreak = '\u00A0';
    private readonly StringBuilder _text = new();
    private int _column;
    private bool _isFresh;

    /// <summary>How many columns there are.</summary>
    public int Columns { get; } = Math.Max(Fewest, style.Columns);

    /// <summary>A reference in brackets, which no line's end parts.</summary>
    public static string Reference(string reference) => $"[{reference.Replace(' ', NoBreak)}]";

    /// <summary>All lines.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>An empty line.</summary>
    public void Gap() => _text.Append('\n');

    /// <summary>A section's heading over the whole width.</summary>
    public void Heading(string title)
    {
        Gap();
        string rule = new('─', Math.Max(2, Columns - DisplayWidth.Of(title) - 4));
        Line(0, 0, new Piece("──", Look.Faint), " ", new Piece(title, Look.Strong), " ", new Piece(rule, Look.Faint));
        Gap();
    }

    /// <summary>A paragraph: its first line at one column, the others at another.</summary>
    public void Line(int first, int others, params ReadOnlySpan<Piece> pieces)
    {
        _text.Append(' ', first);
        _column = first;
        Flow(others, pieces);
    }

    /// <summary>A paragraph with a label before its first line.</summary>
    /// <param name="left">The label's column.</param>
    /// <param name="label">The label.</param>
    /// <param name="column">The paragraph's column; where the label reaches over it, the first line begins behind the label.</param>
    /// <param name="pieces">The paragraph.</param>
    public void Labelled(int left, Piece label, int column, params ReadOnlySpan<Piece> pieces)
    {
        _text.Append(' ', left);
        Append(label.Text, label.Look);
        _column = left + DisplayWidth.Of(label.Text);
        int gap = Math.Max(1, column - _column);
        _text.Append(' ', gap);
        _column += gap;
        Flow(column, pieces);
    }

    private void Flow(int others, ReadOnlySpan<Piece> pieces)
    {
        _isFresh = true;
        var word = new List<Piece>();
        bool isApart = false;
        foreach (Piece piece in pieces)
        {
            // Marks stay visible where there are no colours.
            string text = piece.Look == Look.Mark && !style.HasColours ? $"_{piece.Text}_" : piece.Text;
            for (int start = 0; start < text.Length;)
            {
                if (text[start] == ' ')
                {
                    Put(word, isApart, others);
                    isApart = true;
                    start++;
                    continue;
                }

                int end = text.IndexOf(' ', start);
                end = end < 0 ? text.Length : end;
                word.Add(new Piece(text[start..end], piece.Look));
                start = end;
            }
        }

        Put(word, isApart, others);
        _text.Append('\n');
    }

    private void Put(List<Piece> word, bool isApart, int others)
    {
        if (word.Count == 0)
            return;
        int width = 0;
        foreach (Piece piece in word)
            width += DisplayWidth.Of(piece.Text);
        bool hasRoom = _column + (isApart ? 1 : 0) + width <= Columns;
        if (!_isFresh && !hasRoom)
        {
            _text.Append('\n').Append(' ', others);
            _column = others;
        }
        else if (!_isFresh && isApart)
        {
            _text.Append(' ');
            _column++;
        }

        foreach (Piece piece in word)
            Broken(piece, others);
        _isFresh = false;
        word.Clear();
    }

    // A word wider than a line (an address, a script without spaces) is broken where the line ends.
    private void Broken(Piece piece, int others)
    {
        int room = Math.Max(HardestBreak, Columns - _column);
        if (DisplayWidth.Of(piece.Text) <= room)
        {
            Append(piece.Text, piece.Look);
            _column += DisplayWidth.Of(piece.Text);
            return;
        }

        int width = 0, start = 0, at = 0;
        foreach (Rune rune in piece.Text.EnumerateRunes())
        {
            int next = DisplayWidth.Of(rune);
            if (width + next > room)
            {
                Append(piece.Text[start..at], piece.Look);
                _text.Append('\n').Append(' ', others);
                start = at;
                width = 0;
                room = Math.Max(HardestBreak, Columns - others);
            }

            width += next;
            at = Math.Min(at + rune.Utf16SequenceLength, piece.Text.Length);
        }

        Append(piece.Text[start..], piece.Look);
        _column = others + width;
    }

    private void Append(string text, Look look)
    {
        string code = !style.HasColours ? "" : look switch
        {
            Look.Strong => "\e[1m",
            Look.Faint => "\e[2m",
            Look.Mark => "\e[1;4m",
            _ => "",
        };
        _text.Append(code).Append(text.Replace(NoBreak, ' '));
        if (code.Length > 0)
            _text.Append("\e[0m");
    }
}
