using Xunit;

namespace OnRecord.Ledger.Tests;

public sealed class DossierTests
{
    [Fact]
    public void A_dossier_gathers_stories_actors_and_words()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier), ("mine.txt", Reports.Mine));
        Dossier made = ledger.File.SaveDossier(new DossierDraft("  The islands ") { Words = ["knocking"] });
        Assert.Equal(("The islands", "2031-06-01T08:00:00Z", null), (made.Name, made.Made, made.LastVisit));
        using (LedgerSnapshot snapshot = ledger.File.Read())
        {
            Assert.Equal(["Irma Dall"], snapshot.Statements(made.Filter).Select(row => row.SpeakerName).Distinct());
            string ferry = snapshot.Stories().Single(story => story.Title.Contains("ferry", StringComparison.Ordinal)).Id;
            string dall = snapshot.Positions(new FactFilter()).Single(row => row.ActorName == "Irma Dall").Actor!;
            ledger.File.SaveDossier(new DossierDraft("The islands") { Id = made.Id, Stories = [ferry], Actors = [dall] });
        }

        using LedgerSnapshot later = ledger.File.Read();
        Dossier changed = Assert.Single(later.Dossiers());
        Assert.Empty(changed.Words);
        Assert.Equal(["Irma Dall", "Sanna Veit"], later.Statements(changed.Filter).Select(row => row.SpeakerName).Distinct().Order());
        Assert.Equal(["the reopening of the mine"], later.Positions(changed.Filter).Select(row => row.Topic));
        Assert.Contains(later.Happenings(changed.Filter), row => row.Type == "meeting" && row.Participants.Contains("Aldo Renn"));
    }

    [Fact]
    public void What_came_after_the_last_visit_can_be_told()
    {
        using var ledger = new TestLedger();
        ledger.Add(("courier.txt", Reports.Courier));
        string id = ledger.File.SaveDossier(new DossierDraft("Ferry") { Words = ["ferry", "mine"] }).Id;
        ledger.Clock.Pass(TimeSpan.FromHours(1));
        ledger.File.VisitDossier(id);
        ledger.Clock.Pass(TimeSpan.FromHours(1));
        ledger.Add(("gazette.txt", Reports.Gazette));
        using LedgerSnapshot snapshot = ledger.File.Read();
        Dossier dossier = snapshot.Dossier(id)!;
        IEnumerable<StatementRow> fresh = snapshot.Statements(dossier.Filter).Where(row => string.CompareOrdinal(row.Place.Added, dossier.LastVisit) > 0);
        Assert.Equal(["Gazette"], fresh.Select(row => row.Place.Outlet).Distinct());
    }

    [Fact]
    public void A_dossier_that_is_gone_is_said()
    {
        using var ledger = new TestLedger();
        string id = ledger.File.SaveDossier(new DossierDraft("Ferry")).Id;
        ledger.File.RemoveDossier(id);
        Assert.Throws<LedgerException>(() => ledger.File.VisitDossier(id));
        Assert.Throws<LedgerException>(() => ledger.File.SaveDossier(new DossierDraft("Ferry") { Id = id }));
        Assert.Throws<LedgerException>(() => ledger.File.SaveDossier(new DossierDraft(" ")));
    }
}
