using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord reread</c>: reads all reports of a ledger anew.</summary>
internal static class RereadCommand
{
    public static Command Create(Terminal terminal)
    {
        var ledger = new LedgerOption();
        var command = new Command("reread", "Reads all reports of a ledger anew, as captured, with this version. Corrections stay.");
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, ledger));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, LedgerOption option)
    {
        using LedgerFile ledger = option.OpenExisting(parsed, terminal);
        RereadSummary summary;
        using (var progress = new Progress(terminal))
            summary = ledger.Reread(_ => progress.Step());
        foreach (AddedReport failed in summary.Failed)
            terminal.Say($"{failed.Name} keeps what was read before: {failed.Sentence}");
        foreach (Correction lost in summary.Lost)
            terminal.Say($"The correction {lost.Id} finds nothing to correct: {lost.Trouble} It said: {lost.Sentence}");
        terminal.Write($"{Counts.Of(summary.Reports, "report")} read anew, {Counts.Of(summary.Changed, "changed", "changed")}.\n");
        return summary.Failed.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
