using OnRecord.Pages.Metadata;

namespace OnRecord.Pages.Texts;

/// <summary>Reads a report handed in as plain text; the text stays as it is, character for character.</summary>
internal static class PlainTextReader
{
    private const int LongestHeadline = 220;
    private const int LinesOfHead = 12;

    /// <summary>Reads the report.</summary>
    public static Report Read(ReportInput input, string text, PublicationTime? published, PageWords words)
    {
        List<TextLine> lines = LineSplitter.Split(text);
        BlockKind[] kinds = TextFurniture.Tell(text, lines, words);
        int headline = FindHeadline(text, lines, kinds, input.Headline, words);
        if (headline >= 0)
            kinds[headline] = BlockKind.Headline;
        var blocks = new Block[lines.Count];
        for (int i = 0; i < blocks.Length; i++)
            blocks[i] = new Block(lines[i].Span, kinds[i]);
        PublicationTime? found = published ?? HeadLines.Published(text, blocks, words);
        Span? stub = StubFinder.Find(text, blocks, words);
        return new Report
        {
            Id = input.Id,
            Url = input.Url,
            Outlet = input.Outlet ?? OutletLine.Find(text, blocks, words),
            Headline = input.Headline ?? (headline < 0 ? null : lines[headline].Span.TextIn(text)),
            Language = input.Language,
            Published = found,
            PublishedFrom = found is null ? null : published is null ? PublicationEvidence.Text : PublicationEvidence.Given,
            Bylines = HeadLines.Bylines(text, blocks, words),
            Origin = words.Origins.Find(text, blocks),
            Completeness = input.Completeness ?? (stub is null ? Completeness.Full : Completeness.Stub),
            CompletenessEvidence = input.Completeness is null ? stub : null,
            Text = text,
            Blocks = blocks,
        };
    }

    private static int FindHeadline(string text, List<TextLine> lines, BlockKind[] kinds, string? given, PageWords words)
    {
        int first = FirstParagraph(text, lines, kinds);
        if (first < 0)
            return -1;
        if (given is not null)
            return lines.FindIndex(0, first + 1, line => IsSame(line.Span.In(text), given));
        int best = -1;
        for (int i = Math.Max(0, first - LinesOfHead); i < first; i++)
        {
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (line.Length <= LongestHeadline && !line.Contains('\n') && TextFurniture.MayBeHeadline(line, words) && (best < 0 || line.Length > lines[best].Span.Length))
                best = i;
        }

        return best;
    }

    // The first paragraph that is long enough to be no headline itself.
    private static int FirstParagraph(string text, List<TextLine> lines, BlockKind[] kinds)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (kinds[i] == BlockKind.Paragraph && lines[i].Span.Length > 60 && LineSigns.IsSentenceEnd(lines[i].Span.In(text)))
                return i;
        }

        return -1;
    }

    private static bool IsSame(ReadOnlySpan<char> line, string headline) =>
        line.TrimEnd('.').Trim().Equals(headline.AsSpan().TrimEnd('.').Trim(), StringComparison.OrdinalIgnoreCase);
}
