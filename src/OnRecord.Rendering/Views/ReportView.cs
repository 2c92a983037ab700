using System.Globalization;

namespace OnRecord.Rendering.Views;

/// <summary>A report as a rendering shows it: its short name, and its numbered paragraphs.</summary>
internal sealed class ReportView
{
    private const int MostAround = 70;

    private readonly List<Paragraph> _paragraphs = [];

    public ReportView(Record record, int index, string abbreviation)
    {
        Record = record;
        Index = index;
        Abbreviation = abbreviation;
        int number = 0;
        foreach (Span span in record.Body)
        {
            bool isHeadline = number == 0 && record.Headline is { } headline && span.In(record.Text).Trim().SequenceEqual(headline.AsSpan().Trim());
            _paragraphs.Add(new Paragraph(span, isHeadline ? 0 : ++number));
        }
    }

    /// <summary>The report's record.</summary>
    public Record Record { get; }

    /// <summary>Its place among the reports, from 0.</summary>
    public int Index { get; }

    /// <summary>Its outlet's short name, unlike that of every other report of the story.</summary>
    public string Abbreviation { get; }

    /// <summary>Its outlet, or the name of its file.</summary>
    public string Name => Plain.Words(string.IsNullOrWhiteSpace(Record.Outlet) ? Record.Id[(Record.Id.LastIndexOf('/') + 1)..] : Record.Outlet);

    /// <summary>Its headline, or <see langword="null"/>.</summary>
    public string? Headline => string.IsNullOrWhiteSpace(Record.Headline) ? null : Plain.Words(Record.Headline);

    /// <summary>The blocks of its article, in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;

    /// <summary>The words of a stretch, on one line.</summary>
    public string Words(Span span) => Plain.Words(span.In(Record.Text));

    /// <summary>A stretch with what stands around it in its sentence, a line's length at the most on each side.</summary>
    public SurroundedWords Around(Span span)
    {
        Span sentence = Record.Sentences.FirstOrDefault(sentence => sentence.Overlaps(span), ParagraphAt(span.Start) is >= 0 and var paragraph ? _paragraphs[paragraph].Span : span);
        string text = Record.Text;
        string before = Plain.Words(text.AsSpan(Math.Min(sentence.Start, span.Start), Math.Max(0, span.Start - sentence.Start)));
        string behind = Plain.Words(text.AsSpan(span.End, Math.Max(0, sentence.End - span.End)));
        return new SurroundedWords(
            Plain.ClippedBefore(before, MostAround) + (before.Length > 0 && char.IsWhiteSpace(text[span.Start - 1]) ? " " : ""), Words(span),
            (behind.Length > 0 && char.IsWhiteSpace(text[span.End]) ? " " : "") + Plain.Clipped(behind, MostAround));
    }

    /// <summary>Where a stretch stands: <c>MT ¶4</c>, over two paragraphs <c>MT ¶4–5</c>.</summary>
    public string Reference(Span span)
    {
        string? first = Place(span.Start), last = Place(Math.Max(span.Start, span.End - 1));
        if (first is null)
            return Abbreviation;
        return last is null || last == first ? $"{Abbreviation} {first}" : $"{Abbreviation} {first}–{last.TrimStart('¶')}";
    }

    /// <summary>Where stretches stand, the first to the last of them.</summary>
    public string Reference(IReadOnlyList<Span> spans) =>
        spans.Count == 0 ? Abbreviation : Reference(new Span(spans[0].Start, Math.Max(spans[0].End, spans[^1].End)));

    /// <summary>The paragraph that holds an offset, or -1.</summary>
    public int ParagraphAt(int offset)
    {
        int low = 0, high = _paragraphs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_paragraphs[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _paragraphs.Count && _paragraphs[low].Span.Start <= offset ? low : -1;
    }

    private string? Place(int offset)
    {
        int at = ParagraphAt(offset);
        if (at < 0)
            return null;
        int number = _paragraphs[at].Number;
        return number == 0 ? "headline" : string.Create(CultureInfo.InvariantCulture, $"¶{number}");
    }
}

/// <summary>A block of an article.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Number">Its number, from 1; 0 for the headline.</param>
internal readonly record struct Paragraph(Span Span, int Number);

/// <summary>Words of a report with what stands around them.</summary>
/// <param name="Before">What stands before them in their sentence, with the space between.</param>
/// <param name="Words">The words.</param>
/// <param name="Behind">What stands behind them, with the space between.</param>
internal readonly record struct SurroundedWords(string Before, string Words, string Behind);
