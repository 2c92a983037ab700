using OnRecord.Comparison;

namespace OnRecord.Evaluation.Comparing;

/// <summary>A baseline: all that one speaker said on one day is one utterance, and nothing differs or is lacking.</summary>
internal static class SpeakerDayBaseline
{
    /// <summary>Joins the statements of a comparison anew; what has no speaker or no day stands alone.</summary>
    public static StoryComparison Join(StoryComparison comparison)
    {
        var actorOf = comparison.Actors.SelectMany(actor => actor.Mentions.Select(mention => (mention, actor.Id)))
            .ToDictionary(pair => (pair.mention.Report, pair.mention.Actor), pair => pair.Id);
        var groups = comparison.Reports
            .SelectMany(report => report.Statements.Select(statement => (Report: report.Id, Statement: statement)))
            .GroupBy(one => one.Statement.Speaker is { } speaker && one.Statement.When is { } when && actorOf.TryGetValue((one.Report, speaker), out string? actor)
                ? $"{actor} {when}" : $"{one.Report} {one.Statement.Id} alone");
        return comparison with
        {
            Utterances =
            [
                .. groups.Select((group, at) => new Utterance
                {
                    Id = $"u{at + 1}",
                    Origins = 1,
                    Renderings = [.. group.Select(one => new OnRecord.Comparison.Rendering(one.Report, one.Statement.Id, RenderingKind.Paraphrase))],
                }),
            ],
            Differences = [],
        };
    }
}
