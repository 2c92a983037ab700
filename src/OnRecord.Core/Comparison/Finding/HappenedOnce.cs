using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what two reports tell of one day each, lately over, and not of the same: "the ferries collided on Saturday", "two ferries collided late on Friday".</summary>
/// <remarks>What stands beside the day between two marks is compared, for the rest of a sentence may tell of anything. A report that has the other's day with any of it tells of two things.</remarks>
internal sealed class HappenedOnce(IReadOnlyList<Record> records, TermSpace space)
{
    private const float LeastCovered = 0.5f;
    private const int LeastShared = 3;
    private const int LeastSharedOfTwin = 2;
    private const int LeastSharedNames = 2;
    private const int MostDaysApart = 3;
    private const int MostDaysAgo = 10;
    private const int LeastInClause = 2;
    private const int MostOfTime = 4;
    private const int MostTold = 512;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        List<Told> told = [.. sentences.Where(IsOver).Select(ToldBeside).Where(one => one.Terms.Length >= LeastShared)];
        if (told.Count > MostTold)
            yield break;
        for (int i = 0; i < told.Count; i++)
        {
            for (int j = i + 1; j < told.Count; j++)
            {
                if (Differ(told[i], told[j], sentences))
                    yield return [ValueOf(told[i].Sentence), ValueOf(told[j].Sentence)];
            }
        }
    }

    private bool IsOver(ToldSentence sentence) => sentence.Day is { Value: { } day } && records[sentence.Report].Published is { } published
        && string.CompareOrdinal(day, 0, published.ToString(), 0, 10) <= 0 && TimeFit.DaysBetween(day, published.ToString()) <= MostDaysAgo;

    private bool Differ(Told one, Told other, List<ToldSentence> sentences)
    {
        (ToldSentence first, ToldSentence second) = (one.Sentence, other.Sentence);
        (string day, string otherDay) = (first.Day!.Value!, second.Day!.Value!);
        if (first.Report == second.Report || TimeFit.Agree(day, otherDay) || TimeFit.DaysBetween(day, otherDay) is not (>= 1 and <= MostDaysApart) || !first.MayBeOfOne(second)
            || TollReader.TellsOfAnother(first.Words, space.Lexicon) || TollReader.TellsOfAnother(second.Words, space.Lexicon)
            || TimeFit.IsSameWeekday(first.Day.Span.In(records[first.Report].Text), day, second.Day.Span.In(records[second.Report].Text), otherDay))
        {
            return false;
        }

        int[] shared = [.. one.Terms.Where(term => other.Terms.Any(same => space.AreSynonyms(term, same)))];
        if (shared.Length < LeastShared || shared.Count(one.InClause.Contains) < LeastInClause || shared.Count(term => other.InClause.Any(same => space.AreSynonyms(term, same))) < LeastInClause || shared.All(term => first.Names.Contains(term))
            || shared.Sum(space.Weight) < LeastCovered * Math.Min(one.Terms.Sum(space.Weight), other.Terms.Sum(space.Weight)))
        {
            return false;
        }

        bool areNamesOfOne = first.MayTellWhat(second) || shared.Count(first.Names.Contains) >= LeastSharedNames;
        return areNamesOfOne && !HasTwin(shared, second, day, sentences) && !HasTwin(shared, first, otherDay, sentences);
    }

    /// <summary>Whether the report of a sentence has some of what is shared in another one, too, that names the other day or none.</summary>
    private bool HasTwin(int[] shared, ToldSentence of, string day, List<ToldSentence> sentences) => sentences.Exists(twin => twin.Report == of.Report
        && twin.Dates.Any(date => TimeFit.Agree(date.Value, day)) && shared.Count(term => Array.Exists(twin.Undated.Words, word => space.AreSynonyms(term, word.Term))) >= LeastSharedOfTwin);

    private Told ToldBeside(ToldSentence sentence)
    {
        PassageWord[] words = sentence.WordsBeside(sentence.Day!.Span, records[sentence.Report].Text);
        return new Told(sentence, TermsBeside.Of(words, space), TermsBeside.Of(InClause(words, sentence.Day.Span), space));
    }

    // "Summoned the envoy on Tuesday after a boat was struck": the day is not that of what happened before.
    private IEnumerable<PassageWord> InClause(PassageWord[] words, Span day)
    {
        // "Before dawn on Monday" is a time of that day.
        int at = Array.FindIndex(words, word => word.Span.Start >= day.Start), last = (at < 0 ? words.Length : at) - MostOfTime;
        int first = last < 0 ? -1 : Array.FindLastIndex(words, last, word => space.Lexicon.IsOrder(word.Form)), end = Array.FindIndex(words, word => word.Span.Start >= day.End && space.Lexicon.IsOrder(word.Form));
        return words.Take((first + 1)..(end < 0 ? words.Length : end));
    }

    private DifferingValue ValueOf(ToldSentence sentence) => new(records[sentence.Report].Id, sentence.Day!.Value!, sentence.Day.Span);

    private sealed record Told(ToldSentence Sentence, int[] Terms, int[] InClause);
}
