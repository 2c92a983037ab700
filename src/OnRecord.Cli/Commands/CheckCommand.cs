using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord check</c>: whether a ledger is sound.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var ledger = new LedgerOption();
        var command = new Command("check", "Checks a ledger: its file, the captured bytes, the records, the search index.");
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, ledger));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, LedgerOption option)
    {
        using LedgerFile ledger = option.OpenExisting(parsed, terminal);
        IReadOnlyList<string> faults = ledger.Check();
        foreach (string fault in faults)
            terminal.Say(fault);
        if (faults.Count > 0)
            return CommandLine.Failed;
        using LedgerSnapshot snapshot = ledger.Read();
        terminal.Write($"The ledger is sound: {Counts.Of(snapshot.ReportCount, "report")}, {Counts.Of(snapshot.StoryCount, "story", "stories")}.\n");
        return CommandLine.Done;
    }
}
