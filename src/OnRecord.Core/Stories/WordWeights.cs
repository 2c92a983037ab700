using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>How common each word is in news: the pack's background, against which a word stands out.</summary>
internal sealed class WordWeights
{
    /// <summary>The denominator of <see cref="ShareOf"/>.</summary>
    public const int Whole = 65536;

    private const int LongestWord = 48;

    private readonly Dictionary<string, ushort> _shares;
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly string[] _clitics;

    private WordWeights(Dictionary<string, ushort> shares, string[] clitics, int unknown)
    {
        _shares = shares;
        _bySpan = shares.GetAlternateLookup<ReadOnlySpan<char>>();
        _clitics = clitics;
        Unknown = unknown;
    }

    /// <summary>The share of a word that the background does not know.</summary>
    public int Unknown { get; }

    /// <summary>The weights of a pack.</summary>
    /// <exception cref="PackException">The pack's model or table is missing or malformed.</exception>
    public static WordWeights Of(LanguagePack pack) => pack.View(Compile);

    /// <summary>The share of news reports that have the word, as 65536ths.</summary>
    /// <param name="word">The word as <see cref="Fold"/> leaves it.</param>
    public int ShareOf(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out ushort share) ? share : Unknown;

    /// <summary>Writes a word in lower case, with straight marks and without clitics, into <paramref name="buffer"/>.</summary>
    /// <param name="word">The word as the report has it.</param>
    /// <param name="buffer">Room for it; a word that is longer is cut.</param>
    /// <returns>The part of the buffer that holds the word; never empty for a word that is not.</returns>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, Math.Min(buffer.Length, LongestWord));
        for (int i = 0; i < length; i++)
        {
            buffer[i] = word[i] switch
            {
                '’' => '\'',
                '\u2010' or '\u2011' => '-',
                char c => char.ToLowerInvariant(c),
            };
        }

        ReadOnlySpan<char> folded = buffer[..length];
        foreach (string clitic in _clitics)
        {
            if (folded.Length > clitic.Length && folded.EndsWith(clitic, StringComparison.Ordinal))
                return folded[..^clitic.Length];
        }

        return folded;
    }

    private static WordWeights Compile(LanguagePack pack)
    {
        ModelFile model = pack.Model("word-weights", 1);
        string[] words = model.Lines("words");
        ushort[] shares = model.UnsignedShorts("shares");
        if (words.Length != shares.Length)
            throw new PackException($"The model 'word-weights' has {words.Length} words and {shares.Length} shares.");
        var byWord = new Dictionary<string, ushort>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
            byWord[words[i]] = shares[i];
        return new WordWeights(
            byWord,
            [.. pack.Table("stories/clitics").Column("clitic")],
            model.Header.GetProperty("unknown").GetInt32());
    }
}
