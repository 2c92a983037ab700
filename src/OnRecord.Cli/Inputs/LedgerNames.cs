using OnRecord.Ledger;
using OnRecord.Names;

namespace OnRecord.Cli.Inputs;

/// <summary>What words of a command line name in a ledger.</summary>
internal static class LedgerNames
{
    /// <summary>The report of an id or of the beginning of one.</summary>
    /// <exception cref="Refusal">There is none, or more than one.</exception>
    public static ReportSummary Report(LedgerSnapshot snapshot, string id) =>
        snapshot.Report(id) ?? throw new Refusal(CommandLine.Failed, $"The ledger has no report '{id}', or several whose id begins so: see them with 'onrecord search'.");

    /// <summary>The report and the statement of <c>REPORT/STATEMENT</c>.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public static (string Report, string Statement) Statement(LedgerSnapshot snapshot, string words)
    {
        (ReportSummary report, string id) = Parts(snapshot, words, "REPORT/STATEMENT, such as r12ab34cd/s3");
        return snapshot.Record(report.Id)!.Statements.Any(one => one.Id == id)
            ? (report.Id, id)
            : throw new Refusal(CommandLine.Failed, $"The report '{report.Id}' has no statement '{id}': see them with 'onrecord search'.");
    }

    /// <summary>The report and the actor of <c>REPORT/ACTOR</c>; an actor is named by id or by name.</summary>
    /// <exception cref="Refusal">There is none, or more than one.</exception>
    public static (string Report, string Actor) Actor(LedgerSnapshot snapshot, string words)
    {
        (ReportSummary report, string id) = Parts(snapshot, words, "REPORT/ACTOR, such as \"r12ab34cd/Sanna Veit\"");
        return (report.Id, Actor(snapshot.Record(report.Id)!, id));
    }

    /// <summary>The id of a report's actor, by id or by name.</summary>
    /// <exception cref="Refusal">There is none, or more than one.</exception>
    public static string Actor(Record record, string words)
    {
        Actor[] found = [.. record.Actors.Where(actor => actor.Id == words || string.Equals(actor.Name, words, StringComparison.OrdinalIgnoreCase))];
        if (found.Length == 1)
            return found[0].Id;
        string names = string.Join(", ", record.Actors.Select(actor => $"{actor.Id} {actor.Name}"));
        throw new Refusal(CommandLine.Failed, $"The report '{record.Id}' has {(found.Length == 0 ? "no actor" : "several actors")} '{words}'. It has: {names}.");
    }

    private static (ReportSummary Report, string Id) Parts(LedgerSnapshot snapshot, string words, string form)
    {
        int slash = words.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < words.Length - 1
            ? (Report(snapshot, words[..slash]), words[(slash + 1)..])
            : throw new Refusal(CommandLine.Misused, $"'{words}': give {form}.");
    }
}
