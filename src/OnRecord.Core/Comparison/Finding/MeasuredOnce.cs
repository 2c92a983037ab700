using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds shares and sums that two reports have differently of what both name in the same words beside them: "orders had dropped 18.6 percent", "orders fell by 28.6 percent".</summary>
internal sealed class MeasuredOnce(IReadOnlyList<Record> records, NumberDifferences numbers, TermSpace space)
{
    private const int MostBeforeIt = 5;
    private const float LeastWeightOfThing = 2f;
    private const int LeastShared = 2;
    private const float LeastWeightShared = 4.5f;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        var byReport = new List<Measure>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in sentences)
            byReport[sentence.Report].AddRange(MeasuresOf(sentence));
        var all = new List<PassageNumber>[records.Count];
        for (int report = 0; report < records.Count; report++)
            all[report] = [.. sentences.Where(sentence => sentence.Report == report).SelectMany(sentence => numbers.NumbersOf(report, sentence.Words))];
        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count; second++)
            {
                foreach (Measure one in byReport[first])
                {
                    foreach (Measure other in byReport[second])
                    {
                        if (!one.IsAside && !other.IsAside && one.Number.Unit == other.Number.Unit && !PassageNumber.AreCompatible(one.Number, other.Number) && Share(one, other)
                            && one.Sentence.MayTellWhat(other.Sentence) && one.Sentence.DatesAgree(other.Sentence)
                            && !NumberDifferences.IsSum(one.Number, NumbersOf(other)) && !NumberDifferences.IsSum(other.Number, NumbersOf(one))
                            && !all[first].Exists(number => PassageNumber.AreCompatible(number, other.Number)) && !all[second].Exists(number => PassageNumber.AreCompatible(number, one.Number))
                            && IsOnlyOne(one, other, byReport[first]) && IsOnlyOne(other, one, byReport[second]))
                        {
                            yield return [numbers.ValueOf(first, one.Sentence.Words, one.Number), numbers.ValueOf(second, other.Sentence.Words, other.Number)];
                        }
                    }
                }
            }
        }
    }

    private List<PassageNumber> NumbersOf(Measure one) => numbers.NumbersOf(one.Sentence.Report, one.Sentence.Words);

    // No other of the report stands beside one of the words that the two share.
    private bool IsOnlyOne(Measure one, Measure other, List<Measure> all) => all.TrueForAll(same => same == one || same.Number.Unit != one.Number.Unit
        || PassageNumber.AreCompatible(same.Number, one.Number) || !Share(same, other));

    private bool Share(Measure one, Measure other)
    {
        // What the number is of is led in, or leads the sentence; "$2 trillion in cuts" may be asked, offered or made.
        if (!one.Before.Any(term => other.Before.Any(same => space.AreSynonyms(term, same))))
            return false;
        // "A pay rise of 6.5 percent", "an increase of 5.6 percent": what each report opens with and has right before the number.
        if (one.Before.Length > 0 && other.Before.Length > 0 && space.AreSynonyms(one.Before[0], other.Before[0]) && space.Weight(one.Before[0]) >= LeastWeightOfThing && IsOpening(one) && IsOpening(other))
            return true;
        int[] shared = [.. one.Terms.Where(term => other.Terms.Any(same => space.AreSynonyms(term, same)))];
        return shared.Length >= LeastShared && shared.Sum(space.Weight) >= LeastWeightShared;
    }

    private bool IsOpening(Measure one) => records[one.Sentence.Report].Sentences.Take(MostBeforeIt).Contains(one.Sentence.Span);

    private IEnumerable<Measure> MeasuresOf(ToldSentence sentence)
    {
        PassageWord[] words = sentence.Words.Words;
        foreach (PassageNumber number in numbers.NumbersOf(sentence.Report, sentence.Words).Where(number => number.Unit.Length > 0))
        {
            var terms = new HashSet<int>();
            TermsBeside.AddBefore(words, number.First - 1, space, IsUnit, terms);
            int[] before = [.. terms];
            TermsBeside.AddBehind(words, number.Last + 1, space, IsUnit, terms);
            yield return new Measure(sentence, number, terms, before, numbers.IsAttribute(number, sentence.Words) || numbers.IsAdded(number, sentence.Words));
        }
    }

    private bool IsUnit(string form) => space.Lexicon.UnitOf(form) is not null;

    private sealed record Measure(ToldSentence Sentence, PassageNumber Number, HashSet<int> Terms, int[] Before, bool IsAside);
}
