using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Store;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class StoreTests
{
    [Fact]
    public void A_full_disk_is_said_and_what_was_written_before_stands()
    {
        using var ledger = new TestLedger();
        using (var session = new Session(ledger.Path, SqliteOpenMode.ReadWriteCreate))
        {
            Migrations.Apply(session, ledger.Path, ledger.Clock);
            session.Write(() => Refuse(session, "small", 10));
            session.Execute($"PRAGMA max_page_count = {session.Number("PRAGMA page_count") + 2}");
            LedgerException full = Assert.Throws<LedgerException>(() => session.Write(() => Refuse(session, "large", 1_000_000)));
            Assert.Contains("disk is full", full.Message, StringComparison.Ordinal);
        }

        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal(["small"], snapshot.Reading().Refused.Select(refusal => refusal.Name));
        Assert.Equal([], ledger.File.Check());
    }

    [Fact]
    public void A_ledger_that_may_not_be_written_is_read_and_says_so()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may write everywhere.");
            return;
        }

        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        ledger.Close();
        File.SetUnixFileMode(ledger.Path, UnixFileMode.UserRead);
        File.SetUnixFileMode(ledger.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using LedgerSnapshot snapshot = ledger.File.Read();
            Assert.Equal(1, snapshot.ReportCount);
            LedgerException refused = Assert.Throws<LedgerException>(() => ledger.Add(("gazette.txt", Reports.Gazette)));
            Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(ledger.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_state_that_is_read_does_not_change_while_others_write()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        using LedgerSnapshot before = ledger.File.Read();
        ledger.Add(("gazette.txt", Reports.Gazette));
        using LedgerSnapshot after = ledger.File.Read();
        Assert.Equal((1, 2), (before.ReportCount, after.ReportCount));
        Assert.True(after.Revision > before.Revision);
        Assert.Single(before.Comparison(before.Stories()[0].Id)!.Reports);
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing_of_itself()
    {
        using var ledger = new TestLedger();
        using (var session = new Session(ledger.Path, SqliteOpenMode.ReadWriteCreate))
        {
            // The second migration finds a table of its name, and none of its others may stay.
            Migrations.Apply(session, ledger.Path, ledger.Clock);
            foreach (string trigger in session.All("SELECT name FROM sqlite_schema WHERE type = 'trigger'", static row => row.Text(0)))
                session.Execute($"DROP TRIGGER {trigger}");
            session.Execute("DROP TABLE statement_words");
            session.Execute("DROP VIEW searchable_statements");
            session.Execute("DELETE FROM migrations WHERE name NOT LIKE '0001%'");
        }

        Assert.Throws<LedgerException>(() => ledger.Open());
        using var damaged = new Session(ledger.Path, SqliteOpenMode.ReadOnly);
        Assert.Equal(0, damaged.Number("SELECT count(*) FROM sqlite_schema WHERE name IN ('statement_words', 'searchable_statements')"));
        Assert.Equal(1, damaged.Number("SELECT count(*) FROM migrations"));
    }

    private static void Refuse(Session session, string name, int length) =>
        session.Execute("INSERT INTO refusals (name, refused, sentence) VALUES ($1, '', $2)", name, new string('x', length));
}
