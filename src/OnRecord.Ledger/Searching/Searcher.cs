using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Reading;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;

namespace OnRecord.Ledger.Searching;

/// <summary>Searches statements and texts in SQLite's full-text index.</summary>
/// <remarks>Of very many hits, those added last are counted and shown, so that a common word takes no longer than a rare one.</remarks>
internal sealed class Searcher(Session session)
{
    private const int MostCounted = 5000;
    private const int MostReports = 1000;
    private const int ExcerptWords = 24;

    private const string Filters = """
        AND r.current = 1
        AND ($2 IS NULL OR r.outlet = $2 COLLATE NOCASE) AND ($3 IS NULL OR r.day >= $3) AND ($4 IS NULL OR r.day <= $4) AND ($5 IS NULL OR r.story = $5)
        """;

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchQuery query)
    {
        string match = MatchText.AllOf(query.Words);
        if (match.Length == 0 && query.Words.Trim().Length > 0)
            return new SearchResult(0, true, [], 0, true, [], new Facets([], [], [], []));
        List<Found> found = Statements(query, match);
        bool isAll = found.Count <= MostCounted;
        if (!isAll)
            found.RemoveAt(found.Count - 1);
        (int reportTotal, bool isAllReports, IReadOnlyList<ReportHit> reports) = Reports(query, match);
        IEnumerable<Found> page = found.OrderByDescending(one => one.Day, StringComparer.Ordinal).ThenByDescending(one => one.Report).ThenBy(one => one.Number)
            .Skip(query.Skip).Take(query.Take);
        return new SearchResult(found.Count, isAll, [.. page.Select(one => Hit(one.Number, match))], reportTotal, isAllReports, reports, FacetsOf(found));
    }

    private List<Found> Statements(SearchQuery query, string match)
    {
        string? speakers = query.Speaker is { } speaker ? JsonText.Of(SpeakersNamed(speaker)) : null;
        const string Columns = "f.number, f.actor, f.form, r.outlet, r.day, r.number";
        const string Rest = Filters + " AND ($6 IS NULL OR f.actor IN (SELECT value FROM json_each($6))) AND ($7 IS NULL OR f.form = $7)";
        string sql = match.Length > 0
            ? $"SELECT {Columns} FROM statement_words w CROSS JOIN statements f ON f.number = w.rowid JOIN reports r ON r.id = f.report WHERE statement_words MATCH $1 {Rest} ORDER BY w.rowid DESC LIMIT $8"
            : $"SELECT {Columns} FROM statements f JOIN reports r ON r.id = f.report WHERE $1 = '' {Rest} ORDER BY f.number DESC LIMIT $8";
        return session.All(
            sql,
            static row => new Found(row.Number(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Number(5)),
            match,
            query.Outlet,
            query.From,
            query.To,
            Story(query),
            speakers,
            Terms.Of(query.Form),
            MostCounted + 1);
    }

    private (int Total, bool IsAll, IReadOnlyList<ReportHit> Hits) Reports(SearchQuery query, string match)
    {
        if (match.Length == 0 || query.Speaker is not null || query.Form is not null)
            return (0, true, []);
        List<(int Number, string? Day)> found = session.All(
            $"SELECT r.number, r.day FROM report_words w CROSS JOIN reports r ON r.number = w.rowid WHERE report_words MATCH $1 {Filters} ORDER BY w.rowid DESC LIMIT $6",
            static row => (row.Number(0), row.TextOrNull(1)),
            match,
            query.Outlet,
            query.From,
            query.To,
            Story(query),
            MostReports + 1);
        bool isAll = found.Count <= MostReports;
        IEnumerable<(int Number, string? Day)> page = found.Take(MostReports).OrderByDescending(one => one.Day, StringComparer.Ordinal).ThenByDescending(one => one.Number)
            .Skip(query.Skip).Take(query.Take);
        return (Math.Min(found.Count, MostReports), isAll, [.. page.Select(one => Excerpt(one.Number, match))]);
    }

    private string? Story(SearchQuery query) => query.Story is { } story ? StoryKeeper.Resolve(session, story) ?? story : null;

    private List<string> SpeakersNamed(string speaker) => session.All(
        "SELECT id FROM actors WHERE id = $1 OR ($2 <> '' AND instr(plain, $2) > 0)", static row => row.Text(0), speaker, ActorKey.Plain(speaker));

    private StatementHit Hit(int number, string match)
    {
        StatementRow statement = session.First(
            $"SELECT {FactQueries.StatementColumns} FROM statements f JOIN reports r ON r.id = f.report LEFT JOIN actors a ON a.id = f.actor WHERE f.number = $1", FactQueries.Statement, number)!;
        string? marked = match.Length == 0 ? null : session.Text(
            $"SELECT highlight(statement_words, 0, '{Marks.Open}', '{Marks.Close}') FROM statement_words WHERE rowid = $1 AND statement_words MATCH $2", number, match);
        return new StatementHit(statement, marked is null ? [] : Marks.In(statement.Place.Words, marked));
    }

    private ReportHit Excerpt(int number, string match)
    {
        ReportSummary report = session.First($"SELECT {ReportQueries.Columns} FROM reports r JOIN captures c ON c.number = r.capture WHERE r.number = $1", ReportQueries.Summary, number)!;
        string marked = session.Text(
            $"SELECT snippet(report_words, 1, '{Marks.Open}', '{Marks.Close}', '', {ExcerptWords}) FROM report_words WHERE rowid = $1 AND report_words MATCH $2", number, match) ?? "";
        (string excerpt, Span[] spans) = Marks.Read(marked);
        string text = session.Text("SELECT text FROM reports WHERE number = $1", number) ?? "";
        int start = text.IndexOf(excerpt, StringComparison.Ordinal);
        return new ReportHit(report, excerpt, Math.Max(start, 0), spans);
    }

    private Facets FacetsOf(List<Found> found) => new(
        [.. Counted(found, one => one.Actor).Select(value => value with { Label = session.Text("SELECT name FROM actors WHERE id = $1", value.Value) ?? value.Value })],
        Counted(found, one => one.Outlet),
        Counted(found, one => one.Form),
        [.. Counted(found, one => one.Day?[..7]).OrderByDescending(value => value.Value, StringComparer.Ordinal)]);

    private static FacetValue[] Counted(List<Found> found, Func<Found, string?> valueOf) =>
    [
        .. found.GroupBy(valueOf, StringComparer.Ordinal).Where(group => group.Key is not null)
            .Select(group => new FacetValue(group.Key!, group.Key!, group.Count()))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    private sealed record Found(int Number, string? Actor, string Form, string? Outlet, string? Day, int Report);
}
