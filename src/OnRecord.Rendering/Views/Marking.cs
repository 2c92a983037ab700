using OnRecord.Comparison;

namespace OnRecord.Rendering.Views;

/// <summary>Marks in the renderings of an utterance where their words differ.</summary>
internal static class Marking
{
    // Where most words differ, marks on all of them say nothing.
    private const double MostMarked = 0.75;

    /// <summary>Marks the values of differences, and the words of translations that differ.</summary>
    public static void Mark(UtteranceView utterance)
    {
        IReadOnlyList<RenderingView> renderings = utterance.Renderings;
        var marks = new List<Span>[renderings.Count];
        for (int i = 0; i < marks.Length; i++)
            marks[i] = ValuesIn(utterance, renderings[i]);
        int first = IndexOfQuoting(renderings);
        for (int i = 0; first >= 0 && i < renderings.Count; i++)
        {
            if (i == first || renderings[i].Kind != RenderingKind.OtherTranslation || renderings[i].Report == renderings[first].Report)
                continue;
            (IReadOnlyList<Span> one, IReadOnlyList<Span> other) = WordDifference.Of(Words(renderings[first]), Words(renderings[i]));
            AddIfTelling(marks[first], one, renderings[first]);
            AddIfTelling(marks[i], other, renderings[i]);
        }

        for (int i = 0; i < marks.Length; i++)
            renderings[i].Marks = Joined(marks[i]);
    }

    private static int IndexOfQuoting(IReadOnlyList<RenderingView> renderings)
    {
        for (int i = 0; i < renderings.Count; i++)
        {
            if (renderings[i].Kind is RenderingKind.Verbatim or RenderingKind.OtherTranslation)
                return i;
        }

        return -1;
    }

    private static RenderedWords Words(RenderingView rendering) => new(rendering.Report.Record.Text, rendering.Statement.Content);

    private static List<Span> ValuesIn(UtteranceView utterance, RenderingView rendering) =>
    [
        .. from difference in utterance.Differences
           from value in difference.Values
           where value.Report == rendering.Report
           from place in value.Places
           where rendering.Statement.Content.Any(piece => piece.Contains(place) && piece != place)
           select place,
    ];

    private static void AddIfTelling(List<Span> marks, IReadOnlyList<Span> spans, RenderingView rendering)
    {
        if (spans.Sum(span => span.Length) <= MostMarked * rendering.Statement.Content.Sum(piece => piece.Length))
            marks.AddRange(spans);
    }

    private static List<Span> Joined(List<Span> marks)
    {
        marks.Sort();
        var joined = new List<Span>();
        foreach (Span mark in marks)
        {
            if (joined.Count > 0 && mark.Start <= joined[^1].End)
                joined[^1] = new Span(joined[^1].Start, Math.Max(joined[^1].End, mark.End));
            else
                joined.Add(mark);
        }

        return joined;
    }
}
