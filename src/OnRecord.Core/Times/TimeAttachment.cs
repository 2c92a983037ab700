using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>Tells which predicate or noun a time expression hangs on, by the heads.</summary>
internal sealed class TimeAttachment
{
    private readonly Dictionary<int, List<TimeExpression>> _byAnchor = [];

    public TimeAttachment(ParsedText text, IReadOnlyList<TimeExpression> times)
    {
        var predicates = new PredicateReading(text);
        foreach (TimeExpression time in times)
        {
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: >= 4 } value || !char.IsAsciiDigit(value[0]))
                continue;
            int own = HeadOf(text, time.Span);
            // "Friday's briefing", "the 2020 election": a day that belongs to a noun dates that noun alone.
            int last = own >= 0 && text.Tokens[own].Relation is Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodPoss
                ? text.Tokens[own].Head
                : -1;
            if (own >= 0 && IsBeforeClause(text, own))
            {
                // "signed it on Monday freezing new visas": the day stands before the clause that the parser hangs it on.
                Add(own, time);
                own = text.Tokens[text.Tokens[own].Head].Head;
            }

            for (int at = own; at >= 0; at = text.Tokens[at].Head)
            {
                // What is held, or where, may be what the parser hangs the day on: "held a meeting in Tolm on Monday".
                Add(at, time);
                if (at == last || predicates.IsPredicate(at))
                    break;
            }
        }
    }

    /// <summary>The calendar expressions that hang on <paramref name="token"/>, by start.</summary>
    public IReadOnlyList<TimeExpression> On(int token) => _byAnchor.TryGetValue(token, out List<TimeExpression>? times) ? times : [];

    /// <summary>The day part of a TIMEX3 value that holds a clock time or a part of the day: <c>2031-03-11TEV</c> is <c>2031-03-11</c>.</summary>
    public static string DayOf(string value)
    {
        int clock = value.IndexOf('T', StringComparison.Ordinal);
        return clock > 0 ? value[..clock] : value;
    }

    /// <summary>The word of the expression whose head lies outside it, or -1.</summary>
    public static int HeadOf(ParsedText text, Span span)
    {
        int first = text.TokenAt(span.Start);
        for (int i = first; i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++)
        {
            int head = text.Tokens[i].Head;
            if (head < 0 || !span.Contains(text.Tokens[head].Start))
                return i;
        }

        return -1;
    }

    private static bool IsBeforeClause(ParsedText text, int time)
    {
        int clause = text.Tokens[time].Head;
        if (clause < time || text.Tokens[clause] is not { Relation: Relation.Advcl, Head: >= 0 and int head } || head > time)
            return false;
        return text.SubtreeOf(clause).First >= text.SubtreeOf(time).First && text.Tokens[clause].Is(Morphology.PresentParticiple);
    }

    private void Add(int anchor, TimeExpression time)
    {
        if (!_byAnchor.TryGetValue(anchor, out List<TimeExpression>? times))
            _byAnchor.Add(anchor, times = []);
        times.Add(time);
    }
}
