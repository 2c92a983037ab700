using OnRecord.Format;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Stories;

namespace OnRecord.Ledger.Adding;

/// <summary>Opens captured bytes into reports as handed in, and reads them into records.</summary>
internal sealed class CaptureOpener(LedgerSettings settings)
{
    private readonly RecordReader _reader = new(settings.Pack, settings.Limits);

    /// <summary>The reports of captured bytes, with what the user gives of them, or a sentence that says why there are none.</summary>
    public OpenedCapture Open(Capture capture)
    {
        if (capture.Published is { } published && PublicationTime.Parse(published).Error is { } wrong)
            return OpenedCapture.Refused(wrong);
        if (capture.Kind == CaptureKind.Line)
        {
            Outcome<ReportInput> line = RecordJson.ReadInput(capture.Bytes.Span);
            return line.Value is { } one ? new OpenedCapture([Given(one, "", capture)], []) : OpenedCapture.Refused(line.Error!);
        }

        Outcome<OpenedFile> file = PageReader.Open(new SavedFile(capture.Name, capture.Bytes), settings.Limits);
        if (file.Value is not { } opened)
            return OpenedCapture.Refused(file.Error!);
        bool isAlone = opened.Reports.Count == 1;
        OpenedReport[] reports = [.. opened.Reports.Where(HasText).Select(report => Given(report, isAlone ? "" : report.Id, capture))];
        return reports.Length > 0 ? new OpenedCapture(reports, opened.Notices) : OpenedCapture.Refused($"{capture.Name} holds no text: save the report anew.");
    }

    /// <summary>Reads a report. A defect of ours, met by a stranger's text, costs that text alone.</summary>
    public (ReadReport? Read, string? Error) Read(OpenedReport report)
    {
        try
        {
            Outcome<Record> outcome = _reader.Read(report.Input);
            return outcome.Value is { } record ? (new ReadReport(record, ReportSketch.Of(record, settings.Pack).ToBytes()), null) : (null, outcome.Error);
        }
        catch (Exception e) when (e is not PackException and not OutOfMemoryException)
        {
            return (null, $"{report.Name} could not be read because of a defect in OnRecord ({e.GetType().Name}: {e.Message}). Please report it with the file.");
        }
    }

    private static bool HasText(ReportInput report) => !string.IsNullOrWhiteSpace(report.Text ?? report.Html);

    private static OpenedReport Given(ReportInput input, string item, Capture capture)
    {
        string name = item.Length > 0 ? $"{capture.Name}#{item}" : capture.Kind == CaptureKind.Line ? input.Id : capture.Name;
        ReportInput given = input with { Outlet = capture.Outlet ?? input.Outlet, Published = capture.Published ?? input.Published };
        string id = ReportKey.Of(given);
        return new OpenedReport(id, item, name, given with { Id = id });
    }
}

/// <summary>A report as handed in.</summary>
/// <param name="Id">Its id in the ledger.</param>
/// <param name="Item">Which of the captured file's reports it is; empty where it is the only one.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="Input">What is read.</param>
internal sealed record OpenedReport(string Id, string Item, string Name, ReportInput Input);

/// <summary>What was read of a report.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Sketch">What decides which story it is in, as bytes.</param>
internal sealed record ReadReport(Record Record, byte[] Sketch);

/// <summary>The reports of captured bytes.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Notices">Sentences on what was guessed or passed over.</param>
/// <param name="Error">Why there are none, or <see langword="null"/>.</param>
internal sealed record OpenedCapture(IReadOnlyList<OpenedReport> Reports, IReadOnlyList<string> Notices, string? Error = null)
{
    /// <summary>Nothing can be opened.</summary>
    public static OpenedCapture Refused(string error) => new([], [], error);
}
