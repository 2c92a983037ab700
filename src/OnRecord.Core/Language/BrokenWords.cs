using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Pages.Texts;

namespace OnRecord.Language;

/// <summary>Finds words that are broken over two lines of copied text, and tells a hyphen that broke a word from one that belongs to it.</summary>
internal static class BrokenWords
{
    private const int LongestWord = 64;

    /// <summary>The report with its broken words made whole, or <see langword="null"/> where no word is broken.</summary>
    public static MendedReport? Mend(Report report, LanguagePack pack)
    {
        List<Span> gaps = Gaps(report);
        if (gaps.Count == 0)
            return null;
        var words = new WrittenWords(report.Text, WordShares.Of(pack));
        var breaks = new List<Span>(gaps.Count);
        foreach (Span gap in gaps)
        {
            if (Break(report.Text, gap, words) is { } broken)
                breaks.Add(broken);
        }

        return breaks.Count == 0 ? null : new MendedReport(report, breaks);
    }

    // What lies between the two halves of each word, without its hyphen.
    private static List<Span> Gaps(Report report)
    {
        var gaps = new List<Span>();
        foreach (Block block in report.Blocks)
        {
            ReadOnlySpan<char> text = block.IsFurniture ? default : block.Span.In(report.Text);
            for (int from = 0; from < text.Length && text[from..].IndexOfAny('\n', '\r') is var found and >= 0;)
            {
                Span gap = Around(report.Text, block.Span.Start + from + found, block.Span);
                if (LineEnd.BreaksWord(report.Text, gap.Start, gap.End))
                    gaps.Add(gap);
                from = gap.End - block.Span.Start;
            }
        }

        return gaps;
    }

    // The ends of what is visible on both sides of a line break.
    private static Span Around(string text, int at, Span block)
    {
        int end = at, next = at + 1;
        while (end > block.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (next < block.End && char.IsWhiteSpace(text[next]))
            next++;
        return new Span(end, next);
    }

    // What to leave out: the break and its hyphen, the break alone, or nothing, as the word is written elsewhere.
    private static Span? Break(string text, Span gap, WrittenWords words)
    {
        int hyphen = gap.Start - 1, start = hyphen, end = gap.End;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end - start > LongestWord)
            return null;
        string first = text[start..hyphen].ToLowerInvariant(), second = text[gap.End..end].ToLowerInvariant();
        var withHyphen = new Span(hyphen, gap.End);
        if (text[hyphen] == '\u00AD')
            return withHyphen;
        int joined = words.Frequency(first + second), hyphened = words.Frequency($"{first}-{second}");
        if (joined > 0 || hyphened > 0)
            return joined >= hyphened ? withHyphen : gap;
        return words.Frequency(first) > 0 && words.Frequency(second) > 0 ? null : withHyphen;
    }
}
