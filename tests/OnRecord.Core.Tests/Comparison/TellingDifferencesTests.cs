using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>What reports tell differently in their own words, from text.</summary>
public sealed class TellingDifferencesTests
{
    [Theory]
    [InlineData("The board destroyed 40,000 doses of the fever vaccine.", "Some 60,000 doses of the fever vaccine were destroyed by the board.", "40,000|60,000")]
    [InlineData("Parliament passed the harbour levy by 61 votes to 40.", "The harbour levy was passed in parliament by 63 votes to 40.", "61|63")]
    [InlineData("The board destroyed about 40,000 doses of the fever vaccine.", "The board destroyed 41,200 doses of the fever vaccine.", null)]
    [InlineData("The board destroyed 40,000 doses of the fever vaccine.", "The board destroyed all doses of the fever vaccine.", null)]
    [InlineData("The ferry Brannoch carried 212 passengers to Kestrel Island.", "The ferry Tollin carried 340 passengers to Sorrel Island.", null)]
    [InlineData("The ferry had room for 212 passengers and 40 lorries.", "The ferry had room for 40 passengers and 212 lorries.", null)]
    [InlineData("Nine people were killed when a train derailed at Kestrel Cutting.", "The number of dead in the derailment at Kestrel Cutting was put at 11.", "Nine|11")]
    [InlineData("A fire in the Sorrel hotel on Sunday left nine dead.", "The fire in the Sorrel hotel killed at least 14.", "nine|14")]
    [InlineData("Two gunmen killed nine people at the Sorrel market.", "Three people were killed by gunmen in an attack on the Sorrel market, and twelve were wounded.", "nine|Three")]
    [InlineData("There were six arrests in Sorrel, and 47 on the night before.", "The police in Sorrel made 47 arrests in the night.", null)]
    [InlineData("A bus fell from the Sorrel bridge on Sunday, killing 16 passengers.", "The toll from the accident at the Sorrel bridge rose to 19 when three more passengers of the bus died.", "16|19")]
    [InlineData("Sixteen passengers died when a bus fell from the Sorrel bridge.", "After the accident at the Sorrel bridge three more passengers of the bus died.", null)]
    [InlineData("Parliament passed the harbour levy by 112 votes to 98.", "By 112 votes to 89 parliament adopted the harbour levy.", "98|89")]
    [InlineData("The gunmen at the Sorrel market killed nine people.", "The gunmen at the Sorrel market wounded fourteen people.", null)]
    [InlineData("More than 3,000 people had to leave their homes in the Sarn hills.", "Some 7,500 people were told to leave their homes.", "3,000|7,500")]
    [InlineData("They paid an average tax of 36 percent on the income of 2029.", "They paid an average tax of 35.7 percent on the income of 2029.", null)]
    [InlineData("They left over 10 percent of their fortune to the guild.", "They left $15 million of their fortune to the guild.", null)]
    [InlineData("In 2029 the board destroyed 40,000 doses of the fever vaccine.", "In 2030 the board destroyed 60,000 doses of the fever vaccine.", null)]
    [InlineData("In Sorrel alone three people died in the flood.", "The flood killed nine.", null)]
    [InlineData("Tolls by themselves will not fill the harbour's $2.6 million reserve again.", "The reserve of the harbour will be empty by 2036, and $6.5 million more will be wanted.", null)]
    public void Numbers_of_one_thing_differ_and_others_do_not(string one, string other, string? values)
    {
        Difference? difference = Compare(one, other).Differences.SingleOrDefault(difference => difference.Kind == DifferenceKind.Number);
        Assert.Equal(values, difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value)));
        Assert.Null(difference?.About);
    }

    [Fact]
    public void Days_of_one_thing_differ()
    {
        StoryComparison story = Compare(
            "The old harbour wall of Oster is to be torn down on 14 September.", "The old harbour wall of Oster is to be torn down on 16 September.");
        Assert.Equal("2031-09-14|2031-09-16", string.Join('|', Assert.Single(story.Differences).Values.Select(value => value.Value)));
    }

    [Fact]
    public void A_signing_that_one_report_has_for_March_and_the_other_for_April_is_one()
    {
        StoryComparison story = Compare("The two governments expect to sign the treaty in March.", "The treaty is to be signed in April.");
        Assert.Equal("2032-03|2032-04", string.Join('|', Assert.Single(story.Differences, difference => difference.Kind == DifferenceKind.Date).Values.Select(value => value.Value)));
        Assert.Equal(2, Assert.Single(story.Happenings).Renderings.Count);
    }

    [Fact]
    public void Days_of_the_week_are_no_names_of_what_is_told()
    {
        StoryComparison story = Compare(
            "The fire broke out on Sunday in a pine plantation above Mirk.", "It started on Friday in a plantation of pines above the village of Mirk.");
        Assert.Equal("2031-08-31|2031-08-29", string.Join('|', Assert.Single(story.Differences).Values.Select(value => value.Value)));
    }

    [Theory]
    [InlineData("The old ferry sank in the Mell Sound on Sunday evening.", "The old ferry sank in the Mell Sound on Sunday night.", false)]
    [InlineData("The old ferry sank in the Mell Sound on Sunday morning.", "The old ferry sank in the Mell Sound on Sunday night.", true)]
    [InlineData("The board will hold its first public hearing on the ferry on 21 September.", "Public hearings on the ferry are to open on 28 September.", true)]
    public void Parts_of_a_day_that_touch_are_one_time_and_what_is_planned_differs_by_its_day(string one, string other, bool differ) =>
        Assert.Equal(differ, Compare(one, other).Differences.Any(difference => difference.Kind == DifferenceKind.Date));

    [Theory]
    [InlineData("President Tom Orr insisted that the Oster dam will be full by September.", "“The Oster dam will be full by October,” President Tom Orr said.", "2031-09|2031-10")]
    [InlineData("President Tom Orr insisted that the Oster dam will be full by October.", "“The Oster dam will be full by October,” President Tom Orr said.", null)]
    [InlineData("President Tom Orr said that the Oster dam was begun in May and will be full by October.", "“The Oster dam will be full by October,” President Tom Orr said.", null)]
    public void Months_in_one_utterance_differ(string one, string other, string? values)
    {
        StoryComparison story = Compare(one, other);
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 2);
        Difference? difference = story.Differences.SingleOrDefault(difference => difference.Kind == DifferenceKind.Date);
        Assert.Equal(values, difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value)));
    }

    [Theory]
    [InlineData("Workers will march through the town on 14 September.", "The march is to start at the dock gate on 15 September.", true)]
    [InlineData("Workers will march through the town on 14 September, and march again on 20 September.", "The march is to start at the dock gate on 15 September.", false)]
    [InlineData("Workers will march through the town on 14 September.", "Workers marched through the town on 15 August.", false)]
    public void What_is_planned_for_one_day_in_each_report_differs(string one, string other, bool differ) =>
        Assert.Equal(differ, Compare(one, other).Differences.Any(difference => difference.Kind == DifferenceKind.Date));

    [Theory]
    [InlineData("The government of Hodria is ready to extend the ceasefire.", "Hodria is ready to end the ceasefire if the shelling goes on.", "extend|end")]
    [InlineData("The government of Hodria is ready to extend the ceasefire.", "Hodria is prepared to extend the ceasefire if the shelling stops.", null)]
    [InlineData("The bank of Sorrel raised the rate for the islands on Monday.", "The bank of Sorrel cut the rate for the islands again.", "raised|cut")]
    [InlineData("The shelling killed nine people in the market of Sorrel.", "The shelling wounded nine people in the market of Sorrel.", null)]
    public void Contrary_words_in_one_place_of_two_sentences_differ(string one, string other, string? values)
    {
        Difference? difference = Compare(one, other).Differences.SingleOrDefault(difference => difference.Kind == DifferenceKind.Wording);
        Assert.Equal(values, difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value)));
    }

    [Theory]
    [InlineData("Police arrested a suspect on Monday.", "Igor Stanev, who leads the unit, denied that anybody had been arrested.", true)]
    [InlineData("Police arrested a suspect on Monday.", "Igor Stanev, who leads the unit, said that a man had been arrested.", false)]
    public void The_one_arrest_of_a_report_and_the_one_that_is_denied_differ(string one, string other, bool differ) =>
        Assert.Equal(differ, Compare(one, other).Differences.Any(difference => difference.Kind == DifferenceKind.Status));

    [Fact]
    public void What_a_report_opens_with_and_counts_once_is_the_story_s() =>
        Assert.Equal("1,400|2,100", string.Join('|', Assert.Single(Compare(
            "Meridian will close its shipyard at Penwick with the loss of 1,400 jobs.", "A town of sailors is afraid: in Penwick 2,100 jobs are to go when the yard closes.")
            .Differences).Values.Select(value => value.Value)));

    [Fact]
    public void One_person_resigns_once_in_whatever_words()
    {
        StoryComparison story = Compare("The pilots’ guild said on Monday that Minister Tom Orr must resign.", "Fishermen gathered at the quay. Minister Tom Orr should step down, they said.");
        Assert.Equal(2, Assert.Single(story.Happenings).Renderings.Count);
    }

    [Fact]
    public void An_organization_is_one_by_the_words_of_its_name()
    {
        StoryComparison story = Compare(
            "The Oster Farmers' Union said that its members “will not survive another dry year”.", "The Farmers' Union of Oster said its members would not survive another dry year.");
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 2);
    }

    [Fact]
    public void What_two_people_claim_is_no_difference_between_reports() =>
        Assert.Empty(Compare(
            "Tom Orr said that 40,000 doses of the fever vaccine were destroyed.", "Lasse Vey said that 60,000 doses of the fever vaccine were destroyed.").Differences);

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        string[] texts =
        [
            "The board destroyed 40,000 doses of the fever vaccine.", "Some 60,000 doses of the fever vaccine were destroyed by the board.",
            "The board has destroyed 40,000 doses of fever vaccine.",
        ];
        Difference difference = Assert.Single(Compare(texts).Differences);
        Assert.Equal(["A", "B", "C"], difference.Values.Select(value => value.Report));
        Assert.Equal(["40,000", "60,000", "40,000"], Assert.Single(Compare([.. texts.Reverse()]).Differences).Values.Select(value => value.Value));
    }
}
