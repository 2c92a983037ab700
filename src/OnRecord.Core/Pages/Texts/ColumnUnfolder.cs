using System.Text;

namespace OnRecord.Pages.Texts;

/// <summary>Unfolds text that is set in columns side by side, as pages of print are when they are copied: the left column whole, then the right.</summary>
/// <remarks>
/// Words are only put in another order, and blanks and line ends between them changed; none is lost. Columns end where words run over the gap, where a form
/// feed or two blank lines stand, and at a blank line over which both columns cannot go on. Three columns are two, one of which is two. What is not
/// sure to be running text stays as it is.
/// </remarks>
internal static class ColumnUnfolder
{
    private const int FewestRows = 6;
    private const int MostPasses = 8;
    private const int Deepest = 3;

    /// <summary>The text, unfolded; or <see langword="null"/> where it has no columns.</summary>
    public static string? Unfold(string text) => Unfold(text, 1);

    private static string? Unfold(string text, int depth)
    {
        string? unfolded = null;
        for (int pass = 0; pass < MostPasses && Pass(unfolded ?? text, depth) is { } next; pass++)
            unfolded = next;
        return unfolded;
    }

    private static string? Pass(string text, int depth)
    {
        var written = new StringBuilder(text.Length);
        string open = "";
        int copied = 0;
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\f', start);
            int end = feed < 0 ? text.Length : feed + 1;
            foreach ((Span span, ColumnText left, ColumnText right) in Regions(text, new Span(start, end), depth))
            {
                // A sentence may go on from the columns before, over nothing but blank lines.
                ReadOnlySpan<char> between = text.AsSpan(copied..span.Start);
                written.Append(between.IsWhiteSpace() && ColumnText.GoesOn(open, left.Text) ? " " : between);
                open = right.Write(written, left.Write(written, ""));
                copied = span.End;
            }

            start = end;
        }

        return copied == 0 ? null : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static IEnumerable<(Span Span, ColumnText Left, ColumnText Right)> Regions(string text, Span page, int depth)
    {
        List<Span> lines = Lines(text, page);
        if (ColumnGap.Find(text, lines) is not { } gap)
            yield break;
        List<ColumnRow> rows = lines.ConvertAll(line => ColumnRow.Read(line.In(text), gap));
        for (int i = 0; i < rows.Count;)
        {
            int end = End(rows, i);
            if (end > i && Columns(rows.GetRange(i, end - i), depth) is { } columns)
                yield return (new Span(lines[i].Start, lines[end - 1].End), columns.Left, columns.Right);
            i = Math.Max(end, i + 1);
        }
    }

    private static (ColumnText Left, ColumnText Right)? Columns(List<ColumnRow> rows, int depth)
    {
        if (rows.Count(row => row.Place == ColumnPlace.Both) < FewestRows)
            return null;
        return Column(rows, row => row.Left, depth) is { } left && Column(rows, row => row.Right, depth) is { } right ? (left, right) : null;
    }

    private static ColumnText? Column(List<ColumnRow> rows, Func<ColumnRow, string> part, int depth)
    {
        var column = new ColumnText(rows.Select(part).SkipWhile(line => line.Length == 0));
        if (depth < Deepest && Unfold(column.Text, depth + 1) is { } unfolded)
            return new ColumnText(unfolded.Split('\n'));
        return column.IsRunning() ? column : null;
    }

    // Where the columns that begin at a row end.
    private static int End(List<ColumnRow> rows, int start)
    {
        int end = start;
        while (true)
        {
            int group = end;
            while (end < rows.Count && (rows[end].HasLeft || rows[end].HasRight))
                end++;
            int next = end;
            while (next < rows.Count && rows[next].Place == ColumnPlace.Blank)
                next++;
            if (end == group || next != end + 1 || !GoOn(rows, start, end, next))
                return end;
            end = next;
        }
    }

    // Over a blank line columns go on where the right one does, and each has ended a sentence before it and begins one behind it.
    private static bool GoOn(List<ColumnRow> rows, int start, int end, int next)
    {
        string left = "", right = "";
        bool hasLeft = false, hasRight = false;
        for (int i = next; i < rows.Count && (rows[i].HasLeft || rows[i].HasRight); i++)
        {
            left = hasLeft ? left : rows[i].Left;
            right = hasRight ? right : rows[i].Right;
            hasLeft |= rows[i].HasLeft;
            hasRight |= rows[i].HasRight;
        }

        return hasRight && Ends(rows, start, end, row => row.Left) && Ends(rows, start, end, row => row.Right)
            && !ColumnText.GoesOn("-", left) && !ColumnText.GoesOn("-", right);
    }

    private static bool Ends(List<ColumnRow> rows, int start, int end, Func<ColumnRow, string> part)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (part(rows[i]).Length > 0)
                return LineSigns.IsSentenceEnd(part(rows[i]));
        }

        return true;
    }

    // Line ends stand in no line.
    private static List<Span> Lines(string text, Span page)
    {
        var lines = new List<Span>();
        for (int start = page.Start; start < page.End;)
        {
            int length = text.AsSpan(start..page.End).IndexOfAny('\n', '\r', '\f');
            int end = length < 0 ? page.End : start + length;
            lines.Add(new Span(start, end));
            start = end + (end + 1 < page.End && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
