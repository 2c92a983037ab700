using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>How long it lasted, how a vote ended and whom something befell, told differently from text.</summary>
public sealed class ToldMeasureTests
{
    [Theory]
    [InlineData("The council of Oster adopted the levy after a debate that lasted nine hours.", "The debate on the levy went on for 13 hours.", "nine hours|13 hours")]
    [InlineData("The council of Oster adopted the levy after a nine-hour debate.", "The debate on the levy went on for 13 hours.", "nine-hour|13 hours")]
    [InlineData("The hostages were held in the hills for 114 days.", "The hostages were held for 141 days in a cellar.", "114 days|141 days")]
    [InlineData("The hostages were held in the hills for 114 days.", "The hostages were held for nearly four months in a cellar.", null)]
    [InlineData("The debate lasted three hours.", "The debate lasted nearly three and a half hours.", null)]
    [InlineData("The hostages were held in the hills for 114 days.", "The first hostages to be freed in 12 years came home.", null)]
    [InlineData("The debate lasted nine hours, and the last debate lasted 13 hours.", "The debate on the levy went on for 13 hours.", null)]
    [InlineData("The court sentenced Tom Orr to five years in prison.", "The court sentenced Lasse Vey to three years in prison.", null)]
    public void How_long_one_thing_lasted_differs(string one, string other, string? values) => Assert.Equal(values, NumbersOf(one, other));

    [Theory]
    [InlineData("Hedda Arlen survived a vote of no confidence, winning by 61 to 54.", "The Assembly rejected the motion of no confidence by 61–52.", "54|52")]
    [InlineData("Hedda Arlen survived the vote on the motion by 61 to 54.", "Sixty-one members voted against the motion in the end, fifty-four for it.", null)]
    [InlineData("The Assembly rejected the motion of no confidence by 61-54.", "The motion of no confidence was rejected: sixty-three members voted for Hedda Arlen, fifty-two against.", "61-54|sixty-three members voted for Hedda Arlen, fifty-two")]
    [InlineData("The Assembly rejected the motion of no confidence by 61 to 54.", "The Assembly rejected the motion of no confidence by 61–54, with two members absent.", null)]
    [InlineData("Parliament voted by 88 to 71 to set up a commission of inquiry, which is due to report by 1 October.", "By 88 votes to 69 parliament set up a commission of inquiry that will publish its findings on 15 October.", "71|69")]
    [InlineData("The Assembly passed the levy, which rises from 61 to 54 crowns.", "The Assembly passed the levy by 61 to 52.", null)]
    [InlineData("The Assembly passed the harbour levy by 61 to 54, and the water levy by 70 to 45.", "The Assembly passed the harbour levy by 70 to 45.", null)]
    public void How_one_vote_ended_differs(string one, string other, string? values) => Assert.Equal(values, NumbersOf(one, other));

    [Theory]
    [InlineData("Police arrested 37 demonstrators, most of them in front of the town hall.", "Fifty-three people were detained.", "37|Fifty-three")]
    [InlineData("The toll from the quake in Sorrin rose to 412, officials said.", "Some 530 people are now known to have died.", "412|530")]
    [InlineData("A bus fell from the Sorrel bridge on Monday, and sixteen people were killed.", "The toll from the accident rose to 19 on Tuesday.", "sixteen|19")]
    [InlineData("Sixteen dead as coach falls from bridge.\n\nSixteen people were killed when a coach fell into the Tarrow.", "The coach fell from the bridge of Tarrow, and 19 lost their lives.", "Sixteen|19")]
    [InlineData("Fourteen people were feared dead.", "At least 12 people were killed.", null)]
    [InlineData("Fourteen people were confirmed dead.", "Twenty-two people were killed.", "Fourteen|Twenty-two")]
    [InlineData("Three people were killed on the bridge.", "The driver said that nine had died in an accident in 2019.", null)]
    [InlineData("Three people were killed on the bridge.", "Hundreds of people were on the bridge, and three died.", null)]
    public void Whom_the_same_befell_differs_however_it_is_worded(string one, string other, string? values) => Assert.Equal(values, NumbersOf(one, other));

    [Theory]
    [InlineData("Borrowing will come to £41.3 billion this year, Hollis says.", "Chancellor Edda Hollis wants to borrow £47 billion this year, she told parliament.", "£41.3 billion|£47 billion")]
    [InlineData("Borrowing will come to £41.3 billion this year, Hollis says.", "Chancellor Edda Hollis wants to borrow about £41 billion this year, she told parliament.", null)]
    [InlineData("They voted to end the strike, accepting a pay rise of 6.5 percent.", "Those who voted said yes to an increase of 5.6 percent.", "6.5|5.6")]
    [InlineData("They voted to end the strike, accepting a pay rise of 6.5 percent.", "Of the members 5.6 percent did not vote.", null)]
    [InlineData("The term runs out, and with $1 trillion in harbour cuts ahead little is agreed.", "Should he lift the cap by $2 trillion, they should press for $2 trillion in harbour cuts.", null)]
    [InlineData("Tolls alone will not fill the $2.6 trillion pilots' fund.", "The pilots' fund will be empty by 2036, and $6.5 trillion in new money will be needed for the pilots' fund.", null)]
    [InlineData("The loan of the harbour grew to 4 million crowns, and the loan of the mill to 9 million crowns.", "The loan of the mill grew to 4 million crowns.", null)]
    public void A_sum_of_what_both_name_differs(string one, string other, string? values) => Assert.Equal(values?.Replace("£", "", StringComparison.Ordinal), NumbersOf(one, other));

    [Theory]
    [InlineData("Governor Milan Varga said on Monday the road to Norbury would be open again within a week.", "Milan Varga, the governor, said on Monday that the road to Norwell will be passable in a week.", "Norbury|Norwell")]
    [InlineData("The army chief, Tomas Marek, said on Monday that his troops would pull back from Stanning by the end of the week.", "The army would withdraw from Stalling, army chief Tomas Marek said on Monday.", "Stanning|Stalling")]
    [InlineData("Governor Milan Varga said on Monday the road to Norbury would be open again within a week.", "Milan Varga, the governor, said on Monday that the road to Norbury will be passable in a week.", null)]
    public void A_place_in_one_remark_differs(string one, string other, string? values)
    {
        Difference? difference = Compare(one, other).Differences.SingleOrDefault(difference => difference.Kind == DifferenceKind.Wording);
        Assert.Equal(values, difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value)));
    }

    [Theory]
    [InlineData("Mayor Tom Orr ruled out a return to the old price of water.", "Mayor Tom Orr said that he would not rule out a return to the old price of water.", "ruled out|not rule out")]
    [InlineData("Mayor Tom Orr ruled out a return to the old price of water.", "A return to the old price of water was ruled out by Mayor Tom Orr.", null)]
    public void What_is_ruled_out_here_and_not_ruled_out_there_differs(string one, string other, string? values)
    {
        Difference? difference = Compare(one, other).Differences.SingleOrDefault(difference => difference.Kind == DifferenceKind.Wording);
        Assert.Equal(values, difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value)));
    }

    [Theory]
    [InlineData("Minister Tom Orr spoke by telephone with Lasse Vey on Monday.", "No telephone call took place between the ministers on Monday, an official said.", true)]
    [InlineData("Minister Tom Orr spoke by telephone with Lasse Vey on Monday.", "No telephone call took place between the ministers on Sunday, an official said.", false)]
    [InlineData("The referee, Kasper Lund, resigned on Monday.", "Referee Kasper Lund denied that he had resigned.", true)]
    [InlineData("Mr Orr and Mrs Vey are due to meet on Sunday.", "There will be no meeting with Mr Orr on Sunday, Mrs Vey said.", true)]
    public void What_is_told_and_denied_differs_in_status(string one, string other, bool differ) =>
        Assert.Equal(differ, Compare(one, other).Differences.Any(difference => difference.Kind == DifferenceKind.Status));

    [Fact]
    public void A_day_to_come_is_the_day_of_what_is_called_and_not_of_calling_it() =>
        Assert.Contains(Compare("The union has called a strike for Tuesday of next week.", "Hopwell workers will strike on Friday.").Differences, difference => difference.Kind == DifferenceKind.Date);

    [Fact]
    public void A_word_of_a_name_that_is_written_small_nowhere_belongs_to_it() =>
        Assert.Equal(2, Compare("Anna Kasper Lund said that the ferry was late.", "Kasper Lund said that the bridge was old.").Actors.Count);
}
