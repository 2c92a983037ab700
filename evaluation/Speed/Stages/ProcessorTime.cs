using Perfolizer.Horology;

namespace OnRecord.Evaluation.Speed.Stages;

/// <summary>The processor's time of this process, as the clock that BenchmarkDotNet reads: other programs on the machine do not lengthen it, as they do the time on the wall.</summary>
internal sealed class ProcessorTime : IClock
{
    /// <inheritdoc/>
    public string Title => "processor";

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <inheritdoc/>
    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    /// <inheritdoc/>
    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
