using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Reading;

/// <summary>Reads what was read, refused and unsure.</summary>
internal static class ReadingQueries
{
    private const int MostListed = 100;

    // Below this a speaker is right in fewer than four of five cases.
    private const string IsUnsure = "(f.speaker_state = 'not-found' OR f.speaker_state = 'named' AND f.certainty < 0.8)";

    /// <summary>What was read of the whole ledger, a story or a report.</summary>
    public static ReadingState Of(Session session, string? story, string? report)
    {
        // What a search may find is of current versions: the index knows the states of that.
        string scope = report is not null ? "r.id = $2 AND $1 IS $1" : story is not null ? "r.current = 1 AND r.story = $1 AND $2 IS NULL" : "r.current = 1 AND $1 IS NULL AND $2 IS NULL";
        string facts = report is null && story is null
            ? "statements f WHERE f.tags IS NOT NULL AND $1 IS NULL AND $2 IS NULL"
            : $"reports r JOIN statements f ON f.report = r.id WHERE {scope}";
        Dictionary<string, int> states = session.All(
            $"SELECT f.speaker_state, count(*) FROM {facts} GROUP BY f.speaker_state",
            static row => (row.Text(0), row.Number(1)),
            story,
            report).ToDictionary(StringComparer.Ordinal);
        bool isWhole = story is null && report is null;
        return new ReadingState(
            (int)session.Number($"SELECT count(*) FROM reports r WHERE {scope}", story, report),
            states.Values.Sum(),
            states.GetValueOrDefault("named"),
            states.GetValueOrDefault("unnamed"),
            states.GetValueOrDefault("not-stated"),
            states.GetValueOrDefault("not-found"),
            Reports(session, scope + " AND r.unread IS NOT NULL", story, report),
            Reports(session, scope + " AND r.completeness <> 'full'", story, report),
            isWhole ? session.All("SELECT name, refused, sentence FROM refusals ORDER BY refused DESC, number DESC LIMIT $1", static row => new Refusal(row.Text(0), row.Text(1), row.Text(2)), MostListed) : [],
            session.All(
                $"""
                SELECT {FactQueries.StatementColumns} FROM statements f JOIN reports r ON r.id = f.report LEFT JOIN actors a ON a.id = f.actor
                WHERE {scope} AND {IsUnsure} ORDER BY f.certainty, r.day DESC, f.number LIMIT $3
                """,
                FactQueries.Statement,
                story,
                report,
                MostListed),
            (int)session.Number($"SELECT count(*) FROM {facts} AND {IsUnsure}", story, report));
    }

    /// <summary>How much that is, without what it is: each number from an index.</summary>
    public static ReadingCounts Counts(Session session, string? story, string? report)
    {
        if (story is null && report is null)
        {
            return new ReadingCounts(
                Number("reports WHERE current = 1"),
                Number("statements WHERE tags IS NOT NULL"),
                Number("refusals"),
                Number("reports WHERE current = 1 AND unread IS NOT NULL"),
                Number("reports WHERE current = 1 AND completeness <> 'full'"),
                Number("statements f WHERE f.tags IS NOT NULL AND f.speaker_state = 'not-found'") + Number("statements f WHERE f.tags IS NOT NULL AND f.speaker_state = 'named' AND f.certainty < 0.8"));
        }

        ReadingState state = Of(session, story, report);
        return new ReadingCounts(state.Reports, state.Statements, state.Refused.Count, state.Unread.Count, state.Partial.Count, state.UnsureCount);

        int Number(string from) => (int)session.Number($"SELECT count(*) FROM {from}");
    }

    private static List<ReportSummary> Reports(Session session, string condition, string? story, string? report) => session.All(
        $"SELECT {ReportQueries.Columns} FROM reports r JOIN captures c ON c.number = r.capture WHERE {condition} ORDER BY r.day DESC, r.number DESC LIMIT $3",
        ReportQueries.Summary,
        story,
        report,
        MostListed);
}
