using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.English;
using OnRecord.Format;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord read</c>: the record of one report, for people.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The saved report, as text or HTML; - is standard input." };
        var reading = new ReadingOptions();
        var writing = new WritingOptions();
        var command = new Command("read", "Reads one report and shows its record: who said what, what happened, who stands where.") { file };
        reading.AddTo(command);
        writing.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, parsed.GetRequiredValue(file), reading, writing));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, string file, ReadingOptions reading, WritingOptions writing)
    {
        IReadOnlyList<Source> sources = Source.Of([file]);
        RecordLoader loader = new(terminal, reading.Limits(parsed), EnglishPack.Instance);
        IReadOnlyList<Record> records = loader.Load(sources, reading.Published(parsed, sources), reading.Outlet(parsed, sources));
        if (records.Count != 1)
        {
            throw new Refusal(
                CommandLine.Misused,
                records.Count == 0 ? $"'{file}' holds no report." : $"'{file}' holds {records.Count} reports and 'read' shows one: see 'onrecord compare --help'.");
        }

        OutputFile.RefuseToOverwrite(sources, writing.File(parsed));
        if (writing.Format(parsed) == OutputFormat.Json)
            writing.Write(parsed, terminal, [.. RecordJson.Document(records[0]), (byte)'\n']);
        else
            writing.Write(parsed, terminal, Documents.Of(records[0], writing.Format(parsed), writing.Style(parsed, terminal)));
        return CommandLine.Done;
    }
}
