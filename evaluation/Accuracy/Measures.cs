using System.Text.Json;
using OnRecord.Core.Tests.Happenings;
using OnRecord.English;
using OnRecord.Evaluation.Comparing;
using OnRecord.Evaluation.Scoring;
using OnRecord.Evaluation.Scoring.Attributions;
using OnRecord.Evaluation.Scoring.Pasting;
using OnRecord.Evaluation.Scoring.Treebanks;
using OnRecord.Pages;
using OnRecord.Stories;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>Every stage on every corpus, in the order of the stages.</summary>
internal static class Measures
{
    private const double Little = 0.003;
    private const double Much = 0.03;

    private static readonly (string, string)[] PageFigures = [("f1", "article's segments, F1"), ("precision", "precision"), ("recall", "recall")];

    private static readonly (string, string)[] TreebankFigures =
    [
        ("words", "words, F1"), ("sentences", "sentences, F1"), ("upos", "UPOS"), ("xpos", "XPOS"), ("lemma", "lemmas"), ("uas", "heads (UAS)"), ("las", "heads and relations (LAS)"),
    ];

    private static readonly (string, string)[] NameFigures = [("names.f1", "span and kind, F1"), ("names.p", "precision"), ("names.r", "recall"), ("spans.f1", "span alone, F1")];

    private static readonly (string, string)[] StoryFigures = [("bcubed.f1", "B-cubed F1"), ("pairs.f1", "pairs, F1"), ("exact", "events whole")];

    private static readonly (string, string)[] HappeningFigures =
        [("happenings.p", "happenings, precision"), ("happenings.r", "recall"), ("positions.p", "positions, precision"), ("positions.r", "recall")];

    private static readonly (string, string)[] ComparisonFigures =
    [
        ("joins.p", "utterances joined, precision"), ("joins.r", "recall"), ("ceaf", "CEAF-e F1"), ("differences.found", "differences found"), ("differences.right", "differences told that are one"),
        ("absences.p", "absences, precision"), ("absences.r", "recall"),
    ];

    /// <summary>The measures.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("Pages", "990 saved pages (trafilatura's); the model in the pack has seen them", "pages/pages.jsonl.gz", Little, Segments, PageFigures),
        new("Pages", "The same pages, pasted as text", "pages/pages.jsonl.gz", Little, Pasted, PageFigures),
        new("Pages", "The same pages: headline, bylines, day", "pages/pages.jsonl.gz", Little, Metadata, [("headline.f1", "headline, F1"), ("bylines.f1", "bylines, F1"), ("published.f1", "day of publication, F1")]),
        new("Pages", "999 saved pages with their day (htmldate's)", "page-dates/page-dates.jsonl.gz", Little, Dates, [("f1", "day of publication, F1"), ("precision", "precision"), ("recall", "recall")]),
        new("Language", "English Web Treebank, dev, from raw text", "treebank/ewt-dev.conllu", Little, Parse, TreebankFigures),
        new("Language", "GUM, open genres, dev, from raw text", "treebank/gum-open-dev.conllu", Little, Parse, TreebankFigures),
        new("Names", "UNER, English Web Treebank, dev", "names/uner-dev.jsonl", Little, Names, NameFigures),
        new("Names", "GUM, open genres, dev (silver)", "names/gum-open-dev.jsonl", Little, Names, NameFigures),
        new("Times", "TimeBank", "times/timebank.jsonl", Little, Times, [("strict.f1", "strict F1"), ("relaxed.f1", "relaxed F1"), ("value_f1", "value F1"), ("value_accuracy", "value, of those found")]),
        new("Statements", "PolNeAR, dev", "polnear/dev.jsonl", Little, Attributions,
        [
            ("spans.content.exact.f1", "content, exact span, F1"), ("spans.source.exact.f1", "source, exact span, F1"), ("spans.cue.exact.f1", "cue, exact span, F1"),
            ("attributions.all.found.f1", "found, F1"), ("attributions.all.found_source.f1", "found with the right source, F1"), ("attributions.direct.found.f1", "direct ones found, F1"),
            ("attributions.mixed.found.f1", "mixed ones found, F1"), ("attributions.indirect.found.f1", "indirect ones found, F1"),
            ("direct_speech.recall", "direct speech, recall"), ("direct_speech.speaker_accuracy", "direct speech, right source of those found"),
        ]),
        new("Happenings and positions", "Our own reports, developed on", "tests/gold/happenings/dev.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the second lot developed on", "tests/gold/happenings/dev-2.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the third lot developed on", "tests/gold/happenings/dev-3.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the fourth lot developed on", "tests/gold/happenings/dev-4.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the fifth lot developed on", "tests/gold/happenings/dev-5.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the sixth lot developed on", "tests/gold/happenings/dev-6.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the seventh lot developed on", "tests/gold/happenings/dev-7.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the eighth lot developed on", "tests/gold/happenings/dev-8.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, kept apart", "tests/gold/happenings/test.txt", Much, Happenings, HappeningFigures),
        new("Happenings and positions", "Our own reports, the second lot kept apart", "tests/gold/happenings/test-2.txt", Much, Happenings, HappeningFigures),
        new("Stories", "BASIL, own dates (over ten years)", "stories/basil.jsonl", Little, (path, reader) => Group(path, reader, Dating.Own), StoryFigures),
        new("Stories", "BASIL, drawn together into 30 days", "stories/basil.jsonl", Little, (path, reader) => Group(path, reader, Dating.Stream), StoryFigures),
        new("Stories", "BASIL, without dates", "stories/basil.jsonl", Little, (path, reader) => Group(path, reader, Dating.None), StoryFigures),
        new("Comparison", "Our own events, developed on; actors and statements given", "tests/gold/comparison", Much, (_, _) => GoldEvents.FromRecords(kept: false), ComparisonFigures),
        new("Comparison", "Our own events, kept apart; actors and statements given", "tests/gold/comparison", Much, (_, _) => GoldEvents.FromRecords(kept: true), ComparisonFigures),
        new("Comparison", "Our own events, developed on; from text", "tests/gold/comparison", Much, (_, reader) => GoldEvents.FromText(kept: false, reader), ComparisonFigures),
        new("Comparison", "Our own events, kept apart; from text", "tests/gold/comparison", Much, (_, reader) => GoldEvents.FromText(kept: true, reader), ComparisonFigures),
    ];

    private enum Dating
    {
        Own,
        Stream,
        None,
    }

    private static Figures Segments(string path, CorpusReader reader) => PageScorer.Segments(GoldLines.Read(path), Pages(path, reader));

    private static Figures Metadata(string path, CorpusReader reader) => PageScorer.Metadata(GoldLines.Read(path), Pages(path, reader));

    private static IReadOnlyList<Record?> Pages(string path, CorpusReader reader) =>
        reader.Articles([.. GoldLines.Read(path).Select(row => CorpusReader.Input(row, "html", "url"))]);

    private static Figures Pasted(string path, CorpusReader reader)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        return PageScorer.Segments(gold, reader.Articles([.. gold.Select(row => new ReportInput { Id = row.Text("id")!, Text = PastedText.Of(row.Text("html")!), Url = row.Text("url") })]));
    }

    private static Figures Dates(string path, CorpusReader reader)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        return PageScorer.Dates(gold, reader.Articles([.. gold.Select(row => CorpusReader.Input(row, "html"))]));
    }

    private static Figures Parse(string path, CorpusReader reader)
    {
        string conllu = File.ReadAllText(path);
        using var found = new StringReader(reader.Parses(Treebank.Documents(conllu)));
        using var gold = new StringReader(conllu);
        return TreebankScorer.Score(Treebank.Read(gold), Treebank.Read(found));
    }

    private static Figures Names(string path, CorpusReader reader)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        return NameScorer.Score(gold, reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text"))]));
    }

    // TimeBank's times of publication have no offset, so only the day is handed in.
    private static Figures Times(string path, CorpusReader reader)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        return TimeScorer.Score(gold, reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text") with { Published = row.Text("published")?[..10] })]));
    }

    private static Figures Attributions(string path, CorpusReader reader)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        return AttributionScorer.Score(gold, reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text", "url", "outlet", "headline", "published"))]));
    }

    private static Figures Group(string path, CorpusReader reader, Dating dating)
    {
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        string[] stories = [.. gold.Select(row => row.Text("story")!)];
        IReadOnlyList<string> days = StoryStream.Draw(stories, [.. gold.Select(row => row.Text("published")!)]);
        IReadOnlyList<Record?> records = reader.Articles([.. gold.Select((row, i) => CorpusReader.Input(row, "text", "url", "outlet", "headline", "published") with
        {
            Published = dating switch { Dating.Own => row.Text("published"), Dating.Stream => days[i], _ => null },
        })]);
        return StoryScorer.Score(stories, StoryGrouper.Group([.. records.Select(record => record!)], EnglishPack.Instance));
    }

    private static Figures Happenings(string path, CorpusReader reader)
    {
        GoldFigures found = GoldSet.Load(Path.GetFileName(path)).Score();
        return new Figures
        {
            { "happenings.p", found.Happenings.Precision },
            { "happenings.r", found.Happenings.Recall },
            { "positions.p", found.Positions.Precision },
            { "positions.r", found.Positions.Recall },
        };
    }
}
