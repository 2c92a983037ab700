using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Lines;
using OnRecord.Cli.Outputs;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Rendering;
using OnRecord.Stories;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord stories</c>: which reports tell of one event, of files for people, or of JSON Lines as a filter.</summary>
internal static class StoriesCommand
{
    private const string Text = "text", Lines = "jsonl";

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The saved reports, as text, HTML or JSON Lines (.jsonl); a folder stands for its files. Without any, reports are read as JSON Lines from standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string?>("--format")
        {
            Description = "What to write: text, each story with its reports and why they are together, or jsonl, {\"id\", \"story\"} for each report. The default is text for files and jsonl for JSON Lines.",
            HelpName = "text|jsonl",
        };
        format.AcceptOnlyFromAmong(Text, Lines);
        var reading = new ReadingOptions();
        var command = new Command("stories", "Says which reports tell of one event, and why.") { files, format };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            return names.Length == 0
                ? OfLines(terminal, reading.Limits(parsed), parsed.GetValue(format) ?? Lines)
                : OfFiles(terminal, parsed, names, reading, parsed.GetValue(format) ?? Text);
        });
        return command;
    }

    private static int OfFiles(Terminal terminal, ParseResult parsed, string[] names, ReadingOptions reading, string format)
    {
        IReadOnlyList<Source> sources = Source.Of(names);
        var loader = new RecordLoader(terminal, reading.Limits(parsed), EnglishPack.Instance);
        IReadOnlyList<Record> records = loader.LoadArticles(sources, reading.Published(parsed, sources), reading.Outlet(parsed, sources));
        IReadOnlyList<int> stories = StoryGrouper.Group(records, EnglishPack.Instance);
        Write(terminal, format, [.. records.Zip(stories, (record, story) => new PlacedReport(record, story, null))]);
        return CommandLine.Done;
    }

    private static int OfLines(Terminal terminal, ReadingLimits limits, string format)
    {
        if (terminal.IsTyped)
            terminal.Say("Reading reports from the keyboard, one JSON object a line. See 'onrecord stories --help'.");
        var reader = new ArticleLines(new RecordReader(EnglishPack.Instance, limits), ReportLine.MostBytes(limits));
        using var progress = new Progress(terminal);
        List<Outcome<Record>> lines = reader.Read(terminal.Input, progress.Step);
        Record[] records = [.. lines.Select(line => line.Value).OfType<Record>()];
        IReadOnlyList<int> stories = StoryGrouper.Group(records, EnglishPack.Instance);
        int next = 0;
        Write(terminal, format,
        [
            .. lines.Select((line, at) => line.Value is { } record ? new PlacedReport(record, stories[next++], null) : new PlacedReport(null, -1, reader.Errors[at])),
        ]);
        return records.Length == lines.Count ? CommandLine.Done : CommandLine.Failed;
    }

    private static void Write(Terminal terminal, string format, IReadOnlyList<PlacedReport> reports)
    {
        if (format == Lines)
        {
            StoryLines.Write(terminal.Output, reports);
            return;
        }

        foreach (PlacedReport report in reports)
        {
            if (report.Error is { } error)
                terminal.Say($"Line {error.Line}: {error.Error}");
        }

        FoundStory[] stories =
        [
            .. reports.Where(report => report.Record is not null).GroupBy(report => report.Story, report => report.Record!)
                .Select(story => new FoundStory([.. story], StoryGrouper.Reasons([.. story], EnglishPack.Instance))),
        ];
        terminal.Write(TextRendering.Of(stories, new TextStyle { Columns = terminal.Columns, HasColours = terminal.HasColours }));
    }
}
