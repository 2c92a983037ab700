using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Corrections;

/// <summary>A correction as its row holds it.</summary>
internal sealed record StoredCorrection(string Id, AnchoredCorrection Correction, string Made, string? Why, string? Undone, string? Trouble)
{
    /// <summary>As the ledger shows it.</summary>
    public Correction Shown => new(
        Id,
        Terms.Of(Correction.Kind),
        Correction.Report,
        Correction.OtherReport,
        CorrectionSentence.Of(Correction),
        Made,
        Why,
        Undone is not null ? CorrectionState.Undone : Trouble is not null ? CorrectionState.Lost : CorrectionState.Applied,
        Undone is null ? Trouble : null);
}

/// <summary>Reads and writes the rows of corrections.</summary>
internal static class CorrectionStore
{
    private const string Columns = "SELECT id, draft, made, why, undone, trouble FROM corrections";

    /// <summary>All corrections, or those that concern a report, in the order made.</summary>
    public static List<StoredCorrection> List(Session session, string? report) =>
        session.All($"{Columns} WHERE $1 IS NULL OR report = $1 OR other = $1 ORDER BY number", Read, report);

    /// <summary>One.</summary>
    public static StoredCorrection? Find(Session session, string id) => session.First($"{Columns} WHERE id = $1", Read, id);

    /// <summary>Those in force that concern a report, in the order made.</summary>
    public static List<StoredCorrection> InForce(Session session, string report) =>
        session.All($"{Columns} WHERE undone IS NULL AND (report = $1 OR other = $1) ORDER BY number", Read, report);

    /// <summary>Those in force that concern one of a story's reports, in the order made.</summary>
    public static List<StoredCorrection> InForceOfStory(Session session, string story) => session.All(
        $"""
        {Columns} WHERE undone IS NULL AND (report IN (SELECT id FROM reports WHERE story = $1) OR other IN (SELECT id FROM reports WHERE story = $1)) ORDER BY number
        """,
        Read,
        story);

    /// <summary>Those in force of a kind, in the order made.</summary>
    public static List<StoredCorrection> InForceOfKind(Session session, CorrectionKind kind) =>
        session.All($"{Columns} WHERE undone IS NULL AND kind = $1 ORDER BY number", Read, Terms.Of(kind));

    /// <summary>Keeps a correction as the last one made.</summary>
    public static void Add(Session session, AnchoredCorrection correction, string made, string? why)
    {
        session.Execute("DELETE FROM corrections WHERE id = $1", correction.Id);
        session.Execute(
            "INSERT INTO corrections (id, kind, report, other, draft, made, why) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            correction.Id,
            Terms.Of(correction.Kind),
            correction.Report,
            correction.OtherReport,
            correction.ToJson(),
            made,
            string.IsNullOrWhiteSpace(why) ? null : why.Trim());
    }

    /// <summary>Notes why a correction could not be applied, or that it was.</summary>
    public static void Note(Session session, string id, string? trouble) => session.Execute("UPDATE corrections SET trouble = $2 WHERE id = $1 AND trouble IS NOT $2", id, trouble);

    private static StoredCorrection Read(Row row) =>
        new(row.Text(0), AnchoredCorrection.Parse(row.Text(1)), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5));
}
