using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Packs;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void The_packs_two_reports_touch_every_stage()
    {
        Record[] records = Rehearsal.Records(EnglishPack.Instance);
        Assert.Equal(2, records.Length);
        Assert.All(records, record => Assert.Null(record.Unread));
        Assert.All(records, record => Assert.NotEmpty(record.Statements));
        Assert.Contains(records, record => record.Happenings.Count > 0 && record.Positions.Count > 0 && record.Times.Count > 0);
        StoryComparison comparison = StoryComparer.Compare(records, EnglishPack.Instance);
        Assert.Contains(comparison.Utterances, utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 2);
        Assert.NotEmpty(comparison.Differences);
    }

    [Fact]
    public void It_goes_the_whole_way() => Assert.Null(Xunit.Record.Exception(() => Rehearsal.Compare(EnglishPack.Instance)));

    [Fact]
    public void A_pack_without_them_is_an_error() =>
        Assert.Throws<PackException>(() => Rehearsal.Read(new LanguagePack("none", _ => null)));
}
