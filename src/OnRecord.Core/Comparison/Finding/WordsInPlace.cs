using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Tells whether words that stand in one place of two quotations say different things: no other forms, spellings, particles or words of like meaning.</summary>
internal sealed class WordsInPlace(TermSpace space)
{
    private const int LeastSpelled = 4;
    private const float LeastWeightOfAdded = 1.5f;

    /// <summary>Whether two stretches in one place say different things.</summary>
    public bool Differ(ReadOnlySpan<PassageWord> words, ReadOnlySpan<PassageWord> others)
    {
        if (IsNegated(words) != IsNegated(others))
            return true;
        if (words.Length == 1 && others.Length == 1 && space.Lexicon.SwapOf(words[0].Form) is { } says && space.Lexicon.SwapOf(others[0].Form) is { } saysOther)
            return says != saysOther;
        if (HasTellingAlone(words) != HasTellingAlone(others))
            return true;
        PassageWord[] content = ContentBut(words, others), otherContent = ContentBut(others, words);
        if (content.Length > 0 && otherContent.Length > 0)
            return !content.Any(word => otherContent.Any(same => space.Likeness(word.Term, same.Term) > 0 || AreSpellings(word.Form, same.Form)));
        // "Angry letters" and "letters".
        return Array.Exists(content, word => word.Weight >= LeastWeightOfAdded) || Array.Exists(otherContent, word => word.Weight >= LeastWeightOfAdded);
    }

    // "Very important", "important".
    private bool HasTellingAlone(ReadOnlySpan<PassageWord> words)
    {
        foreach (PassageWord word in words)
        {
            if (space.Lexicon.IsTellingAlone(word.Form))
                return true;
        }

        return false;
    }

    private static bool IsNegated(ReadOnlySpan<PassageWord> words)
    {
        bool isNegated = false;
        foreach (PassageWord word in words)
            isNegated ^= word.Negates;
        return isNegated;
    }

    private static PassageWord[] ContentBut(ReadOnlySpan<PassageWord> words, ReadOnlySpan<PassageWord> others)
    {
        var content = new List<PassageWord>();
        foreach (PassageWord word in words)
        {
            bool isThere = word.Weight == 0;
            foreach (PassageWord other in others)
                isThere |= other.Term == word.Term;
            if (!isThere)
                content.Add(word);
        }

        return [.. content];
    }

    /// <summary>Whether two words are one but for a letter or two: "favour" and "favor", a name spelled in two ways.</summary>
    public static bool AreSpellings(string one, string other)
    {
        int most = Math.Min(one.Length, other.Length), start = one.AsSpan().CommonPrefixLength(other), end = 0;
        while (end < most - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        return start + end >= LeastSpelled && Math.Max(one.Length, other.Length) - start - end <= 2 && start > 0;
    }
}
