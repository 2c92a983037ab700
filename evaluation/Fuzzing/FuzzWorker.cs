using System.Diagnostics;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>A thread that hands inputs in, and says how long it has been at the present one.</summary>
internal sealed class FuzzWorker
{
    // As much as the command gives its threads.
    private const int StackSize = 16 * 1024 * 1024;
    private readonly Thread _thread;
    private long _execution = -1;
    private long _started;

    public FuzzWorker(Action work) => _thread = new Thread(() => work(), StackSize) { IsBackground = true };

    /// <summary>Whether it is the thread that asks.</summary>
    public bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>The execution that it is at; -1 at none.</summary>
    public long Execution => Interlocked.Read(ref _execution);

    /// <summary>How long it has been at it.</summary>
    public TimeSpan Busy => Execution < 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Interlocked.Read(ref _started));

    public void Start() => _thread.Start();

    /// <summary>Waits a while for its end.</summary>
    public bool IsDone(TimeSpan wait) => _thread.Join(wait);

    /// <summary>Says which execution begins; -1 that none does.</summary>
    public void Begin(long execution)
    {
        Interlocked.Exchange(ref _started, Stopwatch.GetTimestamp());
        Interlocked.Exchange(ref _execution, execution);
    }
}
