using System.Globalization;
using OnRecord.Comparison.Joining;

namespace OnRecord.Comparison;

/// <summary>Several stories in one document: each joined by itself, with ids that do not meet.</summary>
internal static class StoryUnion
{
    /// <summary>Puts comparisons side by side. Nothing is joined over them: no report lacks what was said at another event.</summary>
    /// <param name="stories">The comparisons, each of other reports.</param>
    /// <param name="reports">The records of all reports, in the order to list them.</param>
    public static StoryComparison Of(IReadOnlyList<StoryComparison> stories, IReadOnlyList<Record> reports)
    {
        var ids = new Dictionary<char, int>();
        StoryComparison[] apart = [.. stories.Select(story => Renumbered(story, ids))];
        ILookup<string, OnlyHere> only = apart.SelectMany(story => story.Only).ToLookup(one => one.Report, StringComparer.Ordinal);
        return new StoryComparison
        {
            Reports = reports,
            Stories = [.. apart.SelectMany(story => story.Stories)],
            Utterances = [.. apart.SelectMany(story => story.Utterances)],
            Happenings = [.. apart.SelectMany(story => story.Happenings)],
            Positions = [.. apart.SelectMany(story => story.Positions)],
            Actors = [.. apart.SelectMany(story => story.Actors)],
            Differences = [.. apart.SelectMany(story => story.Differences)],
            Only = [.. reports.SelectMany(report => only[report.Id])],
            Timeline = InOrder(apart.SelectMany(story => story.Timeline)),
        };
    }

    /// <summary>Entries in order of time, undated ones last; those of one time as they come.</summary>
    internal static IReadOnlyList<TimelineEntry> InOrder(IEnumerable<TimelineEntry> entries) =>
    [
        .. entries.OrderBy(entry => !TimeFit.IsDated(entry.When))
            .ThenBy(entry => TimeFit.IsDated(entry.When) ? TimeFit.SortKey(entry.When!) : "", StringComparer.Ordinal),
    ];

    private static StoryComparison Renumbered(StoryComparison story, Dictionary<char, int> ids)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string id in story.Utterances.Select(one => one.Id).Concat(story.Happenings.Select(one => one.Id))
            .Concat(story.Positions.Select(one => one.Id)).Concat(story.Actors.Select(one => one.Id)))
        {
            int number = ids[id[0]] = ids.GetValueOrDefault(id[0]) + 1;
            renamed.Add(id, string.Create(CultureInfo.InvariantCulture, $"{id[0]}{number}"));
        }

        string? Renamed(string? id) => id is null ? null : renamed.GetValueOrDefault(id, id);
        return story with
        {
            Utterances = [.. story.Utterances.Select(one => one with { Id = renamed[one.Id], Speaker = Renamed(one.Speaker) })],
            Happenings =
            [
                .. story.Happenings.Select(one => one with { Id = renamed[one.Id], Place = Renamed(one.Place), Participants = [.. one.Participants.Select(id => renamed[id])] }),
            ],
            Positions =
            [
                .. story.Positions.Select(one => one with
                {
                    Id = renamed[one.Id],
                    Actor = renamed[one.Actor],
                    DiffersFrom = [.. one.DiffersFrom.Select(id => renamed[id])],
                    ChangedFrom = Renamed(one.ChangedFrom),
                }),
            ],
            Actors = [.. story.Actors.Select(one => one with { Id = renamed[one.Id] })],
            Differences = [.. story.Differences.Select(one => one with { About = Renamed(one.About) })],
            Timeline = [.. story.Timeline.Select(entry => entry with { Happening = Renamed(entry.Happening), Utterance = Renamed(entry.Utterance) })],
        };
    }
}
