using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Searching;

/// <summary>Puts reports and their statements into the search index, and takes older versions out of it. Inside a transaction.</summary>
internal static class TagStore
{
    /// <summary>Brings what the index holds of a report to its present state: its story, day, outlet and speakers.</summary>
    public static void Refresh(Session session, string report)
    {
        string? tags = session.First("SELECT outlet, day, story FROM reports WHERE id = $1 AND current = 1", static row => TagsOf(row), report);
        session.Execute("UPDATE reports SET tags = $2 WHERE id = $1 AND tags IS NOT $2", report, tags);
        session.Execute(
            """
            UPDATE statements SET tags = $2 || ' f' || form || coalesce(' ' || actor, '')
            WHERE report = $1 AND tags IS NOT $2 || ' f' || form || coalesce(' ' || actor, '')
            """,
            report,
            tags);
        if (session.Text("SELECT outlet FROM reports WHERE id = $1", report) is { } outlet)
            session.Execute("INSERT INTO outlets (tag, name) VALUES ($1, $2) ON CONFLICT (tag) DO NOTHING", Tags.Outlet(outlet), outlet);
    }

    private static string TagsOf(Row row)
    {
        var tags = new List<string>();
        if (row.TextOrNull(0) is { } outlet)
            tags.Add(Tags.Outlet(outlet));
        if (row.TextOrNull(1) is { } day)
            tags.Add(Tags.Day(day));
        if (row.TextOrNull(2) is { } story)
            tags.Add(story);
        return string.Join(' ', tags);
    }
}
