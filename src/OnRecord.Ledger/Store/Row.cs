using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Store;

/// <summary>The row that a query stands on.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    /// <summary>A column's text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A column's text, or <see langword="null"/>.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A column's number.</summary>
    public int Number(int column) => reader.GetInt32(column);

    /// <summary>A column's large number, or <see langword="null"/>.</summary>
    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A column's fraction.</summary>
    public double Fraction(int column) => reader.GetDouble(column);

    /// <summary>A column's bytes.</summary>
    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A column's yes or no.</summary>
    public bool Is(int column) => reader.GetInt64(column) != 0;

    /// <summary>How many columns there are.</summary>
    public int Count => reader.FieldCount;

    /// <summary>A column's name.</summary>
    public string Name(int column) => reader.GetName(column);

    /// <summary>A column's value: text, a number, a fraction, bytes or <see langword="null"/>.</summary>
    public object? Value(int column) => reader.IsDBNull(column) ? null : reader.GetValue(column);
}
