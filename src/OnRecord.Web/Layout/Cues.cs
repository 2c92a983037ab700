using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Rendering.Views;

namespace OnRecord.Web.Layout;

/// <summary>The reports' own words before what was said: "rejected", "denied". Without them a statement in a list may say the opposite.</summary>
internal sealed class Cues(LedgerSnapshot ledger)
{
    private readonly Dictionary<string, ReportView?> _reports = new(StringComparer.Ordinal);

    /// <summary>A statement's cue where it stands before the words and these are no quotation; else empty.</summary>
    public string Of(StatementRow row)
    {
        if (!_reports.TryGetValue(row.Place.Report, out ReportView? report))
        {
            report = ledger.Record(row.Place.Report) is { } record ? new ReportView(record, 0, "") : null;
            _reports[row.Place.Report] = report;
        }

        return report?.Record.Statements.FirstOrDefault(statement => statement.Id == row.Id) is { } said
            ? new RenderingView(RenderingKind.Verbatim, report, said).Cue
            : "";
    }
}
