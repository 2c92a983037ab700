namespace OnRecord.Comparison.Wording;

/// <summary>Finds stretches by their place.</summary>
internal static class SpanSearch
{
    /// <summary>The number of the first stretch that ends behind an offset; how many there are where none does.</summary>
    /// <param name="spans">Stretches in order that do not overlap, such as sentences.</param>
    /// <param name="offset">The offset.</param>
    public static int FirstEndingBehind(IReadOnlyList<Span> spans, int offset)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (spans[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The numbers of the stretches that a passage reaches into, rising.</summary>
    public static IEnumerable<int> Reached(IReadOnlyList<Span> spans, Span passage)
    {
        for (int at = FirstEndingBehind(spans, passage.Start); at < spans.Count && spans[at].Start < passage.End; at++)
        {
            if (spans[at].Overlaps(passage))
                yield return at;
        }
    }
}
