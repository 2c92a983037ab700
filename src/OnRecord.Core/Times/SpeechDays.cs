using NodaTime;
using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>On which day the quotations of a report were spoken, as far as the words around them say.</summary>
internal sealed class SpeechDays
{
    private const int Carried = 2;
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly int[] _first;
    private readonly int[] _paragraphsIn;
    private readonly List<(Span Span, int Paragraph, LocalDate Day)> _spoken = [];

    public SpeechDays(ParsedText text)
    {
        _quotations = text.Quotations;
        _first = new int[_quotations.Count];
        _paragraphsIn = new int[_quotations.Count];
        for (int i = 0; i < _first.Length; i++)
        {
            bool goesOn = _quotations[i].Continues is >= 0 and int before && before < i;
            _first[i] = goesOn ? _first[_quotations[i].Continues] : i;
            _paragraphsIn[i] = goesOn ? _paragraphsIn[_quotations[i].Continues] + 1 : 0;
        }
    }

    /// <summary>The index of the outermost quotation that holds a span, or -1.</summary>
    public int QuotationOf(Span span)
    {
        int low = 0, high = _quotations.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_quotations[middle].Span.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low - 1; i >= 0; i = _quotations[i].Parent)
        {
            if (_quotations[i].Parent < 0)
                return _quotations[i].DoubleMarks && _quotations[i].Span.Contains(span) ? i : -1;
        }

        return -1;
    }

    /// <summary>Notes that somebody spoke on a day; called in the text's order.</summary>
    public void Note(in TimeMatch match, LocalDate day) => _spoken.Add((match.Span, match.Paragraph, day));

    /// <summary>The day on which a quotation was spoken, or <see langword="null"/> where nothing around it says so.</summary>
    /// <param name="quotation">The quotation's index.</param>
    /// <param name="paragraph">The paragraph it stands in.</param>
    public LocalDate? DayOf(int quotation, int paragraph)
    {
        Span first = _quotations[_first[quotation]].Span;
        int opened = paragraph - _paragraphsIn[quotation];
        int next = SpokenFrom(first.End);
        bool after = next < _spoken.Count && _spoken[next].Paragraph == opened;
        bool before = next > 0 && _spoken[next - 1].Paragraph == opened;
        if (after && before)
            return _spoken[next].Span.Start - first.End < first.Start - _spoken[next - 1].Span.End ? _spoken[next].Day : _spoken[next - 1].Day;
        if (after)
            return _spoken[next].Day;
        // Who goes on speaking in the next paragraphs ("he added") is not said again to have spoken on Tuesday.
        return next > 0 && opened - _spoken[next - 1].Paragraph <= Carried ? _spoken[next - 1].Day : null;
    }

    private int SpokenFrom(int offset)
    {
        int low = 0, high = _spoken.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_spoken[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
