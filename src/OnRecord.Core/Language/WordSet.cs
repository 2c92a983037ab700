using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Words of a pack's table with what the table says of each, looked up by a stretch of text without a copy.</summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordSet<T>
{
    private readonly Dictionary<string, T> _words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // For each first letter, by its last five bits, the lengths that words have: most stretches are told by these alone.
    private readonly ulong[] _lengths = new ulong[32];

    /// <summary>Makes an empty set.</summary>
    public WordSet(bool ignoreCase)
    {
        _words = new(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Makes a set of words; where one comes twice, the first stands.</summary>
    public WordSet(IEnumerable<KeyValuePair<string, T>> words, bool ignoreCase)
        : this(ignoreCase)
    {
        foreach ((string word, T value) in words)
            Add(word, value);
    }

    /// <summary>The length of the longest word.</summary>
    public int Longest { get; private set; }

    /// <summary>Adds a word while the set is made; where it is there already, that stands.</summary>
    public void Add(string word, T value)
    {
        _words.TryAdd(word, value);
        if (word.Length > 0)
            _lengths[word[0] & 31] |= 1UL << Math.Min(word.Length, 63);
        Longest = Math.Max(Longest, word.Length);
    }

    /// <summary>Whether a stretch is one of the words.</summary>
    public bool Contains(ReadOnlySpan<char> word) => MayContain(word) && _lookup.ContainsKey(word);

    /// <summary>What is known of a stretch that is one of the words.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        value = default!;
        return MayContain(word) && _lookup.TryGetValue(word, out value!);
    }

    private bool MayContain(ReadOnlySpan<char> word) =>
        word.Length > 0 && word.Length <= Longest && (_lengths[word[0] & 31] >> Math.Min(word.Length, 63) & 1) != 0;
}

/// <summary>Makes sets of words from a pack's tables.</summary>
internal static class WordSets
{
    /// <summary>The words of one column.</summary>
    public static WordSet<bool> Words(this LanguagePack pack, string table, string column, bool ignoreCase = true)
    {
        var words = new WordSet<bool>(ignoreCase);
        foreach (PackRow row in pack.Table(table).Rows)
            words.Add(row[column], true);
        return words;
    }
}
