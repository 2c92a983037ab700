using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds days and months inside the renderings of an utterance that cannot both be right: "will be full by September", "will be full by October".</summary>
/// <remarks>What the time hangs on decides: the word that leads it in, and the word before that; where each rendering names one time and the
/// rest of their words is alike, the times stand for one another however they are led in. A rendering that has the other's value, too, may tell of two things.</remarks>
internal sealed class ToldDays(IReadOnlyList<Record> records, TermSpace space)
{
    private const float LeastCoveredOfRest = 0.5f;
    private const int LeastContentOfRest = 2;

    /// <summary>Finds them, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        List<ToldDay>[] days = Array.ConvertAll(renderings, DaysOf);
        for (int first = 0; first < renderings.Length; first++)
        {
            for (int second = first + 1; second < renderings.Length; second++)
            {
                if (renderings[first].Report == renderings[second].Report)
                    continue;
                foreach (ToldDay one in days[first])
                {
                    ToldDay? other = days[second].Find(other => Differ(one, other) && (HangAlike(one, other)
                        || (days[first].Count == 1 && days[second].Count == 1 && IsRestAlike(renderings[first], one, renderings[second], other))));
                    if (other is not null && !days[first].Exists(same => TimeFit.Agree(same.Value, other.Value)) && !days[second].Exists(same => TimeFit.Agree(same.Value, one.Value)))
                        yield return [ValueOf(renderings[first], one), ValueOf(renderings[second], other)];
                }
            }
        }
    }

    // The same word ("today", "Friday") that counts to two days was most often said of one.
    private static bool Differ(ToldDay one, ToldDay other) => !string.Equals(one.Words, other.Words, StringComparison.OrdinalIgnoreCase)
        && one.Value.Length == other.Value.Length && !TimeFit.Agree(one.Value, other.Value);

    private static bool HangAlike(ToldDay one, ToldDay other) => one.Lead.Length > 0 && one.Before.Length > 2
        && string.Equals(one.Lead, other.Lead, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Before, other.Before, StringComparison.Ordinal);

    private bool IsRestAlike(StatementSign sign, ToldDay day, StatementSign other, ToldDay otherDay)
    {
        Passage rest = sign.Content.Without(day.Span), otherRest = other.Content.Without(otherDay.Span);
        var alignment = Alignment.Of(rest, otherRest, space);
        return Math.Min(rest.Content, otherRest.Content) >= LeastContentOfRest && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCoveredOfRest;
    }

    private DifferingValue ValueOf(StatementSign sign, ToldDay day) => new(records[sign.Report].Id, day.Value, day.Span);

    private List<ToldDay> DaysOf(StatementSign sign)
    {
        var days = new List<ToldDay>();
        Record record = records[sign.Report];
        foreach (TimeExpression time in record.Times)
        {
            if (time.Type != TimeType.Date || time.Value is not { Length: 7 or 10 } value || !char.IsAsciiDigit(value[^1]) || !char.IsAsciiDigit(value[5])
                || !sign.Statement.Content.Any(span => span.Contains(time.Span)))
                continue;
            Span lead = LeadingWord.Before(record.Text, time.Start), before = LeadingWord.Before(record.Text, lead.Start);
            days.Add(new ToldDay(
                value, time.Span, time.Span.TextIn(record.Text), lead.TextIn(record.Text), space.Lexicon.BaseOf(before.TextIn(record.Text).ToLowerInvariant())));
        }

        return days;
    }

    private sealed record ToldDay(string Value, Span Span, string Words, string Lead, string Before);
}
