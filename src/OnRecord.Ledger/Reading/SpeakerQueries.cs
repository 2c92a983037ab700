using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;
using OnRecord.Names;

namespace OnRecord.Ledger.Reading;

/// <summary>Reads the actors joined over the stories.</summary>
internal static class SpeakerQueries
{
    private const string Columns = "id, name, kind, statements, stories, outlets, first_day, last_day";

    /// <summary>Those with statements, the most first; with words, those whose name holds them.</summary>
    public static IReadOnlyList<SpeakerSummary> List(Session session, string? words, int skip, int take) => session.All(
        $"""
        SELECT {Columns} FROM actors
        WHERE statements > 0 AND ($1 IS NULL OR instr(plain, $1) > 0) ORDER BY statements DESC, id LIMIT $3 OFFSET $2
        """,
        row => Summary(session, row),
        words is null ? null : ActorKey.Plain(words),
        skip,
        take);

    /// <summary>One of them.</summary>
    public static SpeakerSummary? Find(Session session, string actor) =>
        session.First($"SELECT {Columns} FROM actors WHERE id = $1", row => Summary(session, row), Present(session, actor));

    /// <summary>The present id of an actor that may have been joined with another since.</summary>
    public static string Present(Session session, string actor) => session.Number("SELECT count(*) FROM actors WHERE id = $1", actor) > 0 ? actor
        : session.Text("SELECT actor FROM story_actors WHERE named = $1 ORDER BY story, joined LIMIT 1", actor) ?? actor;

    private static SpeakerSummary Summary(Session session, Row row)
    {
        string id = row.Text(0), name = row.Text(1);
        List<(string Name, string[] Aliases, string[] Roles)> forms = session.All(
            "SELECT name, aliases, roles FROM story_actors WHERE actor = $1", static form => (form.Text(0), JsonText.Words(form.Text(1)), JsonText.Words(form.Text(2))), id);
        return new SpeakerSummary(
            id,
            name,
            Terms.ParseOrNull<ActorKind>(row.TextOrNull(2)),
            Different(forms.SelectMany(form => form.Aliases.Append(form.Name)).Where(form => form != name)),
            Different(forms.SelectMany(form => form.Roles)),
            row.Number(3),
            row.Number(4),
            row.Number(5),
            row.TextOrNull(6),
            row.TextOrNull(7));
    }

    private static string[] Different(IEnumerable<string> forms) => [.. forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
