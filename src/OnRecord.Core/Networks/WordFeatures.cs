using System.Runtime.CompilerServices;

namespace OnRecord.Networks;

/// <summary>What a network sees of a word: rows of hashed embedding tables. training/onrecord_training/features.py computes the same, number
/// for number.</summary>
/// <remarks>Typographic marks count as the plain ones, so that a network trained on plain text reads printed news.</remarks>
internal static class WordFeatures
{
    /// <summary>Rows a word has, one for each template: form, prefixes of 1 to 3, suffixes of 1 to 4 code units, shape, place.</summary>
    public const int Count = 10;

    /// <summary>Rows of all templates' tables together.</summary>
    public const int TotalRows = FirstPlace + 64;

    /// <summary>The longest part of a word that is looked at, in UTF-16 code units; more is cut off in the middle.</summary>
    private const int Longest = 256;

    private const int FirstShape = 16384 + 256 + 2048 + 4096 + 256 + 2048 + 4096 + 8192;
    private const int FirstPlace = FirstShape + 1024;

    // Template t of form, prefix1-3, suffix1-4: rows in its table (a power of two), where they begin, how much of the word it takes.
    private static ReadOnlySpan<int> Sizes => [16384, 256, 2048, 4096, 256, 2048, 4096, 8192];

    private static ReadOnlySpan<int> Firsts => [0, 16384, 16640, 18688, 22784, 23040, 25088, 29184];

    private static ReadOnlySpan<int> Takes => [0, 1, 2, 3, -1, -2, -3, -4];

    /// <summary>Computes what hangs on the word alone: all rows but that of its place.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="rows">Receives the rows; the last one is left for <see cref="PlaceRow"/>.</param>
    public static WordForm Read(ReadOnlySpan<char> word, Span<int> rows)
    {
        Span<char> codes = stackalloc char[Longest];
        Span<char> small = stackalloc char[Longest];
        int length = Plain(word, codes);
        codes = codes[..length];
        small = small[..length];
        int letters = 0, uppers = 0;
        bool firstUpper = false;
        uint key = Start(0);
        for (int i = 0; i < codes.Length; i++)
        {
            char lower = Lower(codes[i]);
            key = Step(key, lower);
            small[i] = char.IsAsciiDigit(lower) ? '0' : lower;
            if (!char.IsLetter(codes[i]))
                continue;
            if (lower != codes[i])
            {
                uppers++;
                firstUpper |= letters == 0;
            }

            letters++;
        }

        for (int t = 0; t < 8; t++)
        {
            int take = Takes[t];
            ReadOnlySpan<char> part = take == 0 ? small : take > 0 ? small[..Math.Min(take, length)] : small[Math.Max(0, length + take)..];
            uint hash = Start((uint)t + 1);
            foreach (char code in part)
                hash = Step(hash, code);
            rows[t] = Firsts[t] + (int)(Mix(hash) & (uint)(Sizes[t] - 1));
        }

        rows[8] = FirstShape + (int)(Shape(codes) & 1023);
        WordCase written = letters == 0 ? WordCase.None
            : !firstUpper ? WordCase.Lower
            : letters > 1 && uppers == letters ? WordCase.Upper
            : WordCase.Capitalised;
        return new WordForm(Mix(key), written, letters);
    }

    /// <summary>The row of a word's place: white space beside it, the sentence's first, and how the sentence is written.</summary>
    public static int PlaceRow(int sentenceCase, bool first, bool spaceBefore, bool spaceBehind) =>
        FirstPlace + (sentenceCase * 8) + (first ? 4 : 0) + (spaceBefore ? 2 : 0) + (spaceBehind ? 1 : 0);

    /// <summary>The row of the place of a word inside a sentence written as usual, for the row of one that begins such a sentence; else <see langword="null"/>.</summary>
    public static int? InsideRow(int placeRow) => placeRow - FirstPlace is >= 4 and < 8 ? placeRow - 4 : null;

    /// <summary>How a sentence is written, by its words of four letters and more when there are three: 0 as usual, 1 title case, 2 upper, 3 lower.</summary>
    public static int SentenceCase(ReadOnlySpan<WordForm> words)
    {
        int lower = 0, capitalised = 0, upper = 0;
        foreach (WordForm word in words)
        {
            if (word.Letters < 4)
                continue;
            lower += word.Case == WordCase.Lower ? 1 : 0;
            capitalised += word.Case == WordCase.Capitalised ? 1 : 0;
            upper += word.Case == WordCase.Upper ? 1 : 0;
        }

        int total = lower + capitalised + upper;
        if (total < 3)
            return 0;
        if (upper * 4 >= total * 3)
            return 2;
        if ((capitalised + upper) * 4 >= total * 3)
            return 1;
        return lower == total && words[0].Case != WordCase.Capitalised ? 3 : 0;
    }

    /// <summary>The hash that static vectors are found by: of the word in lower case, with plain marks.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        Span<int> rows = stackalloc int[Count];
        return Read(word, rows).Key;
    }

    private static int Plain(ReadOnlySpan<char> word, Span<char> codes)
    {
        int length = Math.Min(word.Length, Longest);
        int head = word.Length <= Longest ? length : Longest / 2;
        for (int i = 0; i < head; i++)
            codes[i] = Plain(word[i]);
        for (int i = head; i < length; i++)
            codes[i] = Plain(word[word.Length - length + i]);
        if (length != 2 || codes[0] != '\'' || codes[1] != '\'')
            return length;
        codes[0] = '"';
        return 1;
    }

    private static char Plain(char code) => code < 128
        ? code == '`' ? '\'' : code
        : code switch
        {
            '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2032' or '\u00b4' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u2033' => '"',
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00ad' => '-',
            '\u2026' => '.',
            _ => code,
        };

    private static char Lower(char code) => code < 128
        ? (char)(code | ((uint)(code - 'A') <= 'Z' - 'A' ? 0x20 : 0))
        : code is '\u0130' ? code : char.ToLowerInvariant(code);

    // X upper, x lower, d digit, others themselves; a run longer than two is two.
    private static uint Shape(ReadOnlySpan<char> codes)
    {
        uint hash = Start(9);
        int last = -1, before = -2;
        foreach (char code in codes)
        {
            char shape = char.IsAsciiDigit(code) ? 'd' : Lower(code) != code ? 'X' : char.IsLetter(code) ? 'x' : code;
            if (shape == last && shape == before)
                continue;
            hash = Step(hash, shape);
            before = last;
            last = shape;
        }

        return Mix(hash);
    }

    // FNV-1a over code units (Fowler, Noll, Vo), finished by the finaliser of MurmurHash3 (Appleby).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Start(uint seed) => 2166136261u ^ seed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Step(uint hash, char code) => (hash ^ code) * 16777619u;

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}

/// <summary>What a word shows without its sentence.</summary>
/// <param name="Key">The hash that static vectors are found by.</param>
/// <param name="Case">How it is written.</param>
/// <param name="Letters">How many letters it has.</param>
internal readonly record struct WordForm(uint Key, WordCase Case, int Letters);

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    /// <summary>It has no letter.</summary>
    None,

    /// <summary>Its first letter is not upper case.</summary>
    Lower,

    /// <summary>Its first letter is upper case.</summary>
    Capitalised,

    /// <summary>All of its letters, two at least, are upper case.</summary>
    Upper,
}
