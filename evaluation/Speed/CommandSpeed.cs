using System.Globalization;
using System.Text.Json;
using OnRecord.Pages;

namespace OnRecord.Evaluation.Speed;

/// <summary>What whole runs of the command need, from start to end.</summary>
/// <param name="data">The reports.</param>
/// <param name="folder">A folder for files.</param>
internal sealed class CommandSpeed(SpeedData data, string folder)
{
    private const int Runs = 7;

    /// <summary>Small runs: what a user waits for, beside a program that does nothing.</summary>
    public SpeedTable Starts()
    {
        string empty = EmptyProgram.Build(Path.Combine(folder, "empty"));
        ProcessRun nothing = ProcessRun.Best(Runs, () => ProcessRun.Of(empty, null));
        var table = new SpeedTable(
            "Whole runs of the command",
            $"From the start of the process to its end; the shortest of {Runs} runs by the clock, their mean by the processor, their most memory.",
            "command", "clock, ms", "processor, ms", "peak memory, MB", "times an empty program, by the clock");
        Add(table, "an empty .NET console program", nothing, "1.0");
        foreach (string[] args in (string[][])[["--version"], ["read", "samples/river-treaty/northern-register.txt"], ["compare", "samples/river-treaty"]])
        {
            ProcessRun run = ProcessRun.Best(Runs, () => ProcessRun.OfCommand(null, args));
            Add(table, "`onrecord " + string.Join(' ', args) + "`", run, (run.Wall / nothing.Wall).ToString("0.0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    /// <summary>A stream of reports, on one core, and on two with one thread and with two: with one, the other core compiles and collects.</summary>
    public SpeedTable Stream()
    {
        const int Times = 5;
        string input = Path.Combine(folder, "stream.jsonl");
        File.WriteAllLines(input, Enumerable.Range(0, Times).SelectMany(_ => data.Texts).Select(text => JsonSerializer.Serialize(text, JsonSerializerOptions.Web)));
        var table = new SpeedTable(
            "A stream of reports",
            $"`onrecord extract` on {(data.Texts.Count * Times).ToString(CultureInfo.InvariantCulture)} reports, {(data.Words * Times).ToString("N0", CultureInfo.InvariantCulture)} words, start and end of the process included.",
            "cores and threads", "clock, ms", "processor, ms", "peak memory, MB", "words a second by the clock");
        void Row(string what, Func<ProcessRun> one)
        {
            ProcessRun run = ProcessRun.Best(3, one);
            Add(table, what, run, PeerSpeed.Rate(data.Words * Times / run.Wall));
        }

        if (OperatingSystem.IsLinux())
            Row("one core", () => ProcessRun.OfCommandOnOneCore(input, "extract"));
        Row("one thread", () => ProcessRun.OfCommand(input, "extract", "--threads", "1"));
        Row("two threads", () => ProcessRun.OfCommand(input, "extract", "--threads", "2"));
        return table;
    }

    /// <summary>One report of more and more text.</summary>
    public SpeedTable Length()
    {
        var table = new SpeedTable(
            "Growth with a report's length",
            "`onrecord extract` on one report put together of many, less what an empty run needs. Where the last column stays level, cost grows as length does.",
            "characters", "processor, ms", "peak memory, MB", "processor ms for 1,000 characters");
        ProcessRun empty = ProcessRun.Best(3, () => ProcessRun.OfCommand(null, "extract", "--threads", "1"));
        string all = string.Join("\n\n", data.Texts.Select(text => text.Text!.Trim()));
        foreach (int length in (int[])[1_000, 10_000, 100_000, 1_000_000, 10_000_000])
        {
            string text = string.Join("\n\n", Enumerable.Repeat(all, (length / all.Length) + 1))[..length];
            string input = Path.Combine(folder, "long.jsonl");
            File.WriteAllText(input, JsonSerializer.Serialize(new ReportInput { Id = "1", Text = text, Published = "2031-03-12" }, JsonSerializerOptions.Web) + "\n");
            ProcessRun run = ProcessRun.Best(length > 1_000_000 ? 1 : 3, () => ProcessRun.OfCommand(input, "extract", "--threads", "1"));
            double own = Math.Max(0, run.Processor - empty.Processor);
            table.Add(length.ToString("N0", CultureInfo.InvariantCulture), Milliseconds(own), Megabytes(run.Memory), (own * 1e6 / length).ToString("0.0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    /// <summary>A megabyte that is news, and megabytes that nobody would print: they may cost no more for each character.</summary>
    public SpeedTable Parse()
    {
        const int Length = 1_000_000;
        var table = new SpeedTable(
            "Parsing a megabyte",
            "`onrecord parse` on one report of a million characters: news, the same without a full stop and its like, and without a space; start and end of the process included.",
            "text", "clock, ms", "processor, ms", "peak memory, MB");
        string all = string.Join("\n\n", data.Texts.Select(text => text.Text!.Trim()));
        string news = string.Join("\n\n", Enumerable.Repeat(all, (2 * Length / all.Length) + 1));
        (string What, string Text)[] texts =
        [
            ("news", news), ("without a full stop", string.Concat(news.Select(c => c is '.' or '!' or '?' or '\n' ? ' ' : c))),
            ("without a space", string.Concat(news.Where(c => !char.IsWhiteSpace(c)))),
        ];
        foreach ((string what, string text) in texts)
        {
            string input = Path.Combine(folder, "megabyte.jsonl");
            File.WriteAllText(input, JsonSerializer.Serialize(new ReportInput { Id = "1", Text = text[..Length] }, JsonSerializerOptions.Web) + "\n");
            Add(table, what, ProcessRun.Best(3, () => ProcessRun.OfCommand(input, "parse")));
        }

        return table;
    }

    /// <summary>A stream of reports into stories, with the reading of it.</summary>
    /// <param name="folder">A folder for files.</param>
    /// <param name="most">The largest number of reports.</param>
    public static SpeedTable Stories(string folder, int most)
    {
        var table = new SpeedTable(
            "A stream of reports into stories",
            "`onrecord stories` on made-up reports, 4 of each event, 100 events a day; start and end of the process and the reading of the articles included.",
            "reports", "characters", "clock, ms", "processor, ms", "peak memory, MB", "processor microseconds a report");
        var reports = new InventedReports(reportsOfEvent: 4, eventsOfDay: 100);
        foreach (int count in ((int[])[1_000, 10_000, 100_000]).Where(count => count <= most))
        {
            string input = Path.Combine(folder, "stories.jsonl");
            File.WriteAllLines(input, Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(reports.Draw(i), JsonSerializerOptions.Web)));
            ProcessRun run = ProcessRun.Best(count > 10_000 ? 1 : 3, () => ProcessRun.OfCommand(input, "stories"));
            table.Add(
                count.ToString("N0", CultureInfo.InvariantCulture), new FileInfo(input).Length.ToString("N0", CultureInfo.InvariantCulture), Milliseconds(run.Wall),
                Milliseconds(run.Processor), Megabytes(run.Memory), (run.Processor * 1e6 / count).ToString("N0", CultureInfo.InvariantCulture));
            File.Delete(input);
        }

        return table;
    }

    private static void Add(SpeedTable table, string what, ProcessRun run, params string[] more)
    {
        if (run.Status != 0)
            throw new EvaluationException($"{what} ended with status {run.Status.ToString(CultureInfo.InvariantCulture)}, so its time means nothing.");
        table.Add([what, Milliseconds(run.Wall), Milliseconds(run.Processor), Megabytes(run.Memory), .. more]);
    }

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture);
}
