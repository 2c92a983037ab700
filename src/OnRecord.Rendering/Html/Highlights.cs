using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>Where the statements of a report stand in its text. Where one stands inside another, the inner one is shown.</summary>
internal sealed class Highlights
{
    private readonly SpanIndex<(UtteranceView Utterance, RenderingView Rendering)> _pieces;

    public Highlights(StoryView story, ReportView report)
    {
        var pieces = new List<(Span, (UtteranceView, RenderingView))>();
        foreach (UtteranceView utterance in story.Utterances)
        {
            foreach (RenderingView rendering in utterance.Renderings)
            {
                if (rendering.Report != report)
                    continue;
                foreach (Span piece in rendering.Statement.Content)
                    pieces.Add((piece, (utterance, rendering)));
            }
        }

        _pieces = new SpanIndex<(UtteranceView, RenderingView)>(pieces);
    }

    /// <summary>A paragraph's text in runs, each with the statement that it belongs to.</summary>
    public IReadOnlyList<HighlightedRun> In(Span paragraph)
    {
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach ((Span span, _) in _pieces.Overlapping(paragraph))
        {
            cuts.Add(Math.Clamp(span.Start, paragraph.Start, paragraph.End));
            cuts.Add(Math.Clamp(span.End, paragraph.Start, paragraph.End));
        }

        var runs = new List<HighlightedRun>();
        int from = paragraph.Start;
        foreach (int to in cuts.Skip(1))
        {
            runs.Add(RunOf(new Span(from, to)));
            from = to;
        }

        return runs;
    }

    private HighlightedRun RunOf(Span span)
    {
        List<(Span Span, (UtteranceView Utterance, RenderingView Rendering) Value)> pieces = _pieces.Overlapping(span);
        (Span Span, (UtteranceView Utterance, RenderingView Rendering) Value)? innermost = null;
        foreach (var piece in pieces)
        {
            if (piece.Span.Contains(span) && (innermost is null || piece.Span.Length <= innermost.Value.Span.Length))
                innermost = piece;
        }

        return new HighlightedRun(
            span,
            innermost?.Value.Utterance,
            [.. pieces.Where(piece => piece.Value.Rendering.Statement.Content[0].Start == span.Start && piece.Span.Start == span.Start).Select(piece => piece.Value.Rendering)],
            [.. pieces.Where(piece => piece.Value.Rendering.Statement.Content[^1].End == span.End && piece.Span.End == span.End).Select(piece => piece.Value)]);
    }
}

/// <summary>A run of a report's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Utterance">What is said in it, or <see langword="null"/>.</param>
/// <param name="Starting">The renderings that begin with it.</param>
/// <param name="Ending">The renderings that end with it.</param>
internal sealed record HighlightedRun(
    Span Span, UtteranceView? Utterance, IReadOnlyList<RenderingView> Starting, IReadOnlyList<(UtteranceView Utterance, RenderingView Rendering)> Ending);
