using NodaTime;
using OnRecord.Ledger.Searching;
using OnRecord.Ledger.Store;
using OnRecord.Pages;

namespace OnRecord.Ledger.Adding;

/// <summary>Orders the reports of one address: the fullest and newest is the current one, and it alone takes part in a story. Inside a transaction.</summary>
internal static class VersionOrder
{
    /// <summary>Orders the reports of an address anew.</summary>
    /// <returns>How many there are.</returns>
    public static int Arrange(Session session, string? address)
    {
        if (address is null)
            return 1;
        List<Version> versions = session.All(
            """
            SELECT r.id, r.completeness, coalesce(r.modified, r.published), c.captured, r.number, r.story
            FROM reports r JOIN captures c ON c.number = r.capture WHERE r.address = $1
            """,
            static row => new Version(row.Text(0), row.Text(1) == "full", At(row.TextOrNull(2)), row.Text(3), row.Number(4), row.TextOrNull(5)),
            address);
        Version[] order = [.. versions.OrderBy(one => one.IsFull).ThenBy(one => one.Written).ThenBy(one => one.Captured, StringComparer.Ordinal).ThenBy(one => one.Number)];
        string? story = versions.Where(one => one.Story is not null).OrderBy(one => one.Number).Select(one => one.Story).FirstOrDefault();
        string? placed = session.Text("SELECT placed FROM reports WHERE address = $1 AND placed IS NOT NULL ORDER BY number LIMIT 1", address);
        for (int i = 0; i < order.Length; i++)
        {
            bool isCurrent = i == order.Length - 1;
            session.Execute("UPDATE reports SET version = $2, current = $3, story = $4, placed = $5 WHERE id = $1", order[i].Id, i + 1, isCurrent ? 1 : 0, isCurrent ? story : null, placed);
            if (!isCurrent)
                TagStore.Refresh(session, order[i].Id);
        }

        if (story is not null)
            session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = $1", story);
        return order.Length;
    }

    private static Instant At(string? written) => PublicationTimeOf(written) switch
    {
        { Time: { } time } => time.ToInstant(),
        { } day => day.Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
        null => Instant.MinValue,
    };

    private static PublicationTime? PublicationTimeOf(string? written) => written is null ? null : PublicationTime.Parse(written).Value;

    private sealed record Version(string Id, bool IsFull, Instant Written, string Captured, int Number, string? Story);
}
