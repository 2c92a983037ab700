using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace OnRecord.Evaluation.Speed.Stages;

/// <summary>Runs the stages' benchmarks by BenchmarkDotNet, and tells what they gave.</summary>
/// <remarks>
/// They run in this process. The library's own way is to write a project for each benchmark, to restore and to build it: that takes minutes of each run,
/// and is refused where packages are restored by their lock files alone, as here, since what it writes has none. What that way would gain is
/// small for work of milliseconds and more; what it would lose is that all stages take the same inputs, made once.
/// </remarks>
internal static class StageRun
{
    /// <summary>How many rounds are measured.</summary>
    public const int Rounds = 8;

    /// <summary>Runs every benchmark once, untimed: whether each of them does what it says.</summary>
    public static Job Once { get; } = Job.Dry.WithToolchain(InProcessNoEmitToolchain.DontLogOutput);

    /// <summary>Measures: two rounds to warm up, then eight, each of as many calls as fill a fifth of a second of the processor's time.</summary>
    public static Job Measured { get; } = new Job(
        "Stages",
        Job.Default.WithToolchain(InProcessNoEmitToolchain.DontLogOutput).WithUnrollFactor(1).WithWarmupCount(2).WithIterationCount(Rounds).WithGcForce(false)
            .WithIterationTime(TimeInterval.FromMilliseconds(200)).WithMinIterationTime(TimeInterval.FromMilliseconds(100)).WithEvaluateOverhead(false).WithClock(new ProcessorTime()));

    /// <summary>Runs all benchmarks.</summary>
    /// <param name="inputs">What the stages read.</param>
    /// <param name="job">How often.</param>
    /// <returns>What each gave, in the order of the stages.</returns>
    /// <exception cref="EvaluationException">One failed.</exception>
    public static IReadOnlyList<StageCost> Run(StageInputs inputs, Job job)
    {
        StageInputs.Current = inputs;
        var log = new AccumulationLogger();
        string artifacts = Directory.CreateTempSubdirectory("onrecord-stages-").FullName;
        try
        {
            // A Debug build may try whether they run; what it measures is not written anywhere.
            IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(log).WithArtifactsPath(artifacts).WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
            Summary summary = BenchmarkRunner.Run<StageBenchmarks>(config);
            if (summary.HasCriticalValidationErrors || summary.Reports.IsEmpty)
                throw new EvaluationException("The benchmarks of the stages did not run: " + log.GetLog());
            return [.. summary.Reports.Select(report => Cost(report, log))];
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    private static StageCost Cost(BenchmarkReport report, AccumulationLogger log)
    {
        string name = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        if (!report.Success || report.ResultStatistics is not { } times)
            throw new EvaluationException($"The benchmark '{name}' failed: {log.GetLog()}");
        return new StageCost(report.BenchmarkCase.Descriptor.WorkloadMethod.Name, name, times.Min / 1e9, (times.Median / times.Min) - 1, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}

/// <summary>What a stage needed for all that it was fed with.</summary>
/// <param name="Benchmark">The method's name.</param>
/// <param name="Stage">The stage, for people.</param>
/// <param name="Seconds">Seconds of the processor, in the cheapest round: what others do on the machine only adds.</param>
/// <param name="Spread">By how much of that the middle round took longer.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal sealed record StageCost(string Benchmark, string Stage, double Seconds, double Spread, long Allocated);
