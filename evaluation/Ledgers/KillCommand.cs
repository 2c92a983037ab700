using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnRecord.English;
using OnRecord.Ledger;

namespace OnRecord.Evaluation.Ledgers;

/// <summary><c>kill-ledger</c>: kills <c>onrecord add</c> at random moments, and looks whether anything was lost or doubled.</summary>
internal static class KillCommand
{
    private const int ReportsOfStory = 4;

    public static Command Create()
    {
        var reports = new Option<int>("--reports") { Description = "How many reports are added.", DefaultValueFactory = _ => 2000 };
        var kills = new Option<int>("--kills") { Description = "How often the command is killed.", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "What the moments are drawn from.", DefaultValueFactory = _ => 1 };
        var longest = new Option<int>("--longest") { Description = "How many milliseconds the command runs at most before it is killed.", DefaultValueFactory = _ => 8000 };
        var command = new Command("kill-ledger", "Kills 'onrecord add' at random moments; each time the ledger must be sound, and at the end whole.") { reports, kills, seed, longest };
        command.SetAction(parsed => Run(parsed.GetValue(reports), parsed.GetValue(kills), new Random(parsed.GetValue(seed)), parsed.GetValue(longest)));
        return command;
    }

    private static int Run(int reports, int kills, Random random, int longest)
    {
        string folder = Directory.CreateTempSubdirectory("onrecord-kill-").FullName;
        try
        {
            string lines = Path.Combine(folder, "reports.jsonl"), killed = Path.Combine(folder, "killed.db"), whole = Path.Combine(folder, "whole.db");
            File.WriteAllLines(lines, Enumerable.Range(1, reports).Select(Line));
            for (int i = 1; i <= kills; i++)
            {
                using Process process = Start(lines, killed);
                bool hasEnded = process.WaitForExit(random.Next(200, longest));
                process.Kill();
                process.WaitForExit();
                (int count, IReadOnlyList<string> faults) = Check(killed);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {i}: {(hasEnded ? "had ended" : "killed")}, {count} reports, {(faults.Count == 0 ? "sound" : string.Join(' ', faults))}"));
                if (faults.Count > 0)
                    return EvaluationCommands.Failed;
            }

            Finish(lines, killed);
            Finish(lines, whole);
            bool isSame = Contents(killed).SequenceEqual(Contents(whole), StringComparer.Ordinal) && Check(killed).Faults.Count == 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports after {kills} kills: {(isSame ? "nothing lost, nothing doubled" : "NOT what an add that nobody killed made")}"));
            return isSame ? EvaluationCommands.Done : EvaluationCommands.Failed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(int number)
    {
        int place = number / ReportsOfStory;
        string name = InventedLedger.WordOf(place);
        name = char.ToUpperInvariant(name[0]) + name[1..];
        DateTime day = new DateTime(2031, 1, 1).AddDays(place % 300);
        string text = $"Harbour of {name} closes pier {number}\n\nThe harbour of {name} will close pier {number}, said Sanna {name}berg, the harbour master of {name}, on {day.ToString("dddd", CultureInfo.InvariantCulture)}.\n\n“The pier of {name} is older than any of us,” {name}berg said.\n";
        return $$"""{"id":"{{number}}","outlet":"Outlet {{number % ReportsOfStory}}","published":"{{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}","text":{{JsonSerializer.Serialize(text)}}}""";
    }

    private static Process Start(string lines, string ledger)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string arg in (string[])[Path.Combine(AppContext.BaseDirectory, "onrecord.dll"), "add", lines, "--ledger", ledger])
            start.ArgumentList.Add(arg);
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Finish(string lines, string ledger)
    {
        using Process process = Start(lines, ledger);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new EvaluationException($"'onrecord add' ended with {process.ExitCode}.");
    }

    private static (int Count, IReadOnlyList<string> Faults) Check(string file)
    {
        using LedgerFile ledger = LedgerFile.Open(file, new LedgerSettings { Pack = EnglishPack.Instance });
        using LedgerSnapshot snapshot = ledger.Read();
        return (snapshot.ReportCount, ledger.Check());
    }

    // A story's id tells which of its reports came first; what it holds must be the same.
    private static List<string> Contents(string file)
    {
        using LedgerFile ledger = LedgerFile.Open(file, new LedgerSettings { Pack = EnglishPack.Instance });
        using LedgerSnapshot snapshot = ledger.Read();
        return
        [
            .. snapshot.Stories(0, int.MaxValue).Select(story => string.Join(' ', snapshot.Reports(story.Id, 0, int.MaxValue).Select(report => $"{report.Id}:{report.Statements}").Order(StringComparer.Ordinal))
                + $" {story.Utterances} {story.Shared}").Order(StringComparer.Ordinal),
        ];
    }
}
