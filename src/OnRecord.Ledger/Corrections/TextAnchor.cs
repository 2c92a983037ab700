namespace OnRecord.Ledger.Corrections;

/// <summary>A passage that is found again when a report is read anew: by its words and by what stands around them.</summary>
/// <param name="Start">Where it started when it was anchored, in UTF-16 code units.</param>
/// <param name="Words">Its words.</param>
/// <param name="Before">What stood before it.</param>
/// <param name="After">What stood behind it.</param>
internal sealed record TextAnchor(int Start, string Words, string Before, string After)
{
    private const int Around = 32;

    /// <summary>Anchors a passage.</summary>
    public static TextAnchor Of(string text, Span span) => new(
        span.Start,
        span.TextIn(text),
        text[Math.Max(0, span.Start - Around)..span.Start],
        text[span.End..Math.Min(text.Length, span.End + Around)]);

    /// <summary>Where the passage stands, or <see langword="null"/>: the same words in the same surroundings, once; never a look-alike.</summary>
    public Span? In(string text)
    {
        string whole = Before + Words + After;
        int start = Start - Before.Length;
        if (start < 0 || start + whole.Length > text.Length || string.CompareOrdinal(text, start, whole, 0, whole.Length) != 0)
        {
            start = text.IndexOf(whole, StringComparison.Ordinal);
            if (start < 0 || text.IndexOf(whole, start + 1, StringComparison.Ordinal) >= 0)
                return null;
        }

        return new Span(start + Before.Length, start + Before.Length + Words.Length);
    }
}
