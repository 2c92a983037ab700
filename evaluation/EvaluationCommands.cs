using System.CommandLine;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Comparing;
using OnRecord.Evaluation.Fuzzing;
using OnRecord.Evaluation.Ledgers;
using OnRecord.Evaluation.SameBytes;
using OnRecord.Evaluation.Speed;

namespace OnRecord.Evaluation;

/// <summary>The commands that measure the project: each one rerun gives the figures again.</summary>
internal static class EvaluationCommands
{
    /// <summary>Exit status: done, and nothing was found amiss.</summary>
    public const int Done = 0;

    /// <summary>Exit status: a figure is below its floor, something crashed or hung, or a file could not be read.</summary>
    public const int Failed = 1;

    /// <summary>Exit status: called wrongly.</summary>
    public const int Misused = 2;

    /// <summary>Runs a command.</summary>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Measures OnRecord: how well it reads, how fast, and what hostile input does to it.")
        {
            AccuracyCommand.Create(),
            SpeedCommand.Create(),
            ComparisonCommand.Create(),
            SampleCommand.Create(),
            PlantedCommand.Create(),
            RealDifferencesCommand.Create(),
            NumberFeaturesCommand.Create(),
            FuzzCommand.Create(),
            KillCommand.Create(),
            SearchSpeedCommand.Create(),
            LedgerSpeedCommand.Create(),
            FingerprintCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string error in parsed.Errors.Select(error => error.Message))
                Console.Error.WriteLine(error);
            return Misused;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (EvaluationException e)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }
}

/// <summary>The evaluation cannot go on; its message is a sentence that says why.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
