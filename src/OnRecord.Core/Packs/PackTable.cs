using System.Text;

namespace OnRecord.Packs;

/// <summary>A table of a language pack: tab-separated UTF-8 lines under a header line; lines that start with <c>#</c> are comments.</summary>
public sealed class PackTable
{
    private readonly Dictionary<string, int> _columns;

    private PackTable(string name, Dictionary<string, int> columns, IReadOnlyList<PackRow> rows)
    {
        Name = name;
        _columns = columns;
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
        Dictionary<string, int>? columns = null;
        var rows = new List<PackRow>();
        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = [];
                for (int i = 0; i < cells.Length; i++)
                    columns.Add(cells[i], i);
                continue;
            }

            if (cells.Length != columns.Count)
                throw new PackException($"{name}.tsv, line {number}: {cells.Length} columns, and the header has {columns.Count}.");
            rows.Add(new PackRow(name, number, columns, cells));
        }

        return new PackTable(name, columns ?? throw new PackException($"{name}.tsv has no header line."), rows);
    }
}

/// <summary>A row of a pack's table.</summary>
public sealed class PackRow
{
    private readonly string _table;
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _cells;

    internal PackRow(string table, int line, Dictionary<string, int> columns, string[] cells)
    {
        _table = table;
        Line = line;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The row's line in the table's file, from 1: for messages.</summary>
    public int Line { get; }

    /// <summary>The row's value in a column; empty where the table leaves it empty.</summary>
    /// <exception cref="PackException">The table has no such column.</exception>
    public string this[string column] => _columns.TryGetValue(column, out int at)
        ? _cells[at]
        : throw new PackException($"{_table}.tsv has no column '{column}'.");
}
