using System.Text;
using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>How common each word is in news: the pack's background, against which a word stands out.</summary>
internal sealed class WordWeights
{
    /// <summary>The denominator of <see cref="ShareOf"/>.</summary>
    public const int Whole = 65536;

    private const int LongestWord = 48;

    private readonly WordShares _shares;
    private readonly string[] _clitics;

    private WordWeights(WordShares shares, string[] clitics)
    {
        _shares = shares;
        _clitics = clitics;
    }

    /// <summary>The share of a word that the background does not know.</summary>
    public int Unknown => _shares.Unknown;

    /// <summary>The weights of a pack.</summary>
    /// <exception cref="PackException">The pack's model or table is missing or malformed.</exception>
    public static WordWeights Of(LanguagePack pack) => pack.View(Compile);

    /// <summary>The share of news reports that have the word, as 65536ths.</summary>
    /// <param name="word">The word as <see cref="Fold"/> leaves it.</param>
    public int ShareOf(ReadOnlySpan<char> word) => _shares.Of(word) ?? Unknown;

    /// <summary>Writes a word in lower case, with straight marks and without clitics, into <paramref name="buffer"/>.</summary>
    /// <param name="word">The word as the report has it.</param>
    /// <param name="buffer">Room for it; a word that is longer is cut.</param>
    /// <returns>The part of the buffer that holds the word; never empty for a word that is not.</returns>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        ReadOnlySpan<char> folded = word.ContainsAny('\n', '\r') ? Mended(word, buffer) : Written(word, buffer);
        foreach (string clitic in _clitics)
        {
            if (folded.Length > clitic.Length && folded.EndsWith(clitic, StringComparison.Ordinal))
                return folded[..^clitic.Length];
        }

        return folded;
    }

    private static ReadOnlySpan<char> Written(ReadOnlySpan<char> word, Span<char> buffer)
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

        return buffer[..length];
    }

    // A word that is broken over lines has the hyphen that the background has it with, or none.
    private ReadOnlySpan<char> Mended(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var joined = new StringBuilder();
        var hyphened = new StringBuilder();
        foreach (ReadOnlySpan<char> line in word.EnumerateLines())
        {
            ReadOnlySpan<char> part = line.Trim();
            joined.Append(part.TrimEnd("-\u2010\u00AD"));
            hyphened.Append(part.TrimEnd('\u00AD'));
        }

        int? share = _shares.Of(Written(hyphened.ToString(), buffer));
        return share > (_shares.Of(Written(joined.ToString(), buffer)) ?? -1) ? Written(hyphened.ToString(), buffer) : Written(joined.ToString(), buffer);
    }

    private static WordWeights Compile(LanguagePack pack) => new(WordShares.Of(pack), [.. pack.Table("stories/clitics").Column("clitic")]);
}
