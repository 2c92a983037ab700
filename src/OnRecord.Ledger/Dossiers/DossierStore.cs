using System.Globalization;
using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;

namespace OnRecord.Ledger.Dossiers;

/// <summary>Keeps dossiers. Writing is inside a transaction.</summary>
internal static class DossierStore
{
    /// <summary>All, by name.</summary>
    public static IReadOnlyList<Dossier> List(Session session) =>
        session.All("SELECT id, name, made, visited FROM dossiers ORDER BY name, id", row => Of(session, row));

    /// <summary>One.</summary>
    public static Dossier? Find(Session session, string id) =>
        session.First("SELECT id, name, made, visited FROM dossiers WHERE id = $1", row => Of(session, row), id);

    /// <summary>Makes or changes one.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="LedgerException">It has no name, or the one to change is gone.</exception>
    public static string Save(Session session, DossierDraft draft, string now)
    {
        string name = draft.Name.Trim();
        if (name.Length == 0)
            throw new LedgerException("The dossier has no name: give it one.");
        string id = draft.Id ?? "d" + ReportKey.Hash(name, now, session.Number("SELECT count(*) FROM dossiers").ToString(CultureInfo.InvariantCulture));
        if (draft.Id is null)
            session.Execute("INSERT INTO dossiers (id, name, made) VALUES ($1, $2, $3)", id, name, now);
        else if (session.Execute("UPDATE dossiers SET name = $2 WHERE id = $1", id, name) == 0)
            throw NotThere(id);
        session.Execute("DELETE FROM dossier_items WHERE dossier = $1", id);
        Add(session, id, "story", draft.Stories);
        Add(session, id, "actor", draft.Actors);
        Add(session, id, "words", draft.Words.Select(words => words.Trim()).Where(words => words.Length > 0));
        return id;
    }

    /// <summary>Takes one away.</summary>
    /// <exception cref="LedgerException">It is gone.</exception>
    public static void Remove(Session session, string id)
    {
        if (session.Execute("DELETE FROM dossiers WHERE id = $1", id) == 0)
            throw NotThere(id);
    }

    /// <summary>Says that somebody looked at one.</summary>
    /// <exception cref="LedgerException">It is gone.</exception>
    public static void Visit(Session session, string id, string now)
    {
        if (session.Execute("UPDATE dossiers SET visited = $2 WHERE id = $1", id, now) == 0)
            throw NotThere(id);
    }

    private static LedgerException NotThere(string id) => new($"The ledger has no dossier '{id}': it may have been removed meanwhile.");

    private static void Add(Session session, string dossier, string kind, IEnumerable<string> values)
    {
        int place = 0;
        foreach (string value in values.Distinct(StringComparer.Ordinal))
            session.Execute("INSERT INTO dossier_items (dossier, kind, value, place) VALUES ($1, $2, $3, $4)", dossier, kind, value, place++);
    }

    private static Dossier Of(Session session, Row row)
    {
        string id = row.Text(0);
        ILookup<string, string> items = session.All(
            "SELECT kind, value FROM dossier_items WHERE dossier = $1 ORDER BY kind, place", static item => (Kind: item.Text(0), Value: item.Text(1)), id)
            .ToLookup(item => item.Kind, item => item.Value, StringComparer.Ordinal);
        string[] stories = [.. items["story"].Select(story => StoryKeeper.Resolve(session, story)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new Dossier(id, row.Text(1), stories, [.. items["actor"]], [.. items["words"]], row.Text(2), row.TextOrNull(3));
    }
}
