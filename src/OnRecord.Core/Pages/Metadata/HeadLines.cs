using OnRecord.Pages.Dates;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads the lines between a plain text's headline and its first paragraph: who wrote it, and when.</summary>
internal static class HeadLines
{
    private const int LongestLine = 100;
    private const int MostBefore = 4;

    /// <summary>The names in the byline, in its order.</summary>
    public static List<string> Bylines(string text, IReadOnlyList<Block> blocks, PageWords words)
    {
        var names = new List<string>();
        foreach (Block block in Head(blocks))
        {
            string line = block.Span.TextIn(text);
            if (block.Kind == BlockKind.Byline && line.Length <= LongestLine && words.Bylines.TakePrefix(line, out _))
                names.AddRange(BylineParser.Read(line, words.Bylines, NameForm.Full));
        }

        return names;
    }

    /// <summary>The one day that the lines name, or <see langword="null"/>.</summary>
    public static PublicationTime? Published(string text, IReadOnlyList<Block> blocks, PageWords words)
    {
        PublicationTime? found = null;
        foreach (Block block in Head(blocks))
        {
            bool mayTell = block.IsFurniture && block.Kind != BlockKind.Caption && block.Span.Length <= LongestLine && block.Span.In(text).ContainsAnyInRange('0', '9');
            if (mayTell && !Agrees(block.Span.In(text), words.Dates, ref found))
                return null;
        }

        return found;
    }

    // Apart from what calls it: the calendar's library is not loaded for a text without such lines.
    private static bool Agrees(ReadOnlySpan<char> line, DateWords words, ref PublicationTime? found)
    {
        var scanner = new DateScanner(line, words, DateOrder.Unknown);
        while (scanner.Next())
        {
            if (found is not null && found.Date != scanner.Current!.Date)
                return false;
            found ??= scanner.Current;
        }

        return true;
    }

    private static IEnumerable<Block> Head(IReadOnlyList<Block> blocks)
    {
        int headline = -1, first = 0;
        for (int i = 0; i < blocks.Count; i++)
            headline = headline < 0 && blocks[i].Kind == BlockKind.Headline ? i : headline;
        while (first < blocks.Count && (first <= headline || blocks[first].Kind != BlockKind.Paragraph))
            first++;
        for (int i = Math.Max(0, headline - MostBefore); i < first && headline >= 0; i++)
            yield return blocks[i];
    }
}
