using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Rendering;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord export</c>: writes what a ledger holds for other programs and for people.</summary>
internal static class ExportCommand
{
    private const int StoriesAtATime = 200;

    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "What to write: jsonl, csv (a file a table), markdown or html. The default is jsonl.", HelpName = "jsonl|csv|markdown|html", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv", "markdown", "html");
        var output = new Option<string>("--output", "-o") { Description = "The file to write, or for csv the folder. The default is standard output.", HelpName = "FILE" };
        var texts = new Option<bool>("--with-texts") { Description = "Write the reports' whole texts, too; else passages, and those that are long cut short." };
        var ledger = new LedgerOption();
        var command = new Command("export", "Writes the stories, reports, statements, happenings, positions and actors of a ledger.") { format, output, texts };
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, ledger, parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(texts)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, LedgerOption option, string format, string? output, bool hasTexts)
    {
        if (output == "-")
            output = null;
        if (format == "csv" && output is null)
            throw new Refusal(CommandLine.Misused, "--format csv writes a file a table: give the folder with --output.");
        using LedgerFile ledger = option.OpenExisting(parsed, terminal);
        using LedgerSnapshot snapshot = ledger.Read();
        switch (format)
        {
            case "csv":
                WriteTables(terminal, snapshot, output!, hasTexts);
                break;
            case "jsonl":
                OutputFile.WriteTo(terminal, output, stream => snapshot.ExportJsonLines(stream, hasTexts));
                break;
            default:
                StoryComparison[] stories = [.. Stories(snapshot)];
                string document = format == "html" ? HtmlRendering.Of(stories, hasTexts) : MarkdownRendering.Of(stories) + (hasTexts ? ReportTexts.Markdown(stories) : "");
                OutputFile.WriteTo(terminal, output, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(document)));
                break;
        }

        return CommandLine.Done;
    }

    private static void WriteTables(Terminal terminal, LedgerSnapshot snapshot, string folder, bool hasTexts)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(CommandLine.Failed, $"The folder '{folder}' cannot be made ({e.Message})");
        }

        foreach (string table in LedgerSnapshot.ExportTables)
            OutputFile.WriteTo(terminal, Path.Combine(folder, table + ".csv"), stream => snapshot.ExportCsv(table, stream, hasTexts));
    }

    private static IEnumerable<StoryComparison> Stories(LedgerSnapshot snapshot)
    {
        for (int skip = 0; snapshot.Stories(skip, StoriesAtATime) is { Count: > 0 } page; skip += page.Count)
        {
            foreach (StorySummary story in page)
                yield return snapshot.Comparison(story.Id)!;
        }
    }
}
