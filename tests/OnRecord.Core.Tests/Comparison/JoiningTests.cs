using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Which statements of two reports are one, from text.</summary>
public sealed class JoiningTests
{
    private static readonly RecordReader Reader = new(EnglishPack.Instance);

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
    public void A_country_is_one_though_a_report_takes_its_name_for_a_persons()
    {
        StoryComparison story = Compare("Kestria's parliament met on Monday. Kestria rejected the plan.", "Kestria rejected the plan on Monday.");
        Assert.Equal(2, Assert.Single(story.Actors, actor => actor.Name == "Kestria").Mentions.Count);
    }

    private static StoryComparison Compare(params string[] texts) => StoryComparer.Compare(
        [.. texts.Select((text, at) => Reader.Read(new ReportInput { Id = $"{(char)('A' + at)}", Text = text, Published = "2031-09-03" }).Value!)], EnglishPack.Instance);

    [Fact]
    public void Several_members_of_a_body_are_nobody_who_once_stood_for_it()
    {
        StoryComparison story = Compare(
            "Several LFV senators called on him to step aside if the claims are true.\n\nSenator Ada Torv, who backed his rival in the LFV primary, said in a statement: “If these claims are true, he must step aside.”",
            "The harbour of Velm was closed on Monday.");
        Assert.All(story.Utterances, utterance => Assert.Single(utterance.Renderings));
    }
}
