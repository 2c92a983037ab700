using OnRecord.Comparison;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class CorrectionTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void A_wrong_speaker_is_corrected_and_what_was_read_is_kept()
    {
        (string report, _) = Ferry();
        Statement statement = Quotation(report);
        string renn = Actor(report, "Aldo Renn");
        Correction made = _ledger.File.Correct(new WrongSpeaker(report, statement.Id, renn) { Why = "  misread " });
        Assert.Equal(("wrong-speaker", CorrectionState.Applied, "misread", "2031-06-01T08:00:00Z"), (made.Kind, made.State, made.Why, made.When));
        using LedgerSnapshot snapshot = _ledger.File.Read();
        Statement corrected = snapshot.Record(report)!.Statements.Single(one => one.Id == statement.Id);
        Assert.Equal((renn, SpeakerState.Named, 1.0), (corrected.Speaker, corrected.SpeakerState, corrected.Certainty));
        Assert.Equal(statement.Speaker, snapshot.RecordAsRead(report)!.Statements.Single(one => one.Id == statement.Id).Speaker);
        Assert.Equal("Aldo Renn", snapshot.Statements(new FactFilter { Report = report }).Single(row => row.Id == statement.Id).SpeakerName);
        Assert.Equal("Aldo Renn", snapshot.Search(new SearchQuery("luxury") { Outlet = "The Holm Courier" }).Facets.Speakers.Single().Label);
    }

    [Fact]
    public void A_correction_is_undone_and_made_again()
    {
        (string report, _) = Ferry();
        Statement statement = Quotation(report);
        var draft = new WrongSpeaker(report, statement.Id, null);
        string id = _ledger.File.Correct(draft).Id;
        Assert.Equal(SpeakerState.NotFound, Quotation(report).SpeakerState);
        _ledger.File.Undo(id);
        Assert.Equal(statement.Speaker, Quotation(report).Speaker);
        using (LedgerSnapshot snapshot = _ledger.File.Read())
            Assert.Equal(CorrectionState.Undone, Assert.Single(snapshot.Corrections()).State);
        Assert.Equal(id, _ledger.File.Correct(draft).Id);
        Assert.Equal(SpeakerState.NotFound, Quotation(report).SpeakerState);
    }

    [Fact]
    public void What_is_no_statement_goes_from_record_story_and_search()
    {
        (string report, _) = Ferry();
        _ledger.File.Correct(new NotAStatement(report, Quotation(report).Id));
        using LedgerSnapshot snapshot = _ledger.File.Read();
        Assert.Equal(1, snapshot.Search(new SearchQuery("luxury")).Total);
        StoryComparison comparison = snapshot.Comparison(snapshot.Stories()[0].Id)!;
        Assert.DoesNotContain(comparison.Utterances.SelectMany(one => one.Renderings), one => one.Report == report && comparison.Reports
            .Single(record => record.Id == report).Statements.All(statement => statement.Id != one.Statement));
    }

    [Fact]
    public void A_wrong_end_is_set_right()
    {
        (string report, _) = Ferry();
        Statement statement = Quotation(report);
        Record record = Record(report);
        int end = record.Text.IndexOf("Veit told", StringComparison.Ordinal);
        _ledger.File.Correct(new WrongEnd(report, statement.Id, end));
        Statement corrected = Record(report).Statements.Single(one => one.Id == statement.Id);
        Assert.Equal([new Span(statement.Content[0].Start, end)], corrected.Content);
        LedgerException same = Assert.Throws<LedgerException>(() => _ledger.File.Correct(new WrongEnd(report, statement.Id, end)));
        Assert.Contains("already", same.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_actors_of_one_report_are_made_one_and_one_is_made_two()
    {
        (string report, _) = Ferry();
        string veit = Actor(report, "Sanna Veit"), renn = Actor(report, "Aldo Renn");
        string merged = _ledger.File.Correct(new SameActor(report, veit, report, renn)).Id;
        Assert.DoesNotContain(Record(report).Actors, actor => actor.Name == "Aldo Renn");
        _ledger.File.Undo(merged);
        OnRecord.Names.Mention told = Record(report).Mentions.First(mention => mention.Actor == veit && Record(report).Text[mention.Start..].StartsWith("Veit told", StringComparison.Ordinal));
        _ledger.File.Correct(new SplitActor(report, veit, [told.Span], "Ole Veit"));
        Record split = Record(report);
        Assert.Equal("Ole Veit", split.Actors.Single(actor => actor.Id == Quotation(report).Speaker).Name);
        Assert.Contains(split.Statements, one => one.Speaker == veit);
    }

    [Fact]
    public void Statements_are_one_utterance_or_two_as_ruled()
    {
        (string courier, string gazette) = Ferry();
        Statement left = Quotation(courier), right = Quotation(gazette);
        Assert.True(AreOne(courier, left, gazette, right), "Both outlets carry the mayor's words.");
        string id = _ledger.File.Correct(new DifferentUtterances(courier, left.Id, gazette, right.Id)).Id;
        Assert.False(AreOne(courier, left, gazette, right));
        _ledger.File.Undo(id);
        Assert.True(AreOne(courier, left, gazette, right));
    }

    [Fact]
    public void A_report_belongs_to_the_story_that_somebody_says()
    {
        AddSummary added = _ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette), ("mine.txt", Reports.Mine));
        string gazette = added.Reports[1], mine = StoryOf(added.Reports[2]);
        string ferry = StoryOf(added.Reports[0]);
        string id = _ledger.File.Correct(new BelongsToStory(gazette, mine)).Id;
        Assert.Equal((ferry, mine), (StoryOf(added.Reports[0]), StoryOf(gazette)));
        _ledger.File.Reread();
        Assert.Equal(mine, StoryOf(gazette));
        _ledger.File.Undo(id);
        Assert.Equal(ferry, StoryOf(gazette));
        _ledger.File.Correct(new BelongsToStory(gazette, "A third matter"));
        using LedgerSnapshot snapshot = _ledger.File.Read();
        Assert.Equal("A third matter", snapshot.Story(StoryOf(gazette))!.Title);
    }

    [Fact]
    public void Actors_of_two_stories_are_one_or_two_as_ruled()
    {
        string later = Reports.Mine.Replace("Irma Dall, the head", "Sanna Veyt, the head", StringComparison.Ordinal);
        AddSummary added = _ledger.Add(("courier.txt", Reports.Courier), ("mine.txt", later));
        string veit = Actor(added.Reports[0], "Sanna Veit"), veyt = Actor(added.Reports[1], "Sanna Veyt");
        Assert.Equal(2, Speakers("sanna").Count);
        string id = _ledger.File.Correct(new SameActor(added.Reports[0], veit, added.Reports[1], veyt)).Id;
        Assert.Equal(("Sanna Veit", 2), (Assert.Single(Speakers("sanna")).Name, Speakers("sanna")[0].Stories));
        _ledger.File.Undo(id);
        Assert.Equal(2, Speakers("sanna").Count);
    }

    [Fact]
    public void Corrections_stay_when_everything_is_read_anew()
    {
        (string report, _) = Ferry();
        Statement statement = Quotation(report);
        _ledger.File.Correct(new WrongSpeaker(report, statement.Id, Actor(report, "Aldo Renn")));
        RereadSummary summary = _ledger.File.Reread();
        Assert.Equal((2, 0, 0), (summary.Reports, summary.Failed.Count, summary.Lost.Count));
        Assert.Equal(Actor(report, "Aldo Renn"), Quotation(report).Speaker);
    }

    [Fact]
    public void A_passage_that_is_gone_is_reported_and_not_moved()
    {
        (string report, _) = Ferry();
        _ledger.File.Correct(new WrongSpeaker(report, Quotation(report).Id, null));
        using var exported = new MemoryStream();
        using (LedgerSnapshot snapshot = _ledger.File.Read())
            snapshot.ExportCorrections(exported);
        string moved = System.Text.Encoding.UTF8.GetString(exported.ToArray()).Replace("A ferry is not a luxury", "A ferry is not a burden", StringComparison.Ordinal);
        ImportSummary summary = _ledger.File.ImportCorrections(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(moved + "{}\nnonsense\n")));
        Assert.Equal((1, 0, 2), (summary.Imported, summary.Known, summary.Refused.Count));
        Assert.Contains("A ferry is not a burden", Assert.Single(summary.Lost).Trouble, StringComparison.Ordinal);
        Assert.Contains("Line 2", summary.Refused[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_go_to_another_ledger_before_or_after_its_reports()
    {
        (string courier, string gazette) = Ferry();
        Statement left = Quotation(courier), right = Quotation(gazette);
        _ledger.File.Correct(new WrongSpeaker(courier, left.Id, Actor(courier, "Aldo Renn")));
        _ledger.File.Correct(new DifferentUtterances(courier, left.Id, gazette, right.Id));
        using var exported = new MemoryStream();
        using (LedgerSnapshot snapshot = _ledger.File.Read())
            snapshot.ExportCorrections(exported);
        using var other = new TestLedger();
        ImportSummary summary = other.File.ImportCorrections(new MemoryStream(exported.ToArray()));
        Assert.Equal((2, 2), (summary.Imported, summary.Lost.Count));
        other.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette));
        using (LedgerSnapshot snapshot = other.File.Read())
        {
            Assert.All(snapshot.Corrections(), correction => Assert.Equal((CorrectionState.Applied, null), (correction.State, correction.Trouble)));
            Assert.Equal("Aldo Renn", snapshot.Statements(new FactFilter { Report = courier }).Single(row => row.Id == left.Id).SpeakerName);
        }

        Assert.Equal((0, 2), other.File.ImportCorrections(new MemoryStream(exported.ToArray())) is var again ? (again.Imported, again.Known) : default);
    }

    [Theory]
    [InlineData("s999", "s999")]
    [InlineData("", "statement")]
    public void What_is_not_there_cannot_be_corrected(string statement, string said)
    {
        (string report, _) = Ferry();
        LedgerException error = Assert.Throws<LedgerException>(() => _ledger.File.Correct(new NotAStatement(report, statement)));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        using LedgerSnapshot snapshot = _ledger.File.Read();
        Assert.Empty(snapshot.Corrections());
    }

    private (string Courier, string Gazette) Ferry()
    {
        AddSummary added = _ledger.Add(("courier.txt", Reports.Courier), ("gazette.txt", Reports.Gazette));
        return (added.Reports[0], added.Reports[1]);
    }

    private Record Record(string report)
    {
        using LedgerSnapshot snapshot = _ledger.File.Read();
        return snapshot.Record(report)!;
    }

    private Statement Quotation(string report)
    {
        Record record = Record(report);
        return record.Statements.Single(one => one.Content[0].TextIn(record.Text).Contains("luxury", StringComparison.Ordinal));
    }

    private string Actor(string report, string name) => Record(report).Actors.Single(actor => actor.Name == name).Id;

    private string StoryOf(string report)
    {
        using LedgerSnapshot snapshot = _ledger.File.Read();
        return snapshot.Report(report)!.Story!;
    }

    private IReadOnlyList<SpeakerSummary> Speakers(string words)
    {
        using LedgerSnapshot snapshot = _ledger.File.Read();
        return snapshot.Speakers(words);
    }

    private bool AreOne(string report, Statement statement, string other, Statement otherStatement)
    {
        using LedgerSnapshot snapshot = _ledger.File.Read();
        return snapshot.Comparison(StoryOf(report))!.Utterances.Any(one => one.Renderings.Any(r => r.Report == report && r.Statement == statement.Id)
            && one.Renderings.Any(r => r.Report == other && r.Statement == otherStatement.Id));
    }
}
