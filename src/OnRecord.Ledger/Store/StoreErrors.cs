using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Store;

/// <summary>What SQLite refuses, as sentences for the user.</summary>
internal static class StoreErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Failed = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotALedger = 26;

    /// <summary>The sentence for an error.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <param name="error">What SQLite said.</param>
    public static LedgerException Of(string path, SqliteException error) => new(Sentence(path, error), error);

    /// <summary>The sentence for a file that may not be written.</summary>
    public static LedgerException ReadOnlyFile(string path) => new(ReadOnlySentence(path));

    private static string ReadOnlySentence(string path) =>
        $"The ledger '{path}' cannot be written: the file or its folder is read-only. Make both writable, or give another file with --ledger.";

    private static string Sentence(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => $"The ledger '{path}' is being written by another program for too long: wait until that has ended, and try again. Nothing was lost.",
        ReadOnly => ReadOnlySentence(path),
        Full => $"The ledger '{path}' cannot grow: the disk is full. What was added before stands; free some space, and try again.",
        CannotOpen => $"The ledger '{path}' cannot be opened: see that its folder is there and may be read and written, or give another file with --ledger.",
        NotALedger => $"'{path}' is no ledger: give the file of a ledger with --ledger.",
        Corrupt => $"The ledger '{path}' is damaged ({error.Message}): see 'onrecord check', and go back to a copy of it.",
        Failed => $"The ledger '{path}' could not be read or written ({error.Message}): see that its disk is there and not full. What was added before stands.",
        _ => $"The ledger '{path}' failed ({error.Message}).",
    };
}
