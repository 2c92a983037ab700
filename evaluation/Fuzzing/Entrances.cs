using System.Text;
using System.Text.Json;
using OnRecord.Cli.Lines;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Pages;
using OnRecord.Stories;
using OnRecord.Tests.Shared.Invariants;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>All entrances, the cheapest first.</summary>
internal static class Entrances
{
    private const int Short = 500;
    private const int Middle = 2_000;
    private const int Whole = 40_000;

    // Small, so that chance comes to them.
    private static readonly ReadingLimits Limits = new() { Length = 60_000, Depth = 64, Elements = 2_000 };
    private static readonly RecordReader Reader = new(EnglishPack.Instance, Limits);
    private static readonly Lazy<string[]> Records = new(() => [.. FuzzSeeds.Texts.Select(text => Encoding.UTF8.GetString(RecordJson.Line(Read(Text(text))!)))]);

    /// <summary>The entrances by name.</summary>
    public static IReadOnlyList<Entrance> All { get; } =
    [
        new("time-of-publication", new Mutator(["2031-03-12", "2031-03-12T09:30:00+02:00", "2031-03-12T09:30:00.123Z"], HostileTokens.Json, Short), EnterTime),
        new("json-line", new Mutator(FuzzSeeds.Lines, HostileTokens.Json, Short), EnterLine),
        new("saved-file", new Mutator([.. FuzzSeeds.Files.Select(file => file.Bytes)], HostileTokens.File, Middle), EnterFile),
        new("record", new Mutator(Records.Value, HostileTokens.Json, Middle), EnterRecord),
        new("text-page", new Mutator(FuzzSeeds.Texts, HostileTokens.Text, Middle), text => EnterPage(Text(text))),
        new("html-page", new Mutator(FuzzSeeds.Pages, HostileTokens.Page, Middle), html => EnterPage(Html(html))),
        new("text", new Mutator(FuzzSeeds.Texts, HostileTokens.Text, Short), text => EnterReport(Text(text))),
        new("html", new Mutator(FuzzSeeds.Pages, HostileTokens.Page, Whole), html => EnterReport(Html(html))),
        new("extract", new Mutator([string.Join('\n', FuzzSeeds.Lines)], HostileTokens.Json, Middle), EnterExtract),
        new("stories", new Mutator(FuzzSeeds.Texts, HostileTokens.Text, Middle), EnterStories),
        new("compare", new Mutator(FuzzSeeds.Texts, HostileTokens.Text, Middle), EnterComparison),
        .. LedgerEntrances.All,
    ];

    private static ReportInput Text(string text) => new() { Id = "1", Text = text, Published = "2031-03-12" };

    private static ReportInput Html(string html) => new() { Id = "1", Html = html };

    private static Record? Read(ReportInput input) => Reader.Read(input).Value;

    private static string? EnterTime(string text) => Said(PublicationTime.Parse(text).Error, PublicationTime.Parse(text).Value is not null);

    private static string? EnterLine(string line)
    {
        Outcome<ReportInput> input = RecordJson.ReadInput(Encoding.UTF8.GetBytes(line));
        return Said(input.Error, input.Value is not null);
    }

    private static string? EnterFile(string bytes)
    {
        // The kind is told by name and content, and a stranger's name need not fit.
        string ending = FuzzSeeds.Files[bytes.Length % FuzzSeeds.Files.Count].Ending;
        Outcome<OpenedFile> opened = PageReader.Open(new SavedFile("file" + ending, Encoding.Latin1.GetBytes(bytes)), Limits);
        if (opened.Value is not { } file)
            return Said(opened.Error, isRead: false);
        return file.Reports.Select(report => report.Id).Distinct().Count() < file.Reports.Count ? "two reports of one file have one id" : null;
    }

    private static string? EnterRecord(string json)
    {
        try
        {
            _ = RecordJson.ReadRecord(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            // What is no record is refused so.
        }

        return null;
    }

    private static string? EnterPage(ReportInput input)
    {
        Outcome<Report> page = PageReader.Read(input, EnglishPack.Instance, Limits);
        int length = (input.Text ?? input.Html)!.Length;
        if (length > Limits.Length && page.Value is not null)
            return $"{length} characters were read, and {Limits.Length} are the limit";
        return Said(page.Error, page.Value is not null);
    }

    private static string? EnterReport(ReportInput input)
    {
        Outcome<Record> outcome = Reader.Read(input);
        if (outcome.Value is not { } record)
            return Said(outcome.Error, isRead: false);
        IReadOnlyList<string> breaches = SpanChecker.Check(record);
        return breaches.Count > 0 ? breaches[0] : null;
    }

    private static string? EnterExtract(string lines)
    {
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(lines)), ReportLine.MostBytes(Limits));
        using var work = new ReportLine(Reader);
        using var line = new Line();
        while (reader.Read(line))
        {
            work.Do(line);
            byte[] output = line.Output.ToArray();
            if (output.Length == 0)
                continue;
            using JsonDocument written = JsonDocument.Parse(output);
            if (written.RootElement.TryGetProperty("error", out JsonElement error) && error.GetString()!.Contains("defect", StringComparison.Ordinal))
                return error.GetString();
        }

        return null;
    }

    private static string? EnterStories(string text)
    {
        Record[] records = [.. FuzzSeeds.Texts.Append(text).Select(one => Reader.ReadArticle(Text(one)).Value).OfType<Record>()];
        return StoryGrouper.Group(records, EnglishPack.Instance).Count == records.Length ? null : "a report has no story";
    }

    private static string? EnterComparison(string text)
    {
        int half = text.Length / 2;
        string[] texts = [text, text[..half], text[half..]];
        Record[] records = [.. texts.Select((one, at) => Reader.Read(new ReportInput { Id = $"{at}", Text = one, Published = "2031-03-12" }).Value).OfType<Record>()];
        if (records.Length < 2)
            return null;
        StoryComparison comparison = StoryComparer.Compare(records, EnglishPack.Instance);
        _ = RecordJson.ReadComparison(RecordJson.Document(comparison));
        return null;
    }

    private static string? Said(string? error, bool isRead) => isRead == (error is null) && (error is null || error.Length > 0) ? null : "it was neither read nor refused with a sentence";
}
