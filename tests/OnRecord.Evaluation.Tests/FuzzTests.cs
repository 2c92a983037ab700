using OnRecord.Evaluation.Fuzzing;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>A short run through every entrance; the long one is <c>fuzz --executions N</c>. A failure names the entrance and the execution, which shows the input again.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string, int> ShortRuns { get; } = new(Entrances.All.Select(entrance => (entrance.Name, IsCheap(entrance) ? 2_000 : 120)));

    [Theory]
    [MemberData(nameof(ShortRuns))]
    public void Changed_samples_neither_crash_nor_hang_nor_break_a_record(string name, int executions)
    {
        var run = new FuzzRun(Entrances.All.Single(entrance => entrance.Name == name), seed: 7);
        run.Run(0, executions, threads: 1, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Empty(run.Findings);
        Assert.Equal(executions, run.Executions);
    }

    [Fact]
    public void The_same_seed_gives_the_same_inputs_whatever_was_run_before()
    {
        Entrance entrance = Entrances.All[1];
        FuzzRun one = new(entrance, 7), other = new(entrance, 7), another = new(entrance, 8);
        one.Run(0, 100, threads: 2, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(one.Input(42), other.Input(42));
        Assert.NotEqual(one.Input(42), another.Input(42));
    }

    [Fact]
    public void What_goes_wrong_is_told_once_a_kind_with_its_first_execution()
    {
        var entrance = new Entrance("broken", new Mutator(["seed"], ["token"], 100), input => input.Length % 2 == 0 ? throw new FormatException("even") : "odd");
        var run = new FuzzRun(entrance, 7);
        run.Run(0, 200, threads: 1, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(2, run.Findings.Count);
        Assert.Equal(0, run.Findings[0].Execution);
        Assert.Equal(200, run.Findings.Sum(finding => finding.Count));
    }

    [Fact]
    public void What_hangs_is_told()
    {
        using var never = new ManualResetEventSlim();
        var run = new FuzzRun(new Entrance("stuck", new Mutator(["seed"], ["token"], 100), _ => never.Wait(TimeSpan.FromMinutes(1)).ToString()), 7);
        run.Run(0, 10, threads: 1, TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.Contains("hangs", Assert.Single(run.Findings).What, StringComparison.Ordinal);
        never.Set();
    }

    [Fact]
    public void The_seeds_of_the_desk_are_requests_that_it_answers()
    {
        Entrance desk = Entrances.All.Single(entrance => entrance.Name == "desk");
        Assert.Null(desk.Enter("GET / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"));
        Assert.NotEmpty(FuzzLedger.Instance.Corrections);
    }

    private static bool IsCheap(Entrance entrance) => Entrances.All.ToList().IndexOf(entrance) < 4;
}
