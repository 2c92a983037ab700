namespace OnRecord.Pages.Texts;

/// <summary>The gap between two columns: a tab, or where the right column begins on most lines.</summary>
/// <param name="IsTab">Whether a tab parts them.</param>
/// <param name="Column">How many code units stand before the right column; behind tabs, more than any left part has.</param>
internal readonly record struct ColumnGap(bool IsTab, int Column)
{
    private const int FewestLines = 6;
    private const int LongestLine = 400;
    private const int Wide = 3;
    private const int Narrow = 2;
    private const int Wobble = 2;

    /// <summary>The gap that most lines agree on, or <see langword="null"/> where fewer than six have one.</summary>
    public static ColumnGap? Find(string text, IReadOnlyList<Span> lines)
    {
        var votes = new int[LongestLine + 1];
        int tabs = 0, longest = 0;
        foreach (Span line in lines)
        {
            ReadOnlySpan<char> words = line.In(text).TrimEnd();
            if (words.Length > LongestLine)
                continue;
            int tab = words.IndexOf('\t');
            if (tab >= 0)
            {
                tabs += words[..tab].IsWhiteSpace() ? 0 : 1;
                longest = Math.Max(longest, tab);
                continue;
            }

            Vote(words, votes);
        }

        int best = Array.IndexOf(votes, votes.Max());
        int agree = 0;
        for (int i = Math.Max(0, best - Wobble); i <= Math.Min(LongestLine, best + Wobble); i++)
            agree += votes[i];
        if (Math.Max(tabs, agree) < FewestLines)
            return null;
        return tabs > agree ? new ColumnGap(true, longest + 1) : new ColumnGap(false, best);
    }

    /// <summary>Where a line parts: the offset of its right part, blanks that stand before the right column counted to that; <see langword="null"/> where it has none.</summary>
    public int? SplitAt(ReadOnlySpan<char> line)
    {
        int tab = line.IndexOf('\t');
        if (IsTab)
            return tab >= 0 ? tab + 1 : null;
        if (tab >= 0 || line.Length > LongestLine)
            return null;
        int from = Column - Wobble, blanks = 0, at = 0;
        for (; at < line.Length && at <= Column + Wobble; at++)
        {
            if (!IsBlank(line[at]))
            {
                if (at >= from && blanks >= Narrow)
                    return Math.Min(at, Math.Max(from, at - blanks));
                blanks = 0;
                continue;
            }

            blanks++;
        }

        return blanks == at && at < line.Length ? from : null;
    }

    private static void Vote(ReadOnlySpan<char> line, int[] votes)
    {
        int blanks = 0;
        bool begun = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (IsBlank(line[i]))
            {
                blanks++;
                continue;
            }

            votes[i] += begun && blanks >= Wide ? 1 : 0;
            begun = true;
            blanks = 0;
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';
}
