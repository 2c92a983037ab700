using OnRecord.Pages.Words;

namespace OnRecord.Pages.Texts;

/// <summary>Describes each stretch of a plain text in numbers, for the model that tells article from furniture. No number depends on a language.</summary>
internal sealed class LineFeatures
{
    private const int Topics = (int)FurnitureTopic.Contact + 1;
    private const int Around = 5;
    private const int PerNeighbour = 6;
    private readonly LineSigns[] _signs;
    private readonly bool[] _running;
    private readonly string _text;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly int[] _sinceRunning, _untilRunning, _before, _block, _repeats, _sinceOpener;
    private readonly int _total;
    private float[] _row = [];
    private int _at;

    /// <summary>Prepares a text.</summary>
    public LineFeatures(string text, IReadOnlyList<TextLine> lines, LineSigns[] signs)
    {
        (_text, _lines, _signs) = (text, lines, signs);
        int count = lines.Count;
        _running = new bool[count];
        (_sinceRunning, _untilRunning, _before) = (new int[count], new int[count], new int[count]);
        (_block, _repeats, _sinceOpener) = (new int[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++)
            _running[i] = signs[i].Words >= 12 && signs[i].EndsSentence;
        _total = CountAlong();
        CountRuns();
        CountRepeats();
    }

    /// <summary>The number of features of a stretch.</summary>
    public static int Count { get; } = 14 + Topics + (2 * Around * PerNeighbour) + 14;

    /// <summary>Describes one stretch.</summary>
    /// <param name="line">The stretch's number.</param>
    /// <param name="row">Receives <see cref="Count"/> numbers.</param>
    public void Describe(int line, float[] row)
    {
        _row = row;
        _at = 0;
        AddWords(line);
        for (int offset = -Around; offset <= Around; offset++)
        {
            if (offset != 0)
                AddNeighbour(line + offset);
        }

        AddPlace(line);
        Array.Clear(row, _at, row.Length - _at);
    }

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private void Add(float value) => _row[_at++] = value;

    private void Add(bool value) => _row[_at++] = value ? 1 : 0;

    private void AddWords(int index)
    {
        ReadOnlySpan<char> line = _lines[index].Span.In(_text);
        LineSigns signs = _signs[index];
        int upper = 0, digits = 0, commas = 0, letters = 0;
        foreach (char c in line)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            commas += c is ',' or ';' ? 1 : 0;
        }

        Add(signs.Words);
        Add(line.Length);
        Add(Share(letters, signs.Words));
        Add(Share(upper, letters));
        Add(Share(digits, line.Length));
        Add(Share(commas, signs.Words));
        Add(signs.EndsSentence);
        Add(char.IsUpper(line[0]));
        Add(char.IsAsciiDigit(line[0]));
        Add(Share(signs.Quoted, signs.Words));
        Add(Share(signs.Pronouns, signs.Words));
        Add(signs.EndsInCredit);
        Add(signs.Furniture.Hits);
        Add(Share(signs.Furniture.Hits, signs.Words));
        for (int topic = 0; topic < Topics; topic++)
            Add((signs.Furniture.Anywhere >> topic & 1) + (signs.Furniture.AtStart >> topic & 1) + (signs.Furniture.Whole >> topic & 1));
    }

    private void AddNeighbour(int other)
    {
        if (other < 0 || other >= _lines.Count)
        {
            for (int i = 0; i < PerNeighbour; i++)
                Add(-1);
            return;
        }

        Add(_signs[other].Words);
        Add(_signs[other].EndsSentence);
        Add(_lines[other].AfterBlank);
        Add(_signs[other].Furniture.Hits);
        Add(_signs[other].EndsInCredit);
        Add(_signs[other].Quoted > 0);
    }

    private void AddPlace(int index)
    {
        Add(_lines[index].AfterBlank);
        Add(index + 1 < _lines.Count && _lines[index + 1].AfterBlank);
        Add(index);
        Add(_lines.Count - index);
        Add(_lines.Count);
        Add(_sinceRunning[index]);
        Add(_untilRunning[index]);
        Add(_before[index]);
        Add(_total - _before[index]);
        Add(_total);
        Add(Share(_before[index], _total));
        Add(_block[index]);
        Add(_repeats[index]);
        Add(_sinceOpener[index]);
    }

    private int CountAlong()
    {
        int since = 40, opener = 40, before = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            FurnitureSigns signs = _signs[i].Furniture;
            bool opens = _signs[i].Words <= 12 && (signs.Opens(FurnitureTopic.Related) || signs.Opens(FurnitureTopic.Comment) || signs.Opens(FurnitureTopic.Newsletter) || signs.Opens(FurnitureTopic.Appeal));
            _sinceOpener[i] = opener = opens ? 0 : Math.Min(opener + 1, 40);
            _sinceRunning[i] = since;
            since = _running[i] ? 1 : Math.Min(since + 1, 40);
            _before[i] = before;
            before += _running[i] ? _signs[i].Words : 0;
        }

        since = 40;
        for (int i = _lines.Count - 1; i >= 0; i--)
        {
            _untilRunning[i] = since;
            since = _running[i] ? 1 : Math.Min(since + 1, 40);
        }

        return before;
    }

    // How many words of running text stand together here, with no more than three other lines between.
    private void CountRuns()
    {
        for (int start = 0; start < _lines.Count;)
        {
            int end = start, words = 0, gap = 0;
            for (; end < _lines.Count && gap <= 3; end++)
            {
                gap = _running[end] ? 0 : gap + 1;
                words += _running[end] ? _signs[end].Words : 0;
            }

            Array.Fill(_block, words, start, end - start);
            start = Math.Max(end, start + 1);
        }
    }

    private void CountRepeats()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (TextLine line in _lines)
        {
            ReadOnlySpan<char> key = Key(line);
            lookup[key] = lookup.TryGetValue(key, out int count) ? count + 1 : 1;
        }

        for (int i = 0; i < _lines.Count; i++)
            _repeats[i] = lookup[Key(_lines[i])];
    }

    private ReadOnlySpan<char> Key(TextLine line) => line.Span.In(_text)[..Math.Min(line.Span.Length, 120)];
}
