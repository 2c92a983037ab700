using System.Globalization;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>Reads numbers written in digits, in words or in both: "41.3 billion", "£18m", "two thousand three hundred and forty", "two and a half".</summary>
internal static class NumberWords
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const int MostBetweenWords = 5;
    private const int LongestNumber = 15;
    private const int Dozen = 12;
    private const int Hundred = 100;
    private const int Thousand = 1000;

    /// <summary>The number that begins at a word, or <see langword="null"/>.</summary>
    public static PassageNumber? Read(PassageWord[] words, int at, string text, TermLexicon lexicon)
    {
        decimal whole = 0, group;
        int last = at;
        if (ValueOf(words[at], text, lexicon) is { } start)
            group = start;
        else if (lexicon.NumberPartOf(words[at].Form) is { } part && PartOf(words, at, lexicon) is { } end)
            (group, last) = (part, end);
        else
            return null;
        bool isInWords = !char.IsAsciiDigit(words[at].Form[0]);
        while (last + 1 < words.Length && words[last + 1].Span.Start - words[last].Span.End <= MostBetweenWords)
        {
            if (lexicon.NumberOf(words[last + 1].Form) is { Multiplies: true } scale)
            {
                if (group == 0)
                    break;
                if (scale.Value < Thousand)
                    group *= scale.Value;
                else
                    (whole, group) = (Math.Min(Largest, whole + (Math.Min(Largest / scale.Value, group) * scale.Value)), 0);
                last++;
                continue;
            }

            if (!isInWords)
                break;
            int next = last + 1;
            bool isJoined = lexicon.JoinsNumbers(words[next].Form);
            while (next < words.Length && lexicon.JoinsNumbers(words[next].Form))
                next++;
            if (next >= words.Length)
                break;
            if (lexicon.NumberPartOf(words[next].Form) is { } fraction && next == last + 3)
                (group, last) = (group + fraction, next);
            else if (next - last <= 2 && lexicon.NumberOf(words[next].Form) is { Multiplies: false } more && Follows(more.Value, whole, group, isJoined))
                (group, last) = (group + more.Value, next);
            else
                break;
        }

        return new PassageNumber(at, last, Math.Min(Largest, whole + group), "", "", CountsMembers: false);
    }

    /// <summary>The letters behind the digits of a word such as "18m", or empty.</summary>
    public static string SuffixOf(string form)
    {
        int digits = form.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return digits == 0 || form[digits..].AsSpan().ContainsAnyExceptInRange('a', 'z') ? "" : form[digits..];
    }

    // "Forty" and "two", "a hundred (and) forty", "two thousand (and) three"; never "two and three".
    private static bool Follows(decimal next, decimal whole, decimal group, bool isJoined)
    {
        if (group == 0)
            return whole > 0 && (!isJoined || next < Hundred);
        if (group % Hundred == 0)
            return next < Hundred;
        return !isJoined && group % 10 == 0 && group % Hundred >= 20 && next < 10;
    }

    // "Half a million": where the words of the part end, or null where no scale follows.
    private static int? PartOf(PassageWord[] words, int at, TermLexicon lexicon) =>
        at + 2 < words.Length && lexicon.JoinsNumbers(words[at + 1].Form) && lexicon.NumberOf(words[at + 2].Form) is { Multiplies: true } ? at + 1 : null;

    private static decimal? ValueOf(PassageWord word, string text, TermLexicon lexicon)
    {
        string form = word.Form;
        if (lexicon.NumberOf(form) is { } number)
            return number.Multiplies && number.Value > Dozen ? OfScale(word, text, number.Value, lexicon) : number.Value;
        if (!char.IsAsciiDigit(form[0]) || form.Length > LongestNumber)
            return null;
        string suffix = SuffixOf(form);
        if (!decimal.TryParse(form.AsSpan(0, form.Length - suffix.Length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value))
            return null;
        if (suffix.Length == 0 || lexicon.UnitOf(suffix) is not null)
            return value;
        // "£18m" is a sum, "100m" most often a length.
        bool isScale = suffix.Length > 1 || (word.Span.Start > 0 && lexicon.UnitOf(text[(word.Span.Start - 1)..word.Span.Start]) is not null);
        return isScale && lexicon.NumberOf(suffix) is { Multiplies: true } scale ? Math.Min(Largest, value) * scale.Value : null;
    }

    // "A hundred and forty": a scale is a number by itself where a joining word leads it in.
    private static decimal? OfScale(PassageWord word, string text, decimal value, TermLexicon lexicon) =>
        LeadingWord.NextTo(text, word.Span.Start) is { } lead && lexicon.JoinsNumbers(lead.TextIn(text).ToLowerInvariant()) && !string.Equals(word.Form, "m", StringComparison.Ordinal) ? value : null;
}
