using System.Text;

namespace OnRecord.Pages.Texts;

/// <summary>The lines of one column, and whether they are running text that was broken to fit it.</summary>
internal sealed class ColumnText
{
    private const int Narrowest = 18;
    private const int FewestRuns = 4;
    private readonly List<string> _lines;
    private readonly int _width;

    /// <summary>Takes a column's lines; an empty one parts paragraphs.</summary>
    public ColumnText(IEnumerable<string> lines)
    {
        _lines = [.. lines];
        while (_lines.Count > 0 && _lines[^1].Length == 0)
            _lines.RemoveAt(_lines.Count - 1);
        _width = _lines.Count == 0 ? 0 : _lines.Max(line => line.TrimStart().Length);
    }

    /// <summary>The lines as they stand, a line end between them.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>
    /// Whether the lines are running text: wide enough, mostly letters, nearly all as full as they can be, and most of those that end
    /// no sentence go on in small letters. Figures, lists, verse, code, glossaries and who spoke in an interview are not.
    /// </summary>
    public bool IsRunning()
    {
        if (_width < Narrowest || !IsWorded())
            return false;
        int pairs = 0, full = 0, open = 0, runs = 0;
        for (int i = 1; i < _lines.Count; i++)
        {
            string before = _lines[i - 1], line = _lines[i];
            if (before.Length == 0 || line.Length == 0)
                continue;
            pairs++;
            full += IsFull(before, line) ? 1 : 0;
            bool ends = LineSigns.IsSentenceEnd(before);
            open += ends ? 0 : 1;
            runs += !ends && IsSmall(line) ? 1 : 0;
        }

        return full * 10 >= pairs * 7 && runs >= FewestRuns && runs * 2 >= open;
    }

    /// <summary>Writes the lines, those of a paragraph after one another; a word that a hyphen breaks keeps its line end.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="before">The line that was written last and may go on here, or an empty one.</param>
    /// <returns>The last line.</returns>
    public string Write(StringBuilder text, string before)
    {
        bool afterBlank = false;
        foreach (string raw in _lines)
        {
            string line = raw.Trim();
            if (line.Length == 0)
            {
                afterBlank = true;
                continue;
            }

            if (before.Length > 0)
                text.Append(afterBlank ? "\n\n" : Between(before, raw));
            text.Append(line);
            before = raw;
            afterBlank = false;
        }

        return before;
    }

    /// <summary>Whether a line goes on in another in the midst of a sentence.</summary>
    public static bool GoesOn(string before, string line) => before.Length > 0 && !LineSigns.IsSentenceEnd(before) && IsSmall(line);

    private string Between(string before, string line)
    {
        if (LineEnd.BreaksWord(before + line.TrimStart(), before.Length, before.Length))
            return "\n";
        bool indented = Indent(line) > Indent(before) + 1;
        return GoesOn(before, line) || (!indented && IsFull(before, line)) ? " " : "\n";
    }

    // The next line's first word would not have fitted any more, or a hyphen breaks a word.
    private bool IsFull(string before, string line)
    {
        string next = line.TrimStart();
        int space = next.IndexOf(' ', StringComparison.Ordinal);
        return LineEnd.BreaksWord(before + next, before.Length, before.Length)
            || before.TrimStart().Length + 1 + (space < 0 ? next.Length : space) > _width - Math.Max(3, _width / 12);
    }

    private bool IsWorded()
    {
        int letters = 0, visible = 0;
        foreach (string line in _lines)
        {
            foreach (char c in line)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                visible += char.IsWhiteSpace(c) ? 0 : 1;
            }
        }

        return letters * 10 >= visible * 8;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static bool IsSmall(string line)
    {
        string words = line.TrimStart();
        return words.Length > 0 && char.IsLetter(words[0]) && !char.IsUpper(words[0]);
    }
}
