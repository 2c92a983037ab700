using NodaTime;
using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>Gives the expressions of a report their values, in the text's order.</summary>
internal sealed class TimeResolver
{
    private const int Nearby = 24;
    private readonly ValueCalculator _values;
    private readonly SpeechDays _speech;
    private readonly LocalDate? _published;
    private readonly bool? _dayFirst;
    private readonly string _text;

    public TimeResolver(TimeLexicon lexicon, ParsedText text, bool? dayFirst)
    {
        _values = new ValueCalculator(lexicon, text.Text);
        _speech = new SpeechDays(text);
        // A year at the calendar's edge is a slip, and no neighbours of its days could be named.
        _published = text.Report.Published?.Date is { Year: > 1000 and < 9000 } date ? date : null;
        _dayFirst = dayFirst;
        _text = text.Text;
    }

    /// <summary>Calculates all values.</summary>
    public List<TimeExpression> Resolve(List<TimeMatch> matches)
    {
        var resolved = new TimeResolution[matches.Count];
        // What the reporter says first: it tells on which day a quotation was spoken.
        ResolveNarrative(matches, resolved);
        ResolveQuoted(matches, resolved);
        var expressions = new List<TimeExpression>(matches.Count);
        for (int i = 0; i < matches.Count; i++)
        {
            expressions.Add(new TimeExpression
            {
                Start = matches[i].Span.Start,
                End = matches[i].Span.End,
                Type = matches[i].Type,
                Value = resolved[i].Value,
            });
        }

        return expressions;
    }

    private void ResolveNarrative(List<TimeMatch> matches, TimeResolution[] resolved)
    {
        var narrative = new Narrative(_published, _dayFirst);
        for (int i = 0; i < matches.Count; i++)
        {
            if (_speech.QuotationOf(matches[i].Span) >= 0)
                continue;
            TimeMatch match = matches[i];
            narrative.Enter(match.Paragraph);
            resolved[i] = Resolve(matches, resolved, i, narrative);
            narrative.Note(match, resolved[i]);
            if (match.SpokenOn && match.Type is TimeType.Date && resolved[i].Named is { Unit: TimeUnit.Day } day)
                _speech.Note(match, day.Start);
        }
    }

    private void ResolveQuoted(List<TimeMatch> matches, TimeResolution[] resolved)
    {
        int current = -1;
        Narrative? narrative = null;
        for (int i = 0; i < matches.Count; i++)
        {
            int quotation = _speech.QuotationOf(matches[i].Span);
            if (quotation < 0)
                continue;
            TimeMatch match = matches[i];
            if (narrative is null || quotation != current)
                narrative = new Narrative(_speech.DayOf(quotation, match.Paragraph) ?? _published, _dayFirst);
            current = quotation;
            narrative.Enter(match.Paragraph);
            resolved[i] = Resolve(matches, resolved, i, narrative);
            narrative.Note(match, resolved[i]);
        }
    }

    private TimeResolution Resolve(List<TimeMatch> matches, TimeResolution[] resolved, int at, Narrative narrative)
    {
        TimeMatch match = matches[at];
        TimeContext context = narrative.Context;
        for (int next = at + 1; match.Type == TimeType.Time && next < matches.Count && next <= at + 2; next++)
        {
            if (DayBehind(match, matches[next], context) is { } day)
                context = context with { Day = day };
        }

        TimeResolution value = _values.Of(match, context);
        bool endsRange = match.Part == 1 && at > 0 && matches[at - 1].Rule == match.Rule && matches[at - 1].Part == 0;
        return endsRange ? NotBefore(resolved[at - 1], value, match) : value;
    }

    /// <summary>The day that stands right behind a time of the clock: "2 p.m. (1100 GMT) on Thursday".</summary>
    private LocalDate? DayBehind(in TimeMatch time, in TimeMatch next, in TimeContext context)
    {
        bool near = next.Paragraph == time.Paragraph && next.Span.Start - time.Span.End < Nearby
            && next.Calculation.Operation == Operation.Date && _text.AsSpan(time.Span.End, next.Span.Start - time.Span.End).IndexOf('.') < 0;
        return near && _values.Of(next, context).Named is { Unit: TimeUnit.Day } day ? day.Start : null;
    }

    /// <summary>"From Monday to Friday" ends behind its beginning.</summary>
    private static TimeResolution NotBefore(in TimeResolution first, in TimeResolution second, in TimeMatch match)
    {
        if (first.Named is not { } from || second.Named is not { } to || to.Unit != from.Unit || to.Start >= from.Start)
            return second;
        if (to.Unit == TimeUnit.Day && match.Slots.Has(Slot.Weekday) && !match.Slots.Has(Slot.Month))
            return TimeResolution.Of(new CalendarPeriod(to.Start.PlusWeeks(1), TimeUnit.Day));
        return match.Slots.Has(Slot.Year) ? second : TimeResolution.Of(new CalendarPeriod(to.Start.PlusYears(1), to.Unit));
    }
}
