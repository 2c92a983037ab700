using System.Globalization;
using OnRecord.Ledger;

namespace OnRecord.Cli.Inputs;

/// <summary>Tells of added reports whose day of publication nobody gave and no page says.</summary>
internal static class UndatedReports
{
    private const int MostNamed = 3;

    /// <summary>Says which they are, once for all.</summary>
    public static void Say(Terminal terminal, AddSummary summary, LedgerSnapshot snapshot)
    {
        string[] names = [.. summary.Reports.Select(snapshot.Report).OfType<ReportSummary>().Where(report => report.Published is null && report.Unread is null).Select(report => report.Name)];
        if (names.Length == 0)
            return;
        string more = names.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - MostNamed} more") : "";
        terminal.Say($"No publication date is known for {string.Join(", ", names.Take(MostNamed))}{more}, so days such as \"Monday\" stay undated. Add them again with --published DATE.");
    }
}
