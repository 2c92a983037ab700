using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnRecord.Evaluation.Speed;
using OnRecord.Web;

namespace OnRecord.Evaluation.Ledgers;

/// <summary><c>ledger-speed</c>: how long a large ledger takes to fill and to read anew, and how long its pages take to make.</summary>
internal static class LedgerSpeedCommand
{
    private const int Runs = 9;
    private const int ReportsOfEvent = 4, EventsOfDay = 100;

    public static Command Create()
    {
        var reports = new Option<int>("--reports") { Description = "How many invented reports.", DefaultValueFactory = _ => 10_000 };
        var file = new Option<string>("--file") { Description = "The ledger's file; made where it is missing, and then adding and reading anew are measured.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-ledger-speed.db") };
        var command = new Command("ledger-speed", "Measures adding, reading anew and the desk's pages in a ledger of invented reports.") { reports, file };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(reports)));
        return command;
    }

    private static async Task<int> Run(string file, int count)
    {
        Console.WriteLine("| what | clock | processor | memory, MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        if (!File.Exists(file))
        {
            string lines = file + ".jsonl";
            Add("`add` of all", lines, 0, count, file);
            Add("`add` of four more, of one event", lines, count, ReportsOfEvent, file);
            Show("`reread` of all", ProcessRun.OfCommand(null, "reread", "--ledger", file));
        }

        await using Desk desk = await Desk.StartAsync(new DeskOptions { Ledger = file, Port = 0 });
        using var client = new HttpClient { BaseAddress = desk.Address };
        string story = await First(client, "index.json", "stories"), speaker = await First(client, "speakers.json", "speakers");
        foreach (string page in (string[])["/", "/?page=40", "/speakers", $"/speakers/{speaker}", $"/stories/{story}", "/timeline", $"/timeline?story={story}", "/search?q=minister", "/reading", "/corrections"])
            await Show(client, page);
        return EvaluationCommands.Done;
    }

    private static void Add(string what, string lines, int first, int count, string file)
    {
        var reports = new InventedReports(ReportsOfEvent, EventsOfDay);
        File.WriteAllLines(lines, Enumerable.Range(first, count).Select(i => JsonSerializer.Serialize(reports.Draw(i), JsonSerializerOptions.Web)));
        Show(what, ProcessRun.OfCommand(null, "add", lines, "--ledger", file));
        File.Delete(lines);
    }

    private static void Show(string what, ProcessRun run)
    {
        if (run.Status != 0)
            throw new EvaluationException($"{what} ended with status {run.Status}.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {run.Wall:F1} s | {run.Processor:F1} s | {run.Memory / 1e6:F0} |"));
    }

    // A page is kept until the ledger changes: each time it is asked for under another address, so that it is made. The least of the runs.
    private static async Task Show(HttpClient client, string page)
    {
        double wall = double.MaxValue, processor = double.MaxValue;
        long bytes = 0;
        for (int i = 0; i < Runs; i++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            TimeSpan before = process.TotalProcessorTime;
            long started = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}run={i}"), UriKind.Relative))).Length;
            wall = Math.Min(wall, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            process.Refresh();
            processor = Math.Min(processor, (process.TotalProcessorTime - before).TotalMilliseconds);
        }

        string shown = page.Split('/') is [_, var part, { Length: 17 }] ? $"/{part}/ID" : page.Contains("story=", StringComparison.Ordinal) ? "/timeline?story=ID" : page;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{shown}`, {bytes / 1024:N0} KB | {wall:F0} ms | {processor:F0} ms | |"));
    }

    private static async Task<string> First(HttpClient client, string address, string list)
    {
        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        return answer.RootElement.GetProperty(list)[0].GetProperty("id").GetString()!;
    }
}
