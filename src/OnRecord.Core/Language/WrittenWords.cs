using OnRecord.Pages.Texts;

namespace OnRecord.Language;

/// <summary>How usual a way to write a word is: first in a text, then in the pack's background.</summary>
internal sealed class WrittenWords
{
    private const int OfText = 1 << 20;
    private const int LongestWord = 64;
    private readonly HashSet<string> _ofText = new(StringComparer.Ordinal);
    private readonly WordShares _background;

    /// <summary>Reads the words of a text once.</summary>
    public WrittenWords(string text, WordShares background)
    {
        _background = background;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = _ofText.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (text[at] is '-' or '\u2010' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
                at++;
            if (at - start is > 1 and <= LongestWord && !IsHalf(text, start, at))
            {
                int length = text.AsSpan(start, at - start).ToLowerInvariant(lower);
                lower[..length].Replace('\u2010', '-');
                words.Add(lower[..length]);
            }

            at = at == start ? at + 1 : at;
        }
    }

    // Half of a broken word is no word of the text.
    private static bool IsHalf(string text, int start, int end)
    {
        if (end < text.Length && LineEnd.IsHyphen(text[end]))
            return true;
        int before = start;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
            before--;
        return before > 0 && LineEnd.IsHyphen(text[before - 1]);
    }

    /// <summary>How usual the word is, written so: 0 where neither the text nor the background has it. A word of the text goes before all others.</summary>
    /// <param name="word">The word in lower case.</param>
    public int Frequency(string word) => (_ofText.Contains(word) ? OfText : 0) + (_background.Of(word) is { } share ? share + 1 : 0);
}
