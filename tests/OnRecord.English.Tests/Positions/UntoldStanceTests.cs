using Xunit;
using static OnRecord.English.Tests.Positions.PositionLines;

namespace OnRecord.English.Tests.Positions;

/// <summary>What reads like a stance and is none, and whose stance is another's.</summary>
public sealed class UntoldStanceTests
{
    [Theory]
    [InlineData("The question is how far Petra Orr is willing to go to please the pilots.")]
    [InlineData("Fishermen responded to reports that Petra Orr planned to endorse the ban.")]
    [InlineData("Lasse Vey dismissed a report that Petra Orr is considering announcing that she will not endorse the ban.")]
    [InlineData("Petra Orr has refrained from endorsing Lasse Vey.")]
    [InlineData("Petra Orr appears to be embracing the plan.")]
    [InlineData("Petra Orr appears ready to block the bill.")]
    [InlineData("Petra Orr will be eager to prove it.")]
    [InlineData("Petra Orr won't owe a thing to the guild, she said.")]
    [InlineData("If Petra Orr implied that she would not criticise Lasse Vey, she did not keep to it.")]
    [InlineData("Petra Orr seems either unaware of the rust or willing to overlook it.")]
    [InlineData("Petra Orr looked more eager to speak of Lasse Vey.")]
    [InlineData("Petra Orr denied that she had offered to resign.")]
    [InlineData("Lasse Vey accused Petra Orr of opposing any reform.")]
    [InlineData("Lasse Vey supported the sale until last year.")]
    [InlineData("Lasse Vey was against the sale at first.")]
    [InlineData("Petra Orr is not backing any candidate.")]
    [InlineData("Perhaps Petra Orr prefers the plan.")]
    [InlineData("There is a risk that Petra Orr would urge the guild to embrace the toll.")]
    [InlineData("The money will flow once Norland accepts the plan.")]
    [InlineData("Estmark will wait until Norland accepts the plan.")]
    [InlineData("Estmark will pay when Norland agrees to the plan.")]
    [InlineData("Petra Orr shows little interest in the plan.")]
    [InlineData("Petra Orr, after initially saying she would not pay the fee, signed on Monday.")]
    public void What_is_asked_reported_or_guessed_of_somebody_is_no_stance(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Petra Orr disagrees with the claim that nets do harm.")]
    [InlineData("Petra Orr disagreed with his findings.")]
    [InlineData("Petra Orr took issue with old criticism of her fee.")]
    [InlineData("\u201cIt is wrong to claim that we lost,\u201d Petra Orr said.")]
    [InlineData("Petra Orr called the ferry a fine example of how not to build.")]
    [InlineData("Petra Orr could not accept his illness as a reason.")]
    [InlineData("Petra Orr argued for the second day that the harbour is closed.")]
    [InlineData("Petra Orr rejected the idea that her fee amounted to flight.")]
    [InlineData("Petra Orr refused to concede that her critics had a point.")]
    [InlineData("Petra Orr is most inclined to say that the fleet is lost.")]
    [InlineData("Petra Orr warned against viewing that as a sign.")]
    [InlineData("Doctors ruled out a stroke.")]
    [InlineData("Petra Orr called the plan the least bad option.")]
    public void An_opinion_on_what_is_so_is_no_stance(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Everything is on the table, Petra Orr said.")]
    [InlineData("Petra Orr disagrees with what he said.")]
    [InlineData("Petra Orr would settle for two of those.")]
    [InlineData("Petra Orr had backed herself to win.")]
    [InlineData("Petra Orr backed up the report.")]
    [InlineData("Petra Orr accepted the nomination.")]
    [InlineData("Norland has boats and ports. If somebody yelled at her as she was going to the polls, she would vote against them, Petra Orr said.")]
    [InlineData("Petra Orr said that even if a storm came, she would not change her mind.")]
    [InlineData("\u201cAnd we refuse to sleep in that,\u201d Petra Orr said.")]
    [InlineData("\u201cWe will not forget them,\u201d Petra Orr said at the grave.")]
    [InlineData("Lasse Vey backed his car into a wall.")]
    [InlineData("It\u2019s a case that Petra Orr has pushed for months.")]
    [InlineData("But Petra Orr refused to let him do that.")]
    public void Words_that_name_no_matter_are_no_topic(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Lasse Vey supported it and Petra Orr, as so often before, opposed the toll.", "Petra Orr opposes: the toll")]
    [InlineData("If all goes well, the Liberals will arrive on Monday with Petra Orr fully supportive of Lasse Vey.", "Petra Orr supports: Lasse Vey")]
    [InlineData("It was a meeting at which the pilots proposed a truce.", "pilots offers: a truce")]
    [InlineData("Lasse Vey complained that Norland \u201cnever answers my letters\u201d before floating the idea of a fee.", "")]
    [InlineData("Norland, which Petra Orr narrowly won last year but lost before, currently is leaning toward Lasse Vey.", "")]
    [InlineData("Petra Orr said she has received letters from pilots interested in a deal.", "")]
    [InlineData("Labour leader Tom Verhage, who supports the act, predicted that she would lose.", "Tom Verhage supports: the act")]
    [InlineData("Tom Brand said on Monday that Lasse Vey might lose. He added that Lasse Vey is \u201clike a child\u201d because he\u2019s in favor of the toll.", "")]
    [InlineData("Aides say the former Norland governor plans to \"actively support\" Orr.", "")]
    [InlineData("Petra Orr met Lasse Vey, who opposes the plan.", "Lasse Vey opposes: the plan")]
    [InlineData("The opposition wants it reopened; its leader, Lasse Vey, called the closure a disgrace.", "Lasse Vey opposes: the closure")]
    [InlineData("Petra Orr said Lasse Vey could lose. Anna Brand said that if Petra Orr won, she would leave the guild.", "")]
    [InlineData("\u201cThey do not understand us,\u201d said Captain Tom Brand, who said that he would choose neither Lasse Vey nor Tom Brand.", "")]
    [InlineData("Petra Orr scolded Anna Brand for sharing Lasse Vey's refusal to pay the toll and called for her to go.", "Petra Orr supports: her to go")]
    [InlineData("Petra Orr spoke of all the problems that Norland faces \u2014 high fees, too much rain \u2014 and calling for a curb on nets.", "")]
    [InlineData("Petra Orr is against moving the port to Lisse.", "Petra Orr opposes: moving the port to Lisse")]
    [InlineData("Petra Orr suggested that the port was closing.", "")]
    public void Whoever_it_is_said_of_holds_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr has also called on Norland to attack the port and proposed a safe zone for the refugees.", "Petra Orr supports: attack the port\nPetra Orr offers: a safe zone")]
    [InlineData("Petra Orr opposed the amendment, which passed in 2030.", "Petra Orr opposes: the amendment")]
    [InlineData("Petra Orr has dismissed the pilots' plan for the port as a stunt and left.", "Petra Orr opposes: the pilots' plan for the port")]
    [InlineData("Petra Orr calls for a \u201cboats for all\u201d policy in Norland.", "Petra Orr supports: a \u201cboats for all\u201d")]
    [InlineData("Parliament debated the merger of two banks. Petra Orr is not against a merger as such.", "Petra Orr open: a merger as such")]
    [InlineData("Lasse Vey announced his candidacy, and Petra Orr is his rival. The pilots' union backed her.", "pilots' union supports: Petra Orr")]
    [InlineData("Petra Orr said the dockers\u2019 actions were \u201cwholly unacceptable\u201d and that she would go on.", "Petra Orr opposes: the dockers\u2019 actions")]
    [InlineData("Pilots met the mayor\u2019s decision with anger. Petra Orr called it unfair and vowed to overturn it with her guild.", "Petra Orr opposes: the mayor\u2019s decision")]
    [InlineData("Petra Orr voiced support for Liberal presidential candidate Lasse Vey on Monday.", "Petra Orr supports: Liberal presidential candidate Lasse Vey")]
    [InlineData("Norland rejects the plan, and its president, Lasse Vey, opposes the closure.", "Norland opposes: the plan\nLasse Vey opposes: the closure")]
    [InlineData("Petra Orr called for a boycott after Guild CEO Lasse Vey refused to open the port.", "Petra Orr supports: a boycott")]
    public void The_topic_holds_no_more_than_what_it_is_about(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Petra Orr rejects the toll and the fee, Lasse,")]
    [InlineData("Norland rejects the plan and the sale, Lasse Vey,")]
    public void A_text_that_is_cut_off_behind_a_comma_is_read(string text) => Assert.NotEqual("", Read(text));

    [Theory]
    [InlineData("Petra Orr is willing to meet Lasse Vey in Lisse, her office said. Vey's envoy, Tom Brand, said such a meeting was premature.", "Tom Brand opposes: meet Lasse Vey in Lisse")]
    [InlineData("Petra Orr said Norland would close the port to Estmark's boats. Lasse Vey opposes such a closure.", "Lasse Vey opposes: close the port to Estmark's boats")]
    [InlineData("Estmark offered to send grain. Petra Orr rejected such an offer in May.", "Petra Orr opposes: send grain")]
    public void What_such_a_thing_takes_up_may_have_been_told_by_a_verb(string text, string expected) => Assert.EndsWith(expected, Read(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Petra Orr would not go to the meeting, she said, unless the agenda was changed.", "Petra Orr conditions: go to the meeting")]
    [InlineData("Petra Orr said there would be no strike as long as she is minister.", "Petra Orr rulesout: no strike")]
    public void A_condition_may_stand_behind_who_says_so_and_none_opens_what_is_ruled_out(string text, string expected) => Assert.Equal(expected, Read(text));
}
