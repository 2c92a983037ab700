using OnRecord.Happenings;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Ledger.Reading;

/// <summary>Reads statements, positions and happenings, newest report first.</summary>
internal static class FactQueries
{
    /// <summary>The columns of a <see cref="FactPlace"/>, of a fact <c>f</c> and its report <c>r</c>.</summary>
    public const string PlaceColumns = "f.report, r.story, r.outlet, r.published, r.added, f.words, f.first, f.last";

    /// <summary>The columns of a <see cref="StatementRow"/>.</summary>
    public const string StatementColumns = PlaceColumns
        + ", f.statement, f.utterance, f.actor, coalesce(a.name, f.speaker), f.source, f.form, f.said, f.speaker_state, f.certainty, f.why, f.negated, f.cue";

    private const string Order = "ORDER BY r.day DESC, r.number DESC, f.first, f.number LIMIT $5";

    /// <summary>Statements.</summary>
    public static IReadOnlyList<StatementRow> Statements(Session session, FactFilter filter) => Ask(
        session,
        $"SELECT {StatementColumns} FROM reports r JOIN statements f ON f.report = r.id LEFT JOIN actors a ON a.id = f.actor",
        """
        SELECT s.number FROM statements s JOIN reports q ON q.id = s.report WHERE q.story IN (SELECT value FROM json_each($2))
        UNION SELECT number FROM statements WHERE actor IN (SELECT value FROM json_each($3))
        UNION SELECT rowid FROM statement_words WHERE $4 <> '' AND statement_words MATCH $4
        """,
        Statement,
        filter,
        Searching.MatchText.AnyOf(filter.Words) is { Length: > 0 } match ? $"words : ({match})" : "");

    /// <summary>Positions.</summary>
    public static IReadOnlyList<PositionRow> Positions(Session session, FactFilter filter) => Ask(
        session,
        $"""
        SELECT {PlaceColumns}, f.position, f.joined, f.actor, coalesce(a.name, f.holder), f.stance, coalesce(f.label, f.topic), f.condition, f.held
        FROM reports r JOIN positions f ON f.report = r.id LEFT JOIN actors a ON a.id = f.actor
        """,
        """
        SELECT p.number FROM positions p JOIN reports q ON q.id = p.report WHERE q.story IN (SELECT value FROM json_each($2))
        UNION SELECT number FROM positions WHERE actor IN (SELECT value FROM json_each($3))
        UNION SELECT number FROM positions, json_each($4) WHERE instr(lower(words), lower(value)) > 0
        """,
        static row => new PositionRow(
            Place(row), row.Number(8), row.TextOrNull(9), row.TextOrNull(10), row.Text(11), Terms.Parse<Stance>(row.Text(12)), row.Text(13), row.TextOrNull(14), row.TextOrNull(15)),
        filter,
        JsonText.Of(filter.Words));

    /// <summary>Happenings.</summary>
    public static IReadOnlyList<HappeningRow> Happenings(Session session, FactFilter filter) => Ask(
        session,
        $"""
        SELECT {PlaceColumns}, f.happening, f.joined, f.type, f.status, f.happened, f.place, f.participants
        FROM reports r JOIN happenings f ON f.report = r.id
        """,
        """
        SELECT h.number FROM happenings h JOIN reports q ON q.id = h.report WHERE q.story IN (SELECT value FROM json_each($2))
        UNION SELECT happening FROM happening_actors WHERE actor IN (SELECT value FROM json_each($3))
        UNION SELECT number FROM happenings, json_each($4) WHERE instr(lower(words), lower(value)) > 0
        """,
        static row => new HappeningRow(
            Place(row), row.Text(8), row.TextOrNull(9), row.Text(10), Terms.Parse<HappeningStatus>(row.Text(11)), row.TextOrNull(12), row.TextOrNull(13), JsonText.Words(row.Text(14))),
        filter,
        JsonText.Of(filter.Words));

    /// <summary>The statement that a row of <see cref="StatementColumns"/> holds.</summary>
    public static StatementRow Statement(Row row) => new(
        Place(row),
        row.Text(8),
        row.TextOrNull(9),
        row.TextOrNull(10),
        row.TextOrNull(11),
        row.TextOrNull(12),
        Terms.Parse<StatementForm>(row.Text(13)),
        row.TextOrNull(14),
        Terms.Parse<SpeakerState>(row.Text(15)),
        row.Fraction(16),
        row.Text(17),
        row.Is(18),
        row.TextOrNull(19));

    private static FactPlace Place(Row row) =>
        new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Number(6), row.Number(7));

    // Each question has an index of its own to begin with: a report's facts, those of what was chosen, or the newest reports'.
    private static List<T> Ask<T>(Session session, string select, string chosen, Func<Row, T> map, FactFilter filter, string words)
    {
        bool isChosen = filter.Stories.Count + filter.Actors.Count + filter.Words.Count > 0;
        string where = (filter.Report is null ? "r.current = 1 AND $1 IS NULL" : "r.id = $1")
            + (isChosen ? $" AND f.number IN ({chosen})" : " AND $2 = $2 AND $3 = $3 AND $4 = $4");
        return session.All(
            $"{select} WHERE {where} {Order}", map, filter.Report, JsonText.Of(filter.Stories), JsonText.Of(filter.Actors.Select(actor => SpeakerQueries.Present(session, actor))), words,
            filter.Take);
    }
}
