using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Tells whether a text is in the pack's language, by its letters and by how many of its words are frequent in which language.</summary>
/// <remarks>A text is refused on evidence of another language alone, so a headline or a sentence without frequent words is read.</remarks>
internal sealed class TextLanguage
{
    private const int MostWords = 4000;
    private const int FewestLetters = 12;
    private const int FewestForeign = 3;
    private const int LongText = 80;

    /// <summary>No long text of the pack's language has fewer frequent words than this.</summary>
    private const double LowestShare = 0.05;

    private readonly WordSet<bool> _own;
    private readonly WordSet<int[]> _others;
    private readonly string[] _languages;
    private readonly string _language;

    public TextLanguage(LanguagePack pack)
    {
        _language = pack.Language;
        _own = pack.Words("frequent-words", "word");
        IReadOnlyList<PackRow> rows = pack.Table("language/other-languages").Rows;
        _languages = [.. rows.Select(row => row["language"]).Distinct()];
        var others = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (PackRow row in rows)
        {
            int[] known = others.GetValueOrDefault(row["word"]) ?? [];
            others[row["word"]] = [.. known, Array.IndexOf(_languages, row["language"])];
        }

        _others = new(others, ignoreCase: true);
    }

    /// <summary>A sentence that says which other language the text is in, or <see langword="null"/> where it can be read.</summary>
    public string? Refusal(string text, List<RawToken> tokens)
    {
        int words = 0, own = 0, letters = 0, foreignLetters = 0;
        var others = new int[_languages.Length];
        for (int i = 0; i < tokens.Count && i < MostWords; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, Math.Min(tokens[i].End - tokens[i].Start, 64));
            if (!Characters.IsLetter(word[0]))
                continue;
            words++;
            letters += word.Length;
            foreignLetters += IsLatin(word[0]) ? 0 : word.Length;
            if (_own.Contains(word))
                own++;
            else if (_others.TryGet(word, out int[] languages))
                Count(others, languages);
        }

        if (letters >= FewestLetters && foreignLetters * 2 > letters)
            return $"The text is not in the pack's language ({_language}): most of it is written in other letters than Latin ones. It was not parsed.";
        int most = 0;
        for (int i = 1; i < others.Length; i++)
            most = others[i] > others[most] ? i : most;
        if (others[most] >= FewestForeign && others[most] > own * 2)
            return $"The text is not in the pack's language ({_language}): it seems to be '{_languages[most]}'. It was not parsed.";
        return words >= LongText && own < words * LowestShare
            ? $"The text is not in the pack's language ({_language}): hardly any of the language's frequent words are in it. It was not parsed."
            : null;
    }

    private static void Count(int[] counts, int[] languages)
    {
        foreach (int language in languages)
            counts[language]++;
    }

    // Latin letters with and without marks, up to the end of Latin Extended-B, and Latin Extended Additional.
    private static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and < '\u1F00';
}
