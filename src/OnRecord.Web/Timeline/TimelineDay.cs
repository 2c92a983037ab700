using OnRecord.Happenings;
using OnRecord.Ledger;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Timeline;

/// <summary>A day of a timeline.</summary>
/// <param name="Day">The day, ISO 8601.</param>
/// <param name="Items">What happened and what was said on it.</param>
internal sealed record TimelineDay(string Day, IReadOnlyList<TimelineItem> Items)
{
    private const int Snippet = 140;

    /// <summary>The days of facts, in order.</summary>
    public static IReadOnlyList<TimelineDay> Of(IReadOnlyList<HappeningRow> happenings, IReadOnlyList<StatementRow> statements, Cues cues)
    {
        IEnumerable<(string Day, TimelineItem Item)> happened = happenings.Where(row => DayOf(row.When) is not null)
            .GroupBy(row => row.Joined is null ? $"{row.Place.Report} {row.Id}" : $"{row.Place.Story} {row.Joined}", StringComparer.Ordinal)
            .Select(joined => (DayOf(joined.First().When)!, new TimelineItem(IsHappening: true, joined.First().Place.Story, Words(joined.First()), Places(joined.Select(row => row.Place)))));
        IEnumerable<(string Day, TimelineItem Item)> said = statements.Where(row => DayOf(row.When) is not null && row.SpeakerName is not null)
            .GroupBy(row => row.Utterance is null ? $"{row.Place.Report} {row.Id}" : $"{row.Place.Story} {row.Utterance}", StringComparer.Ordinal)
            .Select(joined => (DayOf(joined.First().When)!, new TimelineItem(IsHappening: false, joined.First().Place.Story, Words(joined.First(), cues), Places(joined.Select(row => row.Place)))));
        return
        [
            .. happened.Concat(said)
                .GroupBy(pair => pair.Day, pair => pair.Item, StringComparer.Ordinal)
                .OrderBy(day => day.Key, StringComparer.Ordinal)
                .Select(day => new TimelineDay(day.Key, [.. day])),
        ];
    }

    private static string? DayOf(string? when) => when is not null && TimeWords.DayOf(when) is not null ? when[..10] : null;

    private static IReadOnlyList<FactPlace> Places(IEnumerable<FactPlace> places) => [.. places.DistinctBy(place => place.Report)];

    private static string Words(HappeningRow row)
    {
        string words = Labels.Capital(row.Type.Replace('-', ' '));
        if (row.Status != HappeningStatus.Happened)
            words += $" ({Labels.Of(row.Status)})";
        if (row.Participants.Count > 0)
            words += ": " + Labels.Listed(row.Participants);
        return row.Where is { } place ? $"{words}; {place}" : words;
    }

    private static string Words(StatementRow row, Cues cues)
    {
        string cue = cues.Of(row), denied = !row.Negated ? "" : $" ({(cue.Length > 0 ? Labels.Negated : Labels.NotSaid)})";
        return $"{row.SpeakerName}{denied}{(cue.Length > 0 ? $" {cue}" : ":")} {Plain.Clipped(Plain.Words(row.Place.Words), Snippet)}";
    }
}

/// <summary>One thing that happened or was said.</summary>
/// <param name="IsHappening">Whether it happened; else it was said.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Words">It in a line.</param>
/// <param name="Places">Where the reports have it, each report once.</param>
internal sealed record TimelineItem(bool IsHappening, string? Story, string Words, IReadOnlyList<FactPlace> Places);
