using OnRecord.Happenings;
using OnRecord.Ledger.Store;
using OnRecord.Names;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Ledger.Facts;

/// <summary>Writes what a record says into the tables that are searched: actors, statements, happenings, positions.</summary>
internal static class FactStore
{
    /// <summary>Replaces a report's facts by those of a record. Inside a transaction.</summary>
    public static void Write(Session session, Record record)
    {
        Remove(session, record.Id);
        Dictionary<string, Actor> actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        foreach (Actor actor in record.Actors)
        {
            session.Execute(
                "INSERT INTO report_actors (report, report_actor, name, kind) VALUES ($1, $2, $3, $4)", record.Id, actor.Id, actor.Name, Terms.Of(actor.Kind));
        }

        foreach (Statement statement in record.Statements)
        {
            if (statement.IsLikely)
                Write(session, record, statement, actors);
        }

        foreach (Happening happening in record.Happenings)
            Write(session, record, happening, actors);
        for (int i = 0; i < record.Positions.Count; i++)
            Write(session, record, i, actors);
    }

    /// <summary>Takes a report's facts away. Inside a transaction.</summary>
    public static void Remove(Session session, string report)
    {
        session.Execute("DELETE FROM statements WHERE report = $1", report);
        session.Execute("DELETE FROM happenings WHERE report = $1", report);
        session.Execute("DELETE FROM positions WHERE report = $1", report);
        session.Execute("DELETE FROM report_actors WHERE report = $1", report);
    }

    /// <summary>The words of several spans, with what was left out between them shown by an ellipsis.</summary>
    public static string Words(string text, IReadOnlyList<Span> spans) => string.Join(" … ", spans.Select(span => span.TextIn(text)));

    private static void Write(Session session, Record record, Statement statement, Dictionary<string, Actor> actors)
    {
        session.Execute(
            """
            INSERT INTO statements (report, statement, form, words, first, last, cue, source, report_actor, speaker, speaker_state, certainty, why, said, negated)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            record.Id,
            statement.Id,
            Terms.Of(statement.Form),
            Words(record.Text, statement.Content),
            statement.Content[0].Start,
            statement.Content[^1].End,
            statement.Cue?.TextIn(record.Text),
            statement.Source?.TextIn(record.Text),
            statement.Speaker,
            statement.Speaker is { } speaker ? actors[speaker].Name : null,
            Terms.Of(statement.SpeakerState),
            statement.Certainty,
            statement.Why,
            statement.When,
            statement.Negated ? 1 : 0);
    }

    private static void Write(Session session, Record record, Happening happening, Dictionary<string, Actor> actors)
    {
        session.Execute(
            """
            INSERT INTO happenings (report, happening, type, status, happened, place, participants, words, first, last)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            record.Id,
            happening.Id,
            happening.Type,
            Terms.Of(happening.Status),
            happening.When,
            happening.Place is { } place ? actors[place].Name : null,
            JsonText.Of(happening.Participants.Select(actor => actors[actor].Name)),
            Words(record.Text, happening.Evidence),
            happening.Evidence[0].Start,
            happening.Evidence[^1].End);
        long number = session.Number("SELECT last_insert_rowid()");
        foreach (string actor in happening.Participants.Append(happening.Place ?? "").Where(actor => actor.Length > 0).Distinct(StringComparer.Ordinal))
            session.Execute("INSERT INTO happening_actors (happening, report_actor) VALUES ($1, $2)", number, actor);
    }

    private static void Write(Session session, Record record, int index, Dictionary<string, Actor> actors)
    {
        Position position = record.Positions[index];
        session.Execute(
            """
            INSERT INTO positions (report, position, report_actor, holder, stance, topic, condition, held, words, first, last)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            record.Id,
            index,
            position.Actor,
            actors[position.Actor].Name,
            Terms.Of(position.Stance),
            position.Topic.TextIn(record.Text),
            position.Condition?.TextIn(record.Text),
            position.When,
            Words(record.Text, position.Evidence),
            position.Evidence[0].Start,
            position.Evidence[^1].End);
    }
}
