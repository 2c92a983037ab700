using System.Text;
using OnRecord.Comparison;
using OnRecord.Format;
using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Searching;
using OnRecord.Ledger.Store;
using OnRecord.Names;
using OnRecord.Packs;

namespace OnRecord.Ledger.Stories;

/// <summary>Writes a story's comparison, and what it joins into the tables that are searched. Inside a transaction.</summary>
internal static class ComparisonStore
{
    /// <summary>Writes a comparison unless the story has changed since it was made.</summary>
    public static void Write(Session session, ComparedStory story, LanguagePack pack)
    {
        int isPresent = session.Execute("UPDATE stories SET stale = 0 WHERE id = $1 AND stale = $2", story.Id, story.Stale);
        if (isPresent == 0)
            return;
        StoryComparison comparison = story.Comparison;
        foreach ((string correction, string? trouble) in story.Rulings.Notes)
            CorrectionStore.Note(session, correction, trouble);
        ActorCounts.MarkStory(session, story.Id);
        session.Execute("DELETE FROM story_actors WHERE story = $1", story.Id);
        session.Execute("DELETE FROM utterances WHERE story = $1", story.Id);
        Dictionary<string, string> actors = WriteActors(session, story, pack);
        WriteSummary(session, story);
        foreach (Utterance utterance in comparison.Utterances)
            Write(session, story.Id, utterance, actors);
        WriteSpeakers(session, comparison);
        foreach (JoinedHappening happening in comparison.Happenings)
        {
            foreach (HappeningRendering one in happening.Renderings)
                session.Execute("UPDATE happenings SET joined = $3 WHERE report = $1 AND happening = $2", one.Report, one.Happening, happening.Id);
        }

        foreach (JoinedPosition position in comparison.Positions)
        {
            foreach (PositionRendering one in position.Renderings)
            {
                session.Execute(
                    "UPDATE positions SET joined = $3, label = $4, actor = $5 WHERE report = $1 AND position = $2",
                    one.Report,
                    one.Position,
                    position.Id,
                    position.Topic,
                    actors.GetValueOrDefault(position.Actor));
            }
        }

        foreach (Record report in comparison.Reports)
            TagStore.Refresh(session, report.Id);
        ActorCounts.MarkStory(session, story.Id);
    }

    private static Dictionary<string, string> WriteActors(Session session, ComparedStory story, LanguagePack pack)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JoinedActor actor in story.Comparison.Actors)
        {
            bool isOwn = actor.Mentions.Any(story.Rulings.OwnActors.Contains);
            string id = ActorKey.Of(actor, story.Id, isOwn);
            ids[actor.Id] = id;
            session.Execute(
                "INSERT INTO actors (id, name, kind, plain) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET stale = 1",
                id,
                actor.Name,
                Terms.Of(actor.Kind),
                ActorKey.Plain(actor.Name));
            session.Execute(
                "INSERT INTO story_actors (story, joined, actor, named, name, kind, aliases, roles, surname) VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8)",
                story.Id,
                actor.Id,
                id,
                actor.Name,
                Terms.Of(actor.Kind),
                JsonText.Of(actor.Aliases),
                JsonText.Of(actor.Roles),
                isOwn || actor.Kind != ActorKind.Person || !actor.Name.Any(char.IsUpper) ? null : StoryComparer.SurnameOf(actor.Name, pack));
            foreach (ActorMention mention in actor.Mentions)
                session.Execute("UPDATE report_actors SET actor = $3 WHERE report = $1 AND report_actor = $2", mention.Report, mention.Actor, id);
        }

        return ids;
    }

    private static void WriteSummary(Session session, ComparedStory story)
    {
        StoryComparison comparison = story.Comparison;
        string[] days = [.. comparison.Reports.Select(report => report.Published?.ToString()[..10]).OfType<string>().Order(StringComparer.Ordinal)];
        string[] outlets = [.. comparison.Reports.Select(report => report.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Record? titled = comparison.Reports.FirstOrDefault(report => !string.IsNullOrWhiteSpace(report.Headline));
        session.Execute(
            """
            UPDATE stories SET title = coalesce(given, $2), first_day = $3, last_day = $4, reports = $5, outlets = $6, origins = $7, utterances = $8, shared = $9,
                differing = $10, comparison = $11, last_added = (SELECT coalesce(max(added), '') FROM reports WHERE story = $1)
            WHERE id = $1
            """,
            story.Id,
            titled?.Headline ?? "",
            days.Length > 0 ? days[0] : null,
            days.Length > 0 ? days[^1] : null,
            comparison.Reports.Count,
            JsonText.Of(outlets),
            comparison.Reports.Select(OriginOf).Distinct(StringComparer.Ordinal).Count(),
            comparison.Utterances.Count,
            comparison.Utterances.Count(IsShared),
            comparison.Differences.Select(difference => difference.About).Distinct(StringComparer.Ordinal).Count(),
            Encoding.UTF8.GetString(RecordJson.Document(comparison with { Reports = [] })));
    }

    // An agency's text is of one origin, whoever carries it.
    private static string OriginOf(Record report) => report.Origin is { } origin ? "agency " + origin.Agency : report.Outlet is { } outlet ? "outlet " + outlet : report.Id;

    private static bool IsShared(Utterance utterance) => utterance.Renderings.Select(one => one.Report).Distinct(StringComparer.Ordinal).Count() > 1;

    private static void Write(Session session, string story, Utterance utterance, Dictionary<string, string> actors)
    {
        session.Execute(
            "INSERT INTO utterances (story, utterance, actor, said, origins, reports, absent) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            story,
            utterance.Id,
            utterance.Speaker is { } speaker ? actors.GetValueOrDefault(speaker) : null,
            utterance.When,
            utterance.Origins,
            utterance.Renderings.Select(one => one.Report).Distinct(StringComparer.Ordinal).Count(),
            utterance.Absent.Count);
        foreach (OnRecord.Comparison.Rendering one in utterance.Renderings)
            session.Execute("UPDATE statements SET utterance = $3 WHERE report = $1 AND statement = $2", one.Report, one.Statement, utterance.Id);
    }

    // A statement's speaker is the one that its own report names, not the one that the utterance has from another report. A report at once:
    // it may have ten thousand actors.
    private static void WriteSpeakers(Session session, StoryComparison comparison)
    {
        foreach (Record report in comparison.Reports)
        {
            session.Execute(
                """
                UPDATE statements SET actor = (SELECT actor FROM report_actors a WHERE a.report = statements.report AND a.report_actor = statements.report_actor)
                WHERE report = $1 AND report_actor IS NOT NULL
                """,
                report.Id);
            session.Execute(
                """
                UPDATE happening_actors SET actor = (SELECT actor FROM report_actors a WHERE a.report = $1 AND a.report_actor = happening_actors.report_actor)
                WHERE happening IN (SELECT number FROM happenings WHERE report = $1)
                """,
                report.Id);
        }
    }
}
