using System.CommandLine;
using System.Globalization;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Comparing;

/// <summary><c>comparison</c>: the comparison on our own events, from perfect records and from text, beside its baselines.</summary>
internal static class ComparisonCommand
{
    public static Command Create()
    {
        var errors = new Option<bool>("--errors") { Description = "Prints what goes wrong, too, in the events that are developed on." };
        var events = new Option<string[]>("--events")
        {
            Description = "Only these of the events that are developed on, by how their file names start.",
            AllowMultipleArgumentsPerToken = true,
        };
        var developed = new Option<bool>("--developed") { Description = "Leaves out the half that is kept apart." };
        var command = new Command("comparison", "Measures the comparison on our own annotated events, from perfect records and from text, beside its baselines.")
        {
            errors, events, developed,
        };
        command.SetAction(parsed =>
        {
            var reader = new CorpusReader(Environment.ProcessorCount);
            string[] only = parsed.GetValue(events) ?? [];
            foreach (bool kept in only.Length > 0 || parsed.GetValue(developed) ? (bool[])[false] : [false, true])
            {
                string half = kept ? "kept apart" : "developed on";
                Print($"{half}; baseline: all that one speaker said on one day", GoldEvents.SameSpeakerSameDay(kept, only));
                Print($"{half}; from perfect records", GoldEvents.FromRecords(kept, only));
                Print($"{half}; from text", GoldEvents.FromText(kept, reader, only));
            }

            if (parsed.GetValue(errors))
            {
                foreach (string error in GoldEvents.Errors(reader, only))
                    Console.WriteLine(error);
            }

            return EvaluationCommands.Done;
        });
        return command;
    }

    private static void Print(string what, Figures figures) => Console.WriteLine(
        $"{what}\n  {string.Join("  ", figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name} {figure.Value:0.000}")))}");
}
