namespace OnRecord.Language;

/// <summary>Cuts a block at its blank lines.</summary>
internal static class Paragraphs
{
    /// <summary>The stretches between blank lines, without surrounding gaps.</summary>
    public static IEnumerable<Span> In(string text, Span block)
    {
        int start = -1, last = -1, breaks = 0;
        for (int at = block.Start; at < block.End; at++)
        {
            char c = text[at];
            if (Characters.IsGap(c))
            {
                breaks += BreaksAt(text, at);
                continue;
            }

            if (start >= 0 && breaks > 1)
            {
                yield return new Span(start, last + 1);
                start = -1;
            }

            start = start < 0 ? at : start;
            last = at;
            breaks = 0;
        }

        if (start >= 0)
            yield return new Span(start, last + 1);
    }

    /// <summary>How many line breaks a character stands for; the line feed of a pair counts, its carriage return does not.</summary>
    public static int BreaksAt(string text, int at) => text[at] switch
    {
        '\n' or '\u2028' or '\u0085' or '\v' or '\f' => 1,
        '\u2029' => 2,
        '\r' => at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1,
        _ => 0,
    };
}
