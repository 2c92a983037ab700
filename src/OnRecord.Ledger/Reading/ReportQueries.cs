using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Pages;

namespace OnRecord.Ledger.Reading;

/// <summary>Reads what is known of reports and of the bytes that they came from.</summary>
internal static class ReportQueries
{
    /// <summary>The columns of a <see cref="ReportSummary"/>, of a report <c>r</c> and its capture <c>c</c>.</summary>
    public const string Columns = """
        r.id, r.name, coalesce(r.story, (SELECT story FROM reports n WHERE n.address = r.address AND n.current = 1)), r.outlet, r.headline, r.published, r.url,
        r.language, r.agency, r.completeness, r.unread, c.captured, c.origin, c.sha256, r.version, r.current,
        (SELECT count(*) FROM statements WHERE report = r.id)
        """;

    private const string From = "FROM reports r JOIN captures c ON c.number = r.capture";

    /// <summary>Reports, those of a story or all, newest first.</summary>
    public static IReadOnlyList<ReportSummary> List(Session session, string? story, int skip, int take) => session.All(
        $"SELECT {Columns} {From} WHERE r.current = 1 AND {(story is null ? "$1 IS NULL" : "r.story = $1")} ORDER BY r.day DESC, r.number DESC LIMIT $3 OFFSET $2",
        Summary,
        story,
        skip,
        take);

    /// <summary>The report of an id or of the beginning of one id only.</summary>
    public static ReportSummary? Find(Session session, string id)
    {
        const int LeastDigits = 5;
        if (session.First($"SELECT {Columns} {From} WHERE r.id = $1", Summary, id) is { } exact)
            return exact;
        if (id.Length < LeastDigits)
            return null;
        List<ReportSummary> found = session.All($"SELECT {Columns} {From} WHERE r.id >= $1 AND r.id < $1 || 'g' ORDER BY r.id LIMIT 2", Summary, id);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The versions of a report, newest first; itself where it has no address.</summary>
    public static IReadOnlyList<ReportSummary> Versions(Session session, string report) => session.All(
        $"""
        SELECT {Columns} {From}
        WHERE r.id = $1 OR r.address = (SELECT address FROM reports WHERE id = $1) ORDER BY r.version DESC
        """,
        Summary,
        report);

    /// <summary>The bytes that a report came from.</summary>
    public static CapturedBytes? Captured(Session session, string report) => session.First(
        "SELECT c.name, c.bytes, c.kind, c.sha256, c.captured, c.origin FROM captures c JOIN reports r ON r.capture = c.number WHERE r.id = $1",
        static row => new CapturedBytes(row.Text(0), row.Bytes(1), Terms.Parse<CaptureKind>(row.Text(2)), row.Text(3), row.Text(4), row.Text(5)),
        report);

    /// <summary>The report that a row of <see cref="Columns"/> holds.</summary>
    public static ReportSummary Summary(Row row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Story = row.TextOrNull(2),
        Outlet = row.TextOrNull(3),
        Headline = row.TextOrNull(4),
        Published = row.TextOrNull(5),
        Url = row.TextOrNull(6),
        Language = row.TextOrNull(7),
        Agency = row.TextOrNull(8),
        Completeness = Terms.Parse<Completeness>(row.Text(9)),
        Unread = row.TextOrNull(10),
        Captured = row.Text(11),
        From = row.Text(12),
        Sha256 = row.Text(13),
        Version = row.Number(14),
        IsCurrent = row.Is(15),
        Statements = row.Number(16),
    };
}
