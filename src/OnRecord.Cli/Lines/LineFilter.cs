using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace OnRecord.Cli.Lines;

/// <summary>Reads lines on one thread, works on them on several, and writes on the caller's, in the order read. A ring of lines bounds the memory.</summary>
internal sealed class LineFilter : IDisposable
{
    private const int LinesPerThread = 4;
    private const int StackSize = 16 * 1024 * 1024;
    private readonly BlockingCollection<Line> _free = [];
    private readonly BlockingCollection<Line> _waiting = [];
    private readonly BlockingCollection<Line> _inOrder = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private readonly Func<ILineWork> _work;
    private readonly int _threads;
    private readonly int _mostBytes;
    private Exception? _failure;

    /// <summary>Makes a filter for one stream.</summary>
    /// <param name="work">Makes what works on the lines of one thread.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="mostBytes">The longest line that is kept.</param>
    public LineFilter(Func<ILineWork> work, int threads, int mostBytes)
    {
        _stopped = _stop.Token;
        _work = work;
        _threads = threads;
        _mostBytes = mostBytes;
        for (int i = 0; i < threads * LinesPerThread; i++)
            _free.Add(new Line());
    }

    /// <summary>Works on all lines.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="output">Where the lines' results go.</param>
    /// <param name="step">Called for each line that was written.</param>
    /// <returns>Whether all lines could be read.</returns>
    /// <exception cref="IOException">The input or the output failed.</exception>
    public bool Run(Stream input, Stream output, Action step)
    {
        Start(() => Read(new LineReader(input, _mostBytes)));
        for (int i = 0; i < _threads; i++)
            Start(Work);
        try
        {
            return Write(output, step);
        }
        catch (OperationCanceledException) when (_failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        finally
        {
            _stop.Cancel();
        }
    }

    public void Dispose() => _stop.Dispose();

    private bool Write(Stream output, Action step)
    {
        bool isGood = true;
        foreach (Line line in _inOrder.GetConsumingEnumerable(_stopped))
        {
            line.WriteTo(output, _stopped);
            isGood &= !line.IsBad;
            step();
            _free.Add(line);
        }

        output.Flush();
        return isGood;
    }

    private void Read(LineReader reader)
    {
        Line line = _free.Take(_stopped);
        while (reader.Read(line))
        {
            _inOrder.Add(line);
            _waiting.Add(line);
            line = _free.Take(_stopped);
        }

        _inOrder.CompleteAdding();
        _waiting.CompleteAdding();
    }

    private void Work()
    {
        using ILineWork work = _work();
        foreach (Line line in _waiting.GetConsumingEnumerable(_stopped))
        {
            work.Do(line);
            line.Finish();
        }
    }

    // Background threads: one that waits for input cannot be woken, and must not keep the process.
    private void Start(Action action) => new Thread(() => Guard(action), StackSize) { IsBackground = true }.Start();

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException)
        {
            // The writer has ended.
        }
        catch (Exception e)
        {
            // Passed on to the caller of Run.
            _failure ??= e;
            _stop.Cancel();
        }
    }
}
