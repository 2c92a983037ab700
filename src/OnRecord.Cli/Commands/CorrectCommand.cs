using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord correct</c>: says what was read wrongly, shows it, takes it back, exchanges it.</summary>
internal static class CorrectCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = $"What is wrong: {string.Join(", ", Drafts.Kinds)}; or what to do with corrections: list, undo, export, import.",
        };
        var about = new Argument<string[]>("ABOUT") { Description = "What it is about: see the examples.", Arity = ArgumentArity.ZeroOrMore };
        var why = new Option<string>("--why") { Description = "Why, in your words; it is kept with the correction.", HelpName = "TEXT" };
        var output = new Option<string>("--output", "-o") { Description = "The file that export writes. The default is standard output.", HelpName = "FILE" };
        var ledger = new LedgerOption();
        var command = new Command("correct", "Corrects what was read wrongly. A correction is kept apart, holds after every re-reading, and can be undone.") { what, about, why, output };
        ledger.AddTo(command);
        command.SetAction(parsed =>
        {
            using LedgerFile file = ledger.OpenExisting(parsed, terminal);
            return Run(terminal, file, parsed.GetRequiredValue(what), parsed.GetValue(about) ?? [], parsed.GetValue(why), parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(Terminal terminal, LedgerFile ledger, string what, string[] about, string? why, string? output)
    {
        switch (what, about)
        {
            case ("list", []):
                List(terminal, ledger);
                return CommandLine.Done;
            case ("undo", [var id]):
                ledger.Undo(id);
                terminal.Write($"{id} is undone.\n");
                return CommandLine.Done;
            case ("export", []):
                Export(terminal, ledger, output);
                return CommandLine.Done;
            case ("import", [var file]):
                return Import(terminal, ledger, file);
            case ("list" or "undo" or "export" or "import", _):
                throw new Refusal(CommandLine.Misused, $"'correct {what}' is given too much or too little: see 'onrecord correct --help'.");
        }

        CorrectionDraft draft;
        using (LedgerSnapshot snapshot = ledger.Read())
            draft = Drafts.Of(snapshot, what, about) with { Why = why };
        Correction made = ledger.Correct(draft);
        terminal.Write($"{made.Id}: {made.Sentence}\n");
        return CommandLine.Done;
    }

    private static void List(Terminal terminal, LedgerFile ledger)
    {
        using LedgerSnapshot snapshot = ledger.Read();
        IReadOnlyList<Correction> corrections = snapshot.Corrections();
        foreach (Correction one in corrections)
        {
            string state = one.State switch { CorrectionState.Undone => " (undone)", CorrectionState.Lost => $" (applied to nothing: {one.Trouble})", _ => "" };
            terminal.Write($"{one.Id}  {one.When[..10]}  {one.Report}  {one.Sentence}{(one.Why is null ? "" : $" Why: {one.Why}")}{state}\n");
        }

        if (corrections.Count == 0)
            terminal.Say("The ledger has no corrections.");
    }

    private static void Export(Terminal terminal, LedgerFile ledger, string? output)
    {
        using LedgerSnapshot snapshot = ledger.Read();
        using var lines = new MemoryStream();
        snapshot.ExportCorrections(lines);
        if (output is not null and not "-")
        {
            OutputFile.Write(output, lines.ToArray());
            return;
        }

        terminal.Output.Write(lines.ToArray());
        terminal.Output.Flush();
    }

    private static int Import(Terminal terminal, LedgerFile ledger, string file)
    {
        ImportSummary summary;
        if (file == Source.StandardInput)
        {
            summary = ledger.ImportCorrections(terminal.Input);
        }
        else
        {
            using FileStream lines = File.OpenRead(file);
            summary = ledger.ImportCorrections(lines);
        }

        foreach (string refused in summary.Refused)
            terminal.Say(refused);
        foreach (Correction lost in summary.Lost)
            terminal.Say($"{lost.Id} is kept and applied to nothing: {lost.Trouble}");
        terminal.Write($"{Counts.Of(summary.Imported, "correction")} imported, {Counts.Of(summary.Known, "known", "known")}.\n");
        return summary.Refused.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
