using OnRecord.Names;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Web.Reports;

/// <summary>What was read where in a report's text: statements, mentions, times, happenings and positions, cut into runs that overlap nowhere.</summary>
internal sealed class Layers
{
    /// <summary>The layers, by the class that marks their runs.</summary>
    public static readonly IReadOnlyList<(string Class, string Title)> All =
        [("l-st", "Statements"), ("l-me", "Mentions"), ("l-ti", "Times"), ("l-ha", "Happenings"), ("l-po", "Positions")];

    private readonly List<(Span, Layer)> _found = [];
    private readonly SpanIndex<Layer> _layers;

    /// <param name="record">The report's record.</param>
    /// <param name="passage">A passage to show, or <see langword="null"/>.</param>
    public Layers(Record record, Span? passage)
    {
        var names = record.Actors.ToDictionary(actor => actor.Id, actor => Plain.Words(actor.Name), StringComparer.Ordinal);
        string NameOf(string? actor) => actor is not null && names.TryGetValue(actor, out string? name) ? name : "";
        for (int i = 0; i < record.Statements.Count; i++)
        {
            Statement statement = record.Statements[i];
            string title = statement.Speaker is null ? "Speaker not named" : NameOf(statement.Speaker);
            if (!statement.IsLikely)
                title += ": perhaps no statement";
            foreach (Span content in statement.Content)
                Add(content, "l-st", title, content == statement.Content[^1] ? i : -1);
        }

        foreach (Mention mention in record.Mentions)
            Add(mention.Span, "l-me", NameOf(mention.Actor));
        foreach (TimeExpression time in record.Times)
            Add(new Span(time.Start, time.End), "l-ti", TimeWords.Of(time.Value ?? ""));
        foreach (Happenings.Happening happening in record.Happenings)
        {
            foreach (Span evidence in happening.Evidence)
                Add(evidence, "l-ha", Labels.Capital(happening.Type.Replace('-', ' ')));
        }

        foreach (Positions.Position position in record.Positions)
        {
            foreach (Span evidence in position.Evidence)
                Add(evidence, "l-po", $"{NameOf(position.Actor)} {Labels.Of(position.Stance)}");
        }

        if (passage is { } shown)
            Add(shown, "passage", "");
        _layers = new SpanIndex<Layer>(_found);
    }

    /// <summary>A paragraph in runs.</summary>
    public IReadOnlyList<LayeredRun> In(Span paragraph)
    {
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach ((Span span, _) in _layers.Overlapping(paragraph))
        {
            cuts.Add(Math.Max(span.Start, paragraph.Start));
            cuts.Add(Math.Min(span.End, paragraph.End));
        }

        var runs = new List<LayeredRun>();
        int from = paragraph.Start;
        foreach (int to in cuts.Skip(1))
        {
            runs.Add(RunOf(new Span(from, to)));
            from = to;
        }

        return runs;
    }

    private void Add(Span span, string name, string title, int statement = -1)
    {
        if (!span.IsEmpty)
            _found.Add((span, new Layer(span, name, title, statement)));
    }

    private LayeredRun RunOf(Span span)
    {
        Layer[] over = [.. _layers.Overlapping(span).Select(one => one.Value).Where(layer => layer.Span.Contains(span))];
        string classes = string.Join(' ', over.Select(layer => layer.Class).Distinct());
        string title = string.Join("; ", over.Select(layer => layer.Title).Where(words => words.Length > 0).Distinct());
        return new LayeredRun(
            span,
            classes,
            title,
            over.Any(layer => layer.Class == "passage" && layer.Span.Start == span.Start),
            [.. over.Where(layer => layer.Statement >= 0 && layer.Span.End == span.End).Select(layer => layer.Statement)]);
    }

    private readonly record struct Layer(Span Span, string Class, string Title, int Statement);
}

/// <summary>A run of a report's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Classes">The layers over it.</param>
/// <param name="Title">What they say of it.</param>
/// <param name="BeginsPassage">Whether the passage that is shown begins here.</param>
/// <param name="Ending">The statements that end here, by their place in the record.</param>
internal sealed record LayeredRun(Span Span, string Classes, string Title, bool BeginsPassage, IReadOnlyList<int> Ending);
