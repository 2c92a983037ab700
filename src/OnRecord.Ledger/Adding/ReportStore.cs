using OnRecord.Format;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Adding;

/// <summary>Writes reports with their captures and records, and takes them away. Inside a transaction.</summary>
internal static class ReportStore
{
    /// <summary>The version of what reads reports, as records carry it.</summary>
    public static string Engine { get; } = typeof(RecordReader).Assembly.GetName().Version!.ToString(3);

    /// <summary>Whether the ledger has a report.</summary>
    public static bool Has(Session session, string report) => session.Number("SELECT count(*) FROM reports WHERE id = $1", report) > 0;

    /// <summary>The id of the report that a ledger has of captured bytes, or <see langword="null"/>.</summary>
    /// <remarks>What opens files may have learnt to find more in them since: the same bytes are the same report all the same.</remarks>
    public static string? Known(Session session, string sha256, OpenedReport opened, Capture given) => Has(session, opened.Id)
        ? opened.Id
        : session.Text(
            "SELECT r.id FROM reports r JOIN captures c ON c.number = r.capture WHERE c.sha256 = $1 AND r.item = $2 AND r.given_outlet IS $3", sha256, opened.Item, given.Outlet);

    /// <summary>Whether the user now says of a report that the ledger has when it was published, and did not, or said otherwise.</summary>
    public static bool IsDatedAnew(Session session, string report, Capture given) =>
        given.Published is { } published && session.Text("SELECT given_published FROM reports WHERE id = $1", report) != published;

    /// <summary>Keeps captured bytes, once.</summary>
    /// <returns>Their number.</returns>
    public static long Keep(Session session, Capture capture, string sha256, string now)
    {
        session.Execute(
            "INSERT INTO captures (sha256, bytes, kind, name, origin, captured) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO NOTHING",
            sha256,
            capture.Bytes.ToArray(),
            Terms.Of(capture.Kind),
            capture.Name,
            capture.From,
            now);
        return session.Number("SELECT number FROM captures WHERE sha256 = $1", sha256);
    }

    /// <summary>Adds a report with its record.</summary>
    public static void Add(Session session, long capture, OpenedReport opened, Capture given, ReadReport read, string now)
    {
        session.Execute(
            """
            INSERT INTO reports (id, capture, item, name, given_outlet, given_published, given_story, added, completeness, text)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '')
            """,
            opened.Id,
            capture,
            opened.Item,
            opened.Name,
            given.Outlet,
            given.Published,
            given.Story,
            now);
        Write(session, read);
    }

    /// <summary>Replaces what was read from a report.</summary>
    public static void Write(Session session, ReadReport read)
    {
        Record record = read.Record;
        session.Execute(
            """
            UPDATE reports SET url = $2, address = $3, outlet = $4, headline = $5, language = $6, published = $7, day = $8, modified = $9, agency = $10,
                completeness = $11, unread = $12, text = $13
            WHERE id = $1
            """,
            record.Id,
            record.Url,
            CanonicalAddress.Of(record.Url),
            record.Outlet,
            record.Headline,
            record.Language,
            record.Published?.ToString(),
            record.Published?.ToString()[..10],
            record.Modified?.ToString(),
            record.Origin?.Agency,
            Terms.Of(record.Completeness),
            record.Unread,
            record.Text);
        session.Execute("INSERT INTO sketches (report, sketch) VALUES ($1, $2) ON CONFLICT (report) DO UPDATE SET sketch = excluded.sketch", record.Id, read.Sketch);
        session.Execute(
            "INSERT INTO records (report, engine, read) VALUES ($1, $2, $3) ON CONFLICT (report) DO UPDATE SET engine = excluded.engine, read = excluded.read, corrected = NULL",
            record.Id,
            Engine,
            System.Text.Encoding.UTF8.GetString(RecordJson.Line(record)));
        FactStore.Write(session, record);
        if (session.Number("SELECT count(*) FROM corrections WHERE report = $1 OR other = $1", record.Id) > 0)
            Corrections.CorrectionBook.Replay(session, record.Id);
    }

    /// <summary>Takes a report away and everything taken from it.</summary>
    public static void Remove(Session session, string report)
    {
        FactStore.Remove(session, report);
        long capture = session.Number("SELECT capture FROM reports WHERE id = $1", report);
        session.Execute("DELETE FROM corrections WHERE report = $1 OR other = $1", report);
        session.Execute("DELETE FROM records WHERE report = $1", report);
        session.Execute("DELETE FROM reports WHERE id = $1", report);
        session.Execute("DELETE FROM captures WHERE number = $1 AND NOT EXISTS (SELECT 1 FROM reports WHERE capture = $1)", capture);
    }

    /// <summary>A report's record, with corrections applied, or <see langword="null"/>.</summary>
    public static Record? RecordOf(Session session, string report) =>
        session.First("SELECT coalesce(corrected, read) FROM records WHERE report = $1", static row => Parse(row.Text(0)), report);

    /// <summary>A report's record as it was read, or <see langword="null"/>.</summary>
    public static Record? AsRead(Session session, string report) =>
        session.First("SELECT read FROM records WHERE report = $1", static row => Parse(row.Text(0)), report);

    private static Record Parse(string json) => RecordJson.ReadRecord(System.Text.Encoding.UTF8.GetBytes(json));
}
