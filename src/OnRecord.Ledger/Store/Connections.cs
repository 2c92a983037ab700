using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Store;

/// <summary>The connections of one program to a ledger's file: one that writes, made when first needed, and read-only ones that are used again.</summary>
internal sealed class Connections : IDisposable
{
    private readonly ConcurrentBag<Session> _readers = [];
    private readonly Lock _writing = new();
    private readonly string _path;
    private readonly bool _isImmutable;
    private Session? _writer;
    private volatile bool _isClosed;

    /// <summary>Opens a file, makes it where it is missing, and brings its tables to this program's version.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public Connections(string path, TimeProvider clock)
    {
        _path = path;
        IsNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        if (IsNew)
        {
            Write(session => Migrations.Apply(session, path, clock));
            return;
        }

        _isImmutable = !CanBeRead(path);
        using var lease = new Lease(this);
        if (!Migrations.AreApplied(lease.Session, path))
            Write(session => Migrations.Apply(session, path, clock));
        else if (!_isImmutable && lease.Session.Text("PRAGMA journal_mode") != "wal")
            TurnToLog();
    }

    /// <summary>Whether the file was made by this call.</summary>
    public bool IsNew { get; }

    /// <summary>Whether the file may be written.</summary>
    public bool CanWrite => !_isImmutable && !new FileInfo(_path).IsReadOnly;

    /// <summary>Writes: one at a time inside this program; others wait at the file's lock.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public void Write(Action<Session> work)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            work(_isImmutable ? throw StoreErrors.ReadOnlyFile(_path) : _writer ??= Writer());
        }
    }

    /// <summary>A read-only connection, to be given back.</summary>
    public Session Rent()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        return _readers.TryTake(out Session? session) ? session : new Session(_path, SqliteOpenMode.ReadOnly, _isImmutable);
    }

    /// <summary>Gives a connection back.</summary>
    public void Return(Session session)
    {
        if (_isClosed)
            session.Dispose();
        else
            _readers.Add(session);
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _isClosed = true;
            while (_readers.TryTake(out Session? session))
                session.Dispose();
            // The last connection to close must be able to write, so that it takes the log into the file.
            _writer?.Dispose();
            _writer = null;
        }
    }

    private Session Writer()
    {
        var session = new Session(_path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // Readers go on while one writes.
            session.Execute("PRAGMA journal_mode = WAL");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // A copy of a ledger may have lost its log; with one, readers need not wait. Where it may not be written, it is read as it is.
    private void TurnToLog()
    {
        try
        {
            Write(static _ => { });
        }
        catch (LedgerException e) when (e.InnerException is SqliteException)
        {
            // Who writes is told.
        }
    }

    // A log needs files beside the ledger; in a folder that may not be written, the file is read as it stands.
    private static bool CanBeRead(string path)
    {
        try
        {
            using var session = new Session(path, SqliteOpenMode.ReadOnly);
            session.Number("SELECT count(*) FROM sqlite_schema");
            return true;
        }
        catch (LedgerException e) when (e.InnerException is SqliteException { SqliteErrorCode: 14 or 8 } && !File.Exists(path + "-wal"))
        {
            return false;
        }
    }

    private readonly struct Lease(Connections connections) : IDisposable
    {
        public Session Session { get; } = connections.Rent();

        public void Dispose() => connections.Return(Session);
    }
}
