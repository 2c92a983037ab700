using System.Globalization;
using System.Text;
using System.Text.Json;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Corrections;

/// <summary>Writes corrections as JSON Lines, and reads them from another ledger's.</summary>
internal static class CorrectionExchange
{
    private const int LongestLine = 1 << 20;

    /// <summary>Writes those in force, in the order made.</summary>
    public static void Export(Session session, Stream output)
    {
        foreach (StoredCorrection stored in CorrectionStore.List(session, null).Where(stored => stored.Undone is null))
            output.Write(AnchoredCorrection.Line(new ExportedCorrection(stored.Correction, stored.Made, stored.Why)));
    }

    /// <summary>Keeps those that the ledger does not have, and applies them. Inside a transaction.</summary>
    public static ImportSummary Import(Session session, Stream input)
    {
        var refused = new List<string>();
        var added = new List<AnchoredCorrection>();
        int known = 0, number = 0;
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            (ExportedCorrection? exported, string? flaw) = Parse(line);
            if (exported is null)
            {
                refused.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number} is no correction: {flaw}"));
                continue;
            }

            if (CorrectionStore.Find(session, exported.Correction.Id) is not null)
            {
                known++;
                continue;
            }

            CorrectionStore.Add(session, exported.Correction, exported.Made, exported.Why);
            added.Add(exported.Correction);
        }

        foreach (AnchoredCorrection correction in added)
            CorrectionBook.Replay(session, correction);
        return new ImportSummary(added.Count, known, refused, [.. added.Select(one => CorrectionStore.Find(session, one.Id)!.Shown)]);
    }

    private static (ExportedCorrection? Exported, string? Flaw) Parse(string line)
    {
        if (line.Length > LongestLine)
            return (null, "it is too long.");
        try
        {
            ExportedCorrection exported = AnchoredCorrection.ParseLine(line);
            return exported.Correction.Flaw() is { } flaw ? (null, flaw) : (exported, null);
        }
        catch (JsonException e)
        {
            return (null, e.Message);
        }
    }
}
