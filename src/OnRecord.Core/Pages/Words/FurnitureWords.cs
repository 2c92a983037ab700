using System.Buffers;
using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>The pack's phrases of page furniture, compiled for one pass over a block's words.</summary>
internal sealed class FurnitureWords
{
    private readonly Dictionary<string, Phrase[]> _byFirstWord;
    private readonly WordFilter _filter;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Compiles a table of phrases.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="table">The table's name.</param>
    /// <exception cref="PackException">A row names a topic or a place that does not exist.</exception>
    public FurnitureWords(LanguagePack pack, string table)
    {
        _byFirstWord = pack.Table(table).Rows
            .Select(row => Phrase.Read(table, row))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(_byFirstWord.Keys);
    }

    private enum Place
    {
        Any,
        Start,
        Whole,
    }

    /// <summary>Finds the phrases in a block.</summary>
    public FurnitureSigns Find(ReadOnlySpan<char> block)
    {
        char[] lower = ArrayPool<char>.Shared.Rent(block.Length);
        var scanner = new WordScanner(lower.AsSpan(0, block.ToLowerInvariant(lower)));
        FurnitureSigns signs = default;
        for (bool first = true; scanner.Next(); first = false)
            Look(scanner, first, ref signs);
        ArrayPool<char>.Shared.Return(lower);
        return signs;
    }

    /// <summary>Adds the phrases that begin with a word of a block in lower case.</summary>
    /// <param name="scanner">What stands on the word; the caller's stays where it is.</param>
    /// <param name="first">Whether it is the block's first word.</param>
    /// <param name="signs">What was found so far.</param>
    public void Look(WordScanner scanner, bool first, ref FurnitureSigns signs)
    {
        if (!_filter.May(scanner.Word) || !_lookup.TryGetValue(scanner.Word, out Phrase[]? phrases))
            return;
        foreach (Phrase phrase in phrases)
        {
            if ((!first && phrase.Place != Place.Any) || !phrase.Matches(scanner, out bool toTheEnd) || (phrase.Place == Place.Whole && !toTheEnd))
                continue;
            int bit = 1 << (int)phrase.Topic;
            signs = new FurnitureSigns(signs.Anywhere | bit, signs.AtStart | (first ? bit : 0), signs.Whole | (first && toTheEnd ? bit : 0), signs.Hits + 1);
        }
    }

    private sealed record Phrase(string[] Words, FurnitureTopic Topic, Place Place)
    {
        public static Phrase Read(string table, PackRow row)
        {
            var words = new List<string>();
            var scanner = new WordScanner(row["phrase"].ToLowerInvariant());
            while (scanner.Next())
                words.Add(scanner.Word.ToString());
            if (words.Count == 0 || !PackNames.TryParse(row["topic"], out FurnitureTopic topic) || !PackNames.TryParse(row["where"], out Place place))
                throw new PackException($"{table}.tsv, line {row.Line}: no phrase, or an unknown topic '{row["topic"]}' or place '{row["where"]}'.");
            return new Phrase([.. words], topic, place);
        }

        // The scanner is a copy: the caller's stays where it is.
        public bool Matches(WordScanner scanner, out bool toTheEnd)
        {
            toTheEnd = false;
            for (int i = 1; i < Words.Length; i++)
            {
                if (!scanner.Next() || !scanner.Word.SequenceEqual(Words[i]))
                    return false;
            }

            toTheEnd = !scanner.Next();
            return true;
        }
    }
}
