using Microsoft.Data.Sqlite;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class CheckTests
{
    [Fact]
    public void A_ledger_that_was_filled_corrected_and_emptied_is_sound()
    {
        using var ledger = new TestLedger();
        AddSummary added = ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("courier-2.txt", Reports.CourierLater), ("mine.txt", Reports.Mine));
        ledger.File.Correct(new NotAStatement(added.Reports[1], "s1"));
        ledger.File.Reread();
        ledger.File.Remove(added.Reports[2]);
        Assert.Equal([], ledger.File.Check());
    }

    [Theory]
    [InlineData("UPDATE captures SET bytes = x'00'", "not those that were captured")]
    [InlineData("DELETE FROM records", "has no record")]
    [InlineData("UPDATE records SET read = '{}'", "cannot be read")]
    [InlineData("DELETE FROM statements WHERE statement = 's1'", "tables do not hold")]
    [InlineData("DROP TRIGGER statements_change_words; UPDATE statements SET words = 'another'", "search index")]
    [InlineData("UPDATE stories SET reports = 7", "counts other reports")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM stories", "refers to one of 'stories'")]
    public void What_is_not_sound_is_said(string harm, string said)
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        ledger.Close();
        using (var connection = new SqliteConnection($"Data Source={ledger.Path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = harm;
            command.ExecuteNonQuery();
        }

        Assert.Contains(ledger.File.Check(), sentence => sentence.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_ledger_or_a_newer_one_is_not_touched()
    {
        using var ledger = new TestLedger();
        File.WriteAllText(ledger.Path, "A list of ferries, and no database at all. " + new string('.', 200));
        Assert.Contains("no ledger", Assert.Throws<LedgerException>(() => ledger.Open()).Message, StringComparison.Ordinal);
        File.Delete(ledger.Path);
        ledger.Add(("courier.txt", Reports.Courier));
        ledger.Close();
        using (var connection = new SqliteConnection($"Data Source={ledger.Path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO migrations (name, applied) VALUES ('9999-of-tomorrow', '2099-01-01T00:00:00Z')";
            command.ExecuteNonQuery();
        }

        Assert.Contains("newer version", Assert.Throws<LedgerException>(() => ledger.Open()).Message, StringComparison.Ordinal);
    }
}
