using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds the day of something long past that two reports give differently: "the flood of 27 January 2036", "when the river rose on 29 January 2036".</summary>
/// <remarks>Each report names one such day and no other near it, the two lie close together, and something named or telling stands in both sentences: whatever else
/// they are worded as, they tell of one thing.</remarks>
internal sealed class LongPastDays(IReadOnlyList<Record> records, TermSpace space)
{
    private const int LeastDaysPast = 30;
    private const int MostDaysApart = 14;
    private const int DaysOfOthers = 90;
    private const float LeastWeight = 2f;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        List<Told> told = [.. sentences.SelectMany(ToldIn)];
        Told[] alone = [.. told.Where(one => told.TrueForAll(other => other.Sentence.Report != one.Sentence.Report || other.Day == one.Day || Math.Abs(other.Day - one.Day) > DaysOfOthers))];
        for (int i = 0; i < alone.Length; i++)
        {
            for (int j = i + 1; j < alone.Length; j++)
            {
                int apart = Math.Abs(alone[i].Day - alone[j].Day);
                if (alone[i].Sentence.Report != alone[j].Sentence.Report && apart is > 0 and <= MostDaysApart && alone[i].Sentence.MayBeOfOne(alone[j].Sentence) && Share(alone[i].Sentence.Undated, alone[j].Sentence.Undated))
                    yield return [ValueOf(alone[i]), ValueOf(alone[j])];
            }
        }
    }

    private bool Share(Passage one, Passage other) => Array.Exists(one.Words, word => word.Weight >= LeastWeight && !space.IsNumber(word.Term) && Array.Exists(other.Words, same => same.Term == word.Term));

    private IEnumerable<Told> ToldIn(ToldSentence sentence)
    {
        if (records[sentence.Report].Published is not { } published || DayOf(published.ToString()) is not { } today)
            yield break;
        foreach (TimeExpression time in sentence.Dates)
        {
            if (time.Type == TimeType.Date && DayOf(time.Value) is { } day && day < today - LeastDaysPast)
                yield return new Told(sentence, time, day);
        }
    }

    private static int? DayOf(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day) ? day.DayNumber : null;

    private DifferingValue ValueOf(Told told) => new(records[told.Sentence.Report].Id, told.Time.Value!, told.Time.Span);

    private sealed record Told(ToldSentence Sentence, TimeExpression Time, int Day);
}
