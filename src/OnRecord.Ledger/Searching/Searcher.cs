using System.Globalization;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Reading;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;
using OnRecord.Statements;

namespace OnRecord.Ledger.Searching;

/// <summary>Searches statements and texts in SQLite's full-text index, in which words and <see cref="Tags"/> stand.</summary>
/// <remarks>Of very many hits, those added last are counted and shown, so that a common word takes no longer than a rare one.</remarks>
internal sealed class Searcher(Session session)
{
    private const int MostCounted = 5000;
    private const int MostReports = 500;
    private const int MostSpeakers = 100;
    private const int MostValues = 100;
    private const int ExcerptWords = 24;

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchQuery query)
    {
        string words = MatchText.AllOf(query.Words);
        List<string>? narrowed = words.Length == 0 && query.Words.Trim().Length > 0 ? null : Narrowed(query);
        if (narrowed is null)
            return new SearchResult(0, true, [], 0, true, [], new Facets([], [], [], []));
        List<Found> found = Statements(words, narrowed);
        bool isAll = found.Count <= MostCounted;
        if (!isAll)
            found.RemoveAt(found.Count - 1);
        StatementHit[] page =
        [
            .. found.OrderByDescending(one => one.Day, StringComparer.Ordinal).ThenByDescending(one => one.Number).Skip(query.Skip).Take(query.Take)
                .Select(one => Hit(one.Number, words)),
        ];
        bool hasReports = words.Length > 0 && query.Speaker is null && query.Form is null;
        (int total, bool isAllReports, IReadOnlyList<ReportHit> reports) = hasReports ? Reports(words, narrowed, query) : (0, true, []);
        return new SearchResult(found.Count, isAll, page, total, isAllReports, reports, FacetsOf(found));
    }

    /// <summary>What must stand among the tags; <see langword="null"/> where nothing can be found.</summary>
    private List<string>? Narrowed(SearchQuery query)
    {
        var all = new List<string>();
        if (query.Speaker is { } speaker)
        {
            List<string> actors = session.All(
                "SELECT id FROM actors WHERE id = $1 OR ($2 <> '' AND instr(plain, $2) > 0) ORDER BY statements DESC, id LIMIT $3",
                static row => row.Text(0),
                SpeakerQueries.Present(session, speaker),
                ActorKey.Plain(speaker),
                MostSpeakers);
            if (actors.Count == 0)
                return null;
            all.Add(string.Join(" OR ", actors));
        }

        if (query.Outlet is { } outlet)
            all.Add(Tags.Outlet(outlet));
        if (query.Form is { } form)
            all.Add(Tags.Form(Terms.Of(form)));
        if (query.Story is { } story)
        {
            if (StoryKeeper.Resolve(session, story) is not { } id)
                return null;
            all.Add(id);
        }

        if (query.From is not null || query.To is not null)
        {
            string days = Days(query.From, query.To);
            if (days.Length == 0)
                return null;
            all.Add(days);
        }

        if (all.Count == 0 && query.Words.Trim().Length == 0)
            all.Add(string.Join(" OR ", Enum.GetValues<StatementForm>().Select(form => Tags.Form(Terms.Of(form)))));
        return all;
    }

    // No more days than the ledger has.
    private string Days(string? from, string? to)
    {
        if (session.Text("SELECT min(day) FROM reports") is not { } least || session.Text("SELECT max(day) FROM reports") is not { } most)
            return "";
        return Tags.Days(
            Day(string.CompareOrdinal(from, least) > 0 ? from! : least),
            Day(to is not null && string.CompareOrdinal(to, most) < 0 ? to : most));
    }

    private static DateOnly Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed)
        ? parsed
        : throw new LedgerException($"'{day}' is no day: give one such as 2031-03-12.");

    private static string Match(string columns, string words, IEnumerable<string> narrowed) => string.Join(
        " AND ", narrowed.Select(tags => $"tags : ({tags})").Concat(words.Length > 0 ? [$"{{{columns}}} : ({words})"] : []));

    private List<Found> Statements(string words, List<string> narrowed) => session.All(
        """
        SELECT f.number, f.tags FROM statement_words w CROSS JOIN statements f ON f.number = w.rowid
        WHERE statement_words MATCH $1 ORDER BY w.rowid DESC LIMIT $2
        """,
        static row => new Found(row.Number(0), row.Text(1)),
        Match("words", words, narrowed),
        MostCounted + 1);

    private (int Total, bool IsAll, IReadOnlyList<ReportHit> Hits) Reports(string words, List<string> narrowed, SearchQuery query)
    {
        List<(int Number, string? Day)> found = session.All(
            """
            SELECT r.number, r.day FROM report_words w CROSS JOIN reports r ON r.number = w.rowid
            WHERE report_words MATCH $1 ORDER BY w.rowid DESC LIMIT $2
            """,
            static row => (row.Number(0), row.TextOrNull(1)),
            Match("headline text", words, narrowed),
            MostReports + 1);
        IEnumerable<(int Number, string? Day)> page = found.Take(MostReports).OrderByDescending(one => one.Day, StringComparer.Ordinal).ThenByDescending(one => one.Number)
            .Skip(query.Skip).Take(query.Take);
        return (Math.Min(found.Count, MostReports), found.Count <= MostReports, [.. page.Select(one => Excerpt(one.Number, Match("headline text", words, [])))]);
    }

    private StatementHit Hit(int number, string words)
    {
        StatementRow statement = session.First(
            $"SELECT {FactQueries.StatementColumns} FROM statements f JOIN reports r ON r.id = f.report LEFT JOIN actors a ON a.id = f.actor WHERE f.number = $1", FactQueries.Statement, number)!;
        string? marked = words.Length == 0 ? null : session.Text(
            $"SELECT highlight(statement_words, 0, '{Marks.Open}', '{Marks.Close}') FROM statement_words WHERE rowid = $1 AND statement_words MATCH $2",
            number,
            Match("words", words, []));
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
        [.. Counted(found, one => Tags.ActorIn(one.Tags)).Take(MostValues).Select(value => value with { Label = session.Text("SELECT name FROM actors WHERE id = $1", value.Value) ?? value.Value })],
        [.. Counted(found, one => Tags.OutletIn(one.Tags)).Select(value => session.Text("SELECT name FROM outlets WHERE tag = $1", value.Value) is { } name ? value with { Value = name, Label = name } : value).OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.Ordinal)],
        Counted(found, one => Tags.FormIn(one.Tags)),
        [.. Counted(found, one => one.Day?[..7]).OrderByDescending(value => value.Value, StringComparer.Ordinal)]);

    private static FacetValue[] Counted(List<Found> found, Func<Found, string?> valueOf) =>
    [
        .. found.GroupBy(valueOf, StringComparer.Ordinal).Where(group => group.Key is not null)
            .Select(group => new FacetValue(group.Key!, group.Key!, group.Count()))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    private sealed record Found(int Number, string Tags)
    {
        public string? Day { get; } = Searching.Tags.DayIn(Tags);
    }
}
