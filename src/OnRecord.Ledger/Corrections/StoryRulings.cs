using OnRecord.Comparison;
using OnRecord.Ledger.Store;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Ledger.Corrections;

/// <summary>What corrections rule on the joining of a story's reports.</summary>
internal sealed class StoryRulings
{
    private readonly List<ActorRuling> _actors = [];
    private readonly List<StatementRuling> _statements = [];
    private readonly HashSet<ActorMention> _ownActors = [];
    private readonly List<(string Correction, string? Trouble)> _notes = [];

    /// <summary>The rulings.</summary>
    public JoinRulings Rulings => new() { Actors = _actors, Statements = _statements };

    /// <summary>Actors of the story that are not those of the same name in another story.</summary>
    public IReadOnlySet<ActorMention> OwnActors => _ownActors;

    /// <summary>Why corrections could not be applied, or that they were.</summary>
    public IReadOnlyList<(string Correction, string? Trouble)> Notes => _notes;

    /// <summary>Reads the rulings on a story's records.</summary>
    public static StoryRulings Of(Session session, string story, IReadOnlyList<Record> records)
    {
        var rulings = new StoryRulings();
        Dictionary<string, Record> byId = records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        foreach (StoredCorrection stored in CorrectionStore.InForceOfStory(session, story))
        {
            AnchoredCorrection correction = stored.Correction;
            if (RecordCorrector.Changes(correction) || correction.OtherReport is null)
                continue;
            byId.TryGetValue(correction.Report, out Record? first);
            byId.TryGetValue(correction.OtherReport, out Record? second);
            if (first is not null && second is not null)
                rulings._notes.Add((stored.Id, rulings.Add(correction, first, second)));
            else if (second is not null && correction.Kind == CorrectionKind.DifferentActors)
                rulings._notes.Add((stored.Id, rulings.AddOwn(second, correction.OtherActor!)));
        }

        return rulings;
    }

    private string? Add(AnchoredCorrection correction, Record first, Record second)
    {
        bool areOne = correction.Kind is CorrectionKind.SameActor or CorrectionKind.SameUtterance;
        if (correction.Kind is CorrectionKind.SameActor or CorrectionKind.DifferentActors)
        {
            (Actor? actor, string? trouble) = Anchored.Actor(first, correction.Actor!);
            (Actor? other, string? otherTrouble) = Anchored.Actor(second, correction.OtherActor!);
            if (actor is not null && other is not null)
                _actors.Add(new ActorRuling(new ActorMention(first.Id, actor.Id), new ActorMention(second.Id, other.Id), areOne));
            return trouble ?? otherTrouble;
        }

        (Statement? statement, string? gone) = Anchored.Statement(first, correction.Statement!);
        (Statement? otherStatement, string? otherGone) = Anchored.Statement(second, correction.OtherStatement!);
        if (statement is not null && otherStatement is not null)
            _statements.Add(new StatementRuling(new StatementMention(first.Id, statement.Id), new StatementMention(second.Id, otherStatement.Id), areOne));
        return gone ?? otherGone;
    }

    private string? AddOwn(Record record, TextAnchor anchor)
    {
        (Actor? actor, string? trouble) = Anchored.Actor(record, anchor);
        if (actor is not null)
            _ownActors.Add(new ActorMention(record.Id, actor.Id));
        return trouble;
    }
}
