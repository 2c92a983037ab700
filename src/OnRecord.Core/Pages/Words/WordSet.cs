using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>A set of lower-case words, asked by span.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordFilter _filter;
    private readonly int _longest;

    /// <summary>Makes a set of one column of a table.</summary>
    public WordSet(PackTable table, string column)
        : this(table.Column(column))
    {
    }

    /// <summary>Makes a set of words; letter case is folded.</summary>
    public WordSet(IEnumerable<string> words)
    {
        var set = new HashSet<string>(words.Select(word => word.ToLowerInvariant()), StringComparer.Ordinal);
        _lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(set);
        foreach (string word in set)
            _longest = Math.Max(_longest, word.Length);
    }

    /// <summary>Whether a word that is in lower case is in the set.</summary>
    public bool HasLower(ReadOnlySpan<char> word) => word.Length <= _longest && _filter.May(word) && _lookup.Contains(word);

    /// <summary>Whether the word is in the set, letter case aside.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest || word.Length > 64 || !_filter.May(word))
            return false;
        Span<char> lower = stackalloc char[64];
        return _lookup.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
