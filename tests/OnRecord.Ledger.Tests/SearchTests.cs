using OnRecord.Statements;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("luxury", 2)]
    [InlineData("LUXURY ferry", 2)]
    [InlineData("\"closes the island\"", 2)]
    [InlineData("\"island closes\"", 0)]
    [InlineData("lux*", 2)]
    [InlineData("lux", 0)]
    [InlineData("“who closes*", 1)]
    [InlineData("knocking OR luxury", 0)]
    [InlineData("alive -miners \" ( NEAR", 0)]
    [InlineData("???", 0)]
    [InlineData("lux\0ury\0 ferry", 0)]
    [InlineData("LUXURY\0 ferry", 2)]
    public void Words_phrases_and_beginnings_are_found(string words, int statements)
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        using LedgerSnapshot snapshot = ledger.File.Read();
        SearchResult result = snapshot.Search(new SearchQuery(words));
        Assert.Equal((statements, true), (result.Total, result.IsTotalExact));
        Assert.Equal(statements, result.Statements.Count);
    }

    [Fact]
    public void What_was_found_is_highlighted_where_it_stands()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        using LedgerSnapshot snapshot = ledger.File.Read();
        SearchResult result = snapshot.Search(new SearchQuery("fer* luxury"));
        StatementHit hit = Assert.Single(result.Statements);
        Assert.Equal(["ferry", "luxury"], hit.Highlights.Select(span => span.TextIn(hit.Row.Place.Words)));
        ReportHit report = Assert.Single(result.Reports);
        Assert.Contains("luxury", report.Highlights.Select(span => span.TextIn(report.Excerpt)));
        Record record = snapshot.Record(report.Report.Id)!;
        Assert.Equal(report.Excerpt, record.Text.Substring(report.Start, report.Excerpt.Length));
    }

    [Fact]
    public void Facets_count_whom_and_what_was_found()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        using LedgerSnapshot snapshot = ledger.File.Read();
        SearchResult all = snapshot.Search(new SearchQuery("luxury"));
        Assert.Equal([("Sanna Veit", 2)], all.Facets.Speakers.Select(value => (value.Label, value.Count)));
        Assert.Equal([("Gazette", 1), ("The Holm Courier", 1)], all.Facets.Outlets.Select(value => (value.Value, value.Count)));
        Assert.Equal([("2031-05", 2)], all.Facets.Months.Select(value => (value.Value, value.Count)));
        Assert.Equal([("direct", 2)], all.Facets.Forms.Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void Filters_narrow_what_is_found()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        using LedgerSnapshot snapshot = ledger.File.Read();
        int Found(SearchQuery query) => snapshot.Search(query).Total;
        int all = Found(new SearchQuery(""));
        Assert.Equal(all, snapshot.Statements(new FactFilter()).Count);
        Assert.Equal(1, Found(new SearchQuery("luxury") { Outlet = "gazette" }));
        Assert.Equal(2, Found(new SearchQuery("luxury") { Speaker = "veit" }));
        Assert.Equal(0, Found(new SearchQuery("luxury") { Speaker = "Renn" }));
        Assert.Equal(0, Found(new SearchQuery("luxury") { Form = StatementForm.Indirect }));
        Assert.Equal(0, Found(new SearchQuery("luxury") { From = "2031-05-07" }));
        Assert.Equal(2, Found(new SearchQuery("luxury") { From = "2031-05-06", To = "2031-05-06" }));
        string mine = snapshot.Stories()[0].Id;
        Assert.InRange(Found(new SearchQuery("") { Story = mine }), 1, all - 1);
        Assert.Equal(0, Found(new SearchQuery("luxury") { Story = mine }));
    }

    [Fact]
    public void An_older_version_is_not_found()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("courier-2.txt", Reports.CourierLater));
        using LedgerSnapshot snapshot = ledger.File.Read();
        SearchResult result = snapshot.Search(new SearchQuery("luxury"));
        Assert.Equal("2031-05-07", Assert.Single(result.Statements).Row.Place.Published);
        Assert.Equal("2031-05-07", Assert.Single(result.Reports).Report.Published);
    }
}
