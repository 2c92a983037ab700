using Microsoft.Data.Sqlite;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class RemoveTests
{
    [Fact]
    public void A_report_goes_with_everything_that_was_taken_from_it()
    {
        using var ledger = new TestLedger();
        string courier = ledger.Add(("courier.txt", Reports.Courier)).Reports[0];
        ledger.File.Remove(courier);
        ledger.Close();
        using var connection = new SqliteConnection($"Data Source={ledger.Path};Pooling=False");
        connection.Open();
        foreach (string table in (string[])["captures", "reports", "records", "stories", "statements", "happenings", "positions", "actors", "story_actors", "report_actors", "utterances"])
        {
            using SqliteCommand count = connection.CreateCommand();
            count.CommandText = $"SELECT count(*) FROM {table}";
            Assert.Equal((table, 0L), (table, (long)count.ExecuteScalar()!));
        }
    }

    [Fact]
    public void The_other_reports_of_its_story_stay()
    {
        using var ledger = new TestLedger();
        AddSummary added = ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette));
        ledger.File.Remove(added.Reports[0]);
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal(1, Assert.Single(snapshot.Stories()).Reports);
        Assert.Null(snapshot.Report(added.Reports[0]));
        Assert.NotNull(snapshot.Report(added.Reports[1]));
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        using var ledger = new TestLedger();
        LedgerException error = Assert.Throws<LedgerException>(() => ledger.File.Remove("r0000000000000000"));
        Assert.Contains("r0000000000000000", error.Message, StringComparison.Ordinal);
    }
}
