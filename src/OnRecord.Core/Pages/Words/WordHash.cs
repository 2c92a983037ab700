namespace OnRecord.Pages.Words;

/// <summary>A word's hash, letter case aside.</summary>
internal static class WordHash
{
    /// <summary>The hash (FNV-1a over the word's lower-case code units).</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ (c >= 0x80 ? char.ToLowerInvariant(c) : char.IsAsciiLetterUpper(c) ? c | 0x20u : c)) * 16777619;
        return hash;
    }

    /// <summary>The hash of a word that is in lower case.</summary>
    public static uint OfLower(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>A cheaper hash with one more letter, for tables that are asked for each letter of a page's names.</summary>
    public static uint Mix(uint hash, uint letter) => (hash * 101) + letter;
}
