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
        int length = block.ToLowerInvariant(lower);
        ReadOnlySpan<char> text = lower.AsSpan(0, length);
        int anywhere = 0, atStart = 0, whole = 0, hits = 0;
        var scanner = new WordScanner(text);
        bool first = true;
        while (scanner.Next())
        {
            if (_filter.May(scanner.Word) && _lookup.TryGetValue(scanner.Word, out Phrase[]? phrases))
            {
                foreach (Phrase phrase in phrases)
                {
                    if ((!first && phrase.Place != Place.Any) || !phrase.Matches(scanner, out bool toTheEnd))
                        continue;
                    int bit = 1 << (int)phrase.Topic;
                    if (phrase.Place == Place.Whole && !toTheEnd)
                        continue;
                    hits++;
                    anywhere |= bit;
                    atStart |= first ? bit : 0;
                    whole |= first && toTheEnd ? bit : 0;
                }
            }

            first = false;
        }

        ArrayPool<char>.Shared.Return(lower);
        return new FurnitureSigns(anywhere, atStart, whole, hits);
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
