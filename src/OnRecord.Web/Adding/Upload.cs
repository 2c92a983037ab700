using OnRecord.Ledger;

namespace OnRecord.Web.Adding;

/// <summary>What somebody sent to be added, and how far it is.</summary>
/// <param name="id">What its page is asked for by.</param>
/// <param name="files">How many files or texts it has.</param>
internal sealed class Upload(string id, int files)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _read;

    /// <summary>What its page is asked for by.</summary>
    public string Id => id;

    /// <summary>How many files or texts it has.</summary>
    public int Files => files;

    /// <summary>How many reports have been read; a file may hold several.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>What became of it, or <see langword="null"/> while it is being read.</summary>
    public AddSummary? Summary { get; private set; }

    /// <summary>Why it could not be added, or <see langword="null"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>Done when it has been read and compared.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Counts a report that has been read.</summary>
    public void Step() => Interlocked.Increment(ref _read);

    /// <summary>Says what became of it.</summary>
    public void End(AddSummary? summary, string? error)
    {
        Summary = summary;
        Error = error;
        _ended.SetResult();
    }
}
