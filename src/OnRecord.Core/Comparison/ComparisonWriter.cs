using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Finding;
using OnRecord.Comparison.Joining;
using OnRecord.Happenings;

namespace OnRecord.Comparison;

/// <summary>Writes down what was joined, in the record format.</summary>
internal sealed class ComparisonWriter(
    IReadOnlyList<Record> records, JoinedCast cast, List<StatementSign> statements, List<HappeningSign> happenings)
{
    private readonly OriginCounter _origins = OriginCounter.Of(records);
    private readonly List<Utterance> _utterances = [];
    private readonly List<JoinedHappening> _happenings = [];
    private readonly List<Difference> _differences = [];
    private readonly Dictionary<int, string> _utteranceOf = [];
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);

    /// <summary>Adds an utterance and its differences.</summary>
    public void Add(JoinedUtterance utterance, List<Absence> absent, DifferenceFinder differences)
    {
        string id = $"u{_utterances.Count + 1}";
        StatementSign head = statements[utterance.Head];
        Dictionary<int, RenderingKind> kinds = utterance.Others.ToDictionary(
            other => other.Sign, other => RenderingRule.KindOf(head, statements[other.Sign], other.Likeness));
        kinds[utterance.Head] = RenderingRule.KindOf(head);
        int[] all = [.. utterance.All.Order()];
        int[] reports = [.. all.Select(at => statements[at].Report).Distinct()];
        foreach (int at in all)
            _utteranceOf[at] = id;
        _utterances.Add(new Utterance
        {
            Id = id,
            Speaker = SpeakerOf([.. all.Select(at => statements[at])]),
            When = TimeOf(all.Select(at => statements[at].Statement.When)),
            Origins = _origins.Count(reports),
            Renderings = [.. all.Select(at => new Rendering(records[statements[at].Report].Id, statements[at].Statement.Id, kinds[at]))],
            Absent = absent,
        });
        if (reports.Length == 1 && absent.Count >= records.Count(record => record.Completeness == Pages.Completeness.Full && record.Unread is null)
            - (records[reports[0]].Completeness == Pages.Completeness.Full ? 1 : 0))
        {
            _alone.Add(id);
        }

        _differences.AddRange(differences.Of(id, statements, utterance));
    }

    /// <summary>Adds a happening and its differences.</summary>
    public void Add(List<int> group, DifferenceFinder differences)
    {
        string id = $"h{_happenings.Count + 1}";
        List<HappeningSign> signs = [.. group.Select(at => happenings[at])];
        _happenings.Add(new JoinedHappening
        {
            Id = id,
            Type = MostOf(signs.Select(sign => sign.Happening.Type)),
            Status = StatusOf(signs),
            When = TimeOf(signs.Select(sign => sign.Happening.When)),
            Place = OneOf(signs.Select(sign => sign.Place)),
            Participants = [.. signs.SelectMany(sign => sign.Happening.Participants.Select(actor => cast.Of(sign.Report, actor))).OfType<string>().Distinct()],
            Renderings = [.. signs.Select(sign => new HappeningRendering(records[sign.Report].Id, sign.Happening.Id))],
        });
        _differences.AddRange(differences.Of(id, signs));
    }

    /// <summary>Adds what reports tell differently that was read neither as said nor as done.</summary>
    public void Add(TellingDifferences telling) => _differences.AddRange(telling.Find(statements, happenings, [.. _differences]));

    /// <summary>Adds the small differences between quotations, behind what says more.</summary>
    public void Add(PrintedOtherwise printed) => _differences.AddRange(printed.Find(_utteranceOf, _differences));

    /// <summary>The comparison, when all is added.</summary>
    public StoryComparison Finish(List<JoinedPosition> positions) => new()
    {
        Reports = records,
        Stories = [new StoryReports([.. records.Select(record => record.Id)])],
        Utterances = _utterances,
        Happenings = _happenings,
        Positions = positions,
        Actors = cast.Actors,
        Differences = _differences,
        Only = [.. records.Select(record => Alone(record.Id, positions))],
        Timeline = Timeline(),
    };

    private OnlyHere Alone(string report, List<JoinedPosition> positions) => new(
        report,
        [.. _utterances.Where(utterance => _alone.Contains(utterance.Id)).SelectMany(utterance => utterance.Renderings)
            .Where(rendering => rendering.Report == report).Select(rendering => rendering.Statement)],
        [.. _happenings.Where(happening => happening.Renderings.All(rendering => rendering.Report == report))
            .SelectMany(happening => happening.Renderings).Select(rendering => rendering.Happening)],
        [.. positions.Where(position => position.Renderings.All(rendering => rendering.Report == report))
            .SelectMany(position => position.Renderings).Select(rendering => rendering.Position).Order()]);

    private IReadOnlyList<TimelineEntry> Timeline() => StoryUnion.InOrder(
        _happenings.Select(happening => new TimelineEntry { When = happening.When, Happening = happening.Id })
            .Concat(_utterances.Select(utterance => new TimelineEntry { When = utterance.When, Utterance = utterance.Id })));

    /// <summary>The speaker whom all renderings have that have one; a person before the country or organization that the person speaks for.</summary>
    private static string? SpeakerOf(StatementSign[] renderings) => OneOf(renderings
        .Where(sign => !renderings.Any(other => sign.Speaker is not null && other.Represents.Contains(sign.Speaker)))
        .Where(sign => !sign.IsOneOfNamesakes || renderings.All(other => other.IsOneOfNamesakes || other.Speaker is null))
        .Select(sign => renderings.Any(other => other.Speaker is not null && other.Speaker == sign.Principal) ? sign.Principal : sign.Speaker));

    /// <summary>The value that all have who have one, or <see langword="null"/> where two differ.</summary>
    private static string? OneOf(IEnumerable<string?> values)
    {
        string[] different = [.. values.OfType<string>().Distinct()];
        return different.Length == 1 ? different[0] : null;
    }

    /// <summary>The most exact of times that agree, or <see langword="null"/> where two do not.</summary>
    private static string? TimeOf(IEnumerable<string?> times)
    {
        string?[] all = [.. times.Distinct()];
        return all.All(time => all.All(other => TimeFit.Agree(time, other))) ? all.Aggregate(TimeFit.Narrower) : null;
    }

    private static string MostOf(IEnumerable<string> values) =>
        values.GroupBy(value => value, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The status that most reports give; of as many, the one that says most surely that it took place.</summary>
    private static HappeningStatus StatusOf(List<HappeningSign> signs)
    {
        HappeningStatus best = signs[0].Happening.Status;
        int most = 0;
        foreach (HappeningSign sign in signs)
        {
            HappeningStatus status = sign.Happening.Status;
            int count = signs.FindAll(other => other.Happening.Status == status).Count;
            if (count > most || (count == most && status < best))
                (best, most) = (status, count);
        }

        return best;
    }
}
