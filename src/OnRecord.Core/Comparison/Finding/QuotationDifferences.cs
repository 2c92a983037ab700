using System.Buffers;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports print one quotation with another word in the same place: "we refuse his offer", "we refuse his visit".</summary>
/// <remarks>The words between the marks are set against each other in their order (the longest common subsequence of their bases); a place counts where the
/// same words stand around it in both. Free translations share no such run. What an outlet leaves out, shortens with dots or puts into brackets is no difference,
/// nor are other forms of one word, other spellings, and particles that say nothing.</remarks>
internal sealed class QuotationDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int MostWords = 256;
    private const int MostInPlace = 3;
    private const int LeastAround = 5;
    private const int LeastBeside = 2;
    private const int LeastBesideAdded = 3;
    private const int MostPassedOver = 2;
    private const int MostBehind = 3;
    private const int LeastOfFragment = 3;
    private const float LeastShareAlike = 0.8f;
    private const int LeastBeforeEnd = 4;
    private const int LeastContentAround = 2;
    private const int LeastSpelled = 4;
    private const float LeastWeightOfAdded = 1.5f;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\"“”«»„…()[]*");

    /// <summary>Finds them, each as the words of the reports in one place.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        Quotation[] quoted = [.. renderings.Where(sign => Array.IndexOf(sign.Quoted, true) >= 0).Select(Read).Where(quotation => quotation.Words.Length > LeastAround)];
        var pairs = new List<(DifferingValue One, DifferingValue Other)>();
        for (int first = 0; first < quoted.Length; first++)
        {
            for (int second = first + 1; second < quoted.Length; second++)
            {
                if (quoted[first].Report == quoted[second].Report)
                    continue;
                // Of several ways to set the words against each other the texts decide, so that the order of the reports does not.
                (Quotation one, Quotation other) = IsBefore(quoted[first], quoted[second]) ? (quoted[first], quoted[second]) : (quoted[second], quoted[first]);
                pairs.AddRange(Between(one, other).Select(place => (ValueOf(one.Report, place.Here), ValueOf(other.Report, place.There))));
            }
        }

        return pairs.ConvertAll(pair => new List<DifferingValue> { pair.One, pair.Other });
    }

    private static bool IsBefore(Quotation one, Quotation other) => one.Words.Select(word => word.Form).Zip(other.Words.Select(word => word.Form), string.CompareOrdinal)
        .FirstOrDefault(order => order != 0, one.Words.Length - other.Words.Length) <= 0;

    private Quotation Read(StatementSign sign)
    {
        PassageWord[] all = sign.Content.Words;
        string text = records[sign.Report].Text;
        int count = 0;
        for (int i = 0; i < all.Length && count < MostWords; i++)
            count += sign.Quoted[i] ? 1 : 0;
        var words = new PassageWord[count];
        var follows = new bool[count];
        var ends = new bool[count];
        for (int i = 0, at = 0; at < count; i++)
        {
            if (!sign.Quoted[i])
                continue;
            words[at] = all[i];
            int end = i + 1 < all.Length ? all[i + 1].Span.Start : Math.Min(text.Length, all[i].Span.End + MostBehind);
            ReadOnlySpan<char> behind = text.AsSpan(all[i].Span.End, Math.Max(0, end - all[i].Span.End));
            follows[at] = at > 0 && sign.Quoted[i - 1] && !IsBroken(text.AsSpan(all[i - 1].Span.End, Math.Max(0, all[i].Span.Start - all[i - 1].Span.End)));
            ends[at] = IsEnd(behind);
            at++;
        }

        return new Quotation(sign.Report, words, follows, ends);
    }

    // A comma before the closing mark stands for the full stop: "…, he said."
    private static bool IsEnd(ReadOnlySpan<char> behind) => behind.Length > 0 && !behind.StartsWith("..", StringComparison.Ordinal)
        && (behind[0] is '.' or '!' or '?' || (behind[0] == ',' && behind.Length > 1 && behind[1] is '"' or '”' or '\'' or '’'));

    private static bool IsBroken(ReadOnlySpan<char> between) => between.ContainsAny(Breaks) || between.Contains("..", StringComparison.Ordinal) || between.Contains(". .", StringComparison.Ordinal);

    private List<(Span Here, Span There)> Between(Quotation one, Quotation other)
    {
        var found = new List<(Span, Span)>();
        if (one.Words.Length == other.Words.Length && one.Words.Zip(other.Words).All(pair => pair.First.Term == pair.Second.Term))
            return found;
        List<(int One, int Other)> same = Common(one.Words, other.Words);
        if (!AreOneText(one, other, same))
            return found;
        for (int k = 0; k < same.Count; k++)
        {
            int left = RunTo(one, other, same, k);
            if (k + 1 < same.Count)
            {
                (int from, int to, int otherFrom, int otherTo) = (same[k].One + 1, same[k + 1].One, same[k].Other + 1, same[k + 1].Other);
                if ((from == to && otherFrom == otherTo) || to - from > MostInPlace || otherTo - otherFrom > MostInPlace
                    || !IsWhole(one, same[k].One, to) || !IsWhole(other, same[k].Other, otherTo))
                {
                    continue;
                }

                int right = RunFrom(one, other, same, k + 1), least = from == to || otherFrom == otherTo ? LeastBesideAdded : LeastBeside;
                ((int, int) start, (int, int) end) = (same[k - left + 1], same[Math.Min(k + right, same.Count - 1)]);
                bool isFragment = IsAll(one, start.Item1, end.Item1) || IsAll(other, start.Item2, end.Item2);
                if ((isFragment ? left + right >= LeastOfFragment : left >= least && right >= least && left + right >= LeastAround) && ContentOf(one, same, k - left + 1, k + right) >= LeastContentAround
                    && Differ(one, from, to, other, otherFrom, otherTo))
                {
                    found.Add(from == to || otherFrom == otherTo ? (Stretch(one, same[k].One, to + 1), Stretch(other, same[k].Other, otherTo + 1))
                        : (Stretch(one, from, to), Stretch(other, otherFrom, otherTo)));
                }
            }
            else if (EndBehind(one, same[k].One) is { } end && EndBehind(other, same[k].Other) is { } otherEnd && left >= LeastBeforeEnd
                && ContentOf(one, same, k - left + 1, k) >= LeastContentAround && Differ(one, same[k].One + 1, end + 1, other, same[k].Other + 1, otherEnd + 1))
            {
                found.Add((Stretch(one, same[k].One + 1, end + 1), Stretch(other, same[k].Other + 1, otherEnd + 1)));
            }
        }

        return found;
    }

    // From the first word that both have to the last: of a translation more is in other words.
    private static bool AreOneText(Quotation one, Quotation other, List<(int One, int Other)> same)
    {
        int alike = 0, all = 0;
        for (int k = 0; k + 1 < same.Count; k++)
        {
            int between = Math.Max(same[k + 1].One - same[k].One, same[k + 1].Other - same[k].Other);
            alike++;
            all += between > MostInPlace + 1 ? 1 : between;
        }

        return alike >= LeastShareAlike * all;
    }

    // The words after the last that both have, up to the end of their sentence.
    private static int? EndBehind(Quotation quotation, int last)
    {
        for (int i = last + 1; i < quotation.Words.Length && i <= last + MostInPlace && quotation.Follows[i] && !quotation.Ends[i - 1]; i++)
        {
            if (quotation.Ends[i])
                return i;
        }

        return null;
    }

    private static bool IsWhole(Quotation quotation, int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (!quotation.Follows[i] || quotation.Ends[i - 1])
                return false;
        }

        return true;
    }

    // How many words in a row both have up to one of them, particles that one alone has passed over.
    private static int RunTo(Quotation one, Quotation other, List<(int One, int Other)> same, int k)
    {
        int run = 1;
        while (k > 0 && GoesOn(one, same[k - 1].One, same[k].One) && GoesOn(other, same[k - 1].Other, same[k].Other))
            (run, k) = (run + 1, k - 1);
        return run;
    }

    private static int RunFrom(Quotation one, Quotation other, List<(int One, int Other)> same, int k)
    {
        int run = 1;
        while (k + 1 < same.Count && GoesOn(one, same[k].One, same[k + 1].One) && GoesOn(other, same[k].Other, same[k + 1].Other))
            (run, k) = (run + 1, k + 1);
        return run + (one.Ends[same[k].One] && other.Ends[same[k].Other] ? 1 : 0);
    }

    // "An old boat" of "a very old boat that nobody wants": all that is quoted in one piece.
    private static bool IsAll(Quotation quotation, int first, int last) =>
        (first == 0 || !quotation.Follows[first]) && (last == quotation.Words.Length - 1 || !quotation.Follows[last + 1]);

    private static bool GoesOn(Quotation quotation, int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (!quotation.Follows[i] || (i < to && (quotation.Words[i].Weight > 0 || i - from > MostPassedOver)))
                return false;
        }

        return true;
    }

    private static int ContentOf(Quotation quotation, List<(int One, int Other)> same, int first, int last)
    {
        int content = 0;
        for (int k = first; k <= Math.Min(last, same.Count - 1); k++)
            content += quotation.Words[same[k].One].Weight > 0 ? 1 : 0;
        return content;
    }

    /// <summary>Whether two stretches in one place say different things.</summary>
    private bool Differ(Quotation one, int from, int to, Quotation other, int otherFrom, int otherTo)
    {
        ReadOnlySpan<PassageWord> words = one.Words.AsSpan(from..to), others = other.Words.AsSpan(otherFrom..otherTo);
        if (IsNegated(words) != IsNegated(others))
            return true;
        if (HasNumber(words) || HasNumber(others) || Letters(words) == Letters(others))
            return false;
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

    private bool HasNumber(ReadOnlySpan<PassageWord> words)
    {
        foreach (PassageWord word in words)
        {
            if (space.IsNumber(word.Term))
                return true;
        }

        return false;
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

    // "Healthcare" and "health care".
    private static string Letters(ReadOnlySpan<PassageWord> words)
    {
        var letters = new System.Text.StringBuilder();
        foreach (PassageWord word in words)
        {
            foreach (char c in word.Form)
            {
                if (char.IsLetterOrDigit(c))
                    letters.Append(c);
            }
        }

        return letters.ToString();
    }

    // "Favour" and "favor", a name spelled in two ways: all but a letter or two.
    private static bool AreSpellings(string one, string other)
    {
        int most = Math.Min(one.Length, other.Length);
        int start = 0, end = 0;
        while (start < most && one[start] == other[start])
            start++;
        while (end < most - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
            end++;
        return start + end >= LeastSpelled && Math.Max(one.Length, other.Length) - start - end <= 2 && start > 0;
    }

    private static Span Stretch(Quotation quotation, int from, int to) => new(quotation.Words[from].Span.Start, quotation.Words[to - 1].Span.End);

    private DifferingValue ValueOf(int report, Span span) => new(records[report].Id, span.TextIn(records[report].Text), span);

    /// <summary>The longest common subsequence of two rows of words, by their terms; of as long ones the earliest.</summary>
    private static List<(int One, int Other)> Common(PassageWord[] one, PassageWord[] other)
    {
        int width = other.Length + 1;
        int[] lengths = ArrayPool<int>.Shared.Rent((one.Length + 1) * width);
        lengths.AsSpan(0, (one.Length + 1) * width).Clear();
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--)
                lengths[(i * width) + j] = one[i].Term == other[j].Term ? lengths[((i + 1) * width) + j + 1] + 1 : Math.Max(lengths[((i + 1) * width) + j], lengths[(i * width) + j + 1]);
        }

        var same = new List<(int, int)>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i].Term == other[j].Term)
                same.Add((i++, j++));
            else if (lengths[((i + 1) * width) + j] >= lengths[(i * width) + j + 1])
                i++;
            else
                j++;
        }

        ArrayPool<int>.Shared.Return(lengths);
        return same;
    }

    /// <summary>The words of a statement between the marks; for each whether it follows the one before without a break, and whether a sentence ends with it.</summary>
    private sealed record Quotation(int Report, PassageWord[] Words, bool[] Follows, bool[] Ends);
}
