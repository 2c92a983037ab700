namespace OnRecord.Comparison.Actors;

/// <summary>A person's name taken apart: given names, surname, suffix.</summary>
/// <param name="Given">The given names and initials, respelled, in order.</param>
/// <param name="Surname">The surname with its particles, respelled; for a name of one word that word.</param>
/// <param name="Suffix">What stands behind the surname (<c>jr</c>), or empty.</param>
/// <param name="Fuller">The names that the first given name is a short form of, respelled.</param>
internal sealed record PersonName(IReadOnlyList<string> Given, string Surname, string Suffix, IReadOnlyList<string> Fuller)
{
    /// <summary>Takes a name apart; titles are left out.</summary>
    /// <returns>The name, or <see langword="null"/> where nothing is left.</returns>
    public static PersonName? Read(string name, NameSpelling spelling)
    {
        List<string> words = spelling.WordsOf(name);
        int first = 0;
        while (first < words.Count - 1 && spelling.PartOf(words[first]) == "title")
            first++;
        int end = words.Count;
        string suffix = "";
        if (end - first > 1 && spelling.PartOf(words[end - 1]) == "suffix")
            suffix = words[--end];
        if (first >= end)
            return null;
        int surname = end - 1;
        while (surname > first + 1 && spelling.PartOf(words[surname - 1]) == "particle")
            surname--;
        return new PersonName(
            [.. words[first..surname].Select(spelling.Respell)], string.Concat(words[surname..end].Select(spelling.Respell)), suffix,
            surname > first ? spelling.FullerOf(words[first]) : []);
    }

    /// <summary>How this name stands to another.</summary>
    public NameFit FitTo(PersonName other)
    {
        if (Suffix.Length > 0 && other.Suffix.Length > 0 && Suffix != other.Suffix)
            return NameFit.Conflict;
        if (Surname != other.Surname)
            return IsNear(Surname, other.Surname) && GivenFit(other) == NameFit.Same ? NameFit.Similar : NameFit.Conflict;
        return GivenFit(other);
    }

    private NameFit GivenFit(PersonName other)
    {
        if (Given.Count == 0 || other.Given.Count == 0)
            return Given.Count == other.Given.Count ? NameFit.Same : NameFit.Shorter;
        string first = Given[0], second = other.Given[0];
        if (first == second)
            return NameFit.Same;
        if (first[0] == second[0] && (first.Length == 1 || second.Length == 1))
            return NameFit.Shorter;
        if (Fuller.Contains(second) || other.Fuller.Contains(first))
            return NameFit.Familiar;
        return IsNear(first, second) ? NameFit.Similar : NameFit.Conflict;
    }

    /// <summary>Whether two respelled words may be spellings of one: one letter apart or one longer by up to two, and of four letters at least.</summary>
    internal static bool IsNear(string left, string right)
    {
        if (left == right)
            return true;
        string shorter = left.Length <= right.Length ? left : right, longer = left.Length <= right.Length ? right : left;
        if (shorter.Length < 4 || left[0] != right[0] || longer.Length - shorter.Length > 2)
            return false;
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
            return true;
        int at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        ReadOnlySpan<char> rest = shorter.AsSpan(at), longerRest = longer.AsSpan(at);
        return rest.SequenceEqual(longerRest[1..])
            || (rest.Length == longerRest.Length && rest.Length > 0 && shorter.Length >= 5 && rest[1..].SequenceEqual(longerRest[1..]));
    }
}

/// <summary>How one name stands to another.</summary>
internal enum NameFit
{
    /// <summary>They name different people.</summary>
    Conflict,

    /// <summary>They may be spellings of one name: a second sign is needed.</summary>
    Similar,

    /// <summary>One has a familiar form of the other's given name.</summary>
    Familiar,

    /// <summary>One is a shorter form of the other.</summary>
    Shorter,

    /// <summary>They are one name.</summary>
    Same,
}
