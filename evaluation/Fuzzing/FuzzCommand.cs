using System.CommandLine;
using System.Globalization;
using System.Text;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary><c>fuzz</c>: changed samples through every entrance; nothing may crash, hang, take too much, or break a record.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var executions = new Option<long>("--executions") { Description = "How many inputs each entrance gets.", DefaultValueFactory = _ => 10_000 };
        var entrances = new Option<string[]>("--entrance") { Description = "The entrances; all where not given: " + string.Join(", ", Entrances.All.Select(one => one.Name)) + "." };
        entrances.AcceptOnlyFromAmong([.. Entrances.All.Select(one => one.Name)]);
        var seed = new Option<ulong>("--seed") { Description = "What the inputs are drawn from.", DefaultValueFactory = _ => 1 };
        var first = new Option<long>("--first") { Description = "The first execution, to go on from or to see one again.", DefaultValueFactory = _ => 0 };
        var threads = new Option<int>("--threads") { Description = "On how many threads.", DefaultValueFactory = _ => 1 };
        var hang = new Option<double>("--hang") { Description = "After how many seconds at one input it is said to hang.", DefaultValueFactory = _ => 60 };
        var keep = new Option<string?>("--keep") { Description = "The folder for inputs that went wrong." };
        var command = new Command("fuzz", "Hands changed samples in at every entrance, and reports what crashes, hangs, takes too much memory or breaks a record.")
        {
            executions, entrances, seed, first, threads, hang, keep,
        };
        command.SetAction(parsed =>
        {
            string[] named = parsed.GetValue(entrances)!;
            bool isGood = true;
            foreach (Entrance entrance in Entrances.All.Where(one => named.Length == 0 || named.Contains(one.Name)))
            {
                var run = new FuzzRun(entrance, parsed.GetValue(seed));
                run.Run(parsed.GetValue(first), parsed.GetValue(executions), parsed.GetValue(threads), TimeSpan.FromSeconds(parsed.GetValue(hang)), CancellationToken.None);
                isGood &= Report(entrance, run, parsed.GetValue(keep));
            }

            return isGood ? EvaluationCommands.Done : EvaluationCommands.Failed;
        });
        return command;
    }

    private static bool Report(Entrance entrance, FuzzRun run, string? keep)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{entrance.Name,-20} {run.Executions,12:N0} executions, {run.Findings.Count} findings, slowest {run.Slowest.TotalMilliseconds:N0} ms"));
        foreach (FuzzFinding finding in run.Findings)
        {
            Console.WriteLine($"  execution {finding.Execution}, {finding.Count} times: {finding.What}");
            if (keep is null)
                continue;
            Directory.CreateDirectory(keep);
            File.WriteAllText(Path.Combine(keep, $"{entrance.Name}-{finding.Execution}.txt"), run.Input(finding.Execution), Encoding.Unicode);
        }

        return run.Findings.Count == 0;
    }
}
