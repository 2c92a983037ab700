namespace OnRecord.Language;

/// <summary>
/// Finds where a paragraph's dateline ends: "HARWICK, Kestria (Agency) — ". It tells where the report was filed and is no part of its first
/// sentence; read as one, its places become subjects.
/// </summary>
internal static class Dateline
{
    /// <summary>The most words of a dateline, its marks counted.</summary>
    private const int MostWords = 14;

    /// <summary>The fewest letters of a place in capitals: shorter ones are initials.</summary>
    private const int FewestCapitals = 3;

    /// <summary>The index behind a dateline's dash among the words from <paramref name="first"/> to <paramref name="end"/>, or <paramref name="first"/> where there is none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="first">The paragraph's first word.</param>
    /// <param name="end">The index behind its last word.</param>
    public static int EndOf(string text, List<RawToken> tokens, int first, int end)
    {
        if (first >= end)
            return first;
        bool isInCapitals = IsInCapitals(Word(text, tokens[first]));
        bool isSigned = false;
        int depth = 0;
        for (int i = first; i < Math.Min(end - 1, first + MostWords); i++)
        {
            ReadOnlySpan<char> word = Word(text, tokens[i]);
            if (i > first && depth == 0 && IsDash(word))
            {
                int behind = i + 1;
                while (behind < end && IsDash(Word(text, tokens[behind])))
                    behind++;
                return (isInCapitals || isSigned) && behind < end && Starts(text, tokens[behind]) && IsApart(text, tokens, i) ? behind : first;
            }


            switch (word[0])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    isSigned = true;
                    break;
                default:
                    if (!Characters.IsUpper(word[0]) && !Characters.IsDigit(word[0]) && word[0] is not (',' or '.' or '/'))
                        return first;
                    break;
            }
        }

        return first;
    }

    private static ReadOnlySpan<char> Word(string text, RawToken token) => text.AsSpan(token.Start, token.End - token.Start);

    // Typed in haste, a dash may be any of them, and two or three together.
    private static bool IsDash(ReadOnlySpan<char> word) => word.Length <= 3 && word.TrimStart("-\u2010\u2011\u2012\u2013\u2014\u2015").IsEmpty;

    // "HARWICK-based" has no room beside its hyphen; "HARWICK—The" is a dateline.
    private static bool IsApart(string text, List<RawToken> tokens, int dash) =>
        text[tokens[dash].Start] is '\u2014' or '\u2015' || tokens[dash].Start > tokens[dash - 1].End;

    private static bool Starts(string text, RawToken token) =>
        text[token.Start] is var c && (Characters.IsUpper(c) || Characters.IsDigit(c) || c is '"' or '\u201C' or '\u2018' or '\'' or '\u00AB' or '\u201E');

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (Characters.IsLetter(c) && !Characters.IsUpper(c))
                return false;
            letters += Characters.IsLetter(c) ? 1 : 0;
        }

        return letters >= FewestCapitals;
    }
}
