using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>How many of the pack's background of news reports have each word: its vocabulary.</summary>
internal sealed class WordShares
{
    private readonly LineIndex _words;
    private readonly ushort[] _shares;

    private WordShares(LanguagePack pack)
    {
        ModelFile model = pack.Model("word-weights", 1);
        _words = model.Index("words");
        _shares = model.UnsignedShorts("shares");
        if (_words.Count != _shares.Length)
            throw new PackException($"The model 'word-weights' has {_words.Count} words and {_shares.Length} shares.");
        Unknown = model.Number("unknown");
    }

    /// <summary>The share to take for a word that the background does not have.</summary>
    public int Unknown { get; }

    /// <summary>The shares of a pack.</summary>
    /// <exception cref="PackException">The pack's model is missing or malformed.</exception>
    public static WordShares Of(LanguagePack pack) => pack.View(static pack => new WordShares(pack));

    /// <summary>The share of reports that have the word, as 65536ths; <see langword="null"/> where the background does not have it.</summary>
    /// <param name="word">The word in lower case.</param>
    public int? Of(ReadOnlySpan<char> word) => _words.Find(word) is >= 0 and int line ? _shares[line] : null;
}
