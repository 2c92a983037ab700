namespace OnRecord.Ledger.Exporting;

/// <summary>A table as it is exported: its name, and the query of its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The rows, in an order that the content decides; column names are those of the export.</param>
/// <param name="Passages">The columns that hold passages of reports, which are cut short unless whole texts are wanted.</param>
internal sealed record ExportTable(string Name, string Query, params IReadOnlyList<string> Passages)
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new("stories", "SELECT id, title, first_day, last_day, reports, outlets, origins, utterances, shared, differing FROM stories ORDER BY last_day, id"),
        new("reports", """
            SELECT r.id, r.name, r.story, r.outlet, r.headline, r.published, r.modified, r.url, r.language, r.agency, r.completeness, r.unread, r.version, r.current,
                c.captured, c.origin AS captured_from, c.sha256, r.text
            FROM reports r JOIN captures c ON c.number = r.capture ORDER BY r.day, r.id
            """,
            "text"),
        new("statements", """
            SELECT s.report, s.statement, r.story, s.utterance, r.outlet, r.published, s.actor, coalesce(a.name, s.speaker) AS speaker, s.speaker_state, s.source, s.cue,
                s.form, s.words, s.said, s.negated, s.certainty, s.why, s.first, s.last
            FROM statements s JOIN reports r ON r.id = s.report LEFT JOIN actors a ON a.id = s.actor WHERE r.current = 1 ORDER BY r.day, r.id, s.first, s.statement
            """,
            "words"),
        new("utterances", """
            SELECT u.story, u.utterance, u.actor, a.name AS speaker, u.said, u.origins, u.reports, u.absent
            FROM utterances u LEFT JOIN actors a ON a.id = u.actor ORDER BY u.story, length(u.utterance), u.utterance
            """),
        new("happenings", """
            SELECT h.report, h.happening, r.story, h.joined, r.outlet, r.published, h.type, h.status, h.happened, h.place, h.participants, h.words, h.first, h.last
            FROM happenings h JOIN reports r ON r.id = h.report WHERE r.current = 1 ORDER BY r.day, r.id, h.first, h.happening
            """,
            "words"),
        new("positions", """
            SELECT p.report, p.position, r.story, p.joined, r.outlet, r.published, p.actor, coalesce(a.name, p.holder) AS holder, p.stance, p.topic, p.label, p.condition,
                p.held, p.words, p.first, p.last
            FROM positions p JOIN reports r ON r.id = p.report LEFT JOIN actors a ON a.id = p.actor WHERE r.current = 1 ORDER BY r.day, r.id, p.position
            """,
            "words"),
        new("actors", "SELECT id, name, kind, statements, stories, outlets, first_day, last_day FROM actors ORDER BY statements DESC, name, id"),
        new("corrections", "SELECT id, kind, report, other, made, why, undone, trouble, draft FROM corrections ORDER BY number", "draft"),
    ];
}
