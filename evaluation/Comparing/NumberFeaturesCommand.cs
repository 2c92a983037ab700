using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Finding;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;

namespace OnRecord.Evaluation.Comparing;

/// <summary><c>number-features</c>: writes of each two numbers of two real reports what their places have in common, and whether the numbers are one.</summary>
internal static class NumberFeaturesCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string>("CORPORA") { Description = "The corpora's folder." };
        var command = new Command("number-features", "Writes what the places of two numbers have in common, for training.") { corpora };
        command.SetAction(parsed => Run(parsed.GetValue(corpora)!));
        return command;
    }

    private static int Run(string corpora)
    {
        foreach (IGrouping<string, (JsonElement Row, Record Record)> story in RealStories.Read(corpora, new CorpusReader(Environment.ProcessorCount)))
        {
            Record[] reports = [.. story.Select(pair => pair.Record)];
            for (int first = 0; first < reports.Length; first++)
            {
                for (int second = first + 1; second < reports.Length; second++)
                    Write(story.Key, [reports[first], reports[second]]);
            }
        }

        return EvaluationCommands.Done;
    }

    private static void Write(string story, Record[] pair)
    {
        TermSpace space = TermSpace.Of(pair, EnglishPack.Instance);
        JoinedCast cast = ActorJoiner.Join(pair, EnglishPack.Instance, OnRecord.Comparison.JoinRulings.None.Actors);
        List<StatementSign> signs = StatementSign.Read(pair, cast, space, NameSpelling.Of(EnglishPack.Instance));
        List<NumberPlace>[] places = new PlacedNumbers(pair, new NumberDifferences(pair, space), space).PlacesIn(ToldSentence.Read(pair, signs, space));
        var features = new float[NumberPlace.Features.Length];
        foreach (NumberPlace one in places[0])
        {
            foreach (NumberPlace other in places[1].Where(other => other.Number.Unit == one.Number.Unit && one.Sentence.MayBeOfOne(other.Sentence)))
            {
                one.Compare(other, space, features);
                Console.WriteLine(string.Join('\t', [story, pair[0].Id, pair[1].Id, Written(one), Written(other), Flag(PassageNumber.AreCompatible(one.Number, other.Number)),
                    Flag(Has(places[0], other)) + Flag(Has(places[1], one)), string.Join(' ', features.Select(feature => feature.ToString("F3", CultureInfo.InvariantCulture))),
                    Text(pair[0], one), Text(pair[1], other)]));
            }
        }
    }

    private static bool Has(List<NumberPlace> places, NumberPlace number) => places.Exists(place => PassageNumber.AreCompatible(place.Number, number.Number));

    private static string Written(NumberPlace place) => place.Number.Value.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool holds) => holds ? "1" : "0";

    private static string Text(Record record, NumberPlace place)
    {
        Span span = new(place.Sentence.Words.Words[place.Number.First].Span.Start, place.Sentence.Words.Words[place.Number.Last].Span.End);
        Span sentence = place.Sentence.Span;
        return (record.Text[sentence.Start..span.Start] + "[" + record.Text[span.Start..span.End] + "]" + record.Text[span.End..sentence.End]).ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
