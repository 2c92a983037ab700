using NodaTime;
using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>Gives the expressions of a report their values, in the text's order.</summary>
internal sealed class TimeResolver
{
    private readonly ValueCalculator _values;
    private readonly SpeechDays _speech;
    private readonly LocalDate? _published;
    private readonly bool? _dayFirst;

    public TimeResolver(TimeLexicon lexicon, ParsedText text, bool? dayFirst)
    {
        _values = new ValueCalculator(lexicon, text.Text);
        _speech = new SpeechDays(text);
        _published = text.Report.Published?.Date;
        _dayFirst = dayFirst;
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
            resolved[i] = _values.Of(match, narrative.Context);
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
            resolved[i] = _values.Of(match, narrative.Context);
            narrative.Note(match, resolved[i]);
        }
    }
}
