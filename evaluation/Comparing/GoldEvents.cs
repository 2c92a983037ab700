using OnRecord.Comparison;
using OnRecord.Core.Tests.Comparison.Gold;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Comparing;

/// <summary>Scores the comparison on our own annotated events.</summary>
internal static class GoldEvents
{
    /// <summary>From records that have everything read right: what the comparison does by itself.</summary>
    public static Figures FromRecords(bool kept, params string[] events) => Of(Score(kept, Given, events));

    /// <summary>From the reports' texts: what a user gets.</summary>
    public static Figures FromText(bool kept, CorpusReader reader, params string[] events) =>
        Of(Score(kept, story => Compared(story, reader), events));

    /// <summary>What is said once for each speaker and day, from records that have everything read right: the least that joining must beat.</summary>
    public static Figures SameSpeakerSameDay(bool kept, params string[] events) =>
        Of(Score(kept, story => SpeakerDayBaseline.Join(Given(story)), events));

    /// <summary>What goes wrong in the events that are developed on, a line each; the events kept apart give figures only.</summary>
    public static IEnumerable<string> Errors(CorpusReader reader, params string[] events) =>
    [
        .. Score(kept: false, Given, events).Errors.Select(error => $"records: {error}"),
        .. Score(kept: false, story => Compared(story, reader), events).Errors.Select(error => $"text: {error}"),
    ];

    private static StoryComparison Given(GoldStory story) =>
        StoryComparer.Compare([.. story.Reports.Select(report => report.Record)], EnglishPack.Instance);

    private static StoryComparison Compared(GoldStory story, CorpusReader reader) =>
        StoryComparer.Compare([.. reader.Records([.. story.Reports.Select(report => report.Input)]).Select(record => record!)], EnglishPack.Instance);

    private static GoldScore Score(bool kept, Func<GoldStory, StoryComparison> compare, params string[] events)
    {
        var score = new GoldScore();
        foreach (GoldStory story in GoldStory.ReadAll().Where(story => story.Kept == kept && (events.Length == 0 || Array.Exists(events, start => story.Name.StartsWith(start, StringComparison.Ordinal)))))
            score.Add(story, compare(story));
        return score;
    }

    private static Figures Of(GoldScore score) => new()
    {
        { "joins.p", score.JoinPrecision },
        { "joins.r", score.JoinRecall },
        { "joins.f1", score.JoinF1 },
        { "ceaf", score.Ceaf },
        { "statements.r", score.StatementRecall },
        { "differences.found", score.DifferencesFound },
        { "differences.right", 1 - score.DifferencesFalse },
        { "absences.p", score.AbsencePrecision },
        { "absences.r", score.AbsenceRecall },
    };
}
