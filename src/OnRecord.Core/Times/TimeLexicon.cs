using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>The pack's words and rules of time, compiled.</summary>
internal sealed class TimeLexicon
{
    private const int LongestWord = 24;
    private const int NumberShapeBits = 13;
    private const int FilterSize = 1 << 14;
    private static readonly string[] s_tables =
        ["days", "months", "periods", "clock", "durations", "sets", "references", "anchors", "no-times"];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<TimeWord> _entries = [];
    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly List<Slot> _slotOf = [];
    private readonly int[]?[] _symbolsOfShapes = new int[1 << NumberShapeBits][];
    private readonly int[][] _symbolsOfShape = new int[NumberShapeBits][];
    private readonly bool[] _mayHold = new bool[FilterSize];

    private readonly string[] _pastEndings;
    private readonly string[] _pluralEndings;

    /// <summary>Compiles the tables <c>times/…</c>.</summary>
    public TimeLexicon(LanguagePack pack)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        PackTable words = pack.Table("times/words");
        _pastEndings = WordsOf(words, "PASTENDING");
        _pluralEndings = WordsOf(words, "PLURALENDING");
        foreach (PackRow row in words.Rows)
            Entry(row["word"]).Add(row["class"], Value(row), row["form"] == "Cap");
        Holidays = new HolidayTable(pack.Table("times/holidays"));
        var rules = new List<TimeRule>();
        foreach (string name in s_tables)
        {
            foreach (PackRow row in pack.Table("times/" + name).Rows)
                rules.Add(new TimeRule(row, "times/" + name, rules.Count));
        }

        Rules = rules;
        var patterns = new RulePattern(pack.Table("times/phrases"), Holidays.Names);
        var trie = new RuleTrie.Builder();
        foreach (TimeRule rule in rules)
            patterns.Grow(rule, trie, Symbol);

        Dictionary<string, List<int>> members = Members();
        foreach (TimeWord entry in _entries)
            entry.Compile(members);
        for (int i = 0; i < NumberShapeBits; i++)
        {
            var symbols = new List<int>();
            foreach (string name in TimeClasses.ClassesOf((NumberShapes)(1 << i)))
                symbols.AddRange(members.GetValueOrDefault(name) ?? []);
            _symbolsOfShape[i] = [.. symbols];
        }

        Trie = trie.Build(_symbols.Count);
        foreach (TimeWord entry in _entries)
            entry.NoteRules(Trie);
    }

    /// <summary>The rules, in the tables' order.</summary>
    public IReadOnlyList<TimeRule> Rules { get; }

    /// <summary>All rules, merged.</summary>
    public RuleTrie Trie { get; }

    /// <summary>When the holidays are.</summary>
    public HolidayTable Holidays { get; }

    /// <summary>The word of an index.</summary>
    public TimeWord this[int word] => _entries[word];

    /// <summary>The index of a word, whatever its case, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || !_mayHold[FilterOf(word)])
            return -1;
        Span<char> lower = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            lower[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '’' ? '\'' : c;
        }

        return _lookup.TryGetValue(lower[..word.Length], out int index) ? index : -1;
    }

    /// <summary>Whether a word that the lexicon does not have looks like a past form of a verb.</summary>
    public bool IsPastForm(ReadOnlySpan<char> word) => EndsIn(word, _pastEndings);

    /// <summary>Whether a word that the lexicon does not have looks like a plural.</summary>
    public bool IsPlural(ReadOnlySpan<char> word) => EndsIn(word, _pluralEndings);

    /// <summary>The symbols of a number.</summary>
    public ReadOnlySpan<int> SymbolsOfShapes(NumberShapes shapes) =>
        Volatile.Read(ref _symbolsOfShapes[(int)shapes]) ?? JoinSymbols(shapes);

    /// <summary>What a symbol contributes.</summary>
    public Slot SlotOf(int symbol) => _slotOf[symbol];

    /// <summary>What a piece contributes under a symbol.</summary>
    public double ValueOf(in Piece piece, Slot slot) =>
        piece.Word >= 0 && _entries[piece.Word].TryValue(slot, out double value) ? value : piece.Value;

    private static bool EndsIn(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string[] WordsOf(PackTable words, string name)
    {
        var found = new List<string>();
        foreach (PackRow row in words.Rows)
        {
            if (row["class"] == name)
                found.Add(row["word"]);
        }

        return [.. found];
    }

    /// <summary>For each word and class that is, or is part of, a pattern's element the symbols of those elements.</summary>
    private Dictionary<string, List<int>> Members()
    {
        var members = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach ((string element, int symbol) in _symbols)
        {
            foreach (string member in element.Split('|'))
            {
                if (!members.TryGetValue(member, out List<int>? known))
                    members.Add(member, known = []);
                known.Add(symbol);
            }
        }

        return members;
    }

    private TimeWord Entry(string word)
    {
        if (!_words.TryGetValue(word, out int index))
        {
            index = _entries.Count;
            _words.Add(word, index);
            _entries.Add(new TimeWord(word));
            _mayHold[FilterOf(word)] = true;
        }

        return _entries[index];
    }

    private int Symbol(string element)
    {
        if (_symbols.TryGetValue(element, out int symbol))
            return symbol;
        symbol = _symbols.Count;
        _symbols.Add(element, symbol);
        _slotOf.Add(TimeClasses.SlotOf(element));
        foreach (string member in element.Split('|'))
        {
            if (!TimeClasses.IsClass(member))
                Entry(member);
        }

        return symbol;
    }

    private int[] JoinSymbols(NumberShapes shapes)
    {
        var symbols = new SortedSet<int>();
        for (int i = 0; i < NumberShapeBits; i++)
        {
            if (((int)shapes & (1 << i)) != 0)
                symbols.UnionWith(_symbolsOfShape[i]);
        }

        // Two threads may both join them; what they store is the same.
        int[] joined = [.. symbols];
        Volatile.Write(ref _symbolsOfShapes[(int)shapes], joined);
        return joined;
    }

    /// <summary>Most words of a text are not in the lexicon, and their first and last character and length show it for nearly all.</summary>
    private static int FilterOf(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : Low(word[0]) | (Low(word[^1]) << 5) | (Math.Min(word.Length, 15) << 10);

    private static int Low(char c) => (c == '’' ? '\'' : c) & 0x1F;

    private static double Value(PackRow row)
    {
        string cell = row["value"];
        if (cell.Length == 0)
            return 0;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : (double)TimeUnits.Parse(cell, $"times/words.tsv, line {row.Line}");
    }
}
