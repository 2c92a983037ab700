using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Happenings;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports disagree. A value that a report does not have is no difference, nor are values that can both be true.</summary>
internal sealed class DifferenceFinder(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
{
    private readonly NumberDifferences _numbers = new(records, space);
    private readonly DurationDifferences _durations = new(records, space);
    private readonly WordingDifferences _wording = new(records, space);
    private readonly QuotationDifferences _quotations = new(records, space);
    private readonly NegationDifferences _negations = new(records, space);
    private readonly CueDifferences _cues = new(records, space);
    private readonly PlaceDifferences _places = new(records, cast, space);
    private readonly ToldDays _days = new(records, space);

    /// <summary>Finds the differences between the renderings of an utterance.</summary>
    public IEnumerable<Difference> Of(string id, List<StatementSign> signs, JoinedUtterance utterance)
    {
        StatementSign[] renderings = [.. utterance.All.Select(at => signs[at]).OrderBy(sign => sign.Report).ThenBy(sign => sign.Statement.Content[0])];
        if (renderings.Select(sign => sign.Report).Distinct().Count() < 2)
            yield break;
        RenderedPassage[] passages = Array.ConvertAll(renderings, sign => new RenderedPassage(sign.Report, sign.Content));
        foreach (List<DifferingValue> values in _numbers.Find(passages).Concat(_durations.Of(passages)))
            yield return new Difference(DifferenceKind.Number, id, values);
        // Two speakers speak on days of their own.
        List<DifferingValue>? speakers = SpeakersOf(renderings);
        if (speakers is null && DaysOf(renderings) is { } days)
            yield return new Difference(DifferenceKind.Date, id, days);
        foreach (List<DifferingValue> values in _days.Find(renderings))
            yield return new Difference(DifferenceKind.Date, id, values);
        if (speakers is not null)
            yield return new Difference(DifferenceKind.Speaker, id, speakers);
        foreach (List<DifferingValue> values in OnePlace.Join(_wording.Find(passages).Concat(_quotations.Find(renderings)).Concat(_negations.Find(renderings)).Concat(_cues.Find(renderings)).Concat(_places.Find(renderings)), records))
            yield return new Difference(DifferenceKind.Wording, id, values);
    }

    /// <summary>Finds the differences between the renderings of a happening.</summary>
    public IEnumerable<Difference> Of(string id, List<HappeningSign> renderings)
    {
        if (renderings.Count < 2)
            yield break;
        foreach (List<DifferingValue> values in _numbers.Find(renderings.ConvertAll(sign => new RenderedPassage(sign.Report, sign.Sentence))).Concat(_durations.Of(renderings)))
            yield return new Difference(DifferenceKind.Number, id, values);
        if (DaysOf(renderings) is { } days)
            yield return new Difference(DifferenceKind.Date, id, days);
        if (StatusesOf(renderings) is { } statuses)
            yield return new Difference(DifferenceKind.Status, id, statuses);
    }

    private List<DifferingValue>? DaysOf(StatementSign[] renderings) => Disagreeing(Array.ConvertAll(
        renderings, sign => new Dated(sign.Report, sign.Statement.When, sign.Statement.Source ?? sign.Statement.Content[0], sign.Statement.Content[0])));

    private List<DifferingValue>? DaysOf(List<HappeningSign> renderings) => Disagreeing(
        [.. renderings.ConvertAll(sign => new Dated(sign.Report, sign.Happening.When ?? sign.DayBeside, sign.Happening.Evidence[0], sign.Happening.Evidence[0]))], withMonths: true);

    private List<DifferingValue>? Disagreeing(Dated[] renderings, bool withMonths = false)
    {
        Dated[] dated = Array.FindAll(renderings, one => TimeFit.AreDays(one.When, one.When) || (withMonths && TimeFit.AreNearMonths(one.When, one.When)));
        if (dated.All(one => TimeFit.Agree(one.When, dated[0].When)))
            return null;
        Span[] places = [.. dated.Select(one => TimeNear(one.Report, one.When!, one.Near) ?? one.Evidence)];
        bool isSameWeekday = Enumerable.Range(1, dated.Length - 1).All(i => TimeFit.Agree(dated[0].When, dated[i].When) || TimeFit.IsSameWeekday(
            places[0].In(records[dated[0].Report].Text), dated[0].When!, places[i].In(records[dated[i].Report].Text), dated[i].When!));
        return isSameWeekday ? null : [.. dated.Zip(places, (one, place) => new DifferingValue(records[one.Report].Id, one.When!, place))];
    }

    private sealed record Dated(int Report, string? When, Span Evidence, Span Near);

    /// <summary>The time expression of that value that is nearest to a passage, in its sentence or beside it.</summary>
    private Span? TimeNear(int report, string when, Span near)
    {
        Record record = records[report];
        Span sentence = record.Sentences.FirstOrDefault(span => span.Overlaps(near), near);
        TimeExpression? found = record.Times
            .Where(time => time.Value is { } value && value.StartsWith(when[..Math.Min(10, when.Length)], StringComparison.Ordinal) && (when.Length > 7 || value.Length == when.Length))
            .OrderBy(time => sentence.Contains(time.Span) ? 0 : 1)
            .ThenBy(time => Math.Abs(time.Start - near.Start))
            .FirstOrDefault();
        return found is not null && (sentence.Contains(found.Span) || Math.Abs(found.Start - near.Start) < 600) ? found.Span : null;
    }

    private List<DifferingValue>? SpeakersOf(StatementSign[] renderings)
    {
        StatementSign[] named = [.. renderings.Where(sign => sign.Speaker is not null)];
        if (named.All(sign => named.All(other => RenderingRule.SpeakersOf(sign, other) != SpeakerFit.Other || sign.Names.Overlaps(other.Names))))
            return null;
        return
        [
            .. named.Select(sign => new DifferingValue(
                records[sign.Report].Id, cast.NameOf(sign.Speaker!), sign.Statement.Source ?? sign.Statement.Content[0])),
        ];
    }

    private List<DifferingValue>? StatusesOf(List<HappeningSign> renderings)
    {
        bool disagree = renderings.Any(first => renderings.Any(second => Conflict(first, second)));
        if (!disagree)
            return null;
        return [.. renderings.Select(sign => new DifferingValue(
            records[sign.Report].Id, NameOf(sign.Happening.Status), sign.Happening.Evidence[0]))];
    }

    /// <summary>Whether two statuses cannot both be right: what was planned may since have happened, and what was proposed have been planned.</summary>
    private static bool Conflict(HappeningSign first, HappeningSign second)
    {
        (HappeningStatus one, HappeningStatus other) = (first.Happening.Status, second.Happening.Status);
        if (one == other)
            return false;
        if (one is HappeningStatus.Denied or HappeningStatus.Cancelled || other is HappeningStatus.Denied or HappeningStatus.Cancelled)
            return one is HappeningStatus.Happened or HappeningStatus.Planned || other is HappeningStatus.Happened or HappeningStatus.Planned;
        bool isOnlyProposed = one is HappeningStatus.Planned && other is HappeningStatus.Proposed || one is HappeningStatus.Proposed && other is HappeningStatus.Planned;
        return isOnlyProposed && TimeFit.AreDays(first.Happening.When, second.Happening.When);
    }

    /// <summary>A status as a difference tells it.</summary>
    public static string NameOf(HappeningStatus status) => status switch
    {
        HappeningStatus.Happened => "happened",
        HappeningStatus.Planned => "planned",
        HappeningStatus.Proposed => "proposed",
        HappeningStatus.Denied => "denied",
        _ => "cancelled",
    };
}
