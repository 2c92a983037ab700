using Xunit;

namespace OnRecord.Ledger.Tests;

/// <summary>Who is one person over the stories of a ledger: the same in whatever order the reports came.</summary>
public sealed class PeopleTests
{
    private const string Ferry = "---\noutlet: Gazette\npublished: 2031-05-06\n---\nNight ferry stays\n\nThe night ferry will sail on, said Sanna K. Veit, the mayor of Great Holm, on Tuesday.\n\n“A ferry is not a luxury,” Veit said.\n";
    private const string Mine = "---\noutlet: The Holm Courier\npublished: 2031-07-20\n---\nMiners rescued at Korvel\n\nEleven miners were brought up from the flooded copper mine, said Sanna Veit, the mayor of Great Holm, on Sunday.\n";
    private const string School = "---\noutlet: Harbour Tribune\npublished: 2031-10-02\n---\nSchool roof gives way under snow\n\nThe mayor of Great Holm, Veit, said on Thursday that the roof of the school would be rebuilt before winter.\n";
    private const string Brother = "---\noutlet: Gazette\npublished: 2031-12-10\n---\nOrchestra elects a conductor\n\n“We shall play louder,” said Tomas Veit, the new conductor of the Elmar orchestra, on Wednesday.\n";

    [Fact]
    public void A_name_with_and_without_a_middle_initial_and_a_surname_with_its_office_are_one_speaker_in_any_order()
    {
        string[] reports = [Ferry, Mine, School];
        foreach (int[] order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]])
        {
            using var ledger = new TestLedger();
            foreach (int at in order)
                ledger.Add(($"report-{at}.txt", reports[at]));
            using LedgerSnapshot snapshot = ledger.File.Read();
            SpeakerSummary speaker = Assert.Single(snapshot.Speakers("veit"));
            Assert.Equal(("Sanna Veit", 4, 3), (speaker.Name, speaker.Statements, speaker.Stories));
            Assert.Equal(4, snapshot.Statements(new FactFilter { Actors = [speaker.Id] }).Count);
            Assert.Equal(4, snapshot.Search(new SearchQuery("") { Speaker = speaker.Id }).Total);
            Assert.Empty(ledger.File.Check());
        }
    }

    [Fact]
    public void A_second_bearer_parts_the_surname_alone_until_that_report_is_removed()
    {
        using var ledger = new TestLedger();
        ledger.Add(("ferry.txt", Ferry));
        ledger.Add(("mine.txt", Mine));
        ledger.Add(("school.txt", School));
        string brother = ledger.Add(("brother.txt", Brother)).Reports.Single();
        Assert.Equal(["Sanna Veit 3", "Tomas Veit 1", "Veit 1"], Speakers(ledger));
        ledger.File.Remove(brother);
        Assert.Equal(["Sanna Veit 4"], Speakers(ledger));
        ledger.File.Reread();
        Assert.Equal(["Sanna Veit 4"], Speakers(ledger));
    }

    [Fact]
    public void The_address_that_a_name_had_alone_leads_to_the_one_speaker()
    {
        using var ledger = new TestLedger();
        ledger.Add(("ferry.txt", Ferry));
        string alone;
        using (LedgerSnapshot before = ledger.File.Read())
            alone = before.Speakers("veit").Single().Id;
        ledger.Add(("mine.txt", Mine));
        using LedgerSnapshot snapshot = ledger.File.Read();
        Assert.Equal("Sanna Veit", snapshot.Speaker(alone)!.Name);
        Assert.NotEmpty(snapshot.Statements(new FactFilter { Actors = [alone] }));
    }

    private static string[] Speakers(TestLedger ledger)
    {
        using LedgerSnapshot snapshot = ledger.File.Read();
        return [.. snapshot.Speakers("veit").Select(speaker => $"{speaker.Name} {speaker.Statements}").Order(StringComparer.Ordinal)];
    }
}
