using OnRecord.Comparison;

namespace OnRecord.Rendering.Views;

/// <summary>Sentences that more than one rendering says.</summary>
internal static class Sentences
{
    /// <summary>The heading over what one report carries, and of which it is not certain that no other does.</summary>
    public const string Near = "In one report, and perhaps in another";

    /// <summary>What stands above several stories.</summary>
    public static string SeveralStories(IReadOnlyList<StoryComparison> stories) =>
        $"These are reports of {Labels.Number(stories.Count)} events; each stands apart.";

    /// <summary>The title of a story: how many reports, of which days.</summary>
    public static string Title(StoryView story)
    {
        if (!story.IsCompared)
            return story.AllReports.Count == 1 && story.AllReports[0].Headline is { } headline ? headline : "One report";
        return $"One event, {Labels.Count(story.Reports.Count, "report", "reports")}";
    }

    /// <summary>What was found, as sentences.</summary>
    public static IEnumerable<string> Figures(StoryView story)
    {
        int shared = story.Shared.Count(), differing = story.Shared.Count(utterance => utterance.IsDiffering);
        string said = Labels.Capital(Labels.Count(story.Utterances.Count, "utterance", "utterances"));
        string sharing = shared == 0
            ? ", none in more than one report"
            : $": {Labels.Number(shared)} in more than one report, {(differing == 0 ? "none" : Labels.Number(differing))} of them in other words or with a difference";
        yield return story.IsCompared && story.Utterances.Count > 0 ? $"{said}{sharing}." : $"{said}.";
        yield return $"{Labels.Capital(Labels.Count(story.Happenings.Count, "happening", "happenings"))}, {Labels.Count(story.Positions.Count, "position", "positions")}."
            + (story.IsCompared ? $" {Labels.Capital(Labels.Count(story.Differences.Count, "difference", "differences"))} between the reports." : "");
        if (story.Unlisted > 0)
            yield return $"{Labels.Capital(Labels.Count(story.Unlisted, "more passage is", "more passages are"))} perhaps no statement: not listed here, in the JSON record.";
    }

    /// <summary>What is to be said of a report itself: whose text it is, whether it is whole.</summary>
    public static IEnumerable<string> Notes(ReportView report)
    {
        if (report.Record.Origin is { } origin)
            yield return $"carries {Plain.Words(origin.Agency)}’s text";
        if (report.Record.Completeness == Pages.Completeness.Stub)
            yield return "first lines only";
        if (report.Record.Completeness == Pages.Completeness.Summary)
            yield return "a summary only";
    }

    /// <summary>When a report was published.</summary>
    public static string Published(ReportView report) =>
        report.Record.Published is { } time ? TimeWords.Of(time) : "publication date not known";

    /// <summary>Who carries an utterance and how many independent origins it has.</summary>
    public static string Carried(UtteranceView utterance)
    {
        string carried = Labels.Count(utterance.Carriers.Count, "report", "reports");
        return utterance.Utterance.Origins < utterance.Carriers.Count
            ? $"{carried}, {Labels.Count(utterance.Utterance.Origins, "origin", "origins")}"
            : carried;
    }
}
