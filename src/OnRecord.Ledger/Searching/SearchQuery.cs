using OnRecord.Statements;

namespace OnRecord.Ledger;

/// <summary>What is searched for.</summary>
/// <param name="Words">Words that must all be there; <c>"a phrase"</c> in quotation marks; a beginning with <c>*</c> behind it. Empty: the filters alone decide.</param>
public sealed record SearchQuery(string Words)
{
    /// <summary>Only statements of this speaker: an id in the ledger, or words of a name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Only what this outlet published.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only what was published on this day or later, ISO 8601.</summary>
    public string? From { get; init; }

    /// <summary>Only what was published on this day or earlier, ISO 8601.</summary>
    public string? To { get; init; }

    /// <summary>Only statements of this form.</summary>
    public StatementForm? Form { get; init; }

    /// <summary>Only what is in the story of this id.</summary>
    public string? Story { get; init; }

    /// <summary>How many hits of each kind are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits of each kind are wanted.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>What a search found, newest report first.</summary>
/// <param name="Total">How many statements were found; where <paramref name="IsTotalExact"/> is false there are more.</param>
/// <param name="IsTotalExact">Whether all statements found were counted; of very many only those added last are.</param>
/// <param name="Statements">The statements that were wanted of them.</param>
/// <param name="ReportTotal">How many reports have the words in their headline or text; none where a speaker or a form is asked for.</param>
/// <param name="IsReportTotalExact">Whether all reports found were counted.</param>
/// <param name="Reports">The reports that were wanted of them.</param>
/// <param name="Facets">Whom and what the counted statements are of.</param>
public sealed record SearchResult(
    int Total, bool IsTotalExact, IReadOnlyList<StatementHit> Statements, int ReportTotal, bool IsReportTotalExact, IReadOnlyList<ReportHit> Reports, Facets Facets);

/// <summary>A statement that a search found.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Highlights">Where the words stand in the row's words.</param>
public sealed record StatementHit(StatementRow Row, IReadOnlyList<Span> Highlights);

/// <summary>A report that a search found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Excerpt">A stretch of its text with the words.</param>
/// <param name="Start">Where the stretch starts in the text.</param>
/// <param name="Highlights">Where the words stand in the stretch.</param>
public sealed record ReportHit(ReportSummary Report, string Excerpt, int Start, IReadOnlyList<Span> Highlights);

/// <summary>How many of the statements found are of whom and of what, the most first.</summary>
/// <param name="Speakers">By speaker, the hundred with the most; values are ids in the ledger.</param>
/// <param name="Outlets">By outlet.</param>
/// <param name="Forms">By form; values are those of the record format.</param>
/// <param name="Months">By month of publication, such as <c>2031-03</c>, the newest first.</param>
public sealed record Facets(
    IReadOnlyList<FacetValue> Speakers, IReadOnlyList<FacetValue> Outlets, IReadOnlyList<FacetValue> Forms, IReadOnlyList<FacetValue> Months);

/// <summary>A value that statements have in common.</summary>
/// <param name="Value">What to filter by.</param>
/// <param name="Label">What to show.</param>
/// <param name="Count">How many statements have it.</param>
public sealed record FacetValue(string Value, string Label, int Count);
