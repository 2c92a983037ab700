using System.CommandLine;
using System.Globalization;
using OnRecord.Comparison;

namespace OnRecord.Evaluation.Comparing;

/// <summary><c>comparison-real</c>: of the disagreements that reading found between real reports, counts those that the comparison tells.</summary>
internal static class RealDifferencesCommand
{
    private const string Annotations = "evaluation/annotations/real-differences.tsv";

    public static Command Create()
    {
        var corpora = new Argument<string>("CORPORA") { Description = "The corpora's folder." };
        var missed = new Option<string?>("--missed") { Description = "Prints those of a kind that are not told." };
        var others = new Option<bool>("--others") { Description = "Prints what is told and was not found by reading." };
        var all = new Option<bool>("--told") { Description = "Prints all that is told." };
        var command = new Command("comparison-real", "Counts how many of the disagreements that reading found between real reports the comparison tells.") { corpora, missed, others, all };
        command.SetAction(parsed => Run(parsed.GetValue(corpora)!, parsed.GetValue(missed), parsed.GetValue(others), parsed.GetValue(all)));
        return command;
    }

    private static int Run(string corpora, string? missed, bool others, bool all)
    {
        Annotated[] annotated = [.. File.ReadLines(Path.Combine(RepositoryFolder.Path, Annotations)).Where(line => !line.StartsWith('#')).Skip(1).Select(Annotated.Of)];
        var told = new HashSet<Annotated>();
        int differences = 0, unknown = 0;
        foreach (StoryComparison story in RealStories.Compare(corpora))
        {
            Annotated[] here = Array.FindAll(annotated, one => story.Reports.Any(report => report.Id == one.Report));
            foreach (Difference difference in story.Differences)
            {
                differences++;
                Annotated[] same = Array.FindAll(here, one => one.IsToldBy(difference));
                told.UnionWith(same);
                unknown += same.Length == 0 ? 1 : 0;
                if (all || (others && same.Length == 0))
                    Console.WriteLine($"{difference.Kind} {difference.About ?? "as told"}" + string.Concat(difference.Values.Select(value => $"\n    {value.Report} [{value.Value}] {Around(story, value.Report, value.Evidence)}")));
            }

            foreach (Annotated one in here.Where(one => one.Kind == missed && !told.Contains(one)))
                Console.WriteLine($"missed, {one.Sure}{(AreJoined(story, one) ? ", one utterance" : "")}:\n    {Words(story, one.Report, one.Span)}\n    {Words(story, one.Other, one.OtherSpan)}");
        }

        foreach (IGrouping<string, Annotated> kind in annotated.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(kind.Key + string.Concat(((string[])["sure", "likely", "arguable"]).Select(sure =>
                string.Create(CultureInfo.InvariantCulture, $"  {sure} {kind.Count(one => one.Sure == sure && told.Contains(one))} of {kind.Count(one => one.Sure == sure)}"))));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{differences} differences told, {unknown} of them not among those found by reading"));
        return EvaluationCommands.Done;
    }

    private static bool AreJoined(StoryComparison story, Annotated one) => story.Utterances.Any(utterance =>
        utterance.Renderings.Any(rendering => Renders(story, rendering, one.Report, one.Span)) && utterance.Renderings.Any(rendering => Renders(story, rendering, one.Other, one.OtherSpan)));

    private static bool Renders(StoryComparison story, OnRecord.Comparison.Rendering rendering, string report, Span span) => rendering.Report == report
        && story.Reports.First(one => one.Id == report).Statements.First(one => one.Id == rendering.Statement).Content.Any(content => content.Overlaps(span));

    private static string Words(StoryComparison story, string report, Span span) =>
        $"{report} {span.TextIn(story.Reports.First(one => one.Id == report).Text).ReplaceLineEndings(" ")}";

    private static string Around(StoryComparison story, string report, Span span)
    {
        Record record = story.Reports.First(one => one.Id == report);
        return record.Sentences.FirstOrDefault(sentence => sentence.Overlaps(span), span).TextIn(record.Text).ReplaceLineEndings(" ");
    }

    private sealed record Annotated(string Kind, string Sure, string Report, Span Span, string Other, Span OtherSpan)
    {
        public static Annotated Of(string line)
        {
            string[] fields = line.Split('\t');
            return new Annotated(fields[1], fields[2], fields[3], At(fields[4], fields[5]), fields[6], At(fields[7], fields[8]));
        }

        private static Span At(string start, string end) => new(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));

        public bool IsToldBy(Difference difference) => difference.Values.Any(value => value.Report == Report && value.Evidence.Overlaps(Span))
            && difference.Values.Any(value => value.Report == Other && value.Evidence.Overlaps(OtherSpan));
    }
}
