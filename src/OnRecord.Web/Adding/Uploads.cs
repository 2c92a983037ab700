using System.Security.Cryptography;
using System.Threading.Channels;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;

namespace OnRecord.Web.Adding;

/// <summary>Uploads are read one after the other behind the pages, so that no upload keeps another page waiting, however long it takes.</summary>
internal sealed class Uploads : IAsyncDisposable
{
    private const int MostWaiting = 16;
    private const int MostKept = 64;

    private readonly LedgerFile _ledger;
    private readonly DeskOptions _options;
    private readonly Channel<(Upload Upload, List<Capture> Captures)> _queue = Channel.CreateBounded<(Upload, List<Capture>)>(MostWaiting);
    private readonly Dictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    /// <summary>Starts to read what comes.</summary>
    public Uploads(LedgerFile ledger, DeskOptions options)
    {
        _ledger = ledger;
        _options = options;
        _work = Task.Run(Work);
    }

    /// <summary>Takes an upload.</summary>
    /// <exception cref="RefusedException">Too many wait already.</exception>
    public Upload Take(List<Capture> captures)
    {
        var upload = new Upload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), captures.Count);
        if (!_queue.Writer.TryWrite((upload, captures)))
            throw new Hosting.RefusedException(Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable, $"{MostWaiting} uploads wait to be read: send this one again in a minute.");
        lock (_uploads)
        {
            _uploads.Add(upload.Id, upload);
            _order.Enqueue(upload.Id);
            if (_order.Count > MostKept)
                _uploads.Remove(_order.Dequeue());
        }

        return upload;
    }

    /// <summary>An upload of this start by its id; those long done are forgotten.</summary>
    public Upload? Find(string id)
    {
        lock (_uploads)
            return _uploads.GetValueOrDefault(id);
    }

    /// <summary>Ends behind the report that is being read; the rest is not added.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _end.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task Work()
    {
        await foreach ((Upload upload, List<Capture> captures) in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                upload.End(_ledger.Add(captures.TakeWhile(_ => !_end.IsCancellationRequested), _ => upload.Step()), null);
            }
            catch (Exception e)
            {
                if (e is not LedgerException)
                    _options.Say($"An upload could not be read: {e}");
                upload.End(null, e is LedgerException ? e.Message : "The desk could not read this upload. Where it was started, the reason stands in its output.");
            }
        }
    }
}
