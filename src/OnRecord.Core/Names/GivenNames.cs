namespace OnRecord.Names;

/// <summary>Compares the given names of people of one surname.</summary>
internal static class GivenNames
{
    /// <summary>Whether people of one surname with these given names may be one: the same, an initial, a short form or another spelling.</summary>
    public static bool Agree(string a, string b, NameLexicon lexicon)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return true;
        if (IsInitial(a) || IsInitial(b))
            return char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]);
        return string.Equals(lexicon.FullGivenName(a), lexicon.FullGivenName(b), StringComparison.Ordinal) || OneLetterApart(a, b);
    }

    /// <summary>Whether a given name is a letter only.</summary>
    public static bool IsInitial(string word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    // Spelling variants of one name: Sergei and Sergey. Short names that differ by a letter are two names.
    private static bool OneLetterApart(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 5 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        int same = 0;
        while (same < a.Length && same < b.Length && a[same] == b[same])
            same++;
        if (same < 3)
            return false;
        int restA = a.Length - same, restB = b.Length - same;
        return restA == restB
            ? restA == 0 || a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1))
            : restA > restB ? a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same)) : a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1));
    }
}
