using OnRecord.Format;
using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;

namespace OnRecord.Ledger.Corrections;

/// <summary>Makes corrections, takes them back, and replays them on what was read. Inside a transaction.</summary>
internal static class CorrectionBook
{
    /// <summary>Keeps a correction and applies it.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="LedgerException">It concerns something that is not there.</exception>
    public static string Make(Session session, CorrectionDraft draft, string now)
    {
        AnchoredCorrection correction = new Anchoring(session).Anchor(draft);
        if (correction.Kind == CorrectionKind.BelongsToStory && StoryPlacer.IsStoryId(correction.Story!) && StoryKeeper.Resolve(session, correction.Story!) is null)
            throw new LedgerException($"The ledger has no story '{correction.Story}': give the id of one, or a name.");
        if (CorrectionStore.Find(session, correction.Id) is { Undone: null })
            return correction.Id;
        CorrectionStore.Add(session, correction, now, draft.Why);
        Replay(session, correction);
        return CorrectionStore.Find(session, correction.Id) is { Trouble: { } trouble } ? throw new LedgerException(trouble) : correction.Id;
    }

    /// <summary>Takes a correction back.</summary>
    /// <exception cref="LedgerException">There is none of that id.</exception>
    public static void Undo(Session session, string id, string now)
    {
        StoredCorrection stored = CorrectionStore.Find(session, id) ?? throw new LedgerException($"The ledger has no correction '{id}': see them with 'onrecord correct list'.");
        if (stored.Undone is not null)
            return;
        ActorMerges.Part(session, stored.Correction);
        session.Execute("UPDATE corrections SET undone = $2, trouble = NULL WHERE id = $1", id, now);
        Replay(session, stored.Correction);
    }

    /// <summary>Applies anew all corrections that concern the reports of one.</summary>
    public static void Replay(Session session, AnchoredCorrection correction)
    {
        Replay(session, correction.Report);
        if (correction.OtherReport is { } other && other != correction.Report)
            Replay(session, other);
    }

    /// <summary>Applies all corrections of a report to what was read from it, and marks its story to be compared anew.</summary>
    public static void Replay(Session session, string report)
    {
        List<StoredCorrection> corrections = CorrectionStore.InForce(session, report);
        if (ReportStore.AsRead(session, report) is not { } read)
        {
            foreach (StoredCorrection stored in corrections)
                CorrectionStore.Note(session, stored.Id, $"The report '{report}' is not in the ledger.");
            return;
        }

        Record corrected = read;
        foreach (StoredCorrection stored in corrections.Where(stored => RecordCorrector.Changes(stored.Correction)))
        {
            (corrected, string? trouble) = RecordCorrector.Apply(corrected, stored.Correction);
            CorrectionStore.Note(session, stored.Id, trouble);
        }

        bool hadAny = session.Number("SELECT corrected IS NOT NULL FROM records WHERE report = $1", report) != 0;
        bool hasAny = !ReferenceEquals(corrected, read);
        if (hasAny || hadAny)
        {
            string? json = hasAny ? System.Text.Encoding.UTF8.GetString(RecordJson.Line(corrected)) : null;
            session.Execute("UPDATE actors SET stale = 1 WHERE id IN (SELECT actor FROM report_actors WHERE report = $1)", report);
            session.Execute("UPDATE records SET corrected = $2 WHERE report = $1", report, json);
            FactStore.Write(session, corrected);
        }

        Place(session, report, corrections);
        session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = (SELECT story FROM reports WHERE id = $1)", report);
    }

    // The newest version stands in the story, whichever of them was put there.
    private static void Place(Session session, string report, List<StoredCorrection> corrections)
    {
        StoredCorrection? last = corrections.LastOrDefault(stored => stored.Correction.Kind == CorrectionKind.BelongsToStory && stored.Correction.Report == report);
        string? target = last?.Correction.Story;
        if (target == session.Text("SELECT placed FROM reports WHERE id = $1", report))
        {
            if (last is not null)
                CorrectionStore.Note(session, last.Id, null);
            return;
        }

        session.Execute("UPDATE reports SET placed = $2 WHERE id = $1 OR address = (SELECT address FROM reports WHERE id = $1)", report, target);
        foreach (string current in session.All(
            "SELECT id FROM reports WHERE current = 1 AND (id = $1 OR address = (SELECT address FROM reports WHERE id = $1))", static row => row.Text(0), report))
        {
            session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = (SELECT story FROM reports WHERE id = $1)", current);
            session.Execute("UPDATE reports SET story = NULL WHERE id = $1", current);
        }

        if (last is not null)
            CorrectionStore.Note(session, last.Id, null);
    }
}
