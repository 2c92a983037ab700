using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.English;
using OnRecord.Ledger;
using OnRecord.Ledger.Searching;

namespace OnRecord.Evaluation.Ledgers;

/// <summary>Fills a ledger with invented rows: words as unevenly frequent as those of texts, reports over five years.</summary>
internal sealed class InventedLedger(string path, int reports)
{
    private const int Words = 60_000, Speakers = 8_000, Outlets = 60, Days = 1800, StatementsEach = 10, StatementWords = 22, TextWords = 300, ReportsOfStory = 4;
    private readonly Random _random = new(20310312);
    private readonly string[] _words = [.. Enumerable.Range(0, Words).Select(WordOf)];

    /// <summary>Makes the file.</summary>
    public void Fill()
    {
        using (LedgerFile.Open(path, new LedgerSettings { Pack = EnglishPack.Instance }))
        {
            // Opening makes the tables.
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = OFF");
        Execute(connection, "PRAGMA foreign_keys = OFF");
        Execute(connection, "BEGIN");
        FillActors(connection);
        using SqliteCommand capture = Prepare(connection, "INSERT INTO captures (number, sha256, bytes, kind, name, origin, captured) VALUES ($1, $2, x'', 'file', 'r', '', '2031-01-01T00:00:00Z')", 2);
        using SqliteCommand story = Prepare(connection, "INSERT INTO stories (id, stale) VALUES ($1, 0) ON CONFLICT DO NOTHING", 1);
        using SqliteCommand report = Prepare(
            connection,
            "INSERT INTO reports (number, id, capture, item, name, outlet, headline, published, day, completeness, text, added, story) VALUES ($1, $2, $1, '', 'r', $3, $4, $5, $5, 'full', $6, '2031-01-01T00:00:00Z', $7)",
            7);
        using SqliteCommand outletRow = Prepare(connection, "INSERT INTO outlets (tag, name) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2);
        using SqliteCommand tagged = Prepare(connection, "UPDATE reports SET tags = $2 WHERE number = $1", 2);
        using SqliteCommand statement = Prepare(
            connection,
            "INSERT INTO statements (report, statement, form, words, first, last, report_actor, speaker, speaker_state, certainty, why, negated, actor, tags) VALUES ($1, $2, $3, $4, 0, 9, 'a1', 'x', 'named', 0.9, '', 0, $5, $6 || ' f' || $3 || ' ' || $5)",
            6);
        string[] forms = ["direct", "mixed", "indirect"];
        for (int i = 1; i <= reports; i++)
        {
            string id = Id('r', i), storyId = Id('s', i / ReportsOfStory);
            string day = new DateTime(2026, 1, 1).AddDays((long)i * Days / reports).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Run(capture, i, Id('h', i));
            Run(story, storyId);
            string outlet = $"Outlet {Skewed(Outlets)}", tag = Tags.Outlet(outlet);
            string tags = $"{tag} {Tags.Day(day)} {storyId}";
            Run(outletRow, tag, outlet);
            Run(report, i, id, outlet, Text(8), day, Text(TextWords), storyId);
            Run(tagged, i, tags);
            for (int k = 1; k <= StatementsEach; k++)
                Run(statement, id, $"s{k}", forms[_random.Next(3)], Text(StatementWords), Id('a', Skewed(Speakers)), tags);
        }

        Execute(connection, "COMMIT");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>The word of a rank among the most frequent, from 0.</summary>
    public static string WordOf(int rank)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var word = new StringBuilder();
        for (int rest = rank + 70; rest > 0; rest /= Consonants.Length * Vowels.Length)
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        return word.ToString();
    }

    private static string Id(char kind, int number) => kind + number.ToString("x16", CultureInfo.InvariantCulture);

    // Zipf's law: a rank's frequency falls as the rank rises.
    private int Skewed(int count) => (int)Math.Min(count - 1, Math.Exp(_random.NextDouble() * Math.Log(count + 1)) - 1);

    private string Text(int words)
    {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++)
            text.Append(i == 0 ? "" : " ").Append(_words[Skewed(Words)]);
        return text.ToString();
    }

    private void FillActors(SqliteConnection connection)
    {
        using SqliteCommand actor = Prepare(connection, "INSERT INTO actors (id, name, plain, kind, statements, stale) VALUES ($1, $2, $2, 'person', 1, 0)", 2);
        for (int i = 0; i < Speakers; i++)
            Run(actor, Id('a', i), $"{_words[i % 997]} {_words[1000 + i]}");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int count)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= count; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
