using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Pages;

namespace OnRecord.Evaluation.Comparing;

/// <summary><c>comparison-planted</c>: of numbers that two real reports have alike, another is written into one of them; counts how many of these the comparison then tells.</summary>
internal static class PlantedCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string>("CORPORA") { Description = "The corpora's folder." };
        var errors = new Option<bool>("--errors") { Description = "Prints those that are not told, each with the two sentences." };
        var command = new Command("comparison-planted", "Writes other numbers into real reports and counts how many the comparison tells.") { corpora, errors };
        command.SetAction(parsed => Run(parsed.GetValue(corpora)!, parsed.GetValue(errors)));
        return command;
    }

    private static int Run(string corpora, bool errors)
    {
        var reader = new CorpusReader(Environment.ProcessorCount);
        int planted = 0, found = 0, others = 0;
        foreach (IGrouping<string, (JsonElement Row, Record Record)> story in RealStories.Read(corpora, reader))
        {
            (JsonElement Row, Record Record)[] reports = [.. story];
            for (int first = 0; first < reports.Length; first++)
            {
                for (int second = 0; second < reports.Length; second++)
                {
                    if (first == second)
                        continue;
                    PlantedNumbers.Planting[] plantings = [.. PlantedNumbers.In(reports[first].Record, reports[second].Record)];
                    IReadOnlyList<Record?> changed = reader.Records([.. plantings.Select(planting => Input(reports[second].Row) with { Text = planting.Text })]);
                    for (int i = 0; i < plantings.Length; i++)
                    {
                        IReadOnlyList<Difference> told = StoryComparer.Compare([reports[first].Record, changed[i]!], EnglishPack.Instance).Differences;
                        bool isTold = told.Any(difference => IsPlanted(difference, plantings[i], reports[second].Record.Id));
                        planted++;
                        found += isTold ? 1 : 0;
                        others += told.Count(difference => !IsPlanted(difference, plantings[i], reports[second].Record.Id));
                        if (errors && !isTold)
                            Console.WriteLine($"not told: {reports[second].Record.Id}: {plantings[i].Sentence}\n          {reports[first].Record.Id}: {plantings[i].Other}\n");
                    }
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{planted} numbers planted, {found} told ({(double)found / Math.Max(1, planted):0.000}), {others} other differences told"));
        return EvaluationCommands.Done;
    }

    private static ReportInput Input(JsonElement row) => CorpusReader.Input(row, "text", "url", "outlet", "headline", "published");

    private static bool IsPlanted(Difference difference, PlantedNumbers.Planting planting, string report) =>
        difference.Values.Any(value => value.Report == report && planting.Places.Any(place => place.Overlaps(value.Evidence)));
}
