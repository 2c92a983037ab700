using System.Text.Json.Serialization;

namespace OnRecord.Ledger;

/// <summary>Bytes to be added to a ledger, as they were captured.</summary>
/// <param name="Name">What they are called: a file's name. It tells the kind of file, and stands in messages; it is never opened.</param>
/// <param name="Bytes">The bytes, which are kept as they are.</param>
public sealed record Capture(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the bytes are.</summary>
    public CaptureKind Kind { get; init; } = CaptureKind.File;

    /// <summary>Where they are from, for people: a path, an address, <c>pasted</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>Who published the reports, where the user says so.</summary>
    public string? Outlet { get; init; }

    /// <summary>When the reports were published, where the user says so: an ISO 8601 date, or date-time with an offset.</summary>
    public string? Published { get; init; }

    /// <summary>The name of the story that the reports belong to, where the user says so.</summary>
    public string? Story { get; init; }
}

/// <summary>What captured bytes are.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CaptureKind>))]
public enum CaptureKind
{
    /// <summary>A saved file: a page, a text, a feed, a message.</summary>
    File,

    /// <summary>A line of JSON, as <c>onrecord extract</c> reads them.</summary>
    Line,
}

/// <summary>What became of one report that was to be added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Report">Its id in the ledger, or <see langword="null"/> where it was refused.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">Why it was refused, or what there is to know of it, or <see langword="null"/>.</param>
public sealed record AddedReport(string Name, string? Report, AddOutcome Outcome, string? Sentence);

/// <summary>What became of a report that was to be added.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AddOutcome>))]
public enum AddOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is new, and another version of a report of the same address.</summary>
    NewVersion,

    /// <summary>The ledger had it.</summary>
    Known,

    /// <summary>It cannot be read.</summary>
    Refused,
}

/// <summary>What became of all that was to be added.</summary>
/// <param name="Added">How many reports are new.</param>
/// <param name="NewVersions">How many are new versions of others.</param>
/// <param name="Known">How many the ledger had.</param>
/// <param name="Refused">Those that cannot be read.</param>
/// <param name="Reports">The ids of the new ones, in order.</param>
/// <param name="Stories">The ids of the stories that they belong to.</param>
public sealed record AddSummary(
    int Added, int NewVersions, int Known, IReadOnlyList<AddedReport> Refused, IReadOnlyList<string> Reports, IReadOnlyList<string> Stories);
