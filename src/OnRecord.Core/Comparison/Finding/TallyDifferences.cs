using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds the one vote or match that each of two reports tells of, and that ended otherwise: "61 to 54", "61–52".</summary>
internal sealed class TallyDifferences(IReadOnlyList<Record> records, NumberDifferences numbers, TermSpace space)
{
    private const float LeastShared = 3;
    private const int MostDaysApart = 3;

    /// <summary>Finds the differences, each as the values that two reports have: the number that differs, or both where both do.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        var byReport = new List<(ToldSentence Sentence, Tally Tally)>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in sentences)
        {
            byReport[sentence.Report].AddRange(TallyReader
                .Read(records[sentence.Report].Text, sentence.Words, numbers.NumbersOf(sentence.Report, sentence.Words), space.Lexicon).Select(tally => (sentence, tally)));
        }

        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count && IsOne(byReport[first]); second++)
            {
                if (!IsOne(byReport[second]))
                    continue;
                ((ToldSentence sentence, Tally one), (ToldSentence otherSentence, Tally other)) = (byReport[first][0], byReport[second][0]);
                if (!one.IsSame(other) && sentence.MayBeOfOne(otherSentence) && AreOfOneTime(sentence, otherSentence) && Share(sentence.Words, otherSentence.Words))
                    yield return [ValueOf(first, one, other), ValueOf(second, other, one)];
            }
        }
    }

    // What the vote sets in train has days of its own: "voted to set up a commission, which is to report by 1 June".
    private bool AreOfOneTime(ToldSentence one, ToldSentence other) => DaysOf(one).All(day => DaysOf(other).All(same => TimeFit.Agree(day, same) || TimeFit.DaysBetween(day, same) <= MostDaysApart));

    private IEnumerable<string?> DaysOf(ToldSentence sentence) => sentence.Dates.Where(date => !ToldSentence.IsAhead(records[sentence.Report], date)).Select(date => date.Value);

    private static bool IsOne(List<(ToldSentence Sentence, Tally Tally)> tallies) => tallies.Count > 0 && tallies.TrueForAll(one => one.Tally.IsSame(tallies[0].Tally));

    // "The motion of no confidence": what was voted on, or who voted.
    private bool Share(Passage one, Passage other) => one.Words.Where(word => !space.IsNumber(word.Term)
        && Array.Exists(other.Words, same => space.AreSynonyms(word.Term, same.Term))).DistinctBy(word => word.Term).Sum(word => word.Weight) >= LeastShared;

    private DifferingValue ValueOf(int report, Tally tally, Tally other)
    {
        Span span = tally.Other == other.Other ? tally.First : tally.One == other.One ? tally.Second : new Span(tally.First.Start, tally.Second.End);
        return new DifferingValue(records[report].Id, span.TextIn(records[report].Text), span);
    }
}
