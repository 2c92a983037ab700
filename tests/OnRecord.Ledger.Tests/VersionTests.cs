using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class VersionTests
{
    [Fact]
    public void Reports_of_one_address_are_versions_of_which_the_newest_counts()
    {
        using var ledger = new TestLedger();
        AddSummary first = ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette));
        AddSummary second = ledger.Add(("courier-2.txt", Reports.CourierLater));
        Assert.Equal((1, 1), (second.Added, second.NewVersions));
        using LedgerSnapshot snapshot = ledger.File.Read();
        IReadOnlyList<ReportSummary> versions = snapshot.Versions(first.Reports[0]);
        Assert.Equal([(second.Reports[0], 2, true), (first.Reports[0], 1, false)], versions.Select(one => (one.Id, one.Version, one.IsCurrent)));
        StorySummary story = Assert.Single(snapshot.Stories());
        Assert.Equal(2, story.Reports);
        Assert.Equal(versions[0].Story, versions[1].Story);
        Assert.Equal(new[] { second.Reports[0], first.Reports[1] }.Order(), snapshot.Comparison(story.Id)!.Reports.Select(record => record.Id).Order());
    }

    [Fact]
    public void The_order_of_adding_does_not_decide_which_is_newest()
    {
        using var ledger = new TestLedger();
        string later = ledger.Add(("courier-2.txt", Reports.CourierLater)).Reports[0];
        string earlier = ledger.Add(("courier.txt", Reports.Courier)).Reports[0];
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal([later, earlier], snapshot.Versions(earlier).Select(one => one.Id));
        Assert.NotNull(snapshot.Versions(earlier)[0].Story);
    }

    [Fact]
    public void What_changed_is_told_as_statements()
    {
        using var ledger = new TestLedger();
        string earlier = ledger.Add(("courier.txt", Reports.Courier)).Reports[0];
        string later = ledger.Add(("courier-2.txt", Reports.CourierLater)).Reports[0];
        using LedgerSnapshot snapshot = ledger.File.Read();
        VersionChange change = snapshot.Change(earlier, later)!;
        Record newer = snapshot.Record(later)!;
        Assert.Contains("would go on sailing", Assert.Single(change.Kept).Newer.Content[0].TextIn(newer.Text), StringComparison.Ordinal);
        StatementPair quotation = Assert.Single(change.Reworded);
        Assert.Equal((2, 1), (quotation.Older.Content.Count, quotation.Newer.Content.Count));
        Assert.Empty(change.Gone);
        Assert.Contains("ask the government", Assert.Single(change.Added).Content[0].TextIn(newer.Text), StringComparison.Ordinal);
    }
}
