using System.Collections.Concurrent;
using System.Diagnostics;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>Runs one entrance on many inputs, on several threads. Which inputs they are depends on the seed alone.</summary>
/// <param name="entrance">The entrance.</param>
/// <param name="seed">What the inputs are drawn from.</param>
internal sealed class FuzzRun(Entrance entrance, ulong seed)
{
    private const int Batch = 64;
    private const long MostAllocated = 1L << 30;
    private readonly ConcurrentDictionary<string, FuzzFinding> _findings = new(StringComparer.Ordinal);
    private long _next;
    private long _done;
    private long _slowest;

    /// <summary>How many inputs were handed in.</summary>
    public long Executions => Interlocked.Read(ref _done);

    /// <summary>The longest that one input took.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowest));

    /// <summary>What went wrong, each kind once, in order of the executions.</summary>
    public IReadOnlyList<FuzzFinding> Findings => [.. _findings.Values.OrderBy(finding => finding.Execution)];

    /// <summary>The input of an execution.</summary>
    public string Input(long execution) => entrance.Mutator.Value.Next(SeededRandom.Of(seed, execution));

    /// <summary>Hands inputs in.</summary>
    /// <param name="first">The first execution.</param>
    /// <param name="executions">How many.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="hang">How long one input may take; a longer one ends the run with a finding.</param>
    /// <param name="stop">Ends the run early.</param>
    public void Run(long first, long executions, int threads, TimeSpan hang, CancellationToken stop)
    {
        _next = first;
        var workers = new FuzzWorker[threads];
        for (int i = 0; i < threads; i++)
            workers[i] = new FuzzWorker(() => Work(first + executions, workers, stop));
        foreach (FuzzWorker worker in workers)
            worker.Start();
        while (!Array.TrueForAll(workers, worker => worker.IsDone(TimeSpan.FromMilliseconds(200))))
        {
            if (Array.Find(workers, worker => worker.Busy > hang) is not { } stuck)
                continue;
            Add("hang", stuck.Execution, $"hangs: longer than {hang.TotalSeconds:0} s");
            return;
        }
    }

    private void Work(long end, FuzzWorker[] workers, CancellationToken stop)
    {
        FuzzWorker self = workers.Single(worker => worker.IsCurrent);
        while (!stop.IsCancellationRequested)
        {
            long from = Interlocked.Add(ref _next, Batch) - Batch;
            for (long execution = from; execution < Math.Min(from + Batch, end) && !stop.IsCancellationRequested; execution++)
            {
                self.Begin(execution);
                Execute(execution);
                Interlocked.Increment(ref _done);
            }

            if (from + Batch >= end)
                break;
        }

        self.Begin(-1);
    }

    private void Execute(long execution)
    {
        string input = Input(execution);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        try
        {
            if (entrance.Enter(input) is { } breach)
                Add("breach: " + Kind(breach), execution, breach);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Add($"{e.GetType().Name} {Where(e)}", execution, $"{e.GetType().Name}: {e.Message} {Where(e)}");
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > MostAllocated)
            Add("memory", execution, $"takes {allocated:N0} bytes for {input.Length:N0} characters");
        long took = Stopwatch.GetElapsedTime(started).Ticks;
        for (long slowest = _slowest; took > slowest; slowest = _slowest)
            Interlocked.CompareExchange(ref _slowest, took, slowest);
    }

    private void Add(string kind, long execution, string what) => _findings.AddOrUpdate(
        kind, _ => new FuzzFinding(execution, what, 1), (_, known) => known with { Execution = Math.Min(known.Execution, execution), Count = known.Count + 1 });

    private static string Kind(string breach) => string.Concat(breach.Where(c => !char.IsAsciiDigit(c)).Take(60));

    private static string Where(Exception e) =>
        (e.StackTrace ?? "").Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("at OnRecord.", StringComparison.Ordinal)) ?? "";
}

/// <summary>What went wrong.</summary>
/// <param name="Execution">The first execution that showed it.</param>
/// <param name="What">What happened.</param>
/// <param name="Count">How many executions showed it.</param>
internal sealed record FuzzFinding(long Execution, string What, int Count);
