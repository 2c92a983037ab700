using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord add</c>: puts reports into a ledger.</summary>
internal static class AddCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The saved reports, as text, HTML, feeds or JSON Lines (.jsonl); a folder stands for its files, - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var story = new Option<string>("--story") { Description = "The name of the story that the reports belong to. Without it, they join the reports of their event.", HelpName = "NAME" };
        var reading = new ReadingOptions();
        var ledger = new LedgerOption();
        var command = new Command("add", "Adds reports to a ledger: keeps them as captured, reads them, and compares the reports of each event.") { files, story };
        ledger.AddTo(command);
        reading.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, parsed.GetRequiredValue(files), parsed.GetValue(story), reading, ledger));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, string[] files, string? story, ReadingOptions reading, LedgerOption option)
    {
        if (story is not null && string.IsNullOrWhiteSpace(story))
            throw new Refusal(CommandLine.Misused, "--story: give the story's name.");
        IReadOnlyList<Source> sources = Source.Of(files);
        var captures = new CaptureLoader(terminal, reading.Limits(parsed), reading.Published(parsed, sources), reading.Outlet(parsed, sources), story?.Trim());
        using LedgerFile ledger = option.Open(parsed, terminal, reading.Limits(parsed));
        AddSummary summary;
        using (var progress = new Progress(terminal))
        {
            summary = ledger.Add(captures.Load(sources), added =>
            {
                progress.Step();
                if (added.Sentence is { } sentence)
                    terminal.Say(sentence.Contains(added.Name, StringComparison.Ordinal) ? sentence : $"{added.Name}: {sentence}");
            });
        }

        using (LedgerSnapshot snapshot = ledger.Read())
        {
            UndatedReports.Say(terminal, summary, snapshot);
            terminal.Write(Summary(summary));
        }

        bool isGood = captures.IsGood && summary.Refused.All(refused => captures.IsPassedOver(refused.Name));
        return isGood ? CommandLine.Done : CommandLine.Failed;
    }

    private static string Summary(AddSummary summary)
    {
        var parts = new List<string> { $"{Counts.Of(summary.Added, "report")} added" };
        if (summary.NewVersions > 0)
            parts.Add($"{Counts.Of(summary.NewVersions, "of them a new version", "of them new versions")}");
        if (summary.Known > 0)
            parts.Add($"{Counts.Of(summary.Known, "known", "known")}");
        if (summary.Refused.Count > 0)
            parts.Add($"{Counts.Of(summary.Refused.Count, "refused", "refused")}");
        string stories = summary.Stories.Count > 0 ? $"; {Counts.Of(summary.Stories.Count, "story", "stories")} compared" : "";
        return string.Join(", ", parts) + stories + ".\n";
    }
}
