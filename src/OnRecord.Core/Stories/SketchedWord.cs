namespace OnRecord.Stories;

/// <summary>A word of a report: how often it has it, and how common it is in news.</summary>
/// <param name="Word">The word's number: a hash of it in lower case and without clitics.</param>
/// <param name="Share">The share of news reports that have the word, as 65536ths: see <see cref="WordWeights.ShareOf"/>.</param>
/// <param name="All">How often the headline and the article have it, at most 255.</param>
/// <param name="Lead">How often the headline and the article's first words have it, at most 255.</param>
internal readonly record struct SketchedWord(uint Word, ushort Share, byte All, byte Lead)
{
    private const int LeadWords = 100;
    private const int MostWords = 4096;

    /// <summary>Counts the words of a report; of a very long one, those that come first.</summary>
    /// <returns>By rising number; a word that is common everywhere is left out.</returns>
    public static SketchedWord[] Count(Record record, WordWeights background)
    {
        var counts = new Dictionary<uint, SketchedWord>();
        int words = 0;
        if (record.Headline is { } headline)
            Count(headline, counts, background, ref words, isLead: true);
        words = 0;
        foreach (Span span in record.Body)
            Count(span.In(record.Text), counts, background, ref words, isLead: false);
        var numbers = new uint[counts.Count];
        int kept = 0;
        foreach ((uint number, SketchedWord word) in counts)
        {
            if (SalienceVector.Weight(word.Share) > 0)
                numbers[kept++] = number;
        }

        Array.Sort(numbers, 0, kept);
        var sketched = new SketchedWord[kept];
        for (int i = 0; i < kept; i++)
            sketched[i] = counts[numbers[i]];
        return sketched;
    }

    private static void Count(
        ReadOnlySpan<char> text, Dictionary<uint, SketchedWord> counts, WordWeights background, ref int words, bool isLead)
    {
        Span<char> buffer = stackalloc char[64];
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> word = background.Fold(scanner.Word, buffer);
            uint number = (uint)TextHash.Of(word);
            byte lead = isLead || words < LeadWords ? (byte)1 : (byte)0;
            words++;
            if (counts.TryGetValue(number, out SketchedWord counted))
                counts[number] = counted with { All = Sum(counted.All, 1), Lead = Sum(counted.Lead, lead) };
            else if (counts.Count < MostWords)
                counts[number] = new SketchedWord(number, (ushort)Math.Min(background.ShareOf(word), ushort.MaxValue), 1, lead);
        }
    }

    private static byte Sum(byte count, byte more) => (byte)Math.Min(count + more, byte.MaxValue);
}
