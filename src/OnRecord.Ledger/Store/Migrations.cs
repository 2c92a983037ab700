namespace OnRecord.Ledger.Store;

/// <summary>Brings a ledger's tables to this program's version: each migration has a name, is one SQL file, and one transaction.</summary>
internal static class Migrations
{
    /// <summary>What SQLite keeps in the file's header, so that other programs see whose it is.</summary>
    private const int ApplicationId = 0x4F6E5263;

    private const string Prefix = "migrations/";

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^4]).Order(StringComparer.Ordinal)];

    /// <summary>Whether a file's tables are of this program's version.</summary>
    /// <exception cref="LedgerException">The file is no ledger, or a newer program's.</exception>
    public static bool AreApplied(Session session, string path) => Missing(session, path).Length == 0;

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="LedgerException">The file is no ledger, or a newer program's, or cannot be written.</exception>
    public static void Apply(Session session, string path, TimeProvider clock)
    {
        foreach (string name in Missing(session, path))
        {
            session.Write(() =>
            {
                // Another program may have been faster.
                if (!Missing(session, path).Contains(name))
                    return;
                foreach (string statement in Statements(name))
                    session.Execute(statement);
                session.Execute($"PRAGMA application_id = {ApplicationId}");
                session.Execute("INSERT INTO migrations (name, applied) VALUES ($1, $2)", name, Moment.Of(clock));
            });
        }
    }

    private static string[] Missing(Session session, string path)
    {
        // One question, so that a file which another program is making just now is never seen half made.
        (bool isLedger, bool isEmpty) = session.All(
            "SELECT count(*) FILTER (WHERE name = 'migrations'), count(*) FROM sqlite_schema", static row => (row.Number(0) > 0, row.Number(1) == 0))[0];
        if (!isLedger)
        {
            return isEmpty
                ? [.. Names]
                : throw new LedgerException($"'{path}' is a database of another program: give the file of a ledger with --ledger.");
        }

        List<string> applied = session.All("SELECT name FROM migrations ORDER BY name", static row => row.Text(0));
        return applied.Except(Names).FirstOrDefault() is { } unknown
            ? throw new LedgerException($"The ledger '{path}' was written by a newer version of OnRecord ('{unknown}'): use that version, or another ledger.")
            : [.. Names.Except(applied)];
    }

    // A line of two hyphens parts two statements, for a trigger's body has semicolons.
    private static string[] Statements(string name)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream(Prefix + name + ".sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("\n--\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
