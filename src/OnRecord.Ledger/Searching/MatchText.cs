using System.Text;

namespace OnRecord.Ledger.Searching;

/// <summary>Turns what a user types into a query of SQLite's full-text index, in which nothing that was typed is an operator.</summary>
internal static class MatchText
{
    /// <summary>All of the words: bare ones, <c>"a phrase"</c>, a beginning with <c>*</c>. Empty where there is no word.</summary>
    public static string AllOf(string words) => string.Join(' ', Terms(words));

    /// <summary>Any of several words or phrases. Empty where there is none.</summary>
    public static string AnyOf(IReadOnlyList<string> phrases) =>
        string.Join(" OR ", phrases.Select(phrase => Quoted(phrase.Trim('"'))).OfType<string>());

    private static IEnumerable<string> Terms(string words)
    {
        int at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }

            bool isPhrase = IsMark(words[at]);
            int start = isPhrase ? at + 1 : at;
            int end = start;
            while (end < words.Length && (isPhrase ? !IsMark(words[end]) : !char.IsWhiteSpace(words[end]) && !IsMark(words[end])))
                end++;
            at = isPhrase && end < words.Length ? end + 1 : end;
            string term = words[start..end];
            bool isBeginning = term.EndsWith('*') || (isPhrase && at < words.Length && words[at] == '*');
            if (isBeginning && isPhrase && !term.EndsWith('*'))
                at++;
            if (Quoted(term.TrimEnd('*')) is { } quoted)
                yield return isBeginning ? quoted + "*" : quoted;
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„';

    // In quotation marks the index takes everything as words but a null, at which it ends; and a term without a word would find nothing at all.
    private static string? Quoted(string term) =>
        term.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? '"' + term.Replace("\"", "", StringComparison.Ordinal).Replace('\0', ' ') + '"' : null;
}
