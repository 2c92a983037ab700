using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Accuracy;

/// <summary><c>accuracy</c>: every stage on every corpus that is there; writes the page, or holds the figures to their floors.</summary>
internal static class AccuracyCommand
{
    private const string FloorsFile = "evaluation/floors.tsv";

    public static Command Create()
    {
        var corpora = new Argument<string?>("CORPORA") { Description = "The corpora's folder. Without it only the repository's own annotated texts are measured.", Arity = ArgumentArity.ZeroOrOne };
        var date = new Option<string?>("--date") { Description = "The day that the page names; today where not given." };
        var output = new Option<string>("--output", "-o") { Description = "The page to write.", DefaultValueFactory = _ => RepositoryFolder.Of("docs/accuracy.md") };
        var check = new Option<bool>("--check") { Description = "Writes no page, and fails where a figure is below its floor." };
        var setFloors = new Option<bool>("--set-floors") { Description = "Raises the floors to just below the figures." };
        var all = new Option<bool>("--all") { Description = "Prints every figure, and not only those of the page." };
        var threads = new Option<int>("--threads") { Description = "On how many threads.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("accuracy", "Measures every stage on every corpus, writes docs/accuracy.md, and holds the figures to their floors.")
        {
            corpora, date, output, check, setFloors, all, threads,
        };
        command.SetAction(parsed =>
        {
            List<Measured> measured = Run(parsed.GetValue(corpora), new CorpusReader(parsed.GetValue(threads)), parsed.GetValue(all));
            string floorsPath = RepositoryFolder.Of(FloorsFile);
            Floors floors = Floors.Read(File.Exists(floorsPath) ? File.ReadLines(floorsPath) : []);
            if (parsed.GetValue(setFloors))
            {
                measured.ForEach(floors.Raise);
                File.WriteAllText(floorsPath, string.Concat(floors.Write().Select(line => line + "\n")));
            }

            if (parsed.GetValue(check))
                return Check(measured, floors);
            File.WriteAllText(parsed.GetValue(output)!, AccuracyPage.Write(measured, DateOf(parsed.GetValue(date))));
            return EvaluationCommands.Done;
        });
        return command;
    }

    private static List<Measured> Run(string? corpora, CorpusReader reader, bool all)
    {
        if (corpora is not null && !Directory.Exists(corpora))
            throw new EvaluationException($"{corpora} is no folder: give the folder that holds treebank/, names/ and the others.");
        var measured = new List<Measured>();
        foreach (Measure measure in Measures.All)
        {
            if (measure.PathIn(corpora) is not { } path)
            {
                Console.Error.WriteLine($"{measure.Data} is not measured: {measure.File} is not there.");
                continue;
            }

            long started = Stopwatch.GetTimestamp();
            var one = new Measured(measure, Digest.Of(path), measure.Score(path, reader));
            measured.Add(one);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Stage}, {measure.Data} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)"));
            foreach (Figure figure in one.Figures.Where(figure => all || measure.Shown.Any(shown => shown.Figure == figure.Name)))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {figure.Name,-45} {figure.Value,10:0.0000}"));
        }

        return measured;
    }

    private static int Check(List<Measured> measured, Floors floors)
    {
        string[] faults = [.. measured.SelectMany(one => floors.Check(one, Console.Error.WriteLine))];
        foreach (string fault in faults)
            Console.Error.WriteLine(fault);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured.Sum(one => one.Measure.Shown.Count)} figures held to their floors, {faults.Length} of them in vain."));
        return faults.Length == 0 ? EvaluationCommands.Done : EvaluationCommands.Failed;
    }

    private static DateOnly DateOf(string? text)
    {
        if (text is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw new EvaluationException($"'{text}' is no date: give it as 2031-03-12.");
    }
}
