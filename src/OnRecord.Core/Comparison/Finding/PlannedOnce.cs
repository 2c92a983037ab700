using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what two reports plan for one day each, and not the same: the strike, the march, the hearing.</summary>
/// <remarks>Of what is yet to come a report often says no more than what and when: one telling word that has one day to come in each report is enough.</remarks>
internal sealed class PlannedOnce(IReadOnlyList<Record> records, TermSpace space)
{
    private const float LeastWeight = 1f;
    private const int MostDaysApart = 31;
    private const int MostDaysApartOfLike = 62;
    private const int LeastSharedOfLike = 2;
    private const int LeastSharedOfMonth = 3;

    // Of what is told in a few words another word for it says as much: "the dead will be buried on Thursday", "the funeral is on Friday".
    private const int MostContentOfPlan = 8;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    /// <param name="ahead">The sentences that name one day, which was yet to come.</param>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> ahead)
    {
        var byReport = new SortedDictionary<(bool IsGroup, int Number), List<ToldSentence>>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in ahead)
        {
            foreach (int term in TermsOf(sentence))
            {
                Put(byReport[sentence.Report], (false, term), sentence);
                foreach (int group in sentence.Undated.Content <= MostContentOfPlan ? space.GroupsOf(term) : [])
                    Put(byReport[sentence.Report], (true, group), sentence);
            }
        }

        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count; second++)
            {
                foreach (((bool, int) of, List<ToldSentence> planned) in byReport[first])
                {
                    if (byReport[second].TryGetValue(of, out List<ToldSentence>? others) && Differ(planned, others))
                        yield return [ValueOf(planned[0]), ValueOf(others[0])];
                }
            }
        }
    }

    private static void Put(SortedDictionary<(bool IsGroup, int Number), List<ToldSentence>> plans, (bool IsGroup, int Number) of, ToldSentence sentence)
    {
        if (!plans.TryGetValue(of, out List<ToldSentence>? planned))
            plans[of] = planned = [];
        if (planned.Count == 0 || planned[^1] != sentence)
            planned.Add(sentence);
    }

    private bool Differ(List<ToldSentence> planned, List<ToldSentence> others)
    {
        (string day, string other) = (planned[0].DayOrMonth!.Value!, others[0].DayOrMonth!.Value!);
        return planned.TrueForAll(one => TimeFit.Agree(one.DayOrMonth!.Value, day)) && others.TrueForAll(one => TimeFit.Agree(one.DayOrMonth!.Value, other))
            && !TimeFit.Agree(day, other) && AreNear(planned[0], day, others[0], other) && planned[0].MayTellWhat(others[0])
            && !TimeFit.IsSameWeekday(WordsOf(planned[0]), day, WordsOf(others[0]), other);
    }

    private bool AreNear(ToldSentence one, string day, ToldSentence other, string otherDay) => TimeFit.DaysBetween(day, otherDay) is { } apart
        ? apart <= (AreOfOneDay(one, other) && SharedOf(one, other) >= LeastSharedOfLike ? MostDaysApartOfLike : MostDaysApart)
        : SharedOf(one, other) >= (day.Length == otherDay.Length ? LeastSharedOfLike : LeastSharedOfMonth) && TimeFit.AreNearMonths(day, otherDay);

    // From day to day plans are changed.
    private bool AreOfOneDay(ToldSentence one, ToldSentence other) =>
        TimeFit.DaysBetween(records[one.Report].Published?.ToString(), records[other.Report].Published?.ToString()) <= 1;

    // "A ballot on the constitution", "vote on a constitution": what is planned is told in two words that both have.
    private int SharedOf(ToldSentence one, ToldSentence other) => TermsOf(one).Count(term => TermsOf(other).Any(same => space.AreSynonyms(term, same)));

    private IEnumerable<int> TermsOf(ToldSentence sentence) =>
        sentence.Undated.Words.Where(word => word.Weight >= LeastWeight && !sentence.Names.Contains(word.Term) && !space.IsNumber(word.Term)).Select(word => word.Term).Distinct();

    private string WordsOf(ToldSentence sentence) => sentence.DayOrMonth!.Span.TextIn(records[sentence.Report].Text);

    private DifferingValue ValueOf(ToldSentence sentence) => new(records[sentence.Report].Id, sentence.DayOrMonth!.Value!, sentence.DayOrMonth.Span);
}
