using System.Globalization;

namespace OnRecord.Cli;

/// <summary>Shows on a watched standard error how far a work is that takes over a second. Safe for any number of threads.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="total">How many reports there are, or <see langword="null"/> where nobody knows.</param>
/// <param name="time">What tells how long the work takes; the system's own where there is none.</param>
internal sealed class Progress(Terminal terminal, int? total = null, TimeProvider? time = null) : IDisposable
{
    private const long FirstMilliseconds = 1000;
    private const long EveryMilliseconds = 200;
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _started = (time ?? TimeProvider.System).GetTimestamp();
    private readonly Lock _lock = new();
    private int _done;
    private long _shownAt;
    private int _width;

    /// <summary>Counts one report more.</summary>
    public void Step()
    {
        int done = Interlocked.Increment(ref _done);
        if (!terminal.IsWatched)
            return;
        long elapsed = (long)_time.GetElapsedTime(_started).TotalMilliseconds;
        if (elapsed < FirstMilliseconds || elapsed - Volatile.Read(ref _shownAt) < EveryMilliseconds)
            return;
        lock (_lock)
        {
            _shownAt = elapsed;
            string of = total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all}") : "";
            Show(string.Create(CultureInfo.InvariantCulture, $"onrecord: {done}{of} reports read"));
        }
    }

    /// <summary>Takes what was shown away.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_width > 0)
                terminal.Error.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    private void Show(string text)
    {
        terminal.Error.Write("\r" + text.PadRight(_width));
        _width = Math.Max(_width, text.Length);
    }
}
