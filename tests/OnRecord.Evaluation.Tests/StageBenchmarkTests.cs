using OnRecord.Evaluation.Speed;
using OnRecord.Evaluation.Speed.Stages;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>Each stage's benchmark runs, and the page takes what it gives; how long it takes is no matter here.</summary>
public sealed class StageBenchmarkTests
{
    [Fact]
    public void Each_benchmark_runs_once_and_allocates_what_its_stage_makes()
    {
        IReadOnlyList<StageCost> costs = StageRun.Run(new StageInputs(SpeedData.Load(null)), StageRun.Once);
        Assert.Equal(16, costs.Count);
        Assert.Equal(costs.Count, costs.Select(cost => cost.Stage).Distinct().Count());
        Assert.All(costs, cost => Assert.True(cost is { Seconds: > 0, Allocated: > 0 }, cost.Stage));
    }

    [Fact]
    public void Measured_again_a_table_stands_where_it_stood()
    {
        string page = SpeedPage.Of(SpeedData.Load(null), new DateOnly(2031, 3, 12), [Table("One", "1"), Table("Two", "2"), Table("Three", "3")]);
        string expected = SpeedPage.Of(SpeedData.Load(null), new DateOnly(2031, 3, 12), [Table("One", "1"), Table("Two", "7"), Table("New", "8"), Table("Three", "3")]);
        Assert.Equal(expected, SpeedPage.With(page, [Table("Two", "7"), Table("New", "8")]));
        Assert.Equal(expected, SpeedPage.With(expected, [Table("Two", "7"), Table("New", "8")]));
    }

    [Fact]
    public void A_page_without_the_table_is_not_written_over()
    {
        string page = SpeedPage.Of(SpeedData.Load(null), new DateOnly(2031, 3, 12), [Table("One", "1")]);
        Assert.Throws<EvaluationException>(() => SpeedPage.With(page, [Table("Two", "2")]));
    }

    private static SpeedTable Table(string title, string cell)
    {
        var table = new SpeedTable(title, "A note.", "head");
        table.Add(cell);
        return table;
    }
}
