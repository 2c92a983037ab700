using OnRecord.Comparison;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Rendering.Views;

/// <summary>A comparison as every rendering shows it: ids followed, references made, what differs marked.</summary>
internal sealed class StoryView
{
    private readonly Dictionary<string, ReportView> _reports;
    private readonly Dictionary<string, JoinedActor> _actors;
    private readonly Dictionary<ActorMention, JoinedActor> _joined = [];
    private readonly Dictionary<string, UtteranceView> _utterances;
    private readonly Dictionary<string, HappeningView> _happenings;

    public StoryView(StoryComparison story)
    {
        Story = story;
        IReadOnlyList<string> abbreviations = Abbreviations.Of(story.Reports);
        AllReports = [.. story.Reports.Select((record, i) => new ReportView(record, i, abbreviations[i]))];
        Reports = [.. AllReports.Where(report => report.Record.Unread is null)];
        Unread = [.. AllReports.Where(report => report.Record.Unread is not null)];
        _reports = AllReports.ToDictionary(report => report.Record.Id, StringComparer.Ordinal);
        _actors = story.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        foreach (JoinedActor actor in story.Actors)
        {
            foreach (ActorMention mention in actor.Mentions)
                _joined.TryAdd(mention, actor);
        }

        ILookup<string?, Difference> differences = story.Differences.ToLookup(difference => difference.About, StringComparer.Ordinal);
        Utterances = [.. SharedFirst(story.Utterances).Select((utterance, i) => ViewOf(utterance, i + 1, differences[utterance.Id]))];
        Happenings = [.. story.Happenings.Select((happening, i) => ViewOf(happening, i + 1, differences[happening.Id])).OrderBy(view => view.SortKey, StringComparer.Ordinal)];
        _utterances = Utterances.ToDictionary(view => view.Utterance.Id, StringComparer.Ordinal);
        _happenings = Happenings.ToDictionary(view => view.Happening.Id, StringComparer.Ordinal);
        Positions = [.. story.Positions.Select(ViewOf)];
        Differences = [.. story.Differences.Select(ViewOf)];
        Only = [.. story.Only.Select(ViewOf)];
        HashSet<UtteranceView> alone = [.. Only.SelectMany(only => only.Utterances)];
        Near = IsCompared ? [.. Utterances.Where(utterance => utterance.Carriers.Count == 1 && !alone.Contains(utterance))] : [];
        Timeline = [.. story.Timeline.Select(ViewOf)];
        Unlisted = Reports.Sum(report => report.Record.Statements.Count(statement => !statement.IsLikely))
            - Utterances.Sum(utterance => utterance.Renderings.Count(rendering => !rendering.Statement.IsLikely));
    }

    /// <summary>The comparison.</summary>
    public StoryComparison Story { get; }

    /// <summary>The reports, those in another language too.</summary>
    public IReadOnlyList<ReportView> AllReports { get; }

    /// <summary>The reports that were read.</summary>
    public IReadOnlyList<ReportView> Reports { get; }

    /// <summary>The reports in another language.</summary>
    public IReadOnlyList<ReportView> Unread { get; }

    /// <summary>Whether there is something to compare.</summary>
    public bool IsCompared => Reports.Count > 1;

    public IReadOnlyList<UtteranceView> Utterances { get; }

    public IReadOnlyList<HappeningView> Happenings { get; }

    public IReadOnlyList<PositionView> Positions { get; }

    public IReadOnlyList<DifferenceView> Differences { get; }

    public IReadOnlyList<OnlyView> Only { get; }

    /// <summary>The utterances that one report carries and that the comparison does not hold to be its alone: whether another has them too is for a reader to say.</summary>
    public IReadOnlyList<UtteranceView> Near { get; }

    public IReadOnlyList<TimelineView> Timeline { get; }

    /// <summary>How many statements of the reports are listed nowhere, since they are perhaps none.</summary>
    public int Unlisted { get; }

    /// <summary>The utterances that two reports or more carry.</summary>
    public IEnumerable<UtteranceView> Shared => Utterances.Where(utterance => utterance.Carriers.Count > 1);

    /// <summary>The report of an id.</summary>
    public ReportView Report(string id) => _reports[id];

    /// <summary>The name of a joined actor.</summary>
    public string Name(string id) => _actors.TryGetValue(id, out JoinedActor? actor) ? Plain.Words(actor.Name) : Plain.Words(id);

    /// <summary>The joined actor of an id, or <see langword="null"/>.</summary>
    public JoinedActor? Actor(string? id) => id is not null && _actors.TryGetValue(id, out JoinedActor? actor) ? actor : null;

    /// <summary>The utterance of an id, or <see langword="null"/>.</summary>
    public UtteranceView? Utterance(string? id) => id is null ? null : _utterances.GetValueOrDefault(id);

    /// <summary>The position of an id, or <see langword="null"/>.</summary>
    public PositionView? Position(string? id) => id is null ? null : Positions.FirstOrDefault(view => view.Position.Id == id);

    /// <summary>The happening of an id, or <see langword="null"/>.</summary>
    public HappeningView? Happening(string? id) => id is null ? null : _happenings.GetValueOrDefault(id);

    /// <summary>The passages of other reports that come nearest to an utterance.</summary>
    public IReadOnlyList<Passage> Nearest(UtteranceView utterance) =>
    [
        .. from absence in utterance.Utterance.Absent
           where absence.Nearest is not null
           select new Passage(Report(absence.Report), [absence.Nearest!.Value]),
    ];

    private static IEnumerable<Utterance> SharedFirst(IReadOnlyList<Utterance> utterances) =>
        utterances.OrderByDescending(utterance => utterance.Renderings.Any(rendering => rendering.Report != utterance.Renderings[0].Report));

    private UtteranceView ViewOf(Utterance utterance, int number, IEnumerable<Difference> differences)
    {
        var renderings = new List<RenderingView>();
        foreach (Comparison.Rendering rendering in utterance.Renderings)
        {
            ReportView report = Report(rendering.Report);
            if (report.Record.Statements.FirstOrDefault(statement => statement.Id == rendering.Statement) is { } statement)
                renderings.Add(new RenderingView(rendering.Kind, report, statement) { AttributedTo = OtherSpeaker(utterance, rendering.Report, statement) });
        }

        // The rendering that the others are measured by stands first.
        int reference = renderings.FindIndex(rendering => rendering.Kind == RenderingKind.Verbatim);
        if (reference > 0)
        {
            renderings.Insert(0, renderings[reference]);
            renderings.RemoveAt(reference + 1);
        }

        var view = new UtteranceView(utterance, number, SpeakerOf(utterance, renderings), [.. renderings], [.. differences.Select(ViewOf)]);
        Marking.Mark(view);
        return view;
    }

    private string? OtherSpeaker(Utterance utterance, string report, Statement statement)
    {
        if (utterance.Speaker is null || statement.Speaker is null)
            return null;
        return _joined.TryGetValue(new ActorMention(report, statement.Speaker), out JoinedActor? own) && own.Id != utterance.Speaker ? Plain.Words(own.Name) : null;
    }

    private SpeakerView SpeakerOf(Utterance utterance, List<RenderingView> renderings)
    {
        if (Actor(utterance.Speaker) is { } actor)
            return new SpeakerView(actor.Id, Plain.Words(actor.Name), actor.Roles.Count > 0 ? Plain.Words(actor.Roles[0]) : null);
        RenderingView? sourced = renderings.Find(rendering => rendering.Statement.Source is not null);
        string words = sourced is null ? "" : sourced.Report.Words(sourced.Statement.Antecedent ?? sourced.Statement.Source!.Value);
        SpeakerState state = renderings.Count > 0 ? (sourced ?? renderings[0]).Statement.SpeakerState : SpeakerState.NotStated;
        return new SpeakerView(null, SpeakerWords(state, words), null);
    }

    // Where no actor is known, the report's own words for the source stand in quotation marks.
    private static string SpeakerWords(SpeakerState state, string words) => (state, words.Length > 0) switch
    {
        (_, true) => $"“{words}”",
        (SpeakerState.Unnamed, false) => "Unnamed speaker",
        (SpeakerState.NotStated, false) => "Speaker not stated",
        _ => "Speaker not found",
    };

    private HappeningView ViewOf(JoinedHappening happening, int number, IEnumerable<Difference> differences)
    {
        var evidence = new List<Passage>();
        foreach (HappeningRendering rendering in happening.Renderings)
        {
            ReportView report = Report(rendering.Report);
            if (report.Record.Happenings.FirstOrDefault(one => one.Id == rendering.Happening) is { } one)
                evidence.Add(new Passage(report, one.Evidence));
        }

        return new HappeningView(
            happening,
            number,
            [.. happening.Participants.Select(Name)],
            happening.Place is { } place ? Name(place) : null,
            [.. evidence],
            [.. differences.Select(ViewOf)]);
    }

    private PositionView ViewOf(JoinedPosition position)
    {
        var evidence = new List<Passage>();
        string? own = null;
        foreach (PositionRendering rendering in position.Renderings)
        {
            ReportView report = Report(rendering.Report);
            if (rendering.Position < 0 || rendering.Position >= report.Record.Positions.Count)
                continue;
            Position held = report.Record.Positions[rendering.Position];
            evidence.Add(new Passage(report, EvidenceOf(held)));
            own ??= Plain.Words(held.Topic.TextIn(report.Record.Text));
        }

        string? condition = position.Condition is { } words ? Plain.Words(words) : null;
        return new PositionView(position, Name(position.Actor), Plain.Words(position.Topic), own ?? Plain.Words(position.Topic), condition, [.. evidence]);
    }

    private static IReadOnlyList<Span> EvidenceOf(Position position) => position.Evidence.Count > 0 ? position.Evidence : [position.Topic];

    private DifferenceView ViewOf(Difference difference) => new(
        difference, [.. InReports(difference).Select(values => new ValueView(Report(values[0].Report), string.Join(" … ", values.Select(value => Plain.Words(value.Value))), [.. values.Select(value => value.Evidence)]))]);

    // What a report words otherwise in several places is one value: "the ship … at noon".
    private static IEnumerable<DifferingValue[]> InReports(Difference difference) => difference.Kind == DifferenceKind.Wording
        ? difference.Values.GroupBy(value => value.Report, StringComparer.Ordinal).Select(values => values.ToArray()) : difference.Values.Select(value => (DifferingValue[])[value]);

    private OnlyView ViewOf(OnlyHere only)
    {
        ReportView report = Report(only.Report);
        var statements = only.Statements.ToHashSet(StringComparer.Ordinal);
        var happenings = only.Happenings.ToHashSet(StringComparer.Ordinal);
        return new OnlyView(
            report,
            [.. Utterances.Where(view => view.Renderings.Any(rendering => rendering.Report == report && statements.Contains(rendering.Statement.Id)))],
            [.. Happenings.Where(view => view.Happening.Renderings.Any(one => one.Report == report.Record.Id && happenings.Contains(one.Happening)))],
            [.. Positions.Where(view => view.Position.Renderings.Any(one => one.Report == report.Record.Id && only.Positions.Contains(one.Position)))]);
    }

    private TimelineView ViewOf(TimelineEntry entry) => new(entry.When, Happening(entry.Happening), Utterance(entry.Utterance));
}
