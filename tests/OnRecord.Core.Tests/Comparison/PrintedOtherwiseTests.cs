using FsCheck;
using FsCheck.Fluent;
using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Small words that two outlets print differently in one quotation.</summary>
public sealed class PrintedOtherwiseTests
{
    [Theory]
    [InlineData("We will fight this ruling and we will win in the highest court of the island.", "We will fight this ruling and we will win at the highest court of the island.", "win in the|win at the")]
    [InlineData("The fishermen who have asked for a new pier deserve an answer from us.", "The fishermen who had asked for a new pier deserve an answer from us.", "who have asked|who had asked")]
    [InlineData("It is your duty as keeper of the lighthouse to light the lamp at dusk.", "It is your duties as keeper of the lighthouse to light the lamp at dusk.", "duty|duties")]
    [InlineData("Angry shareholders of the ferry line have waited for their money since the spring.", "Angry stockholders of the ferry line have waited for their money since the spring.", "shareholders|stockholders")]
    [InlineData("Anybody who walks along the quay can see that the winter was hard on the boats.", "Anybody who walks along the quay can see the winter was hard on the boats.", "see that the|see the")]
    [InlineData("The harbour talks with either the fishermen or the owners of the ferry.", "The harbour talks either with the fishermen or the owners of the ferry.", "with either|either with")]
    [InlineData("I was talking about the old lighthouse keepers.", "I was talking about the old lighthouse keeper.", "keepers|keeper")]
    [InlineData("As the keeper of the light remembers, the lamp went out in May.", "I am sure the keeper of the light remembers, the lamp went out in May.", "As the|I am sure the")]
    [InlineData("We went too far with the pier and we were wrong.", "We went too far with the pier. It was a mistake and we were wrong.", "pier and|pier. It was a mistake and")]
    [InlineData("This is a heap of rotten planks, whatever the mayor of the town calls it.", "This is just a heap of rotten planks, whatever the mayor of the town calls it.", "is a|is just a")]
    public void Other_words_in_one_text_are_a_difference(string one, string other, string values)
    {
        Assert.Equal(values, WordingOf(Said(one), Said(other)));
        Assert.Equal(string.Join('|', values.Split('|').Reverse()), WordingOf(Said(other), Said(one)));
    }

    [Fact]
    public void A_fragment_differs_from_the_fuller_quotation() => Assert.Equal(
        "a dangerous|a very dangerous", WordingOf("Mara Ostrow called the pier “a dangerous place” on Monday.", Said("The pier is a very dangerous place and nobody mends it.")));

    [Theory]
    [InlineData("We'll mend the pier before the winter storms and we won't ask for money.", "We will mend the pier before the winter storms and we will not ask for money.")]
    [InlineData("He's the keeper of the lighthouse and he's kept it for years, I'd say.", "He is the keeper of the lighthouse and he has kept it for years, I would say.")]
    [InlineData("The neighbours travelled to the theatre to organise their defence of the harbour.", "The neighbors traveled to the theater to organize their defense of the harbor.")]
    [InlineData("Some boats are good & some are bad, and ten per cent of them leak.", "Some boats are good and some are bad, and 10 percent of them leak.")]
    [InlineData("It was a well-kept, long-lived secret of the healthcare office on the island.", "It was a well kept, long lived secret of the health care office on the island.")]
    [InlineData("WE WILL NEVER leave the café at the harbour of Norrey, she told us.", "We will never leave the cafe at the harbour of Norrey, she told us!")]
    [InlineData("Nobody told us about this damned pier and nobody will mend it for us.", "Nobody told us about this d----- pier and nobody will mend it for us.")]
    [InlineData("Nobody told us about this damned pier and nobody will mend it for us.", "Nobody told us about this d***ed pier and nobody will mend it for us.")]
    [InlineData("He should pay for it, because he has the money of the whole island.", "He should pay [for] it, because he has the money of the whole island.")]
    [InlineData("The pier is rotten, as all of us know, and nobody will mend it for us.", "The pier is rotten ... and nobody will mend it for us.")]
    [InlineData("They has (sic) waited for a new pier since the last great storm.", "They waited for a new pier since the last great storm.")]
    [InlineData("We will, uh, mend the pier before the winter storms come to the island.", "We will mend the pier before the winter storms come to the island.")]
    [InlineData("To my mind the pier was rotten before the storm, and everybody knew it.", "The pier was rotten before the storm, and everybody knew it.")]
    [InlineData("The pier was rotten before the storm, and everybody knew it for years.", "The pier was rotten before the storm, and everybody knew it.")]
    public void One_spoken_word_printed_in_two_ways_and_what_is_left_out_openly_are_none(string one, string other) => Assert.Null(WordingOf(Said(one), Said(other)));

    [Theory]
    [InlineData("Our ships are safe tonight, and it is for both sides to keep them so.", "Tonight our ships are secure, and both sides are responsible for their staying so.")]
    [InlineData("A wage of a nurse in this town buys less than it did when I was at school.", "A nurse's wage in this town buys less than it did in the days when I went to school.")]
    [InlineData("The sky was red until the morning. Nobody in Norrey slept.", "The sky stayed red until morning. No one slept in Norrey.")]
    [InlineData("We do not want war with our neighbours, but we will not give up the strait.", "We want no war with the neighbours, but the strait we will not surrender.")]
    [InlineData("But a pier that stands by itself, without a keeper, will never be closed again.", "But a pier which stands on its own, with no keeper, will never be closed again.")]
    public void Two_translations_of_one_sentence_are_none(string one, string other) => Assert.Null(WordingOf(Said(one), Said(other)));

    [Fact]
    public void Words_fitted_into_the_sentence_of_the_outlet_are_none() => Assert.Null(WordingOf(
        Said("I long for the day of being wholly and openly cleared by the court."), "Mara Ostrow said on Monday that she “longs for the day of being wholly and openly cleared by the court.”"));

    [Theory]
    [InlineData("“I want to learn which of them keeps the light,” Mara Ostrow said on Monday. “They steer by an old chart of the coast.”")]
    [InlineData("‘I want to learn which of them keeps the light,’ Mara Ostrow said on Monday. ‘They steer by an old chart of the coast.’")]
    public void A_word_that_the_cue_of_the_other_outlet_stands_in_place_of_is_none(string other) => Assert.Null(WordingOf(
        Said("I want to learn which of them keeps the light, because they steer by an old chart of the coast."), other));

    [Fact]
    public void A_report_that_prints_both_differs_from_neither() => Assert.Null(WordingOf(
        Said("We will fight this ruling and we will win in the highest court of the island."),
        Said("We will fight this ruling and we will win at the highest court of the island.") + "\n\n“We will win in the highest court of the island,” she said again."));

    [Fact]
    public void Places_of_one_quotation_are_one_difference_behind_the_telling_ones()
    {
        StoryComparison story = Compare(
            Said("We need no lamp on the pier at night to see there is trouble in a town where the mayor sleeps, and we refuse his offer."),
            Said("We need no lamp on the piers at night to see that there is trouble in a town where the mayor sleeps, and we refuse his visit."));
        Assert.Equal(["offer|visit", "pier|see there|piers|see that there"], story.Differences.Select(difference => string.Join('|', difference.Values.Select(value => value.Value))));
        Assert.All(story.Differences, difference => Assert.Equal(story.Utterances[0].Id, difference.About));
    }

    [Fact]
    public void What_two_read_out_of_one_letter_is_compared_although_the_speakers_differ()
    {
        StoryComparison story = Compare(
            "Jon Talvik, the harbour master, read it out: “Winter after winter you have neglected your task as keeper of the light on this rock.”",
            "Reading from a letter, Mara Ostrow added: “Winter after winter you have neglected your tasks as keeper of the light on this rock.”");
        Assert.Contains(story.Differences, difference => difference.Kind == DifferenceKind.Wording && difference.Values.Select(value => value.Value).Order(StringComparer.Ordinal).SequenceEqual(["task", "tasks"]));
    }

    [Fact]
    public void The_order_of_reports_does_not_matter_and_a_quotation_does_not_differ_from_itself()
    {
        string[] words = ["the", "pier", "of", "our", "town", "is", "was", "old", "and", "we", "mend", "it", "in", "at", "night", "harbour"];
        Gen<string> sentence = Gen.Elements(words).ArrayOf(14).Select(chosen => string.Join(' ', chosen));
        Prop.ForAll(Arb.From(Gen.Zip(sentence, Gen.Zip(Gen.Choose(0, 13), Gen.Elements(words)))), one =>
        {
            string[] changed = one.Item1.Split(' ');
            changed[one.Item2.Item1] = one.Item2.Item2;
            (string first, string second) = (Said("We say " + one.Item1 + "."), Said("We say " + string.Join(' ', changed) + "."));
            string[] There(StoryComparison story) => [.. story.Differences.Select(difference => string.Join('|', difference.Values.Select(value => value.Value).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
            Assert.Equal(There(Compare(first, second)), There(Compare(second, first)));
            Assert.DoesNotContain(Compare(first, first).Differences, difference => difference.Kind == DifferenceKind.Wording);
        }).QuickCheckThrowOnFailure();
    }
}
