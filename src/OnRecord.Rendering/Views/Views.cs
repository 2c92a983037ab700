using OnRecord.Comparison;
using OnRecord.Statements;

namespace OnRecord.Rendering.Views;

/// <summary>Passages of one report.</summary>
internal sealed record Passage(ReportView Report, IReadOnlyList<Span> Spans)
{
    /// <summary>Where they stand, such as <c>MT ¶4</c>.</summary>
    public string Reference => Report.Reference(Spans);
}

/// <summary>Who said something: the actor, or in words why there is none.</summary>
internal sealed record SpeakerView(string? Id, string Name, string? Role);

/// <summary>One thing said, and each report's words for it.</summary>
internal sealed record UtteranceView(
    Utterance Utterance, int Number, SpeakerView Speaker, IReadOnlyList<RenderingView> Renderings, IReadOnlyList<DifferenceView> Differences)
{
    /// <summary>The reports that carry it, each once.</summary>
    public IReadOnlyList<ReportView> Carriers { get; } = [.. Renderings.Select(rendering => rendering.Report).Distinct().OrderBy(report => report.Index)];

    /// <summary>The speaker's name; where a report negates it, that too, so that no line reads as if it had been said.</summary>
    public string SpeakerName => Renderings.Select(rendering => rendering.Negation).FirstOrDefault(negation => negation is not null) is { } negation ? $"{Speaker.Name} ({negation})" : Speaker.Name;

    /// <summary>Who said it and the first rendering's words, in one line.</summary>
    public string InShort => Renderings.Count > 0 ? Speaker.Name + Renderings[0].Lead + Renderings[0].Words : SpeakerName;

    /// <summary>Whether its renderings differ in what is not wording alone, or are different translations.</summary>
    public bool IsDiffering => Differences.Count > 0 || Renderings.Any(rendering => rendering.Kind == RenderingKind.OtherTranslation);
}

/// <summary>One report's rendering of an utterance.</summary>
internal sealed record RenderingView(RenderingKind Kind, ReportView Report, Statement Statement)
{
    /// <summary>Whose words the report says they are, where that is another than the utterance's speaker (a country for its minister); else <see langword="null"/>.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The stretches where its words differ from another report's.</summary>
    public IReadOnlyList<Span> Marks { get; set; } = [];

    /// <summary>Where it stands, such as <c>MT ¶4</c>.</summary>
    public string Reference => Report.Reference(Statement.Content);

    /// <summary>Its words.</summary>
    public string Words => string.Join(" … ", Statement.Content.Select(Report.Words));

    /// <summary>
    /// The report's own words from the cue to what was said, where that follows the cue and is no quotation ("criticized", "did not disclose"):
    /// without them such words may say nothing, or the opposite. Else empty.
    /// </summary>
    public string Cue
    {
        get
        {
            int start = Statement.Content[0].Start;
            if (Statement.Form == StatementForm.Direct || Statement.Cue is not { } cue || Statement.Source is { } source && source.Start >= cue.Start && source.Start < start)
                return "";
            bool isNear = cue.End <= start && start - cue.End <= Near && Report.ParagraphAt(cue.Start) == Report.ParagraphAt(start);
            string words = isNear ? Report.Words(new Span(cue.Start, start)) : "";
            return words.Any(char.IsLetterOrDigit) ? words : "";
        }
    }

    /// <summary>What stands between the speaker's name and the words: the cue, or a colon; before the colon, whether a report says that it was not said.</summary>
    public string Lead => Cue is { Length: > 0 } cue ? $"{(Statement.Source is null ? ":" : "")} {cue} " : Negation is { } negation ? $" ({negation}): " : ": ";

    /// <summary>What stands behind the words where the cue stands before them and is negated ("did not say"); else empty.</summary>
    public string Tail => Statement.Negated && Cue.Length > 0 ? $" ({Negation})" : "";

    /// <summary>What is said of negated words: beside a cue that is shown, that it is negated; else that a report says they were not said. <see langword="null"/> for others.</summary>
    public string? Negation => !Statement.Negated ? null : Cue.Length > 0 ? Labels.Negated : Labels.NotSaid;

    /// <summary>Code units between a cue and the words that follow it: room for "reporters on Friday".</summary>
    private const int Near = 40;
}

/// <summary>One thing that happened.</summary>
internal sealed record HappeningView(
    JoinedHappening Happening,
    int Number,
    IReadOnlyList<string> Participants,
    string? Place,
    IReadOnlyList<Passage> Evidence,
    IReadOnlyList<DifferenceView> Differences)
{
    /// <summary>The reports that carry it, each once.</summary>
    public IReadOnlyList<ReportView> Carriers { get; } = [.. Evidence.Select(passage => passage.Report).Distinct().OrderBy(report => report.Index)];

    /// <summary>When, in words; where the reports differ, each of their days.</summary>
    public string When
    {
        get
        {
            if (Happening.When is { } when)
                return TimeWords.Of(when);
            string[] days =
            [
                .. Differences.Where(difference => difference.Difference.Kind == DifferenceKind.Date)
                    .SelectMany(difference => difference.Values)
                    .Select(value => value.Value)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(TimeWords.Of),
            ];
            return days.Length > 0 ? Alternatives(days) : "undated";
        }
    }

    // "10 or 11 Mar 2031": the month and the year once, where they are the same.
    private static string Alternatives(string[] days)
    {
        string month = days[0][(days[0].IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (!days.All(day => day.EndsWith(" " + month, StringComparison.Ordinal)))
            return string.Join(" or ", days);
        return string.Join(" or ", days.Select(day => day[..^(month.Length + 1)])) + " " + month;
    }

    /// <summary>What it is sorted by: its first day, or behind all days.</summary>
    public string SortKey => Happening.When
        ?? Differences.Where(difference => difference.Difference.Kind == DifferenceKind.Date).SelectMany(difference => difference.Values).Min(value => value.Value)
        ?? "~";
}

/// <summary>Where somebody stands.</summary>
internal sealed record PositionView(JoinedPosition Position, string Actor, string Topic, string Words, string? Condition, IReadOnlyList<Passage> Evidence);

/// <summary>A point on which reports disagree.</summary>
internal sealed record DifferenceView(Difference Difference, IReadOnlyList<ValueView> Values);

/// <summary>What one report has there, in one place or several.</summary>
internal sealed record ValueView(ReportView Report, string Value, IReadOnlyList<Span> Places)
{
    /// <summary>Where it stands first.</summary>
    public Span Evidence => Places[0];

    /// <summary>Where it stands, such as <c>MT ¶4</c>.</summary>
    public string Reference => Report.Reference(Places);

    /// <summary>The passages that it comes from.</summary>
    public IEnumerable<SurroundedWords> Passages => Places.Select(Report.Around);
}

/// <summary>What one report alone carries.</summary>
internal sealed record OnlyView(
    ReportView Report, IReadOnlyList<UtteranceView> Utterances, IReadOnlyList<HappeningView> Happenings, IReadOnlyList<PositionView> Positions)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Utterances.Count + Happenings.Count + Positions.Count == 0;
}

/// <summary>An entry of the timeline.</summary>
internal sealed record TimelineView(string? When, HappeningView? Happening, UtteranceView? Utterance);
