using System.CommandLine;
using System.Globalization;
using OnRecord.Comparison;
using OnRecord.Stories;

namespace OnRecord.Evaluation.Comparing;

// Where the library of that name is referenced too, the word alone is its namespace.
using Rendering = OnRecord.Comparison.Rendering;

/// <summary><c>comparison-sample</c>: draws joined pairs, differences and absences of real stories, for people to judge.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string>("CORPORA") { Description = "The corpora's folder." };
        var joins = new Option<int>("--joins") { Description = "How many joined pairs.", DefaultValueFactory = _ => 100 };
        var differences = new Option<int>("--differences") { Description = "How many differences.", DefaultValueFactory = _ => 50 };
        var absences = new Option<int>("--absences") { Description = "How many absences.", DefaultValueFactory = _ => 100 };
        var seed = new Option<string>("--seed") { Description = "What decides which are drawn.", DefaultValueFactory = _ => "1" };
        var command = new Command("comparison-sample", "Compares the real stories and draws joined pairs, differences and absences to judge by reading.")
        {
            corpora, joins, differences, absences, seed,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(corpora)!, parsed.GetValue(joins), parsed.GetValue(differences), parsed.GetValue(absences), parsed.GetValue(seed)!));
        return command;
    }

    private static int Run(string corpora, int joins, int differences, int absences, string seed)
    {
        var pairs = new List<string>();
        var differing = new List<string>();
        var absent = new List<string>();
        int statements = 0;
        foreach (StoryComparison story in RealStories.Compare(corpora))
        {
            statements += story.Reports.Sum(report => report.Statements.Count);
            pairs.AddRange(Pairs(story));
            differing.AddRange(story.Differences.Select(difference => Told(story, difference)));
            absent.AddRange(story.Utterances.SelectMany(utterance => utterance.Absent.Select(absence => Told(story, utterance, absence))));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statements} statements, {pairs.Count} joined pairs, {differing.Count} differences, {absent.Count} absences"));
        Print("pair", pairs, joins, seed);
        Print("difference", differing, differences, seed);
        Print("absence", absent, absences, seed);
        return EvaluationCommands.Done;
    }

    private static IEnumerable<string> Pairs(StoryComparison story)
    {
        foreach (Utterance utterance in story.Utterances)
        {
            for (int second = 1; second < utterance.Renderings.Count; second++)
            {
                for (int first = 0; first < second; first++)
                {
                    (Rendering one, Rendering other) = (utterance.Renderings[first], utterance.Renderings[second]);
                    if (one.Report == other.Report)
                        continue;
                    string fuller = Fullest(story, utterance) is { } fullest && fullest != one && fullest != other ? $"\n    both under {Words(story, fullest)}" : "";
                    yield return $"{Words(story, one)}\n    {Words(story, other)}{fuller}";
                }
            }
        }
    }

    // The rendering that two parts of one longer quotation belong to.
    private static Rendering? Fullest(StoryComparison story, Utterance utterance) => utterance.Renderings
        .MaxBy(rendering => story.Reports.First(report => report.Id == rendering.Report).Statements.First(statement => statement.Id == rendering.Statement).Content.Sum(span => span.Length));

    private static string Words(StoryComparison story, Rendering rendering)
    {
        Record record = story.Reports.First(report => report.Id == rendering.Report);
        Statements.Statement statement = record.Statements.First(one => one.Id == rendering.Statement);
        string speaker = record.Actors.FirstOrDefault(actor => actor.Id == statement.Speaker)?.Name ?? statement.Source?.TextIn(record.Text) ?? "nobody";
        return OneLine($"{rendering.Report} {rendering.Kind} {speaker} {statement.When}: {string.Join(" … ", statement.Content.Select(span => span.TextIn(record.Text)))}");
    }

    private static string Told(StoryComparison story, Difference difference) => $"{difference.Kind} {difference.About ?? "as told"}"
        + string.Concat(difference.Values.Select(value => $"\n    {value.Report} {OneLine(value.Value)}: {OneLine(Around(story, value.Report, value.Evidence))}"));

    private static string Told(StoryComparison story, Utterance utterance, Absence absence) =>
        $"{Words(story, utterance.Renderings[0])}\n    not in {absence.Report}; nearest: {(absence.Nearest is { } nearest ? OneLine(nearest.TextIn(story.Reports.First(report => report.Id == absence.Report).Text)) : "none")}";

    private static string Around(StoryComparison story, string id, Span span)
    {
        Record record = story.Reports.First(report => report.Id == id);
        return record.Sentences.FirstOrDefault(sentence => sentence.Overlaps(span), span).TextIn(record.Text);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    // Each is drawn by a hash of what it says, so that a change elsewhere does not draw others.
    private static void Print(string what, List<string> all, int count, string seed)
    {
        string[] drawn = [.. all.OrderBy(one => TextHash.Of(one, TextHash.Of(seed))).ThenBy(one => one, StringComparer.Ordinal).Take(count)];
        for (int i = 0; i < drawn.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{what} {i + 1}: {drawn[i]}"));
    }
}
