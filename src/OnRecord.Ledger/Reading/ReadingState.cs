namespace OnRecord.Ledger;

/// <summary>What was read, what was refused, and where the reading is unsure: of the whole ledger, a story or a report.</summary>
/// <param name="Reports">How many reports there are.</param>
/// <param name="Statements">How many statements were read from them.</param>
/// <param name="Named">How many of them have a named speaker.</param>
/// <param name="Unnamed">Of how many the report names nobody ("a source said").</param>
/// <param name="NotStated">Of how many the report does not say who spoke.</param>
/// <param name="NotFound">Of how many the speaker could not be told.</param>
/// <param name="Unread">Reports that were read no further, with why.</param>
/// <param name="Partial">Reports of which only a summary or the first lines are there.</param>
/// <param name="Refused">What could not be added; of the whole ledger only.</param>
/// <param name="Unsure">Statements whose speaker could not be told or is uncertain, the least certain first.</param>
/// <param name="UnsureCount">How many of them there are; the list has the first of them.</param>
public sealed record ReadingState(
    int Reports,
    int Statements,
    int Named,
    int Unnamed,
    int NotStated,
    int NotFound,
    IReadOnlyList<ReportSummary> Unread,
    IReadOnlyList<ReportSummary> Partial,
    IReadOnlyList<Refusal> Refused,
    IReadOnlyList<StatementRow> Unsure,
    int UnsureCount);

/// <summary>Something that could not be added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="When">When it was tried last, UTC.</param>
/// <param name="Sentence">Why it could not be read, and what to do.</param>
public sealed record Refusal(string Name, string When, string Sentence);
