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
        + ", f.statement, f.utterance, f.actor, coalesce(a.name, f.speaker), f.source, f.form, f.said, f.speaker_state, f.certainty, f.why, f.negated";

    private const string Order = "ORDER BY r.day DESC, r.number DESC, f.first, f.number LIMIT $6";

    private const string Scope = """
        ($1 IS NULL AND r.current = 1 OR f.report = $1)
        AND ($2 = '[]' AND $3 = '[]' AND $4 = '[]'
            OR r.story IN (SELECT value FROM json_each($2))
        """;

    /// <summary>Statements.</summary>
    public static IReadOnlyList<StatementRow> Statements(Session session, FactFilter filter) => Ask(
        session,
        $"""
        SELECT {StatementColumns} FROM statements f JOIN reports r ON r.id = f.report LEFT JOIN actors a ON a.id = f.actor
        WHERE {Scope} OR f.actor IN (SELECT value FROM json_each($3))
            OR f.number IN (SELECT rowid FROM statement_words WHERE $5 IS NOT NULL AND statement_words MATCH $5)) {Order}
        """,
        Statement,
        filter);

    /// <summary>Positions.</summary>
    public static IReadOnlyList<PositionRow> Positions(Session session, FactFilter filter) => Ask(
        session,
        $"""
        SELECT {PlaceColumns}, f.position, f.joined, f.actor, coalesce(a.name, f.holder), f.stance, coalesce(f.label, f.topic), f.condition, f.held
        FROM positions f JOIN reports r ON r.id = f.report LEFT JOIN actors a ON a.id = f.actor
        WHERE {Scope} OR f.actor IN (SELECT value FROM json_each($3))
            OR EXISTS (SELECT 1 FROM json_each($4) WHERE $5 IS NOT NULL AND instr(lower(f.words), lower(value)) > 0)) {Order}
        """,
        static row => new PositionRow(
            Place(row), row.Number(8), row.TextOrNull(9), row.TextOrNull(10), row.Text(11), Terms.Parse<Stance>(row.Text(12)), row.Text(13), row.TextOrNull(14), row.TextOrNull(15)),
        filter);

    /// <summary>Happenings.</summary>
    public static IReadOnlyList<HappeningRow> Happenings(Session session, FactFilter filter) => Ask(
        session,
        $"""
        SELECT {PlaceColumns}, f.happening, f.joined, f.type, f.status, f.happened, f.place, f.participants
        FROM happenings f JOIN reports r ON r.id = f.report
        WHERE {Scope} OR f.number IN (SELECT happening FROM happening_actors WHERE actor IN (SELECT value FROM json_each($3)))
            OR EXISTS (SELECT 1 FROM json_each($4) WHERE $5 IS NOT NULL AND instr(lower(f.words), lower(value)) > 0)) {Order}
        """,
        static row => new HappeningRow(
            Place(row), row.Text(8), row.TextOrNull(9), row.Text(10), Terms.Parse<HappeningStatus>(row.Text(11)), row.TextOrNull(12), row.TextOrNull(13), JsonText.Words(row.Text(14))),
        filter);

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
        row.Is(18));

    private static FactPlace Place(Row row) =>
        new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Number(6), row.Number(7));

    private static List<T> Ask<T>(Session session, string sql, Func<Row, T> map, FactFilter filter) => session.All(
        sql,
        map,
        filter.Report,
        JsonText.Of(filter.Stories),
        JsonText.Of(filter.Actors),
        JsonText.Of(filter.Words),
        Searching.MatchText.AnyOf(filter.Words) is { Length: > 0 } match ? $"words : ({match})" : null,
        filter.Take);
}
