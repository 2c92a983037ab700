using OnRecord.Happenings;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Happenings;

public sealed class HappeningTests
{
    [Theory]
    [InlineData("Foreign Minister Petra Orr is in charge of a new joint commission that will draft the charter.", "appointment happened Petra Orr")]
    [InlineData("Secretary of State Lasse Vey is in charge of a new joint commission that will draft the charter.", "appointment happened Lasse Vey")]
    [InlineData("Petra Orr will head a new panel on ferries.", "appointment planned Petra Orr")]
    [InlineData("Petra Orr is in charge of the port.", "")]
    public void Who_heads_a_new_body_was_given_an_office(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr denied that there had been a telephone call with Lasse Vey.", "call denied Lasse Vey")]
    [InlineData("Petra Orr said that there had been a telephone call with Lasse Vey.", "call happened Lasse Vey")]
    [InlineData("Petra Orr denied that she had handed in her resignation.", "resignation denied Petra Orr")]
    [InlineData("The police denied that Petra Orr was under arrest.", "arrest denied Petra Orr")]
    [InlineData("Petra Orr was not under arrest, the police said.", "arrest denied Petra Orr")]
    [InlineData("Petra Orr was under arrest on Monday.", "arrest happened Petra Orr")]
    [InlineData("The ministry denied reports of a meeting between Petra Orr and Lasse Vey.", "meeting denied Petra Orr, Lasse Vey")]
    [InlineData("The ministry denied that Petra Orr had telephoned the rebel leader.", "call denied Petra Orr")]
    [InlineData("Mara Tolm left. Lasse Vey met Petra Orr in the harbour. Orr's office denied that she had resigned.", "meeting happened Lasse Vey, Petra Orr\nresignation denied Petra Orr")]
    [InlineData("The meeting planned for Tuesday did not take place.", "meeting denied")]
    public void What_is_denied_in_a_clause_is_denied(string text, string expected) => Assert.Equal(expected, Read(text).TrimEnd());

    [Theory]
    [InlineData("Petra Orr called off her visit to the port.", "visit cancelled Petra Orr")]
    [InlineData("Petra Orr called off the talks with Lasse Vey.", "negotiation cancelled Petra Orr, Lasse Vey")]
    [InlineData("The visit was called off.", "visit cancelled")]
    public void What_is_called_off_is_cancelled(string text, string expected) => Assert.Equal(expected, Read(text).TrimEnd());

    [Theory]
    [InlineData("No treaty was signed on Tuesday.", "signing denied")]
    [InlineData("No shots were fired, Petra Orr said.", "attack denied")]
    [InlineData("Gunmen fired shots at the ship.", "attack happened")]
    public void What_is_told_of_none_is_denied(string text, string expected) => Assert.Equal(expected, Read(text).TrimEnd());

    [Theory]
    [InlineData("Petra Orr visited the port on Wednesday.", "visit happened Petra Orr")]
    [InlineData("Petra Orr visited the survivors on Wednesday.", "visit happened Petra Orr")]
    [InlineData("Petra Orr visited the families on Wednesday.", "visit happened Petra Orr")]
    [InlineData("Petra Orr visited the question on Wednesday.", "")]
    public void Whoever_goes_to_see_a_harbour_or_those_who_were_hurt_visits(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Orr and Vey are due to meet on Thursday.", "meeting planned Orr, Vey")]
    [InlineData("Ms Orr and Mr Vey are due to meet on Thursday.", "meeting planned Orr, Vey")]
    public void Those_who_are_due_to_meet_will_meet(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_summit_that_is_wanted_is_not_the_one_that_was_held() => Assert.Equal(
        "summit happened Petra Orr, Lasse Vey\nmeeting proposed Lasse Vey, Mara Tolm\nsummit proposed Petra Orr, Lasse Vey, Mara Tolm",
        Read("Petra Orr met Lasse Vey in Sill at a summit. Since then, Petra Orr has pushed for a meeting between Lasse Vey and Mara Tolm first, and then a "
            + "trilateral summit with all three leaders."));

    [Theory]
    [InlineData("Her goal is now organizing a face-to-face meeting between Petra Orr and Lasse Vey.", "meeting proposed Petra Orr, Lasse Vey")]
    [InlineData("The minister's aim is a meeting between Petra Orr and Lasse Vey.", "meeting proposed Petra Orr, Lasse Vey")]
    [InlineData("Mara Tolm is working on a meeting between Petra Orr and Lasse Vey.", "meeting proposed Petra Orr, Lasse Vey")]
    [InlineData("Mara Tolm hopes to bring about a meeting between Petra Orr and Lasse Vey.", "meeting proposed Petra Orr, Lasse Vey")]
    [InlineData("Mara Tolm is organizing a meeting between Petra Orr and Lasse Vey.", "meeting planned Petra Orr, Lasse Vey")]
    [InlineData("Mara Tolm organized a meeting between Petra Orr and Lasse Vey.", "meeting happened Petra Orr, Lasse Vey")]
    [InlineData("The concession could lead to a meeting between Petra Orr and Lasse Vey.", "meeting proposed Petra Orr, Lasse Vey")]
    public void A_meeting_that_is_aimed_at_or_prepared_was_not_held(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr has been pushing for a ban on nets since taking office in January.")]
    [InlineData("Petra Orr pushed for a ban on nets after taking office in January.")]
    [InlineData("Since taking office in January, Petra Orr has been pushing for a ban on nets.")]
    public void The_time_since_which_something_is_wanted_is_no_happening_told(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Petra Orr should prod Mara Tolm to appoint Lasse Vey as ambassador.", "appointment proposed Lasse Vey")]
    [InlineData("Petra Orr issued a call for Minister Lasse Vey to resign.", "resignation proposed Lasse Vey")]
    [InlineData("Petra Orr asked Lasse Vey to cancel his visit to Sill.", "visit planned Lasse Vey")]
    [InlineData("Lasse Vey is ill. \u201cI want to invite him to Sill to talk to crews and to meet our leaders,\u201d Petra Orr said.", "meeting proposed Lasse Vey")]
    public void What_one_asks_of_another_is_the_other_s(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr had to resign.", "resignation happened Petra Orr")]
    [InlineData("Petra Orr was forced to resign.", "resignation happened Petra Orr")]
    [InlineData("Petra Orr will have to resign.", "resignation planned Petra Orr")]
    [InlineData("Lasse Vey stopped short of calling on Petra Orr to resign.", "")]
    [InlineData("Any judge appointed by Petra Orr needs a majority.", "")]
    [InlineData("Petra Orr cannot claim to love the coast while meeting Lasse Vey.", "")]
    [InlineData("\u201cI would meet Lasse Vey any day,\u201d Petra Orr said.", "")]
    public void What_is_duty_or_only_thought_of_is_told_as_such(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr met with reporters on Monday. Petra Orr met with Lasse Vey.", "meeting happened Petra Orr\nmeeting happened Petra Orr, Lasse Vey")]
    [InlineData("The Orr adviser met Lasse Vey.", "meeting happened Lasse Vey")]
    [InlineData("Petra Orr had met all the standards.", "")]
    [InlineData("Petra Orr is a phone call away.", "")]
    [InlineData("Police spoke to two aides to Petra Orr who resigned.", "")]
    public void Who_meets_whom_is_who_is_named_for_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_speech_that_is_referred_to_before_it_is_given_is_planned() => Assert.Equal(
        "speech planned Petra Orr",
        Read("Petra Orr will deliver a speech to the assembly in June. Lasse Vey called Orr's speech a stunt."));

    [Theory]
    [InlineData("Petra Orr spoke of Lasse Vey's arrest, the first since a raid last month.")]
    [InlineData("Petra Orr likened Lasse Vey's arrest to a raid last month.")]
    [InlineData("Petra Orr said on Wednesday Norland had walked out of talks with Lasse Vey.")]
    public void A_day_of_something_else_is_not_its_day(string text) => Assert.Null(Assert.Single(All(text).Happenings).When);

    [Theory]
    [InlineData("A visit to the harbour by the mayor, Petra Orr, planned for Thursday, was called off.", "visit cancelled Petra Orr")]
    [InlineData("A meeting with Lasse Vey, of which some papers wrote, did not take place, the ministry said.", "meeting denied Lasse Vey")]
    [InlineData("Lasse Vey was not relieved of his post.", "dismissal denied Lasse Vey")]
    [InlineData("Petra Orr felt sorry for Lasse Vey, whom she fired in February for lying.", "dismissal happened Lasse Vey")]
    [InlineData("Petra Orr dismissed Lasse Vey as a dreamer.", "")]
    [InlineData("Petra Orr on Tuesday dismissed her treasurer, Lasse Vey.", "dismissal happened Petra Orr, Lasse Vey")]
    [InlineData("Lasse Vey, the treasurer, left. The last treasurer to be sacked here, in 2019, was back within a year.", "")]
    [InlineData("Arvania summoned the ambassador of Belmark, Lasse Vey.", "summons happened Arvania, Lasse Vey")]
    [InlineData("Arvania will recall its ambassador, Lasse Vey.", "recall planned Arvania, Lasse Vey")]
    [InlineData("Petra Orr recalled the ambassador's words.", "")]
    [InlineData("Petra Orr is all fired up.", "")]
    [InlineData("Petra Orr was removed from office by a court. Petra Orr had fired Lasse Vey.", "dismissal happened Petra Orr\ndismissal happened Petra Orr, Lasse Vey")]
    public void Who_lost_an_office_or_a_guest_is_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void The_day_of_what_was_planned_stands_beside_it() => Assert.Equal("2031-03-20", Assert.Single(All("A visit to the harbour, planned for 20 March 2031, was called off.").Happenings).When);

    [Fact]
    public void What_is_hers_is_not_his() => Assert.All(
        All("President Robert Orr told reporters on Monday that his rival \u201ccheated three times\u201d during her police interview in early July.").Happenings,
        happening => Assert.Empty(happening.Participants));

    [Theory]
    [InlineData("Petra Orr said in an interview with Radio Sill to air on Tuesday that she would stay.")]
    [InlineData("Petra Orr called Tuesday for Lasse Vey to challenge Mara Tolm at Monday's summit meeting.")]
    public void A_day_that_it_cannot_have_been_is_not_its_day(string text) => Assert.All(All(text).Happenings, happening => Assert.Null(happening.When));

    [Theory]
    [InlineData("Petra Orr closed her speech with a joke. She will give a speech.", "speech happened Petra Orr\nspeech planned Petra Orr")]
    [InlineData("\u201cAbsolutely not,\u201d Petra Orr said, adding later: \u201cI signed the bill.\u201d", "signing happened Petra Orr")]
    [InlineData("Petra Orr promised peace, even as she signs a funding package. At the end of last month, though, Petra Orr signed a spending package.", "signing happened Petra Orr\nsigning happened Petra Orr")]
    [InlineData("Petra Orr downplayed the news, saying she had neither met Lasse Vey nor appointed him.", "meeting denied Petra Orr, Lasse Vey\nappointment denied Petra Orr, Lasse Vey")]
    public void What_was_under_way_happened_and_what_neither_was_did_not(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_summit_and_a_meeting_of_the_same_two_at_one_place_are_one() => Assert.Equal(
        "summit happened Petra Orr, Lasse Vey",
        Read("Petra Orr met Lasse Vey in Norland at a summit. After meeting with Vey near Sill, Norland, Orr flew home."));

    [Fact]
    public void Meetings_at_two_places_that_are_listed_are_two() => Assert.Equal(
        "meeting happened Petra Orr, Lasse Vey\nmeeting happened Petra Orr, Lasse Vey",
        Read("Petra Orr met Lasse Vey in Paris. Petra Orr met Lasse Vey in Warsaw. Markets in Warsaw, Paris and Berlin rose."));

    [Fact]
    public void An_indefinite_article_brings_in_a_happening_of_its_own() => Assert.Equal(
        "meeting happened Petra Orr, Lasse Vey\nmeeting happened Petra Orr",
        Read("Petra Orr met Lasse Vey in Sill on Monday. Petra Orr held a meeting with fishermen on the quay."));

    [Theory]
    [InlineData("Petra Orr accused Lasse Vey of visiting the border as a favor to Norland.", "visit happened Lasse Vey")]
    [InlineData("Lasse Vey lashed out at Tom Brand after he gave a stirring speech at the guild hall.", "")]
    [InlineData("Robert Brand and other lawmakers shunned Lasse Vey during his recent trip to Norland.", "visit happened ")]
    [InlineData("Tom Brand and Ole Ruud wore caps before the nominee\u2019s dinner and after his visit to Norland.", "visit happened ")]
    [InlineData("Petra Orr told Lasse Vey that she would meet the pilots\u2019 union.", "meeting planned Petra Orr")]
    [InlineData("Minister Tom Brand said he would not go. The chairman, Lasse Vey, has called on him to step down.", "resignation proposed Tom Brand")]
    [InlineData("Norland\u2019s foreign minister, Lasse Vey, came home. After two hours with Petra Orr he told a news conference that he would pay.", "press-conference happened Lasse Vey")]
    public void Who_it_was_of_two_is_not_guessed(string text, string expected) => Assert.Equal(expected.TrimEnd(), Read(text).TrimEnd());

    [Theory]
    [InlineData("Petra Orr seemed to accept that in a Tuesday interview with the Norland Daily.", "2031-03-11")]
    [InlineData("The attacks on two ships in Sill, on the 11th anniversary of March 3, were another matter.", null)]
    [InlineData("Petra Orr said in an interview with \u201cNorland News Sunday\u201d that she would stay.", null)]
    public void A_day_of_memory_or_in_a_title_is_not_its_day(string text, string? when)
    {
        Happening happening = Assert.Single(All(text).Happenings);
        Assert.Equal((HappeningStatus.Happened, when), (happening.Status, happening.When));
    }

    [Theory]
    [InlineData("Petra Orr was asked of it during an interview published Friday by the Norland Daily News.")]
    [InlineData("During an interview this week, the Norland Daily News asked Petra Orr if she was ready.")]
    public void Nobody_interviews_an_outlet(string text) =>
        Assert.DoesNotContain(All(text).Happenings.SelectMany(happening => happening.Parts), part => part.Part == "interviewed" && All(text).Actors.First(actor => actor.Id == part.Actor).Name != "Petra Orr");

    [Theory]
    [InlineData("The phrase Petra Orr cited on Friday has appeared in several speeches Lasse Vey has given.")]
    [InlineData("Petra Orr met the terms of the lease.")]
    [InlineData("Petra Orr spoke for an hour, a virtual eternity as such evenings go.")]
    [InlineData("Lasse Vey has long been losing the coastal vote.")]
    [InlineData("Did Petra Orr meet Lasse Vey in Sill on Monday?")]
    [InlineData("\u201cIs there anyone here who does not sign deals?\u201d Petra Orr asked.")]
    public void What_is_asked_and_what_is_said_in_a_figure_is_no_happening(string text) => Assert.Equal("", Read(text));

    private static Record All(string text) =>
        new RecordReader(EnglishPack.Instance).Read(new ReportInput { Id = "r", Text = "Ferries Stay in Port\n\n" + text, Published = "2031-03-12" }).Value!;

    private static string Read(string text)
    {
        Record record = All(text);
        return string.Join('\n', record.Happenings.Select(happening => Line(record, happening)));
    }

    private static string Line(Record record, Happening happening) =>
        $"{happening.Type} {happening.Status.ToString().ToLowerInvariant()} "
        + string.Join(", ", happening.Participants.Select(id => record.Actors.First(actor => actor.Id == id).Name));
}
