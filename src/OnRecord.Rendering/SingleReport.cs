using OnRecord.Comparison;

namespace OnRecord.Rendering;

/// <summary>A record in the shape of a story, so that both are shown the same way.</summary>
public static class SingleReport
{
    /// <summary>The story of one report.</summary>
    public static StoryComparison Of(Record record) => new()
    {
        Reports = [record],
        Stories = [new StoryReports([record.Id])],
        Actors = [.. record.Actors.Select(actor => new JoinedActor
        {
            Id = actor.Id,
            Name = actor.Name,
            Kind = actor.Kind,
            Roles = [.. actor.Roles.Select(role => role.TextIn(record.Text))],
            Mentions = [new ActorMention(record.Id, actor.Id)],
        })],
        Utterances = [.. record.Statements.Where(statement => statement.IsLikely).Select(statement => new Utterance
        {
            Id = "u:" + statement.Id,
            Speaker = statement.Speaker,
            When = statement.When,
            Origins = 1,
            Renderings = [new Comparison.Rendering(record.Id, statement.Id, RenderingKind.Verbatim)],
        })],
        Happenings = [.. record.Happenings.Select(happening => new JoinedHappening
        {
            Id = "h:" + happening.Id,
            Type = happening.Type,
            Status = happening.Status,
            When = happening.When,
            Place = happening.Place,
            Participants = happening.Participants,
            Renderings = [new HappeningRendering(record.Id, happening.Id)],
        })],
        Positions = [.. record.Positions.Select((position, i) => new JoinedPosition
        {
            Id = "p:" + i,
            Actor = position.Actor,
            Topic = position.Topic.TextIn(record.Text),
            Stance = position.Stance,
            Condition = position.Condition?.TextIn(record.Text),
            When = position.When,
            Renderings = [new PositionRendering(record.Id, i)],
        })],
        Timeline = TimelineOf(record),
    };

    private static List<TimelineEntry> TimelineOf(Record record)
    {
        IEnumerable<TimelineEntry> happenings = record.Happenings.Select(one => new TimelineEntry { When = one.When, Happening = "h:" + one.Id });
        IEnumerable<TimelineEntry> statements = record.Statements.Where(one => one.IsLikely).Select(one => new TimelineEntry { When = one.When, Utterance = "u:" + one.Id });
        return [.. happenings.Concat(statements).OrderBy(entry => entry.When is null).ThenBy(entry => entry.When, StringComparer.Ordinal)];
    }
}
