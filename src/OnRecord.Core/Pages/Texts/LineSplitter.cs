namespace OnRecord.Pages.Texts;

/// <summary>Cuts a plain text into stretches that stand as one: its lines, or its paragraphs where lines are hard-wrapped.</summary>
internal static class LineSplitter
{
    private const int NarrowestColumn = 30;
    private const int WidestColumn = 110;

    /// <summary>Cuts the text.</summary>
    public static List<TextLine> Split(string text)
    {
        List<TextLine> lines = Lines(text), parted = ColumnSplitter.Part(text, lines);
        if (parted.Count > lines.Count)
            return parted;
        return Join(text, lines, ColumnWidth(text, lines));
    }

    private static List<TextLine> Lines(string text)
    {
        var lines = new List<TextLine>();
        bool afterBlank = true;
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && !IsBreak(text[end]))
                end++;
            Span span = Trim(text, start, end);
            if (!span.IsEmpty)
                lines.Add(new TextLine(span, afterBlank));
            bool carriageReturn = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            afterBlank = span.IsEmpty;
            start = end + (carriageReturn ? 2 : 1);
        }

        return lines;
    }

    private static bool IsBreak(char c) => c is (>= '\n' and <= '\r') or '\u2028' or '\u2029';

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0';

    // Lines are hard-wrapped where the next line's first word would not have fitted any more, nearly everywhere.
    private static int ColumnWidth(string text, List<TextLine> lines)
    {
        int width = 0, inside = 0, full = 0;
        foreach (TextLine line in lines)
            width = Math.Max(width, line.Span.Length);
        if (width is < NarrowestColumn or > WidestColumn)
            return 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            inside++;
            if (Continues(text, lines[i].Span, lines[i + 1].Span, width))
                full++;
        }

        return inside >= 4 && full * 10 >= inside * 7 ? width : 0;
    }

    private static bool Continues(string text, Span line, Span next, int width) => LineEnd.BreaksWord(text, line.End, next.Start) || IsFull(text, line, next, width);

    private static bool IsFull(string text, Span line, Span next, int width)
    {
        int space = next.In(text).IndexOf(' ');
        int word = space < 0 ? next.Length : space;
        return line.Length + 1 + word > width - Math.Max(3, width / 12);
    }

    // Without a width only lines are joined that a broken word runs over.
    private static List<TextLine> Join(string text, List<TextLine> lines, int width)
    {
        var joined = new List<TextLine>();
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            bool continues = i > 0 && !line.AfterBlank && (LineEnd.BreaksWord(text, lines[i - 1].Span.End, line.Span.Start)
                || (width > 0 && IsFull(text, lines[i - 1].Span, line.Span, width) && !IsIndented(text, line.Span.Start, lines[i - 1].Span.Start)));
            if (continues)
                joined[^1] = joined[^1] with { Span = new Span(joined[^1].Span.Start, line.Span.End) };
            else
                joined.Add(line);
        }

        return joined;
    }

    private static bool IsIndented(string text, int start, int before) => Indent(text, start) > Indent(text, before) + 1;

    private static int Indent(string text, int start)
    {
        int at = start;
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\u00A0')
            at--;
        return start - at;
    }
}
