namespace OnRecord.Pages.Texts;

/// <summary>Reads a report handed in as plain text; the text stays as it is, character for character.</summary>
internal static class PlainTextReader
{
    private const int LongestHeadline = 220;

    /// <summary>Reads the report.</summary>
    public static Report Read(ReportInput input, string text, PublicationTime? published, PageWords words)
    {
        List<TextLine> lines = LineSplitter.Split(text);
        BlockKind[] kinds = TextFurniture.Tell(text, lines, words);
        int headline = FindHeadline(text, lines, kinds, input.Headline);
        if (headline >= 0)
            kinds[headline] = BlockKind.Headline;
        var blocks = new Block[lines.Count];
        for (int i = 0; i < blocks.Length; i++)
            blocks[i] = new Block(lines[i].Span, kinds[i]);
        return new Report
        {
            Id = input.Id,
            Url = input.Url,
            Outlet = input.Outlet ?? OutletLine.Find(text, blocks, words),
            Headline = input.Headline ?? (headline < 0 ? null : lines[headline].Span.TextIn(text)),
            Language = input.Language,
            Published = published,
            PublishedFrom = published is null ? null : PublicationEvidence.Given,
            Text = text,
            Blocks = blocks,
        };
    }

    private static int FindHeadline(string text, List<TextLine> lines, BlockKind[] kinds, string? given)
    {
        for (int i = 0; i < lines.Count && i < 12; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (given is not null ? IsSame(line, given) : kinds[i] == BlockKind.Paragraph)
                return given is not null || IsHeadline(text, lines, kinds, i) ? i : -1;
        }

        return -1;
    }

    private static bool IsHeadline(string text, List<TextLine> lines, BlockKind[] kinds, int at)
    {
        ReadOnlySpan<char> line = lines[at].Span.In(text);
        int next = at + 1;
        while (next < lines.Count && kinds[next] != BlockKind.Paragraph)
            next++;
        if (next == lines.Count || line.Length > LongestHeadline || line.Length > lines[next].Span.Length + 40 || line.Contains('\n'))
            return false;
        bool ends = line[^1] is '.' or ':' or ',' or ';';
        return !ends && line.Count(' ') >= 1;
    }

    private static bool IsSame(ReadOnlySpan<char> line, string headline) =>
        line.TrimEnd('.').Trim().Equals(headline.AsSpan().TrimEnd('.').Trim(), StringComparison.OrdinalIgnoreCase);
}
