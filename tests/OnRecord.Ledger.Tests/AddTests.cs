using System.Text;
using OnRecord.Comparison;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class AddTests
{
    [Fact]
    public void A_report_is_kept_as_it_was_captured()
    {
        using var ledger = new TestLedger();
        AddSummary summary = ledger.Add(("courier.txt", Reports.Courier));
        using LedgerSnapshot snapshot = ledger.File.Read();
        string id = Assert.Single(summary.Reports);
        CapturedBytes captured = snapshot.Captured(id)!;
        Assert.Equal(Reports.Courier, Encoding.UTF8.GetString(captured.Bytes.Span));
        Assert.Equal(("courier.txt", "tests/courier.txt", "2031-06-01T08:00:00Z"), (captured.Name, captured.From, captured.Captured));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(captured.Bytes.Span)), captured.Sha256);
        ReportSummary report = snapshot.Report(id)!;
        Assert.Equal(("The Holm Courier", "2031-05-06", captured.Sha256), (report.Outlet, report.Published, report.Sha256));
        Assert.Equal(id, snapshot.Record(id)!.Id);
    }

    [Fact]
    public void The_same_report_again_is_known_whatever_its_file_is_called()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("copy.txt", Reports.Courier));
        AddSummary again = ledger.Add(("other.txt", Reports.Courier));
        Assert.Equal((0, 1), (again.Added, again.Known));
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal(1, snapshot.ReportCount);
    }

    [Fact]
    public void A_known_report_is_dated_when_it_is_added_again_with_its_day()
    {
        using var ledger = new TestLedger();
        const string Text = "The night ferry sails on\n\n“We sail on Monday,” said Sanna Veit of the shipping line.\n";
        string id = ledger.Add(("note.txt", Text)).Reports[0];
        AddSummary again = ledger.File.Add([TestLedger.Of("note.txt", Text) with { Published = "2031-05-06" }]);
        Assert.Equal((0, 1), (again.Added, again.Known));
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal("2031-05-06", snapshot.Report(id)!.Published);
        Assert.Equal("2031-05-06", Assert.Single(snapshot.Stories()).Last);
        Assert.Equal(1, snapshot.Search(new SearchQuery("sail") { From = "2031-05-06" }).Total);
        Assert.Equal([], ledger.File.Check());
    }

    [Fact]
    public void Reports_of_one_event_are_one_story_with_a_comparison()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        using LedgerSnapshot snapshot = ledger.File.Read();
        IReadOnlyList<StorySummary> stories = snapshot.Stories();
        Assert.Equal([(1, "2031-05-20"), (2, "2031-05-06")], stories.Select(story => (story.Reports, story.Last)));
        Assert.Equal("Rescuers reach miners at Korvel", stories[0].Title);
        StorySummary ferry = stories.Single(story => story.Reports == 2);
        Assert.Equal(["Gazette", "The Holm Courier"], ferry.Outlets);
        Assert.True(ferry.Shared > 0, "Both outlets quote the mayor on the ferry.");
        StoryComparison comparison = snapshot.Comparison(ferry.Id)!;
        Assert.Equal(ferry.Utterances, comparison.Utterances.Count);
        Assert.Equal(2, comparison.Reports.Count);
    }

    [Fact]
    public void A_report_that_comes_later_joins_its_story_which_keeps_its_id()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        string before;
        using (LedgerSnapshot snapshot = ledger.File.Read())
            before = Assert.Single(snapshot.Stories()).Id;
        ledger.Close();
        ledger.Add(("gazette.txt", Reports.Gazette));
        using LedgerSnapshot after = ledger.File.Read();
        StorySummary story = Assert.Single(after.Stories());
        Assert.Equal((before, 2), (story.Id, story.Reports));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_a_sentence_and_costs_nothing_else()
    {
        using var ledger = new TestLedger();
        AddSummary summary = ledger.File.Add([new Capture("empty.txt", ReadOnlyMemory<byte>.Empty), TestLedger.Of("courier.txt", Reports.Courier), TestLedger.Of("bad.txt", Reports.Gazette) with { Published = "yesterday" }]);
        Assert.Equal((1, 2), (summary.Added, summary.Refused.Count));
        Assert.Contains("empty.txt is empty", summary.Refused[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("yesterday", summary.Refused[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_json_is_a_report()
    {
        using var ledger = new TestLedger();
        byte[] line = """{"id":"x1","outlet":"Gazette","published":"2031-05-06","text":"“We sail,” said Sanna Veit on Monday."}"""u8.ToArray();
        AddSummary summary = ledger.File.Add([new Capture("standard input", line) { Kind = CaptureKind.Line }]);
        using LedgerSnapshot snapshot = ledger.File.Read();
        ReportSummary report = snapshot.Report(Assert.Single(summary.Reports))!;
        Assert.Equal(("x1", "Gazette", 1), (report.Name, report.Outlet, report.Statements));
    }

    [Fact]
    public void A_story_set_by_hand_keeps_its_name_and_draws_in_reports_of_the_same_event()
    {
        using var ledger = new TestLedger();
        ledger.File.Add([TestLedger.Of("courier.txt", Reports.Courier) with { Story = "The night ferry" }, TestLedger.Of("mine.txt", Reports.Mine) with { Story = "The night ferry" }]);
        ledger.Add(("gazette.txt", Reports.Gazette));
        using LedgerSnapshot snapshot = ledger.File.Read();
        StorySummary story = Assert.Single(snapshot.Stories());
        Assert.Equal(("The night ferry", 3), (story.Title, story.Reports));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        using TestLedger one = new(), other = new();
        one.File.Add(Reports.Many(40));
        using (LedgerFile file = other.Open(threads))
            file.Add(Reports.Many(40));
        using LedgerSnapshot left = one.File.Read(), right = other.File.Read();
        Assert.Equal(left.Reports(take: 100).Select(report => report.Id), right.Reports(take: 100).Select(report => report.Id));
        Assert.Equal(left.Stories(take: 100).Select(story => (story.Id, story.Reports)), right.Stories(take: 100).Select(story => (story.Id, story.Reports)));
    }

    [Fact]
    public void Speakers_are_joined_over_stories()
    {
        using var ledger = new TestLedger();
        string later = Reports.Mine.Replace("Irma Dall, the head of the rescue service", "Sanna Veit, the mayor of Great Holm", StringComparison.Ordinal);
        ledger.Add(("courier.txt", Reports.Courier), ("mine.txt", later));
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal(2, snapshot.StoryCount);
        SpeakerSummary veit = Assert.Single(snapshot.Speakers("veit"));
        Assert.Equal(("Sanna Veit", 2, 2), (veit.Name, veit.Stories, veit.Outlets));
        IReadOnlyList<StatementRow> statements = snapshot.Statements(new FactFilter { Actors = [veit.Id] });
        Assert.Equal(veit.Statements, statements.Count);
        Assert.All(statements, row => Assert.Equal(veit.Id, row.Speaker));
        Assert.Equal("2031-05-20", statements[0].Place.Published);
    }
}
