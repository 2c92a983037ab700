using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord remove</c>: takes a report out of a ledger.</summary>
internal static class RemoveCommand
{
    public static Command Create(Terminal terminal)
    {
        var report = new Argument<string>("ID") { Description = "The report's id, or the beginning of it: 'onrecord search' shows it." };
        var ledger = new LedgerOption();
        var command = new Command("remove", "Removes a report from a ledger, and everything that was taken from it.") { report };
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, parsed.GetRequiredValue(report), ledger));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, string id, LedgerOption option)
    {
        using LedgerFile ledger = option.OpenExisting(parsed, terminal);
        ReportSummary report;
        using (LedgerSnapshot snapshot = ledger.Read())
            report = LedgerNames.Report(snapshot, id);
        ledger.Remove(report.Id);
        terminal.Write($"{report.Name} ({report.Id}) is removed.\n");
        return CommandLine.Done;
    }
}
