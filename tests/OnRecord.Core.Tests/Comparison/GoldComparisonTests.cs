using OnRecord.Comparison;
using OnRecord.Core.Tests.Comparison.Gold;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Floors under the figures on the gold set, from records that have everything read right: raised freely, lowered only on purpose.</summary>
public sealed class GoldComparisonTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Renderings_of_one_utterance_are_joined(bool kept)
    {
        GoldScore score = Score(kept);
        Assert.True(score.JoinPrecision >= 0.90 && score.JoinRecall >= 0.70, score.ToString());
    }

    private static GoldScore Score(bool kept)
    {
        var score = new GoldScore();
        foreach (GoldStory story in GoldStory.ReadAll().Where(story => story.Kept == kept))
            score.Add(story, StoryComparer.Compare([.. story.Reports.Select(report => report.Record)], EnglishPack.Instance));
        return score;
    }
}
