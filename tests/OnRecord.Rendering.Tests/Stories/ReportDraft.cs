using OnRecord.Comparison;
using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Pages;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Rendering.Tests.Stories;

/// <summary>A record made by hand: spans are given by their words.</summary>
public sealed class ReportDraft(string id, string? outlet, string? published, string text)
{
    private readonly List<Actor> _actors = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Happening> _happenings = [];
    private readonly List<Position> _positions = [];

    /// <summary>Paragraphs that begin with this are furniture; the sign itself is part of the text.</summary>
    public const char Furniture = '#';

    public string Id => id;

    public Span At(string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in {id}.", nameof(words));
    }

    public string Actor(string name, ActorKind kind = ActorKind.Person)
    {
        string actor = $"{id}:a{_actors.Count + 1}";
        _actors.Add(new Actor { Id = actor, Name = name, Kind = kind });
        return actor;
    }

    public Comparison.Rendering Says(
        RenderingKind kind,
        StatementForm form,
        string? speaker,
        IReadOnlyList<string> content,
        double certainty = 1,
        string why = "subject of cue",
        string? source = null,
        SpeakerState? state = null,
        bool negated = false,
        string? cue = null)
    {
        string statement = $"s{_statements.Count + 1}";
        _statements.Add(new Statement
        {
            Id = statement,
            Form = form,
            Content = [.. content.Select(At)],
            Cue = cue is null ? null : At(cue),
            Source = source is null ? null : At(source),
            Speaker = speaker,
            SpeakerState = state ?? (speaker is null ? SpeakerState.NotFound : SpeakerState.Named),
            Certainty = certainty,
            Why = why,
            Negated = negated,
        });
        return new Comparison.Rendering(id, statement, kind);
    }

    public HappeningRendering Tells(string type, HappeningStatus status, string? when, string evidence)
    {
        string happening = $"h{_happenings.Count + 1}";
        _happenings.Add(new Happening { Id = happening, Type = type, Status = status, When = when, Evidence = [At(evidence)] });
        return new HappeningRendering(id, happening);
    }

    public PositionRendering Holds(string actor, Stance stance, string topic, string? condition = null)
    {
        _positions.Add(new Position
        {
            Actor = actor,
            Stance = stance,
            Topic = At(topic),
            Condition = condition is null ? null : At(condition),
            Evidence = [At(topic)],
        });
        return new PositionRendering(id, _positions.Count - 1);
    }

    public DifferingValue Value(string value, string? evidence = null) => new(id, value, At(evidence ?? value));

    public Record Finish(string? unread = null, Origin? origin = null, string? url = null, string? headline = null) => new()
    {
        Id = id,
        Outlet = outlet,
        Headline = headline,
        Url = url,
        Published = published is null ? null : PublicationTime.Parse(published).Value,
        Origin = origin,
        Text = text,
        Body = unread is null ? [.. Paragraphs().Where(span => text[span.Start] != Furniture)] : [],
        Unread = unread,
        Actors = _actors,
        Statements = _statements,
        Happenings = _happenings,
        Positions = _positions,
    };

    private IEnumerable<Span> Paragraphs()
    {
        int start = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            yield return new Span(start, start + paragraph.Length);
            start += paragraph.Length + 2;
        }
    }
}
