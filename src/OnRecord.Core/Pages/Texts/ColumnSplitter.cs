namespace OnRecord.Pages.Texts;

/// <summary>Tells columns that were copied side by side, and parts their lines: no stretch may run from one column into the other.</summary>
/// <remarks>The text is never rewritten, and blocks stand in its order: the lines of a column cannot be joined, only kept apart.</remarks>
internal static class ColumnSplitter
{
    private const int FewestLines = 6;
    private const int NarrowestGap = 3;
    private const int ShortestCell = 8;
    private const int Wobble = 2;

    /// <summary>The lines, each parted at the gap between the columns; the lines themselves where there is none.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines)
    {
        int column = Gap(text, lines);
        if (column < 0)
            return lines;
        var parted = new List<TextLine>(lines.Count * 2);
        foreach (TextLine line in lines)
        {
            if (Right(text, line.Span) is not { } right || Math.Abs(ColumnOf(text, right) - column) > Wobble)
            {
                parted.Add(line);
                continue;
            }

            int end = right;
            while (IsBlank(text[end - 1]))
                end--;
            parted.Add(line with { Span = new Span(line.Span.Start, end) });
            parted.Add(new TextLine(new Span(right, line.Span.End), false));
        }

        return parted;
    }

    // Where the right column begins in most of the lines that are as wide as both.
    private static int Gap(string text, List<TextLine> lines)
    {
        var begins = new List<int>();
        int wide = 0;
        foreach (TextLine line in lines)
        {
            if (line.Span.Length < 2 * ShortestCell + NarrowestGap)
                continue;
            wide++;
            if (Right(text, line.Span) is { } right)
                begins.Add(ColumnOf(text, right));
        }

        if (begins.Count < FewestLines)
            return -1;
        begins.Sort();
        int column = begins[begins.Count / 2];
        int agree = begins.Count(begin => Math.Abs(begin - column) <= Wobble);
        return agree * 10 >= wide * 7 ? column : -1;
    }

    // The first gap of three blanks or a tab with words enough on both sides: where the words behind it begin.
    private static int? Right(string text, Span line)
    {
        int run = 0;
        for (int i = line.Start; i < line.End; i++)
        {
            if (IsBlank(text[i]))
            {
                run += text[i] == '\t' ? NarrowestGap : 1;
                continue;
            }

            if (run >= NarrowestGap && i - run - line.Start >= ShortestCell && line.End - i >= ShortestCell)
                return i;
            run = 0;
        }

        return null;
    }

    // Behind a tab the column says nothing: all tabs stand at one.
    private static int ColumnOf(string text, int at)
    {
        int start = at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;
        return text.IndexOf('\t', start, at - start) >= 0 ? 0 : at - start;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0';
}
