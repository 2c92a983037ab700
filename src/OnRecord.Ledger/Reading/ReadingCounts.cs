namespace OnRecord.Ledger;

/// <summary>How much was read, refused and is unsure: of the whole ledger, a story or a report.</summary>
/// <param name="Reports">How many reports there are.</param>
/// <param name="Statements">How many statements were read from them.</param>
/// <param name="Refused">How many files could not be added; of the whole ledger only.</param>
/// <param name="Unread">How many reports were read no further, being in another language.</param>
/// <param name="Partial">Of how many reports only a summary or the first lines are there.</param>
/// <param name="Unsure">Of how many statements the speaker could not be told or is uncertain.</param>
public sealed record ReadingCounts(int Reports, int Statements, int Refused, int Unread, int Partial, int Unsure);
