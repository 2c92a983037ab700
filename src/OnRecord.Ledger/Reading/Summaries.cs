using OnRecord.Names;
using OnRecord.Pages;

namespace OnRecord.Ledger;

/// <summary>A story, for a list of stories.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name, where the user gave it one, or the headline of its first report; empty where there is none.</param>
/// <param name="First">The day of its first report, ISO 8601, or <see langword="null"/>.</param>
/// <param name="Last">The day of its last report, ISO 8601, or <see langword="null"/>.</param>
/// <param name="Reports">How many reports it has, older versions not counted.</param>
/// <param name="Outlets">Who published them.</param>
/// <param name="Origins">How many independent origins they have: an agency's text counts once.</param>
/// <param name="Utterances">How many things were said.</param>
/// <param name="Shared">How many of them two reports or more carry.</param>
/// <param name="Differing">On how many utterances and happenings the reports disagree.</param>
/// <param name="LastAdded">When its last report came into the ledger, UTC.</param>
public sealed record StorySummary(
    string Id, string Title, string? First, string? Last, int Reports, IReadOnlyList<string> Outlets, int Origins, int Utterances, int Shared, int Differing, string LastAdded);

/// <summary>A report, for a list of reports.</summary>
public sealed record ReportSummary
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it was called when it was added.</summary>
    public required string Name { get; init; }

    /// <summary>The id of its story; that of the current version where it is an older one; <see langword="null"/> for none.</summary>
    public string? Story { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its headline.</summary>
    public string? Headline { get; init; }

    /// <summary>When it was published, ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The agency whose text it is.</summary>
    public string? Agency { get; init; }

    /// <summary>Whether its text is the whole article.</summary>
    public Completeness Completeness { get; init; }

    /// <summary>Why it was read no further, or <see langword="null"/>.</summary>
    public string? Unread { get; init; }

    /// <summary>When its bytes were captured, UTC.</summary>
    public required string Captured { get; init; }

    /// <summary>Where they were from.</summary>
    public required string From { get; init; }

    /// <summary>Their SHA-256, as 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Which version of its address's report it is, from 1.</summary>
    public int Version { get; init; }

    /// <summary>Whether it is the newest version, which alone takes part in its story.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>How many statements were read from it.</summary>
    public int Statements { get; init; }
}

/// <summary>A report's bytes as they were captured.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Sha256">Their SHA-256, as 64 hexadecimal digits.</param>
/// <param name="Captured">When, UTC.</param>
/// <param name="From">Where they were from.</param>
public sealed record CapturedBytes(string Name, ReadOnlyMemory<byte> Bytes, CaptureKind Kind, string Sha256, string Captured, string From);

/// <summary>An actor joined over the stories.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The fullest form of its name.</param>
/// <param name="Kind">What it is, or <see langword="null"/>.</param>
/// <param name="Aliases">Other forms of its name.</param>
/// <param name="Roles">Its titles and roles in the reports' words.</param>
/// <param name="Statements">How many statements it was reported to make.</param>
/// <param name="Stories">In how many stories it is.</param>
/// <param name="Outlets">How many outlets reported its statements.</param>
/// <param name="First">The day of the first report with a statement of it, ISO 8601.</param>
/// <param name="Last">The day of the last.</param>
public sealed record SpeakerSummary(
    string Id, string Name, ActorKind? Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, int Statements, int Stories, int Outlets, string? First, string? Last);
