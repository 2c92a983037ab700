using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace OnRecord.Ledger.Tests;

/// <summary>Holds docs/ledger.md to what the file is.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository(), "docs", "ledger.md"));

    [Fact]
    public void Every_query_of_the_page_runs_and_answers()
    {
        using SqliteConnection connection = Filled(out TestLedger ledger);
        using (ledger)
        {
            MatchCollection queries = Query().Matches(Page);
            Assert.Equal(5, queries.Count);
            foreach (Match query in queries)
            {
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = query.Groups[1].Value;
                using SqliteDataReader reader = command.ExecuteReader();
                Assert.True(reader.Read(), $"No row: {query.Groups[1].Value}");
            }

            connection.Close();
        }
    }

    [Fact]
    public void Every_table_and_column_is_on_the_page()
    {
        using SqliteConnection connection = Filled(out TestLedger ledger);
        using (ledger)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """
                SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite%'
                """;
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                string row = Page.Split('\n').SingleOrDefault(line => line.StartsWith('|') && line.Split('|')[1].Contains($"`{reader.GetString(0)}`", StringComparison.Ordinal)) ?? "";
                Assert.True(row.Split('|').LastOrDefault(part => part.Length > 0)?.Contains($"`{reader.GetString(1)}`", StringComparison.Ordinal), $"{reader.GetString(0)}.{reader.GetString(1)} is not on the page.");
            }

            connection.Close();
        }
    }

    private static SqliteConnection Filled(out TestLedger ledger)
    {
        ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("courier-2.txt", Reports.CourierLater), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        ledger.Close();
        var connection = new SqliteConnection($"Data Source={ledger.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The repository of the tests is not above the test program.");
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();
}
