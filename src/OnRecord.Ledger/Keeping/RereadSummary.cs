namespace OnRecord.Ledger;

/// <summary>What became of a re-reading.</summary>
/// <param name="Reports">How many reports were read anew.</param>
/// <param name="Changed">Of how many something else was read than before.</param>
/// <param name="Failed">Those that cannot be read any more, with why; they keep what was read before.</param>
/// <param name="Lost">The corrections that find no passage or statement any more, with why.</param>
public sealed record RereadSummary(int Reports, int Changed, IReadOnlyList<AddedReport> Failed, IReadOnlyList<Correction> Lost);
