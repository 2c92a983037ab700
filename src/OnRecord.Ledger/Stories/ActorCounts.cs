using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Stories;

/// <summary>How much each actor was reported to say: counted anew for those of whom something changed. Inside a transaction.</summary>
internal static class ActorCounts
{
    /// <summary>Marks an actor as changed.</summary>
    public static void Mark(Session session, string actor) => session.Execute("UPDATE actors SET stale = 1 WHERE id = $1", actor);

    /// <summary>Marks the actors of a story as changed.</summary>
    public static void MarkStory(Session session, string story) =>
        session.Execute("UPDATE actors SET stale = 1 WHERE id IN (SELECT actor FROM story_actors WHERE story = $1)", story);

    /// <summary>Counts the marked ones, and takes those away that nothing names any more.</summary>
    public static void Refresh(Session session)
    {
        session.Execute(
            """
            DELETE FROM actors WHERE stale > 0
                AND NOT EXISTS (SELECT 1 FROM story_actors WHERE actor = actors.id) AND NOT EXISTS (SELECT 1 FROM report_actors WHERE actor = actors.id)
                AND NOT EXISTS (SELECT 1 FROM statements WHERE actor = actors.id) AND NOT EXISTS (SELECT 1 FROM positions WHERE actor = actors.id)
                AND NOT EXISTS (SELECT 1 FROM happening_actors WHERE actor = actors.id) AND NOT EXISTS (SELECT 1 FROM utterances WHERE actor = actors.id)
            """);
        session.Execute(
            """
            UPDATE actors SET stale = 0,
                stories = (SELECT count(DISTINCT story) FROM story_actors WHERE actor = actors.id),
                (statements, outlets, first_day, last_day) = (
                    SELECT count(*), count(DISTINCT r.outlet), min(r.day), max(r.day)
                    FROM statements s JOIN reports r ON r.id = s.report WHERE s.actor = actors.id AND r.current = 1)
            WHERE stale > 0
            """);
    }
}
