using NodaTime;
using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>On which day the quotations of a report were spoken, as far as the words around them say.</summary>
internal sealed class SpeechDays(ParsedText text)
{
    private const int Carried = 2;
    private readonly List<(Span Span, int Paragraph, LocalDate Day)> _spoken = [];

    /// <summary>The index of the outermost quotation that holds a span, or -1.</summary>
    public int QuotationOf(Span span)
    {
        IReadOnlyList<Quotation> quotations = text.Quotations;
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (quotations[middle].Span.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low - 1; i >= 0; i = quotations[i].Parent)
        {
            if (quotations[i].Parent < 0)
                return quotations[i].DoubleMarks && quotations[i].Span.Contains(span) ? i : -1;
        }

        return -1;
    }

    /// <summary>Notes that somebody spoke on a day.</summary>
    public void Note(in TimeMatch match, LocalDate day) => _spoken.Add((match.Span, match.Paragraph, day));

    /// <summary>The day on which a quotation was spoken, or <see langword="null"/> where nothing around it says so.</summary>
    public LocalDate? DayOf(int quotation, int paragraph)
    {
        int first = quotation;
        while (text.Quotations[first].Continues is >= 0 and int before && before < first)
        {
            first = before;
            paragraph--;
        }

        // Who goes on speaking in the next paragraphs ("he added") is not said again to have spoken on Tuesday.
        for (int before = 0; before <= Carried; before++)
        {
            if (Nearest(text.Quotations[first].Span, paragraph - before) is { } day)
                return day;
        }

        return null;
    }

    private LocalDate? Nearest(Span quotation, int paragraph)
    {
        LocalDate? nearest = null;
        int least = int.MaxValue;
        foreach ((Span span, int said, LocalDate day) in _spoken)
        {
            int away = span.Start >= quotation.End ? span.Start - quotation.End : quotation.Start - span.End;
            if (said == paragraph && away < least)
            {
                least = away;
                nearest = day;
            }
        }

        return nearest;
    }
}
