using System.Globalization;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Cli.Lines;

/// <summary>Parses a line's report and writes CoNLL-U; a line that cannot be read gives a comment that says why.</summary>
/// <param name="limits">What a report must not exceed.</param>
internal sealed class ParseLine(ReadingLimits limits) : ILineWork
{
    // From here on a report is long: what each stage of it leaves behind counts beside the weights.
    private const int LongText = 200_000;
    private const int PartsBetweenCollections = 8;

    /// <inheritdoc/>
    public void Do(Line line)
    {
        ReadOnlySpan<byte> json = line.Input.WrittenSpan;
        if (json.IndexOfAnyExcept(" \t\r"u8) < 0 && !line.IsTooLong)
            return;
        string? id = line.IsTooLong ? LineId.Of(json) : null;
        string? error = line.IsTooLong
            ? string.Create(CultureInfo.InvariantCulture, $"The line is longer than {line.Input.Capacity:N0} bytes: cut the report shorter.")
            : Parse(line, out id);
        if (error is null)
            return;
        line.IsBad = true;
        line.Output.Clear();
        using var writer = new Utf8Writer(line.Output);
        ConlluWriter.WriteError(writer, id, line.Number, error);
        writer.Flush();
    }

    public void Dispose()
    {
        // It holds nothing.
    }

    private string? Parse(Line line, out string? id)
    {
        Outcome<ReportInput> input = RecordJson.ReadInput(line.Input.WrittenSpan);
        id = input.Value?.Id ?? LineId.Of(line.Input.WrittenSpan);
        if (input.Value is not { } report)
            return input.Error;
        try
        {
            Outcome<Report> page = PageReader.Read(WithoutDay(report), EnglishPack.Instance, limits);
            if (page.Value is not { } read)
                return page.Error;
            Write(read, line);
            return null;
        }
        catch (Exception e) when (e is not PackException and not OutOfMemoryException and not IOException)
        {
            // A defect of ours, met by a stranger's text, costs that text alone.
            return $"The report could not be parsed because of a defect in OnRecord ({e.GetType().Name}: {e.Message}). Please report it with the line.";
        }
    }

    private static void Write(Report report, Line line)
    {
        using var writer = new Utf8Writer(line.Output);
        var conllu = new ConlluWriter(writer, EnglishPack.Instance);
        bool isLong = report.Text.Length >= LongText;
        if (isLong)
        {
            line.DropInput();
            TakeAway();
        }

        int parts = 0;
        conllu.Write(Whole(report), () =>
        {
            writer.Flush();
            line.Pass();
            if (isLong && parts++ % PartsBetweenCollections == 0)
                TakeAway();
        });
    }

    // Gives back to the system what reading has left behind: the line and its pieces, what compiled the pack, parts that are written. Left alone, the
    // collector would keep as much again as is in use, for a time that does not come.
    private static void TakeAway() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);

    // Nothing of a parse hangs on the day of publication, and the calendar's library would take three megabytes beside the weights. What is no day is refused as ever.
    private static ReportInput WithoutDay(ReportInput report) =>
        DateOnly.TryParseExact(report.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? report with { Published = null } : report;

    // A parse leaves nothing out: who parses wants every character back, page furniture too.
    private static Report Whole(Report page) => page with { Blocks = [.. page.Blocks.Select(Article)] };

    private static Block Article(Block block) => block.IsFurniture ? block with { Kind = BlockKind.Paragraph } : block;
}
