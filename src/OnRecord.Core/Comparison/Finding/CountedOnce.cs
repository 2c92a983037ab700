using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what each of two reports counts with one number alone, and differently: how many died, how many jobs go.</summary>
/// <remarks>However differently the sentences are worded: a report that opens with such a number, and has no other of the same, means the story's.</remarks>
internal sealed class CountedOnce(IReadOnlyList<Record> records, NumberDifferences numbers, TermSpace space)
{
    private const int MostBeforeIt = 8;
    private const int MostBeforeCrowd = 5;
    private const int LeastShared = 1;
    private const int MostDaysApart = 3;
    private const int MostDaysAgo = 10;
    private const int DayLength = 10;

    private readonly CountReader _counts = new(records, numbers, space);

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        var byReport = new List<Count>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in sentences)
        {
            foreach ((Counted counted, PassageNumber number) in _counts.CountsOf(new RenderedPassage(sentence.Report, sentence.Words)))
                byReport[sentence.Report].Add(new Count(sentence, counted, number));
        }

        for (int first = 0; first < records.Count; first++)
        {
            foreach (Count one in byReport[first].Where(count => IsOpening(count) && IsOnlyOne(count, byReport[first]) && count == FullestOf(count.Counted, byReport[first])))
            {
                for (int second = first + 1; second < records.Count; second++)
                {
                    Count? other = FullestOf(one.Counted, byReport[second]);
                    if (other is not null && IsOnlyOne(other, byReport[second]) && !Has(one, other.Number) && !Has(other, one.Number)
                        && AreOfOneTime(one, other) && Share(one, other))
                    {
                        yield return [numbers.ValueOf(first, one.Sentence.Words, one.Number), numbers.ValueOf(second, other.Sentence.Words, other.Number)];
                    }
                }
            }
        }
    }

    // A headline has it, too: the sentence that tells most of it stands for all.
    private Count? FullestOf(Counted counted, List<Count> counts) =>
        counts.Where(count => _counts.AreSame(counted, count.Counted) && IsOpening(count)).MaxBy(count => count.Sentence.Words.Content);

    // "Six arrests, and 47 the night before": a number that the other sentence has, too, may stand for what this one tells.
    // "Nine died on Monday and five on Tuesday": 14 in all.
    private bool Has(Count count, PassageNumber number)
    {
        List<PassageNumber> here = numbers.NumbersOf(count.Sentence.Report, count.Sentence.Words);
        return here.Exists(one => PassageNumber.AreCompatible(one, number)) || (here.Count > 1 && here.Sum(one => one.Value) == number.Value);
    }

    private bool IsOnlyOne(Count one, List<Count> counts) =>
        counts.TrueForAll(count => !_counts.AreSame(one.Counted, count.Counted) || PassageNumber.AreCompatible(count.Number, one.Number));

    private bool IsOpening(Count count) => IsOfPeople(count) || records[count.Sentence.Report].Sentences.Take(TollReader.IsOfCrowd(count.Counted.Toll) ? MostBeforeCrowd : MostBeforeIt).Any(span => span == count.Sentence.Span);

    // "Sixteen were killed on Monday", "the toll rose to 19 overnight": a toll is told on the days after, too.
    private bool AreOfOneTime(Count one, Count other) => one.Sentence.DatesAgree(other.Sentence)
        || (TollReader.Grows(one.Counted.Toll, space.Lexicon) && one.Sentence.Dates.All(date => other.Sentence.Dates.All(day => TimeFit.Agree(date.Value, day.Value) || TimeFit.DaysBetween(date.Value, day.Value) <= MostDaysApart)));

    // "Nine had died there in 2019" is another matter.
    private bool IsOfNow(ToldSentence sentence) => sentence.Dates.All(date => records[sentence.Report].Published is { } published
        && (TimeFit.Agree(date.Value, published.ToString()[..DayLength]) || TimeFit.DaysBetween(date.Value, published.ToString()) <= MostDaysAgo));

    // What befell people is itself what two sentences share ("police arrested 37 demonstrators", "53 people were detained").
    private bool Share(Count first, Count second)
    {
        (ToldSentence one, ToldSentence other) = (first.Sentence, second.Sentence);
        if (!one.MayTellWhat(other))
            return false;
        if (first.Counted.Toll.Length > 0 && !(IsOfNow(one) && IsOfNow(other)))
            return false;
        if (IsOfPeople(first))
            return true;
        // "30,000 marched, according to the police", "80,000 took part, the organisers said": each counts for itself.
        if (TollReader.IsOfCrowd(first.Counted.Toll) && one.AreClaims(other))
            return false;
        if (string.CompareOrdinal(records[one.Report].Text, records[other.Report].Text) > 0)
            (one, other) = (other, one);
        var alignment = Alignment.Of(one.Undated, other.Undated, space);
        int shared = (IsSomething(first) || TollReader.IsOfCrowd(first.Counted.Toll)) && IsOneDay(one, other) ? 1 : 0;
        for (int i = 0; i < alignment.ToRight.Length; i++)
            shared += alignment.ToRight[i] >= 0 && !space.IsNumber(one.Undated.Words[i].Term) && alignment.Likeness[i] >= 0.85f ? 1 : 0;
        return shared > LeastShared;
    }

    // Whom a story's happening befell it counts once, wherever the report tells it; a crowd is where it gathered.
    private static bool IsOfPeople(Count count) => count.Counted.Toll.Length > 0 && !TollReader.IsOfCrowd(count.Counted.Toll);

    // "Some 700 tractors on Monday": what few sentences count, on a day that both name. Of people anything may be counted on a day.
    private static bool IsSomething(Count count) => count.Counted is { Thing: >= 0, Against: < 0, IsAnybody: false };

    private static bool IsOneDay(ToldSentence one, ToldSentence other) => one.Dates.Any(date => other.Dates.Any(same => TimeFit.AreDays(date.Value, same.Value) && TimeFit.Agree(date.Value, same.Value)));

    private sealed record Count(ToldSentence Sentence, Counted Counted, PassageNumber Number);
}
