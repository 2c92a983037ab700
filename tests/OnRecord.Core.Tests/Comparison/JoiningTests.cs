using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Which statements of two reports are one, from text.</summary>
public sealed class JoiningTests
{
    [Fact]
    public void Contraries_in_one_place_are_one_remark_that_the_reports_word_differently()
    {
        StoryComparison story = Compare(
            "Ruth Pietersen said on Sunday that her party had accepted an invitation to talks with Hartog.",
            "Ruth Pietersen said on Sunday that her party had declined an invitation to talks with Hartog.");
        Assert.Equal(2, Assert.Single(story.Utterances).Renderings.Count);
        Difference difference = Assert.Single(story.Differences);
        Assert.Equal((DifferenceKind.Wording, "accepted|declined"), (difference.Kind, string.Join('|', difference.Values.Select(value => value.Value))));
    }

    [Fact]
    public void The_same_words_join_whatever_a_third_translation_is_like()
    {
        StoryComparison story = Compare(
            "“Families are entitled to learn why those whom they love never came home from the mine on that morning,” said Petra Vandrel on Monday.",
            "“The families have a right to know why their people did not come home,” said Petra Vandrel on Monday.",
            "“The families have a right to know,” said Petra Vandrel.");
        Assert.Equal(3, Assert.Single(story.Utterances).Renderings.Count);
    }

    [Fact]
    public void Which_of_two_of_one_surname_spoke_another_report_tells()
    {
        StoryComparison story = Compare(
            "Mara and Robert Ostrow sold the boat. “I have walked every street of this town since the year when my uncle built the bridge,” Ostrow said. Mara Ostrow left.",
            "“I have walked every street of this town since the year when my uncle built the bridge,” Mara Ostrow said.");
        Utterance utterance = Assert.Single(story.Utterances, utterance => utterance.Renderings.Count > 1);
        Assert.Equal("Mara Ostrow", story.Actors.Single(actor => actor.Id == utterance.Speaker).Name);
        Assert.DoesNotContain(story.Differences, difference => difference.Kind == DifferenceKind.Speaker);
    }

    [Theory]
    [InlineData("“The bridge will stay open all night,” said the Ex-")]
    [InlineData("“The bridge will stay open all night,” said Ostrow-, the mayor.")]
    [InlineData("“The bridge will stay open all night,” said -, the mayor.")]
    public void A_source_that_breaks_off_at_a_hyphen_is_compared(string other) =>
        Assert.Equal(2, Compare("“The bridge will stay open all night,” Mara Ostrow said.", other).Reports.Count);

    [Fact]
    public void Small_words_in_a_row_are_a_part_of_the_quotation_that_has_them()
    {
        StoryComparison story = Compare(
            "“We have ropes and we have boats, but what we do not have any more is time,” Mara Ostrow said.", "“What we do not have any more is time,” Mara Ostrow said.");
        Assert.Equal(2, Assert.Single(story.Utterances).Renderings.Count);
    }

    [Theory]
    [InlineData("Mara Ostrow said that nobody should go near the quay.", 0)]
    [InlineData("Mara Ostrow said that wages had risen.", 1)]
    public void Nothing_is_said_to_be_absent_where_the_same_person_may_say_it_in_other_words(string other, int absent)
    {
        StoryComparison story = Compare("“Keep away from the quay, do not feed the seals, and ring us at once,” Mara Ostrow said on Monday.", other);
        Assert.Equal(absent, story.Utterances.Single(utterance => utterance.Renderings[0].Report == "A").Absent.Count);
    }

    [Theory]
    [InlineData("President Robert Ostrow opened the mill on Monday.", 1)]
    [InlineData("Robert Ostrow, who wants to be president, opened the mill on Monday.", 2)]
    public void Who_holds_the_office_under_that_name_in_another_report_is_the_president_of_this_one(string other, int people)
    {
        StoryComparison story = Compare("President Ostrow opened the mill on Monday. “Luckily, Robert Ostrow will not live for ever,” Mara Tolm said.", other);
        Assert.Equal(people, story.Actors.Count(actor => actor.Name.EndsWith("Ostrow", StringComparison.Ordinal)));
    }

    [Fact]
    public void Less_than_a_sum_is_another_topic_than_the_sum()
    {
        StoryComparison story = Compare(
            "Governor Robert Ostrow supports $5 million for the new ferry.", "Governor Robert Ostrow rejected anything less than $5 million for the new ferry.");
        Assert.Equal(2, story.Positions.Select(position => position.Topic).Distinct().Count());
    }

    [Fact]
    public void What_a_topic_has_beside_a_word_of_another_parts_them()
    {
        StoryComparison story = Compare(
            "Robert Ostrow supports the idea of Norland providing air support as part of security guarantees for Kestria.", "Mara Tolm would be open to accept some kind of guarantees for Kestria.");
        Assert.Equal(2, story.Positions.Select(position => position.Topic).Distinct().Count());
    }

    [Fact]
    public void A_country_is_one_though_a_report_takes_its_name_for_a_persons()
    {
        StoryComparison story = Compare("Kestria's parliament met on Monday. Kestria rejected the plan.", "Kestria rejected the plan on Monday.");
        Assert.Equal(2, Assert.Single(story.Actors, actor => actor.Name == "Kestria").Mentions.Count);
    }

    [Theory]
    [InlineData(
        "“I was told to inform the House that the ships were ready,” Rupert Ashdene, the minister, said on Tuesday.",
        "“I was asked to tell the House that the ships are ready,” Rupert Ashdene, the minister, said on Tuesday.")]
    [InlineData("Parliament would be given the full text before it votes, Prime Minister Vera Brill said on Tuesday.", "“Before a single member votes, every one of them will have the complete text on the desk,” Prime Minister Vera Brill said on Tuesday.")]
    [InlineData("Tomas Marek, the army chief, said on Tuesday that some 4,000 fighters would have to hand in their weapons.", "About 6,500 rebels are to give up their arms, Tomas Marek, the army chief, said on Tuesday.")]
    [InlineData("“I do not intend to go before the ships go,” Rupert Ashdene said on Tuesday.", "He would not go before the ships did, Rupert Ashdene said on Tuesday.")]
    [InlineData("Milan Varga said on Tuesday that the road to Norbury would be open again within a week.", "Milan Varga said on Tuesday that the road to Norwell will be passable in a week.")]
    public void What_one_person_said_of_a_matter_on_one_day_is_one_remark_where_nothing_else_comes_near(string one, string other) =>
        Assert.Equal(2, Assert.Single(Compare(one, other).Utterances, utterance => utterance.Renderings.Count > 1).Renderings.Count);

    [Fact]
    public void That_two_remarks_have_numbers_makes_them_no_more_alike()
    {
        StoryComparison story = Compare(
            "Tomas Marek, the army chief, said on Tuesday that 2,340 tents had reached the valley.", "Some 17,500 loaves were baked in the valley, Tomas Marek, the army chief, said on Tuesday.");
        Assert.DoesNotContain(story.Utterances, utterance => utterance.Renderings.Count > 1);
    }

    [Fact]
    public void A_second_remark_that_comes_near_leaves_open_which_of_them_it_is()
    {
        const string Other = "About 6,500 rebels are to give up their arms to foreign observers at four places in the valley, Tomas Marek said on Tuesday.";
        const string One = "Tomas Marek, the army chief, said on Tuesday that some 4,000 fighters would have to hand in their weapons along the northern border by the end of the month.";
        Assert.Contains(Compare(One, Other).Utterances, utterance => utterance.Renderings.Count > 1);
        StoryComparison story = Compare(One + " Rebels who kept their arms in the valley would be hunted day and night by the men of the mountain brigade, Marek said on Tuesday.", Other);
        Assert.DoesNotContain(story.Utterances, utterance => utterance.Renderings.Count > 1);
    }

    [Fact]
    public void What_nobody_is_known_to_have_said_is_his_who_is_named_beside_it()
    {
        const string One = "“I was asked to keep the country safe and I will go on doing that,” Peter Cranmore, the minister, said on Tuesday.";
        const string Words = "“My task was to make the country safe, and I shall continue with it,” he said.";
        Assert.Contains(Compare(One, "Hugh Foss met Peter Cranmore on Tuesday. " + Words).Utterances, utterance => utterance.Renderings.Count == 2);
        Assert.DoesNotContain(Compare(One, "Hugh Foss met Karel Dostan on Tuesday. " + Words).Utterances, utterance => utterance.Renderings.Count == 2);
    }

    [Fact]
    public void A_rendering_that_a_report_gives_to_another_speaker_takes_in_those_of_his_own()
    {
        StoryComparison story = Compare(
            "“He was told, he was asked, he was informed, and was he ever curious?” asked Frances Colebrook on Tuesday.",
            "“He was told, he was asked, he was informed, and was he ever curious?” asked Alice Drewe on Tuesday.",
            "Frances Colebrook said on Tuesday that the minister had been told and asked and informed but was not curious.");
        Assert.Equal(3, Assert.Single(story.Utterances, utterance => utterance.Renderings.Count > 1).Renderings.Count);
    }

    [Fact]
    public void Three_words_of_a_matter_are_no_summary_of_a_longer_remark_on_it()
    {
        StoryComparison story = Compare(
            "Mara Brill supported Ryle's own plan for pensions.",
            "Mara Brill said that Ryle's pension plan — broadly endorsed by the bank — “would end pensions as we know them” and shift costs to the old.");
        Assert.DoesNotContain(story.Utterances, utterance => utterance.Renderings.Count > 1);
    }

    [Fact]
    public void A_sentence_of_a_longer_quotation_is_a_part_of_it_though_a_small_word_is_left_out()
    {
        StoryComparison story = Compare(
            "“I am not ashamed of what we did in the valley. Patience won us the river and it will win us the sea as well,” said Petra Vandrel on Monday.",
            "“Patience won us the river. It will win us the sea as well,” said Petra Vandrel on Monday.");
        Assert.Contains(Assert.Single(story.Utterances).Renderings, rendering => rendering.Kind == RenderingKind.Part);
    }

    [Fact]
    public void Several_members_of_a_body_are_nobody_who_once_stood_for_it()
    {
        StoryComparison story = Compare(
            "Several LFV deputies urged him to give up the seat if the story is true.\n\nSenator Ada Torv, who backed his rival in the LFV primary, said in a statement: “If the story is true, he must give up the seat.”",
            "The harbour of Velm was closed on Monday.");
        Assert.All(story.Utterances, utterance => Assert.Single(utterance.Renderings));
    }
}
