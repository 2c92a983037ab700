using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>How many of the pack's background of news reports have each word: its vocabulary.</summary>
internal sealed class WordShares
{
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _shares;

    private WordShares(LanguagePack pack)
    {
        ModelFile model = pack.Model("word-weights", 1);
        string[] words = model.Lines("words");
        ushort[] shares = model.UnsignedShorts("shares");
        if (words.Length != shares.Length)
            throw new PackException($"The model 'word-weights' has {words.Length} words and {shares.Length} shares.");
        var byWord = new Dictionary<string, ushort>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
            byWord[words[i]] = shares[i];
        _shares = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Unknown = model.Header.GetProperty("unknown").GetInt32();
    }

    /// <summary>The share to take for a word that the background does not have.</summary>
    public int Unknown { get; }

    /// <summary>The shares of a pack.</summary>
    /// <exception cref="PackException">The pack's model is missing or malformed.</exception>
    public static WordShares Of(LanguagePack pack) => pack.View(static pack => new WordShares(pack));

    /// <summary>The share of reports that have the word, as 65536ths; <see langword="null"/> where the background does not have it.</summary>
    /// <param name="word">The word in lower case.</param>
    public int? Of(ReadOnlySpan<char> word) => _shares.TryGetValue(word, out ushort share) ? share : null;
}
