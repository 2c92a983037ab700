using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Rendering;
using OnRecord.Stories;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord compare</c>: one record out of several outlets' reports of one event.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The saved reports, two or more, as text, HTML or JSON Lines (.jsonl); a folder stands for its files, - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var oneEvent = new Option<bool>("--one-event")
        {
            Description = "Compare all reports with each other, even where they seem to tell of different events.",
        };
        var reading = new ReadingOptions();
        var writing = new WritingOptions();
        var command = new Command("compare", "Compares the reports of one event: who said what, what happened, who stands where, where the reports differ.")
        {
            files,
        };
        writing.AddTo(command);
        reading.AddTo(command);
        command.Options.Add(oneEvent);
        command.SetAction(parsed => Run(terminal, parsed, parsed.GetRequiredValue(files), parsed.GetValue(oneEvent), reading, writing));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, string[] files, bool oneEvent, ReadingOptions reading, WritingOptions writing)
    {
        IReadOnlyList<Source> sources = Source.Of(files);
        OutputFile.RefuseToOverwrite(sources, writing.File(parsed));
        var loader = new RecordLoader(terminal, reading.Limits(parsed), EnglishPack.Instance);
        IReadOnlyList<Record> records = loader.Load(sources, reading.Published(parsed, sources), reading.Outlet(parsed, sources));
        Record[] read = [.. records.Where(record => record.Unread is null)];
        if (records.Count < 2)
            throw new Refusal(CommandLine.Misused, $"Comparing takes two reports or more, and there is {(records.Count == 0 ? "none" : "one")}: name another, or see one with 'onrecord read FILE'.");
        if (read.Length < 2)
            throw new Refusal(CommandLine.Failed, "Comparing takes two reports or more that can be read, and there are fewer: see the lines above.");

        StoryComparison[] stories = oneEvent ? [Whole(records, read)] : Stories(terminal, records, read);
        OutputFormat format = writing.Format(parsed);
        if (format == OutputFormat.Json)
            writing.Write(parsed, terminal, [.. RecordJson.Document(stories.Length == 1 ? stories[0] : StoryComparer.Together(stories, records)), (byte)'\n']);
        else
            writing.Write(parsed, terminal, Documents.Of(stories, format, writing.Style(parsed, terminal)));
        return CommandLine.Done;
    }

    /// <summary>The reports of each event by themselves, the largest first.</summary>
    private static StoryComparison[] Stories(Terminal terminal, IReadOnlyList<Record> records, Record[] read)
    {
        IReadOnlyList<int> groups = StoryGrouper.Group(read, EnglishPack.Instance);
        if (groups.Max() == groups.Min())
            return [Whole(records, read)];
        Record[][] stories = [.. read.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First).Select(group => group.ToArray()).OrderByDescending(group => group.Length)];
        terminal.Say($"The reports seem to tell of {stories.Length} events, so each event stands apart. Give --one-event to compare them all.");
        return [.. stories.Select((story, i) => i == 0 ? Whole([.. story, .. records.Except(read)], story) : Whole(story, story))];
    }

    /// <summary>A comparison of what was read that lists what was not, too.</summary>
    private static StoryComparison Whole(IReadOnlyList<Record> records, Record[] read) =>
        read.Length == 1 && records.Count == 1
            ? SingleReport.Of(read[0])
            : StoryComparer.Compare(read, EnglishPack.Instance) with { Reports = records };
}
