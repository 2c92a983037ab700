using System.Text;
using OnRecord.Evaluation.Speed;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>What the page of speeds tells; no test asks how fast anything is.</summary>
public sealed class SpeedTests
{
    [Theory]
    [InlineData(61_234.5, "61,200")]
    [InlineData(1_987_654, "1,990,000")]
    [InlineData(7.4, "7")]
    [InlineData(0, "0")]
    public void Rates_are_told_to_three_digits(double rate, string told) => Assert.Equal(told, PeerSpeed.Rate(rate));

    [Fact]
    public void A_table_has_a_head_a_note_and_its_rows()
    {
        var table = new SpeedTable("Stages", "Words a second.", "stage", "words");
        table.Add("names", "1");
        var page = new StringBuilder();
        table.WriteTo(page);
        Assert.Equal("\n## Stages\n\nWords a second.\n\n| stage | words |\n| --- | --- |\n| names | 1 |\n", page.ToString());
    }

    [Fact]
    public void Allocations_of_the_work_are_counted()
    {
        Cost cost = ProcessorClock.Measure(() => GC.KeepAlive(new byte[1_000_000]), passes: 1);
        Assert.True(cost.Allocated >= 1_000_000);
    }

    [Fact]
    public void Without_corpora_our_own_texts_are_read()
    {
        SpeedData data = SpeedData.Load(null);
        Assert.True(data.Words > 1_000 && data.Pages.Count > 0);
    }
}
