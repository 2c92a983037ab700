using System.Diagnostics;

namespace OnRecord.Evaluation.Speed;

/// <summary>Counts what a piece of work costs: the processor's time, which other programs on the machine do not lengthen as they do the clock's, and the bytes allocated.</summary>
internal static class ProcessorClock
{
    /// <summary>Runs work once to warm up and then some times more.</summary>
    /// <param name="work">The work.</param>
    /// <param name="passes">How many times it is measured; the cheapest counts.</param>
    public static Cost Measure(Action work, int passes = 3)
    {
        work();
        var best = new Cost(double.PositiveInfinity, 0);
        for (int pass = 0; pass < passes; pass++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            TimeSpan before = process.TotalProcessorTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            work();
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            process.Refresh();
            double seconds = (process.TotalProcessorTime - before).TotalSeconds;
            if (seconds < best.Seconds)
                best = new Cost(seconds, allocated);
        }

        return best;
    }
}

/// <summary>What a piece of work costs.</summary>
/// <param name="Seconds">Seconds of one processor.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal readonly record struct Cost(double Seconds, long Allocated);
