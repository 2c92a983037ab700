namespace OnRecord.Language;

/// <summary>The words that a report writes with a capital wherever they stand: at the start of a sentence, too, it is their own.</summary>
/// <remarks>Every word has a capital there, so that "Tilling will" looks like a verb's form. Where "the minister, Marius Tilling" stands elsewhere in the
/// report and "tilling" nowhere, it is read as a word inside a sentence would be (one sense per discourse: Gale, Church and Yarowsky 1992).</remarks>
internal sealed class OwnCapitals
{
    private const int LeastLetters = 3;

    private readonly HashSet<string> _inside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _smallByText;

    private OwnCapitals()
    {
        _byText = _inside.GetAlternateLookup<ReadOnlySpan<char>>();
        _smallByText = _small.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Collects them.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentences">Its sentences.</param>
    public static OwnCapitals Of(string text, List<RawToken> words, List<Sentence> sentences)
    {
        var capitals = new OwnCapitals();
        foreach (Sentence sentence in sentences)
        {
            if (!IsPlain(text, words, sentence))
                continue;
            for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                ReadOnlySpan<char> word = WordOf(text, words[i]), before = WordOf(text, words[i - 1]);
                if (word.Length >= LeastLetters && char.IsUpper(word[0]) && char.IsLower(word[^1]) && (char.IsUpper(before[0]) || ((char.IsLetterOrDigit(before[^1]) || before is ",") && !OpensTitle(text, words, i, sentence.EndToken))))
                    capitals._byText.Add(word);
            }
        }

        if (capitals._inside.Count == 0)
            return capitals;
        foreach (RawToken raw in words)
        {
            ReadOnlySpan<char> word = WordOf(text, raw);
            if (word.Length >= LeastLetters && char.IsLower(word[0]))
                capitals._smallByText.Add(word);
        }

        return capitals;
    }

    /// <summary>Whether a word's capital is its own.</summary>
    public bool Has(ReadOnlySpan<char> word) => _inside.Count > 0 && word.Length >= LeastLetters && _byText.Contains(word) && !_smallByText.Contains(word);

    // "Farmers for Norland": the first word of a longer name, and no name by itself.
    private static bool OpensTitle(string text, List<RawToken> words, int at, int end) =>
        at + 2 < end && char.IsLower(WordOf(text, words[at + 1])[0]) && char.IsUpper(WordOf(text, words[at + 2])[0]);

    // Neither in title case nor in capitals: half of the words are small.
    private static bool IsPlain(string text, List<RawToken> words, Sentence sentence)
    {
        int small = 0, capital = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = WordOf(text, words[i]);
            small += char.IsLower(word[0]) ? 1 : 0;
            capital += char.IsUpper(word[0]) ? 1 : 0;
        }

        return small >= capital;
    }

    private static ReadOnlySpan<char> WordOf(string text, RawToken word) => text.AsSpan(word.Start, word.End - word.Start);
}
