using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Store;

/// <summary>One connection to a ledger's file and its prepared statements. For one thread at a time.</summary>
/// <remarks>Parameters stand as <c>$1</c>, <c>$2</c>, … in a statement; nothing of a report ever becomes part of one.</remarks>
internal sealed class Session : IDisposable
{
    // Long enough for another program's largest transaction; SQLite waits inside.
    private const int WaitMilliseconds = 120_000;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly string _path;

    /// <summary>Opens a connection.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it may write, or make the file.</param>
    /// <param name="isImmutable">Whether nobody can write the file, so that no lock is needed.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public Session(string path, SqliteOpenMode mode, bool isImmutable = false)
    {
        _path = path;
        string source = isImmutable ? $"file:{Uri.EscapeDataString(path)}?immutable=1" : path;
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = WaitMilliseconds / 1000 };
        _connection = new SqliteConnection(text.ToString());
        try
        {
            Guard(_connection.Open);
            Execute($"PRAGMA busy_timeout = {WaitMilliseconds}");
            Execute("PRAGMA foreign_keys = ON");
            Execute(mode == SqliteOpenMode.ReadOnly ? "PRAGMA query_only = ON" : "PRAGMA synchronous = FULL");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = Bind(sql, values);
        return Guard(command.ExecuteNonQuery);
    }

    /// <summary>The rows of a query.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public List<T> All<T>(string sql, Func<Row, T> map, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = Bind(sql, values);
        return Guard(() =>
        {
            var rows = new List<T>();
            using SqliteDataReader reader = command.ExecuteReader();
            var row = new Row(reader);
            while (reader.Read())
                rows.Add(map(row));
            return rows;
        });
    }

    /// <summary>Visits the rows of a query without holding them. The visitor may ask other queries, but not the same one.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public void Each(string sql, Action<Row> visit, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = Bind(sql, values);
        Guard(() =>
        {
            using SqliteDataReader reader = command.ExecuteReader();
            var row = new Row(reader);
            while (reader.Read())
                visit(row);
            return 0;
        });
    }

    /// <summary>The first row of a query, or <see langword="null"/>.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public T? First<T>(string sql, Func<Row, T> map, params ReadOnlySpan<object?> values)
        where T : class
    {
        List<T> rows = All(sql, map, values);
        return rows.Count > 0 ? rows[0] : null;
    }

    /// <summary>The number that a query gives; 0 where it gives none.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public long Number(string sql, params ReadOnlySpan<object?> values)
    {
        List<long> rows = All(sql, static row => row.NumberOrNull(0) ?? 0, values);
        return rows.Count > 0 ? rows[0] : 0;
    }

    /// <summary>The text that a query gives, or <see langword="null"/>.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public string? Text(string sql, params ReadOnlySpan<object?> values) => All(sql, static row => row.TextOrNull(0), values) is [var text, ..] ? text : null;

    /// <summary>Writes all or nothing. The file's write lock is taken first, so that nothing that was read can have changed before it is written.</summary>
    /// <exception cref="LedgerException">The file refuses; nothing was written.</exception>
    public void Write(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    // Where the disk is full, SQLite has already rolled back.
    private void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (LedgerException)
        {
            // What is reported is why the work failed.
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (i + 1) });
            _prepared.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return 0;
    });

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw StoreErrors.Of(_path, e);
        }
    }
}
