using System.Globalization;
using OnRecord.Comparison;
using OnRecord.Happenings;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Rendering.Views;

/// <summary>What the renderings call things.</summary>
internal static class Labels
{
    private static readonly string[] SmallNumbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>How a rendering stands to the first.</summary>
    public static string Of(RenderingKind kind) => kind switch
    {
        RenderingKind.Verbatim => "same words",
        RenderingKind.OtherTranslation => "other translation",
        RenderingKind.Paraphrase => "paraphrase",
        RenderingKind.Summary => "summary",
        _ => "part of it",
    };

    /// <summary>How a rendering stands to the first, where a word of it is another, too.</summary>
    public static string Of(RenderingView view) => view is { Kind: RenderingKind.Verbatim, Marks.Count: > 0 } ? "same words but those marked" : Of(view.Kind);

    /// <summary>Whether a happening took place; nothing where it did.</summary>
    public static string Of(HappeningStatus status) => status switch
    {
        HappeningStatus.Happened => "",
        HappeningStatus.Planned => "planned",
        HappeningStatus.Proposed => "proposed",
        HappeningStatus.Denied => "denied",
        _ => "cancelled",
    };

    /// <summary>How an actor stands to a topic.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Supports => "supports",
        Stance.Opposes => "opposes",
        Stance.Conditions => "on a condition",
        Stance.Offers => "offers",
        Stance.RulesOut => "rules out",
        Stance.Open => "open to it",
        _ => "undecided",
    };

    /// <summary>How a statement stands to quotation marks.</summary>
    public static string Of(StatementForm form) => form switch
    {
        StatementForm.Direct => "quoted",
        StatementForm.Mixed => "partly quoted",
        _ => "in the reporter’s words",
    };

    /// <summary>What reports disagree on.</summary>
    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Number => "Number",
        DifferenceKind.Date => "Date",
        DifferenceKind.Wording => "Wording",
        DifferenceKind.Speaker => "Speaker",
        _ => "Status",
    };

    /// <summary>A happening in a few words: type, status, who, where.</summary>
    public static string Title(HappeningView view)
    {
        string title = Capital(Plain.Words(view.Happening.Type).Replace('-', ' '));
        string status = Of(view.Happening.Status);
        if (status.Length > 0)
            title += $" ({status})";
        if (view.Participants.Count > 0)
            title += ": " + Listed(view.Participants);
        return view.Place is { } place ? $"{title}; {place}" : title;
    }

    /// <summary>What is marked of a position: that other reports have it otherwise, that it was another before.</summary>
    public static IEnumerable<string> Marks(StoryView story, PositionView view)
    {
        string[] others = [.. view.Position.DiffersFrom.Select(story.Position).OfType<PositionView>().Select(other => Of(other.Position.Stance)).Distinct()];
        if (others.Length > 0)
            yield return $"reports differ: {string.Join(", ", others)}";
        if (story.Position(view.Position.ChangedFrom) is { Position: { When: { } when } before })
            yield return $"before: {Of(before.Stance)}, {TimeWords.Of(when)}";
    }

    /// <summary>A position as one sentence, in its report's words: the topic's label may be another's.</summary>
    public static string Sentence(PositionView position)
    {
        string condition = position.Condition is { } words ? $" ({words})" : "";
        return $"{position.Actor}, {Of(position.Position.Stance)}: {position.Words}{condition}";
    }

    /// <summary>What is added to words of which a report says that they were not said.</summary>
    public const string NotSaid = "reported as not said";

    /// <summary>What is added behind words that are shown with their cue, where the cue is negated.</summary>
    public const string Negated = "negated";

    /// <summary>What a statement lacks or is not: said by a report not to have been said, of another speaker there, speaker from elsewhere.</summary>
    public static string? Note(RenderingView view, double sure = 0.75)
    {
        Statement statement = view.Statement;
        if (view.Negation is { } negation)
            return negation;
        if (view.AttributedTo is { } other)
            return $"attributed to {other}";
        return statement.Speaker is not null && statement.Certainty < sure && statement.Why.Length > 0 ? Plain.Words(statement.Why) : null;
    }

    /// <summary>A number and its noun: <c>one report</c>, <c>14 reports</c>.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A number as a word where it is small.</summary>
    public static string Number(int count) => count < SmallNumbers.Length ? SmallNumbers[count] : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Names as one phrase: <c>A, B and C</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>A text with its first letter large.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
