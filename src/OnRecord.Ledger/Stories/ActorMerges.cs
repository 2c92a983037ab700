using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Store;
using OnRecord.Names;

namespace OnRecord.Ledger.Stories;

/// <summary>Makes actors of different stories one where a person ruled that they are. Inside a transaction.</summary>
internal static class ActorMerges
{
    private static readonly string[] Tables = ["story_actors", "report_actors", "statements", "utterances", "happening_actors", "positions"];

    /// <summary>Applies the rulings to all stories, which have their actors as the names say.</summary>
    public static void Apply(Session session)
    {
        foreach (StoredCorrection stored in CorrectionStore.InForceOfKind(session, CorrectionKind.SameActor))
        {
            AnchoredCorrection correction = stored.Correction;
            if (RecordCorrector.Changes(correction))
                continue;
            (string? first, string? trouble) = Find(session, correction.Report, correction.Actor!);
            (string? second, string? otherTrouble) = Find(session, correction.OtherReport!, correction.OtherActor!);
            CorrectionStore.Note(session, stored.Id, trouble ?? otherTrouble);
            if (first is not null && second is not null && first != second)
                Merge(session, first, second);
        }
    }

    /// <summary>Marks all stories of an actor that was made one of two to be compared anew, so that they have their actors as the names say.</summary>
    public static void Part(Session session, AnchoredCorrection correction)
    {
        if (correction.Kind != CorrectionKind.SameActor || RecordCorrector.Changes(correction) || Find(session, correction.Report, correction.Actor!).Actor is not { } actor)
            return;
        session.Execute("UPDATE stories SET stale = stale + 1 WHERE id IN (SELECT story FROM story_actors WHERE actor = $1)", actor);
    }

    private static void Merge(Session session, string kept, string joined)
    {
        foreach (string table in Tables)
            session.Execute($"UPDATE {table} SET actor = $2 WHERE actor = $1", joined, kept);
        session.Execute("UPDATE statements SET tags = replace(tags, $1, $2) WHERE actor = $2 AND instr(tags, $1) > 0", joined, kept);
        ActorCounts.Mark(session, kept);
        ActorCounts.Mark(session, joined);
    }

    private static (string? Actor, string? Trouble) Find(Session session, string report, TextAnchor anchor)
    {
        if (Adding.ReportStore.RecordOf(session, report) is not { } record)
            return (null, $"The report '{report}' is not in the ledger.");
        (Actor? actor, string? trouble) = Anchored.Actor(record, anchor);
        return actor is null ? (null, trouble) : (session.Text("SELECT actor FROM report_actors WHERE report = $1 AND report_actor = $2", report, actor.Id), null);
    }
}
