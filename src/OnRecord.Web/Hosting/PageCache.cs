using System.Collections.Concurrent;

namespace OnRecord.Web.Hosting;

/// <summary>Pages as they were made from one state of the ledger. A change of the ledger empties it.</summary>
internal sealed class PageCache
{
    private const long MostBytes = 64L * 1024 * 1024;
    private State _state = new(-1);

    /// <summary>The page, or <see langword="null"/> where it has to be made.</summary>
    public byte[]? Find(string key, long revision)
    {
        State state = Volatile.Read(ref _state);
        return state.Revision == revision && state.Pages.TryGetValue(key, out byte[]? page) ? page : null;
    }

    /// <summary>Keeps a page that was made from a state of the ledger, or from a later one.</summary>
    public void Keep(string key, long revision, byte[] page)
    {
        State state = Volatile.Read(ref _state);
        if (state.Revision != revision || state.Bytes > MostBytes)
        {
            state = new State(revision);
            Volatile.Write(ref _state, state);
        }

        if (state.Pages.TryAdd(key, page))
            Interlocked.Add(ref state.Bytes, page.Length);
    }

    private sealed class State(long revision)
    {
        public long Bytes;

        public long Revision => revision;

        public ConcurrentDictionary<string, byte[]> Pages { get; } = new(StringComparer.Ordinal);
    }
}
