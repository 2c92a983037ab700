using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds days and months inside the renderings of an utterance that cannot both be right: "will be full by September", "will be full by October".</summary>
/// <remarks>What the time hangs on decides: the word that leads it in, and the word before that. A rendering that has the other's value, too, may tell of two things.</remarks>
internal sealed class ToldDays(IReadOnlyList<Record> records, TermSpace space)
{
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
                    ToldDay? other = days[second].Find(other => Differ(one, other));
                    if (other is not null && !days[first].Exists(same => TimeFit.Agree(same.Value, other.Value)) && !days[second].Exists(same => TimeFit.Agree(same.Value, one.Value)))
                        yield return [ValueOf(renderings[first], one), ValueOf(renderings[second], other)];
                }
            }
        }
    }

    private static bool Differ(ToldDay one, ToldDay other) =>
        one.Value.Length == other.Value.Length && !TimeFit.Agree(one.Value, other.Value)
        && string.Equals(one.Lead, other.Lead, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Before, other.Before, StringComparison.Ordinal);

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
            (string lead, int start) = WordBefore(record.Text, time.Start);
            (string before, _) = WordBefore(record.Text, start);
            if (lead.Length > 0 && before.Length > 2)
                days.Add(new ToldDay(value, time.Span, lead, space.Lexicon.BaseOf(before.ToLowerInvariant())));
        }

        return days;
    }

    private static (string Word, int Start) WordBefore(string text, int offset)
    {
        int end = offset;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return (text[start..end], start);
    }

    private sealed record ToldDay(string Value, Span Span, string Lead, string Before);
}
