using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Finding;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;

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
        IReadOnlyList<JsonElement> rows = GoldLines.Read(Path.Combine(corpora, "stories/basil.jsonl"));
        IReadOnlyList<Record?> records = new CorpusReader(Environment.ProcessorCount).Records([.. rows.Select(row => CorpusReader.Input(row, "text", "url", "outlet", "headline", "published"))]);
        var features = new float[NumberPlace.Features];
        foreach (IGrouping<string?, (JsonElement Row, Record Record)> story in rows.Zip(records, (row, record) => (Row: row, Record: record!)).GroupBy(pair => pair.Row.Text("story")))
        {
            Record[] reports = [.. story.Select(pair => pair.Record)];
            for (int a = 0; a < reports.Length; a++)
            {
                for (int b = a + 1; b < reports.Length; b++)
                {
                    Record[] pair = [reports[a], reports[b]];
                    TermSpace space = TermSpace.Of(pair, EnglishPack.Instance);
                    JoinedCast cast = ActorJoiner.Join(pair, EnglishPack.Instance, OnRecord.Comparison.JoinRulings.None.Actors);
                    List<StatementSign> signs = StatementSign.Read(pair, cast, space, NameSpelling.Of(EnglishPack.Instance));
                    var numbers = new NumberDifferences(pair, space);
                    List<NumberPlace> places = [.. ToldSentence.Read(pair, signs, space).SelectMany(sentence => numbers.NumbersOf(sentence.Report, sentence.Words).Select(number => NumberPlace.Of(sentence, number, pair[sentence.Report].Sentences.Take(6).Contains(sentence.Span), space)))];
                    foreach (NumberPlace one in places.Where(place => place.Sentence.Report == 0))
                    {
                        foreach (NumberPlace other in places.Where(place => place.Sentence.Report == 1 && place.Number.Unit == one.Number.Unit))
                        {
                            if (!one.Sentence.MayBeOfOne(other.Sentence))
                                continue;
                            one.Compare(other, space, features);
                            bool oneHas = places.Exists(place => place.Sentence.Report == 0 && PassageNumber.AreCompatible(place.Number, other.Number));
                            bool otherHas = places.Exists(place => place.Sentence.Report == 1 && PassageNumber.AreCompatible(place.Number, one.Number));
                            Console.WriteLine(string.Join('\t', [story.Key!, pair[0].Id, pair[1].Id, one.Number.Value.ToString(CultureInfo.InvariantCulture), other.Number.Value.ToString(CultureInfo.InvariantCulture),
                                PassageNumber.AreCompatible(one.Number, other.Number) ? "1" : "0", (oneHas ? "1" : "0") + (otherHas ? "1" : "0"),
                                string.Join(' ', features.Select(feature => feature.ToString("F3", CultureInfo.InvariantCulture))),
                                Text(pair[0], one), Text(pair[1], other)]));
                        }
                    }
                }
            }
        }

        return 0;
    }

    private static string Text(Record record, NumberPlace place)
    {
        Span span = new(place.Sentence.Words.Words[place.Number.First].Span.Start, place.Sentence.Words.Words[place.Number.Last].Span.End);
        Span sentence = place.Sentence.Span;
        return (record.Text[sentence.Start..span.Start] + "[" + record.Text[span.Start..span.End] + "]" + record.Text[span.End..sentence.End]).ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
