using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Happenings;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>What a comparison of two real reports of one event must have, where they lie beside the repository.</summary>
public sealed class RealStoryTests
{
    private const string Folder = "stories/road-to-nowhere";

    [Fact]
    public void One_sentence_in_two_translations_is_one_utterance() =>
        Assert.Contains(Story().Utterances, utterance => Name(Story(), utterance.Speaker) == "Sergei Lavrov"
            && utterance.Renderings.Any(rendering => rendering.Kind == RenderingKind.OtherTranslation) && ReportsOf(utterance) == 2);

    [Fact]
    public void One_word_that_the_reports_give_differently_is_a_difference_of_wording() =>
        Assert.Contains(Story().Differences, difference => difference.Kind == DifferenceKind.Wording
            && difference.Values.Select(value => value.Value).Order(StringComparer.Ordinal).SequenceEqual(["defense", "support"]));

    [Theory]
    [InlineData("meeting")]
    [InlineData("call")]
    public void Both_reports_carry_the_meeting_and_the_call_of_one_day(string type) =>
        Assert.Contains(Story().Happenings, happening => happening.Type == type && happening.Status == HappeningStatus.Happened && happening.When == "2025-08-18"
            && happening.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 2);

    [Fact]
    public void The_appeal_that_the_text_begins_with_and_the_captions_credit_are_no_article()
    {
        Record report = Story().Reports[0];
        int credit = report.Text.IndexOf(" / ", StringComparison.Ordinal);
        Assert.True(credit > 0);
        Assert.DoesNotContain(report.Body, span => span.Contains(new Span(0, 1)) || span.Contains(new Span(credit, credit + 1)));
    }

    private static StoryComparison Story()
    {
        string? folder = Corpora.FindShared(Folder);
        Assert.SkipWhen(folder is null, $"Skipped: shared/{Folder} is not beside the repository.");
        var reader = new RecordReader(EnglishPack.Instance);
        return StoryComparer.Compare(
            [
                .. ((string[])["moscow-times.txt", "second-outlet.txt"]).Select(name => reader.Read(
                    new ReportInput { Id = name, Text = File.ReadAllText(Path.Combine(folder!, name)), Published = "2025-08-20" }).Value!),
            ],
            EnglishPack.Instance);
    }

    private static string? Name(StoryComparison story, string? actor) => story.Actors.FirstOrDefault(other => other.Id == actor)?.Name;

    private static int ReportsOf(Utterance utterance) => utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count();
}
