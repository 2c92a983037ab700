using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>What joins because nothing else in the reports is as likely, from text.</summary>
public sealed class LikelyJoinTests
{
    [Fact]
    public void What_is_like_one_rendering_joins_the_others_where_no_report_has_both()
    {
        const string Fullest = "Mara Ostrow said that the harbour master had written to the ministry twice about the rotten ropes and the broken crane before the storm.";
        const string Between = "Mara Ostrow said that the ropes hung by a thread, and that the harbour master had written to the ministry twice.";
        const string Other = "Mara Ostrow said that ropes hung by a thread and killed a horse.";
        Assert.DoesNotContain(Compare(Fullest, Other).Utterances, utterance => utterance.Renderings.Count > 1);
        Assert.Contains(Compare(Fullest, Between, Other).Utterances, utterance => utterance.Renderings.Count == 3);
        StoryComparison both = Compare(Fullest, Between, Other + " Ostrow said that the harbour master had written to the king.");
        Utterance apart = Assert.Single(both.Utterances, utterance => utterance.Renderings.Count == 1);
        Assert.Contains("horse", WordsOf(both, apart.Renderings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_quotation_is_a_part_of_the_longer_one_that_has_all_its_words()
    {
        StoryComparison story = Compare(
            "“The vote is over and the house has told me to stay, and we will be there,” Mara Ostrow said on Monday.", "“We will be there,” Mara Ostrow said on Monday.");
        Assert.Equal(2, Assert.Single(story.Utterances).Renderings.Count);
    }

    [Fact]
    public void Of_a_speaker_with_one_remark_in_a_report_less_has_to_be_alike()
    {
        const string One = "Mara Ostrow said that the reform would save the fund 6 million crowns by the end of the decade.";
        const string Other = "By 2040 six million crowns would be saved, Mara Ostrow told the council.";
        Assert.Contains(Compare(One, Other).Utterances, utterance => utterance.Renderings.Count == 2);
    }

    [Fact]
    public void Two_quotations_that_say_much_of_the_same_are_two_translations()
    {
        StoryComparison story = Compare(
            "“I have more friends here than I had when I came, and in all these years I could not say that before,” Mara Ostrow said.",
            "“I am going home with more friends than I arrived with, which is nothing that I have been able to say until today,” said Mara Ostrow.");
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Count == 2);
    }

    [Theory]
    [InlineData("Karel Dostan met Hugh Foss.", 2)]
    [InlineData("Karel Dostan met Milan Varga.", 1)]
    public void A_translation_without_a_speaker_is_his_who_is_named_beside_it(string before, int renderings)
    {
        StoryComparison story = Compare(before + " “This evening you have gained a majority and lost a people,” he said.", "“Tonight you have won a majority and lost the country,” Hugh Foss said.");
        Assert.Equal(renderings, story.Utterances.Max(utterance => utterance.Renderings.Count));
    }

    [Fact]
    public void Whom_a_report_names_in_full_and_knows_only_by_that_is_who_has_the_name_elsewhere()
    {
        StoryComparison story = Compare(
            "Six of the injured had surgery during the night, according to Mara Ostrow, medical director of Norwell General Hospital.",
            "Mara Ostrow said that six of the hurt miners had been operated on overnight.");
        Assert.Equal(2, Assert.Single(story.Utterances).Renderings.Count);
    }

    [Theory]
    [InlineData("“We drove all night to reach the levee,” Mara Ostrow said on Monday.", "Mara Ostrow said on Monday that she had been driving through the night to the embankment.")]
    [InlineData("“Nobody went near the wreck,” Mara Ostrow said on Monday.", "Mara Ostrow said on Monday that nobody had approached the wreckage.")]
    public void Forms_phrases_and_words_used_for_one_another_are_alike(string one, string other) =>
        Assert.Equal(2, Assert.Single(Compare(one, other).Utterances).Renderings.Count);

    [Fact]
    public void That_somebody_wrote_it_is_no_contrary_of_what_he_would_not_have_written()
    {
        StoryComparison story = Compare(
            "“I cannot defend a law that I would not have written for others,” Mara Ostrow said.",
            "Ostrow wrote to her party. Mara Ostrow wrote that she could not stand up for a law that was made for others.");
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Count == 2);
        Assert.Empty(story.Differences);
    }

    private static string WordsOf(StoryComparison story, OnRecord.Comparison.Rendering rendering)
    {
        Record record = story.Reports.Single(report => report.Id == rendering.Report);
        return string.Join(' ', record.Statements.Single(statement => statement.Id == rendering.Statement).Content.Select(span => span.TextIn(record.Text)));
    }
}
