using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>A report whose words are whole where line ends broke them: what is read in the report's stead.</summary>
/// <remarks>The report's own text is never rewritten; whatever is found in this one is said of that one by <see cref="Original(Span)"/>.</remarks>
internal sealed class MendedReport
{
    private readonly int[] _starts;
    private readonly int[] _removed;

    /// <summary>Leaves stretches out of a report's text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="breaks">What to leave out, in order, each inside one block.</param>
    public MendedReport(Report report, IReadOnlyList<Span> breaks)
    {
        _starts = new int[breaks.Count];
        _removed = new int[breaks.Count];
        var text = new System.Text.StringBuilder(report.Text.Length);
        int at = 0, removed = 0;
        for (int i = 0; i < breaks.Count; i++)
        {
            text.Append(report.Text, at, breaks[i].Start - at);
            at = breaks[i].End;
            _starts[i] = text.Length;
            _removed[i] = removed += breaks[i].Length;
        }

        text.Append(report.Text, at, report.Text.Length - at);
        Report = report with { Text = text.ToString(), Blocks = [.. report.Blocks.Select(block => block with { Span = Mended(block.Span, breaks) })] };
    }

    /// <summary>The report with whole words.</summary>
    public Report Report { get; }

    /// <summary>Where a stretch of the mended text stands in the report as it was handed in.</summary>
    public Span Original(Span span) => span.IsEmpty ? new Span(Original(span.Start), Original(span.Start)) : new Span(Original(span.Start), Original(span.End - 1) + 1);

    private int Original(int offset)
    {
        int found = Array.BinarySearch(_starts, offset);
        int before = found >= 0 ? found : ~found - 1;
        while (before + 1 < _starts.Length && _starts[before + 1] == offset)
            before++;
        return before < 0 ? offset : offset + _removed[before];
    }

    private Span Mended(Span span, IReadOnlyList<Span> breaks) => new(Mended(span.Start, breaks), Mended(span.End, breaks));

    // Breaks lie inside blocks: none begins or ends in one.
    private int Mended(int offset, IReadOnlyList<Span> breaks)
    {
        int low = 0, high = breaks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (breaks[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? offset : offset - _removed[low - 1];
    }
}
