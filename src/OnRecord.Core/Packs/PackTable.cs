using System.Text;

namespace OnRecord.Packs;

/// <summary>A table of a language pack: tab-separated UTF-8 lines under a header line; lines that start with <c>#</c> are comments.</summary>
public sealed class PackTable
{
    private PackTable(string name, IReadOnlyList<PackRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The table's name, such as <c>statements/cues</c>.</summary>
    public string Name { get; }

    /// <summary>The rows, in the table's order.</summary>
    public IReadOnlyList<PackRow> Rows { get; }

    /// <summary>The values of one column, in the table's order.</summary>
    public IEnumerable<string> Column(string name) => Rows.Select(row => row[name]);

    /// <summary>The different values of one column by those of another, both in the table's order.</summary>
    internal Dictionary<string, HashSet<string>> ColumnBy(string key, string name)
    {
        var values = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (PackRow row in Rows)
        {
            if (!values.TryGetValue(row[key], out HashSet<string>? known))
                values.Add(row[key], known = new HashSet<string>(StringComparer.Ordinal));
            known.Add(row[name]);
        }

        return values;
    }

    /// <summary>The different values of one column.</summary>
    internal HashSet<string> ColumnSet(string name, StringComparer comparer)
    {
        var values = new HashSet<string>(comparer);
        foreach (PackRow row in Rows)
            values.Add(row[name]);
        return values;
    }

    /// <summary>Parses a table.</summary>
    /// <exception cref="PackException">A row has another number of columns than the header.</exception>
    internal static PackTable Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Span);
        string[]? columns = null;
        var rows = new List<PackRow>();
        int number = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            string line = text[start..end];
            start = end + 1;
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (columns is null)
            {
                columns = line.Split('\t');
                continue;
            }

            int cells = line.AsSpan().Count('\t') + 1;
            if (cells != columns.Length)
                throw new PackException($"{name}.tsv, line {number}: {cells} columns, and the header has {columns.Length}.");
            rows.Add(new PackRow(name, number, columns, line));
        }

        return columns is null ? throw new PackException($"{name}.tsv has no header line.") : new PackTable(name, rows);
    }
}

/// <summary>A row of a pack's table. A cell is cut from its line when it is asked for: of most rows a stage reads few.</summary>
public sealed class PackRow
{
    private readonly string _table;
    private readonly string[] _columns;
    private readonly string _line;

    internal PackRow(string table, int number, string[] columns, string line)
    {
        _table = table;
        Line = number;
        _columns = columns;
        _line = line;
    }

    /// <summary>The row's line in the table's file, from 1: for messages.</summary>
    public int Line { get; }

    /// <summary>The row's value in a column; empty where the table leaves it empty.</summary>
    /// <exception cref="PackException">The table has no such column.</exception>
    public string this[string column]
    {
        get
        {
            int start = 0;
            foreach (string name in _columns)
            {
                int end = _line.IndexOf('\t', start);
                if (name == column)
                    return end < 0 ? _line[start..] : _line[start..end];
                start = end + 1;
            }

            throw new PackException($"{_table}.tsv has no column '{column}'.");
        }
    }
}
