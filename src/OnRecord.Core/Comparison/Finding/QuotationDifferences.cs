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
    private const int MostInPlace = 3;
    private const int LeastAround = 5;
    private const int LeastBeside = 2;
    private const int LeastBesideAdded = 3;
    private const int LeastOfFragment = 3;
    private const float LeastShareAlike = 0.8f;
    private const int LeastBeforeEnd = 4;
    private const int LeastContentAround = 2;

    private readonly WordsInPlace _inPlace = new(space);

    /// <summary>Finds them, each as the words of the reports in one place.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        PrintedQuotation[] quoted = [.. renderings.Where(sign => Array.IndexOf(sign.Quoted, true) >= 0).Select(sign => PrintedQuotation.Read(sign, records[sign.Report].Text)).Where(quotation => quotation.Words.Length > LeastAround)];
        var pairs = new List<(DifferingValue One, DifferingValue Other)>();
        for (int first = 0; first < quoted.Length; first++)
        {
            for (int second = first + 1; second < quoted.Length; second++)
            {
                if (quoted[first].Report == quoted[second].Report)
                    continue;
                // Of several ways to set the words against each other the texts decide, so that the order of the reports does not.
                (PrintedQuotation one, PrintedQuotation other) = IsBefore(quoted[first], quoted[second]) ? (quoted[first], quoted[second]) : (quoted[second], quoted[first]);
                pairs.AddRange(Between(one, other).Select(place => (ValueOf(one.Report, place.Here), ValueOf(other.Report, place.There))));
            }
        }

        return pairs.ConvertAll(pair => new List<DifferingValue> { pair.One, pair.Other });
    }

    private static bool IsBefore(PrintedQuotation one, PrintedQuotation other) => one.Words.Select(word => word.Form).Zip(other.Words.Select(word => word.Form), string.CompareOrdinal)
        .FirstOrDefault(order => order != 0, one.Words.Length - other.Words.Length) <= 0;

    private List<(Span Here, Span There)> Between(PrintedQuotation one, PrintedQuotation other)
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
                    || !one.IsWhole(same[k].One, to) || !other.IsWhole(same[k].Other, otherTo))
                {
                    continue;
                }

                int right = RunFrom(one, other, same, k + 1), least = from == to || otherFrom == otherTo ? LeastBesideAdded : LeastBeside;
                ((int, int) start, (int, int) end) = (same[k - left + 1], same[Math.Min(k + right, same.Count - 1)]);
                bool isFragment = one.IsAll(start.Item1, end.Item1) || other.IsAll(start.Item2, end.Item2);
                if ((isFragment ? left + right >= LeastOfFragment : left >= least && right >= least && left + right >= LeastAround) && ContentOf(one, same, k - left + 1, k + right) >= LeastContentAround
                    && Differ(one, from..to, other, otherFrom..otherTo))
                {
                    found.Add(from == to || otherFrom == otherTo ? (one.Stretch(same[k].One, to + 1), other.Stretch(same[k].Other, otherTo + 1))
                        : (one.Stretch(from, to), other.Stretch(otherFrom, otherTo)));
                }
            }
            else if (one.EndBehind(same[k].One) is { } end && other.EndBehind(same[k].Other) is { } otherEnd && left >= LeastBeforeEnd
                && ContentOf(one, same, k - left + 1, k) >= LeastContentAround && Differ(one, (same[k].One + 1)..(end + 1), other, (same[k].Other + 1)..(otherEnd + 1)))
            {
                found.Add((one.Stretch(same[k].One + 1, end + 1), other.Stretch(same[k].Other + 1, otherEnd + 1)));
            }
        }

        return found;
    }

    private bool Differ(PrintedQuotation one, Range place, PrintedQuotation other, Range otherPlace) =>
        _inPlace.Differ(one.Words.AsSpan(place), other.Words.AsSpan(otherPlace)) && Printed(one, place) != Printed(other, otherPlace);

    private string Printed(PrintedQuotation quotation, Range place) =>
        string.Concat(quotation.Words[place].SelectMany(word => space.Prints.Read(word.Span.In(records[quotation.Report].Text))));

    // From the first word that both have to the last: of a translation more is in other words.
    private static bool AreOneText(PrintedQuotation one, PrintedQuotation other, List<(int One, int Other)> same)
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

    // How many words in a row both have up to one of them, particles that one alone has passed over.
    private static int RunTo(PrintedQuotation one, PrintedQuotation other, List<(int One, int Other)> same, int k)
    {
        int run = 1;
        while (k > 0 && one.GoesOn(same[k - 1].One, same[k].One) && other.GoesOn(same[k - 1].Other, same[k].Other))
            (run, k) = (run + 1, k - 1);
        return run;
    }

    private static int RunFrom(PrintedQuotation one, PrintedQuotation other, List<(int One, int Other)> same, int k)
    {
        int run = 1;
        while (k + 1 < same.Count && one.GoesOn(same[k].One, same[k + 1].One) && other.GoesOn(same[k].Other, same[k + 1].Other))
            (run, k) = (run + 1, k + 1);
        return run + (one.Ends[same[k].One] && other.Ends[same[k].Other] ? 1 : 0);
    }

    private static int ContentOf(PrintedQuotation quotation, List<(int One, int Other)> same, int first, int last)
    {
        int content = 0;
        for (int k = first; k <= Math.Min(last, same.Count - 1); k++)
            content += quotation.Words[same[k].One].Weight > 0 ? 1 : 0;
        return content;
    }

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
}
