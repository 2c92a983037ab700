using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Format;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Keeping;

/// <summary>Looks whether a ledger is sound: the file, what refers to what, the captured bytes, the records, the search index.</summary>
internal static class Checker
{
    /// <summary>What is not sound, a sentence each.</summary>
    public static List<string> Check(Session session)
    {
        List<string> faults = [.. session.All("PRAGMA integrity_check", static row => row.Text(0)).Where(line => line != "ok").Select(line => $"The file is damaged: {line}.")];
        faults.AddRange(session.All("PRAGMA foreign_key_check", static row => $"A row of '{row.Text(0)}' refers to one of '{row.Text(2)}' that is not there.").Distinct(StringComparer.Ordinal));
        if (faults.Count > 0)
            return faults;
        CheckCaptures(session, faults);
        CheckRecords(session, faults);
        CheckCounts(session, faults);
        return faults;
    }

    /// <summary>What the search index lacks or has too much, a sentence each. Needs a connection that may write.</summary>
    public static List<string> CheckIndex(Session session)
    {
        var faults = new List<string>();
        foreach (string index in (string[])["statement_words", "report_words"])
        {
            try
            {
                session.Execute($"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)");
            }
            catch (LedgerException e)
            {
                faults.Add($"The search index '{index}' does not hold what the ledger holds ({e.InnerException?.Message}).");
            }
        }

        return faults;
    }

    private static void CheckCaptures(Session session, List<string> faults)
    {
        session.Each("SELECT name, sha256, bytes FROM captures ORDER BY number", row =>
        {
            if (Convert.ToHexStringLower(SHA256.HashData(row.Bytes(2))) != row.Text(1))
                faults.Add($"The bytes of '{row.Text(0)}' are not those that were captured.");
        });
        faults.AddRange(session.All(
            "SELECT name FROM captures c WHERE NOT EXISTS (SELECT 1 FROM reports WHERE capture = c.number)", static row => $"No report is of the captured bytes of '{row.Text(0)}'."));
    }

    private static void CheckRecords(Session session, List<string> faults)
    {
        session.Each(
            "SELECT r.id, r.name, r.text, coalesce(d.corrected, d.read), (SELECT count(*) FROM statements WHERE report = r.id) FROM reports r LEFT JOIN records d ON d.report = r.id ORDER BY r.number",
            row =>
            {
                string called = $"'{row.Text(1)}' ({row.Text(0)})";
                if (row.TextOrNull(3) is not { } json)
                    faults.Add($"The report {called} has no record: see 'onrecord reread'.");
                else if (Read(json) is not { } record)
                    faults.Add($"The record of {called} cannot be read: see 'onrecord reread'.");
                else if (record.Id != row.Text(0) || record.Text != row.Text(2) || record.Statements.Count(one => one.IsLikely) != row.Number(4))
                    faults.Add($"The tables do not hold what the record of {called} holds: see 'onrecord reread'.");
            });
    }

    private static void CheckCounts(Session session, List<string> faults)
    {
        faults.AddRange(session.All(
            "SELECT address FROM reports WHERE address IS NOT NULL GROUP BY address HAVING sum(current) <> 1", static row => $"Not one version of '{row.Text(0)}' is the current one."));
        faults.AddRange(session.All(
            "SELECT id FROM stories s WHERE stale = 0 AND reports <> (SELECT count(*) FROM reports WHERE story = s.id AND current = 1)",
            static row => $"The story '{row.Text(0)}' counts other reports than it has."));
    }

    private static Record? Read(string json)
    {
        try
        {
            return RecordJson.ReadRecord(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
