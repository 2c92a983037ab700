using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what two reports plan for one day each, and not the same: the strike, the march, the hearing.</summary>
/// <remarks>Of what is yet to come a report often says no more than what and when: one telling word that has one day to come in each report is enough.</remarks>
internal sealed class PlannedOnce(IReadOnlyList<Record> records, TermSpace space)
{
    private const float LeastWeight = 1f;
    private const int MostDaysApart = 31;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    /// <param name="ahead">The sentences that name one day, which was yet to come.</param>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> ahead)
    {
        var byReport = new SortedDictionary<int, List<ToldSentence>>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in ahead)
        {
            foreach (int term in sentence.Undated.Words.Where(word => word.Weight >= LeastWeight && !sentence.Names.Contains(word.Term) && !space.IsNumber(word.Term)).Select(word => word.Term).Distinct())
            {
                if (!byReport[sentence.Report].TryGetValue(term, out List<ToldSentence>? planned))
                    byReport[sentence.Report][term] = planned = [];
                planned.Add(sentence);
            }
        }

        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count; second++)
            {
                foreach ((int term, List<ToldSentence> planned) in byReport[first])
                {
                    if (byReport[second].TryGetValue(term, out List<ToldSentence>? others) && Differ(planned, others))
                        yield return [ValueOf(planned[0]), ValueOf(others[0])];
                }
            }
        }
    }

    private bool Differ(List<ToldSentence> planned, List<ToldSentence> others)
    {
        (string day, string other) = (planned[0].Day!.Value!, others[0].Day!.Value!);
        return planned.TrueForAll(one => TimeFit.Agree(one.Day!.Value, day)) && others.TrueForAll(one => TimeFit.Agree(one.Day!.Value, other))
            && !TimeFit.Agree(day, other) && TimeFit.DaysBetween(day, other) <= MostDaysApart && planned[0].MayTellWhat(others[0])
            && !TimeFit.IsSameWeekday(WordsOf(planned[0]), day, WordsOf(others[0]), other);
    }

    private string WordsOf(ToldSentence sentence) => sentence.Day!.Span.TextIn(records[sentence.Report].Text);

    private DifferingValue ValueOf(ToldSentence sentence) => new(records[sentence.Report].Id, sentence.Day!.Value!, sentence.Day.Span);
}
