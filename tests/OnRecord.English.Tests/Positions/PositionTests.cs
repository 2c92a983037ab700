using OnRecord.Positions;
using Xunit;
using static OnRecord.English.Tests.Positions.PositionLines;

namespace OnRecord.English.Tests.Positions;

public sealed class PositionTests
{
    [Theory]
    [InlineData("Petra Orr called it premature to talk about sending troops.", "Petra Orr opposes: talk about sending troops")]
    [InlineData("Trade is slow, with Petra Orr on Monday calling it \u201cpremature\u201d to talk about sending troops.", "Petra Orr opposes: talk about sending troops")]
    [InlineData("Petra Orr called it unacceptable that Norland had closed the port.", "Petra Orr opposes: Norland had closed the port")]
    [InlineData("Petra Orr said it was wrong to close the port.", "Petra Orr opposes: close the port")]
    [InlineData("Sending troops would be a mistake, Petra Orr said.", "Petra Orr opposes: Sending troops")]
    public void The_topic_is_the_clause_that_it_stands_for(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Parliament passed the fishing bill on Monday. Petra Orr opposes it.", "Petra Orr opposes: the fishing bill")]
    [InlineData("Lasse Vey announced his candidacy. Petra Orr endorsed him.", "Petra Orr supports: Lasse Vey")]
    public void The_topic_is_what_the_pronoun_stands_for(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The sea was calm. Petra Orr opposes it.")]
    [InlineData("Parliament has a bill on nets and a ban on boats. Petra Orr opposes it.")]
    [InlineData("Petra Orr rejected that.")]
    [InlineData("Attention is now shifting to what commitments the island’s western allies are prepared to make to keep the peace after the storm.")]
    public void What_nothing_is_found_for_or_is_only_asked_is_no_topic(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void What_is_continued_stands_before_the_clause() => Assert.Equal(
        "Petra Orr open: the negotiations we are ready to continue",
        Read("\u201cHe has an answer to the negotiations we are ready to continue,\u201d Petra Orr said."));

    [Theory]
    [InlineData("Norland and Estmark vetoed the resolution.", "Norland opposes: the resolution\nEstmark opposes: the resolution")]
    [InlineData("Lasse Vey mocked Petra Orr for opposing the plan.", "Petra Orr opposes: the plan")]
    public void Who_is_told_to_hold_it_holds_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("There is speculation that Petra Orr will veto the bill.")]
    [InlineData("Fishermen said they hoped Petra Orr would veto the bill.")]
    [InlineData("There is no evidence in the letters that Petra Orr objected to the plan.")]
    [InlineData("Petra Orr has yet to endorse the plan.")]
    [InlineData("Petra Orr urged them to do the same.")]
    [InlineData("Petra Orr dropped her opposition to the law.")]
    public void What_is_hoped_or_not_told_is_no_stance(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Petra Orr called for the report to be made public.", "Petra Orr supports: the report to be made public")]
    [InlineData("Petra Orr rebuffed calls late Monday to step aside.", "Petra Orr opposes: calls late Monday to step aside")]
    [InlineData("Petra Orr opposes the ban and the treaty that the port has signed.", "Petra Orr opposes: the ban and the treaty that the port has signed")]
    [InlineData("Petra Orr has no plans to resign, adding that she will stay.", "Petra Orr rulesout: resign")]
    [InlineData("Petra Orr said there would be no deal without a withdrawal.", "Petra Orr conditions: no deal")]
    [InlineData("Asked whether she would run again, Petra Orr said she had not decided.", "Petra Orr undecided: run again")]
    public void The_topic_is_whole_and_no_more(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Lasse Vey's party opposes the ban.", "Lasse Vey's party opposes: the ban")]
    [InlineData("The harbour pilots' union is opposed to the ban.", "harbour pilots' union opposes: the ban")]
    [InlineData("Lawmakers rejected the proposal.", "Lawmakers opposes: the proposal")]
    [InlineData("The pilots' union said it was ready to negotiate.", "pilots' union open: negotiate")]
    public void A_group_told_by_a_noun_holds_a_position(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Some lawmakers rejected the proposal.")]
    [InlineData("No party supports the ban.")]
    [InlineData("The union opposes the ban.")]
    public void Some_of_a_group_and_a_bare_noun_are_nobody(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Petra Orr called on Lasse Vey to resign.", "Petra Orr supports: resign")]
    [InlineData("Petra Orr urged the council to reject the plan.", "Petra Orr supports: reject the plan")]
    [InlineData("Petra Orr wants Lasse Vey to leave the council.", "Petra Orr supports: leave the council")]
    public void What_is_asked_of_somebody_is_wanted(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr said the ban was a gift to the pilots and vowed to block it.", "Petra Orr opposes: the ban")]
    [InlineData("Petra Orr said she hoped the strike could be averted and refused to intervene.", "Petra Orr opposes: intervene")]
    [InlineData("Norland will not pay, its president, Petra Orr, said.", "Norland rulesout: pay")]
    [InlineData("Petra Orr supports neither the ban nor the toll.", "Petra Orr opposes: neither the ban nor the toll")]
    [InlineData("Petra Orr refused to consider a referendum.", "Petra Orr rulesout: a referendum")]
    [InlineData("Petra Orr demanded a vote and threatened to leave unless Lasse Vey resigned.", "Petra Orr supports: a vote\nPetra Orr conditions: leave")]
    public void Who_holds_it_and_how_is_told_by_the_clause_it_belongs_to(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr initially supported the ban.")]
    [InlineData("Petra Orr said she would not let that happen.")]
    [InlineData("Petra Orr said: \u201cI want you to read the law.\u201d")]
    [InlineData("It seems unlikely that Petra Orr will veto the bill.")]
    public void What_was_held_once_or_names_nothing_is_no_position(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Petra Orr refused to rule out cutting benefits.", "Petra Orr open: cutting benefits")]
    [InlineData("Petra Orr favors new drug and weapons scanning technology at ports.", "Petra Orr supports: new drug and weapons scanning technology at ports")]
    [InlineData("Petra Orr said she would back an all-party motion tying dike money to the ferry.", "Petra Orr supports: an all-party motion tying dike money to the ferry")]
    [InlineData("Petra Orr endorsed Rep. Lasse Vey (D-Sill.) on Monday.", "Petra Orr supports: Rep. Lasse Vey (D-Sill.)")]
    [InlineData("The boycott of Port-in-A that was supported by Petra Orr failed.", "Petra Orr supports: Port-in-A")]
    [InlineData("But farmers oppose Mr. Orr\u2019s $90 million dike-repair plan, which starts in May.", "farmers opposes: Mr. Orr\u2019s $90 million dike-repair plan")]
    [InlineData("Petra Orr rejected appeals that they need younger captains to please the crews, keeping Lasse Vey as captain.", "Petra Orr opposes: appeals that they need younger captains to please the crews")]
    [InlineData("Parliament spent the money that the council refused to give Petra Orr.", "council opposes: the money that the council refused to give Petra Orr")]
    [InlineData("The toll, which Petra Orr threatened to keep closed unless the council pays, is old.", "Petra Orr conditions: The toll, which Petra Orr threatened to keep closed")]
    [InlineData("Petra Orr wants the treaty scrapped.", "Petra Orr supports: the treaty scrapped")]
    [InlineData("Orwell endorsed Rolf Hale in 2008, choosing him over Lasse Vey.", "Orwell supports: Rolf Hale")]
    [InlineData("Petra Orr rejected the plan of paying a fee to free the ship and pitched Lasse Vey on a loan.", "Petra Orr opposes: the plan of paying a fee to free the ship")]
    [InlineData("Lawmakers rejected a 4 per cent offer last week.", "Lawmakers opposes: a 4 per cent offer")]
    [InlineData("Petra Orr said such a meeting would be a mistake.", "Petra Orr opposes: such a meeting")]
    [InlineData("She left. Petra Orr called the mayor\u2019s decision \u201ca grave mistake\u201d that would please the Liberals.", "Petra Orr opposes: the mayor\u2019s decision")]
    public void The_topic_is_whole_where_the_parser_cuts_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Lasse Vey proposed a naval mission to the strait. Petra Orr opposes such a mission.", "Lasse Vey offers: a naval mission to the strait\nPetra Orr opposes: a naval mission to the strait")]
    [InlineData("A summit of the coast states is near. Petra Orr favors the huddle.", "Petra Orr supports: A summit of the coast states")]
    [InlineData("A summit of the coast states and a meeting of the river states are near. Petra Orr favors the huddle.", "Petra Orr supports: the huddle")]
    public void A_topic_that_takes_something_up_is_called_what_that_was(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("If lawmakers vote again, the majority leader, Petra Orr, Liberal of Sill, has threatened to close the port.", "If lawmakers vote again")]
    [InlineData("Petra Orr would accept the toll, Lasse Vey said, but only if the port opens.", "only if the port opens")]
    [InlineData("Petra Orr backs the toll \u2014 if the port opens.", "if the port opens")]
    public void The_condition_is_its_own_words_wherever_it_stands(string text, string expected)
    {
        Record record = All(text);
        Position position = Assert.Single(record.Positions);
        Assert.Equal(Stance.Conditions, position.Stance);
        Assert.Equal(expected, position.Condition!.Value.TextIn(record.Text));
    }

    [Theory]
    [InlineData("Poland: Supports the ban. Opposes the toll.", "Poland supports: the ban\nPoland opposes: the toll")]
    [InlineData("Poland (east): Supports the ban, but opposes the toll.", "Poland supports: the ban\nPoland opposes: the toll")]
    [InlineData("The Liberals reject the ban.", "Liberals opposes: the ban")]
    [InlineData("Her party, the Liberals, supports the ban.", "Liberals supports: the ban")]
    [InlineData("Their union, Care First, rejected an offer.", "Care First opposes: an offer")]
    [InlineData("Refusing to rule out cutting pensions was Petra Orr, who spoke to Radio Sill.", "Petra Orr open: cutting pensions")]
    public void Who_heads_the_paragraph_or_is_a_party_holds_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr met lawmakers who oppose the toll.")]
    [InlineData("Sixty lawmakers reject the ban.")]
    [InlineData("Petra Orr said Poland should not accept the ban.")]
    [InlineData("Petra Orr expressed surprise that Lasse Vey won the regatta and called on them to leave.")]
    [InlineData("Petra Orr wept for the crew, expressing anger at what she has said is the port\u2019s apparent readiness to let them fall into oblivion.")]
    [InlineData("Petra Orr can no longer defend the bill.")]
    [InlineData("Petra Orr rejects that notion.")]
    [InlineData("Petra Orr did not rule out the possibility that the boat was hers.")]
    [InlineData("Petra Orr went after the bank, promising that her council would not allow it to stand.")]
    [InlineData("Petra Orr was happy to see the ban.")]
    [InlineData("Petra Orr told The Sill Tribune days after Mr. Vey\u2019s election that she wanted to bring \u201cmore sailing\u201d to the coast.")]
    [InlineData("Petra Orr sponsored a call with fishermen.")]
    [InlineData("Petra Orr went on to a second matter on which they agree.")]
    [InlineData("\u201cIf I saw a captain refuse to carry a sick man, I wouldn\u2019t sail there anymore.\u201d Petra Orr said so on Monday.")]
    [InlineData("\u201cIt's time Poland does what is right for the coast and agrees to a deal,\u201d Petra Orr said.")]
    public void What_is_of_others_or_of_nobody_in_particular_is_no_position(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Lasse Vey openly backed Strand over Mohr, though some of his friends, among them his old pilot Odd Hale, supported Mohr.", "Lasse Vey supports: Strand")]
    [InlineData("Petra Orr did not rule out a second round of talks before the summer.", "Petra Orr open: a second round of talks")]
    public void What_belongs_to_another_clause_is_left_to_it(string text, string expected)
    {
        Assert.Equal(expected, Read(text));
        Assert.Null(Assert.Single(All(text).Positions).When);
    }

    [Theory]
    [InlineData("Prosecutors have asked a court to extradite the banker Felix Orm. He is ill, and his lawyers are opposing the request.", "his lawyers opposes: the request")]
    [InlineData("Prosecutors have asked a court to extradite the banker Felix Orm, whose lawyers are opposing the request.", "")]
    public void A_group_told_by_a_relative_word_has_no_name(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr urged people not to sail past the reef.", "Petra Orr opposes: sail past the reef")]
    [InlineData("Petra Orr urged people not to \u201csail past the reef.\u201d", "Petra Orr opposes: sail past the reef")]
    [InlineData("Petra Orr called on Norland not to close the port.", "Petra Orr opposes: close the port")]
    [InlineData("Petra Orr vowed not to close the port.", "Petra Orr rulesout: close the port")]
    public void Who_asks_that_something_is_not_done_is_against_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("\u201cThere will be no change with Lasse Vey, just more drift,\u201d Petra Orr said.")]
    [InlineData("Pressed for details, Petra Orr could not give an example.")]
    [InlineData("Petra Orr was merciless to the mate, as she was against her rivals in the guild.")]
    [InlineData("Petra Orr has been outspent by her rival and groups supporting him.")]
    [InlineData("Petra Orr left it to others to praise her years at the port and defend her decisions.")]
    [InlineData("Petra Orr feels the heat as pilots from her guild, among them two masters, Lasse Vey and Tom Brand, have put their weight behind the bill.")]
    [InlineData("Fishermen want some (favored by Petra Orr) for the poor.")]
    [InlineData("\u201cWe will appeal the ruling because if there is a tie on Tuesday we need a judge,\u201d Petra Orr said.")]
    [InlineData("With Petra Orr standing by her side, Lasse Vey spoke.")]
    [InlineData("Petra Orr says that not voting for Lasse Vey does not mean voting for Tom Brand.")]
    [InlineData("Lasse Vey spoke of taxes on savings (which Petra Orr also supports).")]
    [InlineData("Petra Orr supports \"fair dock raises,\" opposes \"all-round sweeping dock freezes\" and left.")]
    [InlineData("Petra Orr has not expressed any interest in a deal.")]
    [InlineData("Petra Orr said she had held off endorsing a Liberal.")]
    [InlineData("The court sent a signal four days before Judge Petra Orr died, blocking the plan to cut smoke from power plants.")]
    [InlineData("Lasse Vey must win over nine pilots now backing Petra Orr, and Petra Orr knew that he had few.")]
    public void What_is_foretold_likened_or_left_to_others_is_no_position(string text) => Assert.DoesNotContain("Petra Orr", Read(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Several pilots, including Petra Orr and Lasse Vey, who has openly opposed the night ferry, spoke on Monday.", "Lasse Vey opposes: the night ferry")]
    [InlineData("Pope Arno has no plans to meet the pilots.", "Arno rulesout: meet the pilots")]
    public void Of_two_the_nearest_and_of_a_plural_noun_its_owner(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr did not want Norland patrol boats on the river to chase the smugglers.", "Petra Orr opposes: Norland patrol boats on the river to chase the smugglers")]
    [InlineData("Petra Orr proposed nearly $1 billion in loans to help the ports.", "Petra Orr offers: nearly $1 billion in loans")]
    [InlineData("Petra Orr noted her support for the pilots and her work to bring in jobs.", "Petra Orr supports: the pilots")]
    [InlineData("Petra Orr would not endorse Brand and Lasse Vey withdrew his early support.", "Petra Orr opposes: Brand")]
    [InlineData("Lasse Vey, a Holm Liberal who has been endorsed by Petra Orr, spoke.", "Petra Orr supports: Lasse Vey")]
    [InlineData("Petra Orr called for \u201chardening our borders\u201d while \u201ckeeping our word to friends\u201d in the north.", "Petra Orr supports: hardening our borders")]
    [InlineData("Petra Orr has not endorsed Lasse Vey.", "Petra Orr undecided: Lasse Vey")]
    [InlineData("Petra Orr has not decided which captain she will vote for.", "Petra Orr undecided: which captain she will vote for")]
    public void The_topic_begins_and_ends_where_its_words_do(string text, string expected) => Assert.Equal(expected, Read(text));
}
