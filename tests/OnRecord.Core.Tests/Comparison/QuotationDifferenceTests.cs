using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>One quotation that two reports print in other words.</summary>
public sealed class QuotationDifferenceTests
{
    [Theory]
    [InlineData("We have waited long enough for this bridge and we refuse his offer.", "We have waited long enough for this bridge and we refuse his visit.", "offer|visit")]
    [InlineData("The ferry broke down and it ruined the summer of the whole island.", "The ferry broke down and they ruined the summer of the whole island.", "it|they")]
    [InlineData("The harbour must never be sold to anybody from the mainland.", "The harbour must be sold to anybody from the mainland.", "must never be|must be")]
    [InlineData("This is an important day for the island and for its fishermen.", "This is a very important day for the island and for its fishermen.", "an|a very")]
    [InlineData("Nobody paid attention to the letters from the lighthouse keeper.", "Nobody paid attention to the angry letters from the lighthouse keeper.", "the letters|the angry letters")]
    public void Another_word_between_the_marks_is_a_difference(string one, string other, string values) => Assert.Equal(values, WordingOf(Said(one), Said(other)));

    [Theory]
    [InlineData("We have waited long enough for this bridge and we refuse his offer.", "We have waited long enough for this bridge, and we refuse his offer.")]
    [InlineData("We're waiting for the bridge that the council promised us.", "We are waiting for the bridge that the council promised us.")]
    [InlineData("The health care of the island is a matter for its council.", "The healthcare of the island is a matter for its council.")]
    [InlineData("The colour of the new ferry is a matter for its council.", "The color of the new ferry is a matter for its council.")]
    [InlineData("The ferry comes at seven o'clock, and nobody on the island believes it.", "The ferry ... and nobody on the island believes it.")]
    [InlineData("The council lied to the fishermen of the island about the price.", "The council lied to the [people] of the island about the price.")]
    public void Spellings_contractions_and_omissions_that_are_marked_are_none(string one, string other) => Assert.Null(WordingOf(Said(one), Said(other)));

    [Fact]
    public void Two_translations_of_one_sentence_are_no_difference() => Assert.Null(WordingOf(
        Said("Two tired men sat down at the table in the harbour and neither slammed the door."), Said("There sat two men who are weary at the harbour table, and no door was banged.")));

    [Fact]
    public void A_third_report_takes_the_side_that_it_has()
    {
        StoryComparison story = Compare(
            Said("We have waited long enough for this bridge and we refuse his offer."), Said("We have waited long enough for this bridge and we refuse his visit."),
            Said("We have waited long enough for this bridge and we refuse his visit."));
        Difference difference = Assert.Single(story.Differences);
        Assert.Equal(["offer", "visit", "visit"], difference.Values.Select(value => value.Value).Order(StringComparer.Ordinal));
    }
}
