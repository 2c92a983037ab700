using System.Text.Json.Serialization;

namespace OnRecord.Ledger;

/// <summary>A correction as the ledger keeps it: apart from what was read, and replayed after every reading.</summary>
/// <param name="Id">Its id: the same correction has the same in every ledger.</param>
/// <param name="Kind">What is corrected: <c>wrong-speaker</c>, <c>not-a-statement</c>, …</param>
/// <param name="Report">The report's id.</param>
/// <param name="OtherReport">The other report's id, where two are concerned.</param>
/// <param name="Sentence">What it says, with the words that it concerns.</param>
/// <param name="When">When it was made, UTC.</param>
/// <param name="Why">Why, or <see langword="null"/>.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Trouble">Why it could not be applied, or <see langword="null"/>.</param>
public sealed record Correction(string Id, string Kind, string Report, string? OtherReport, string Sentence, string When, string? Why, CorrectionState State, string? Trouble);

/// <summary>Whether a correction holds.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CorrectionState>))]
public enum CorrectionState
{
    /// <summary>It is applied.</summary>
    Applied,

    /// <summary>What it concerns is not there any more, so that it is applied to nothing.</summary>
    Lost,

    /// <summary>Somebody took it back.</summary>
    Undone,
}

/// <summary>What became of corrections that were imported.</summary>
/// <param name="Imported">How many are new.</param>
/// <param name="Known">How many the ledger had.</param>
/// <param name="Refused">For each line that is no correction a sentence.</param>
/// <param name="Lost">The new ones that could not be applied, with why.</param>
public sealed record ImportSummary(int Imported, int Known, IReadOnlyList<string> Refused, IReadOnlyList<Correction> Lost);
