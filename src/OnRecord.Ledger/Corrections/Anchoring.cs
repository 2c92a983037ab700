using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Store;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Ledger.Corrections;

/// <summary>Ties what a person says is wrong to passages of the reports.</summary>
internal sealed class Anchoring(Session session)
{
    /// <summary>Anchors a draft.</summary>
    /// <exception cref="LedgerException">It names something that the ledger does not have, or that makes no sense.</exception>
    public AnchoredCorrection Anchor(CorrectionDraft draft)
    {
        Record record = RecordOf(draft.Report);
        return draft switch
        {
            WrongSpeaker wrong => OfStatement(CorrectionKind.WrongSpeaker, record, wrong.Statement) is var anchored && wrong.Actor is { } actor
                ? anchored with { Actor = MentionOf(record, actor), Name = ActorOf(record, actor).Name }
                : anchored,
            NotAStatement wrong => OfStatement(CorrectionKind.NotAStatement, record, wrong.Statement),
            WrongEnd wrong => OfStatement(CorrectionKind.WrongEnd, record, wrong.Statement) with { Content = Anchors(record, EndingAt(record, StatementOf(record, wrong.Statement), wrong.End)) },
            SameActor same => OfActors(CorrectionKind.SameActor, record, same.Actor, same.OtherReport, same.OtherActor),
            DifferentActors different when different.OtherReport == different.Report => throw new LedgerException(
                "Both are actors of one report: say which of its mentions are of somebody else."),
            DifferentActors different => OfActors(CorrectionKind.DifferentActors, record, different.Actor, different.OtherReport, different.OtherActor),
            SplitActor split => Split(record, split),
            SameUtterance same => OfStatements(CorrectionKind.SameUtterance, record, same.Statement, same.OtherReport, same.OtherStatement),
            DifferentUtterances different => OfStatements(CorrectionKind.DifferentUtterances, record, different.Statement, different.OtherReport, different.OtherStatement),
            BelongsToStory belongs when belongs.Story.Trim().Length > 0 => new AnchoredCorrection { Kind = CorrectionKind.BelongsToStory, Report = record.Id, Story = belongs.Story.Trim() },
            _ => throw new LedgerException("The story has no name: give a story's id or a name."),
        };
    }

    private static AnchoredCorrection OfStatement(CorrectionKind kind, Record record, string statement) =>
        new() { Kind = kind, Report = record.Id, Statement = Anchors(record, StatementOf(record, statement).Content) };

    private AnchoredCorrection OfStatements(CorrectionKind kind, Record record, string statement, string otherReport, string otherStatement)
    {
        Record other = RecordOf(otherReport);
        if (record.Id == other.Id && statement == otherStatement)
            throw new LedgerException("Both are one statement: name two.");
        return OfStatement(kind, record, statement) with { OtherReport = other.Id, OtherStatement = Anchors(other, StatementOf(other, otherStatement).Content) };
    }

    private AnchoredCorrection OfActors(CorrectionKind kind, Record record, string actor, string otherReport, string otherActor)
    {
        Record other = RecordOf(otherReport);
        if (record.Id == other.Id && actor == otherActor)
            throw new LedgerException("Both are one actor: name two.");
        return new AnchoredCorrection
        {
            Kind = kind,
            Report = record.Id,
            Actor = MentionOf(record, actor),
            Name = ActorOf(record, actor).Name,
            OtherReport = other.Id,
            OtherActor = MentionOf(other, otherActor),
            OtherName = ActorOf(other, otherActor).Name,
        };
    }

    private static AnchoredCorrection Split(Record record, SplitActor split)
    {
        ActorOf(record, split.Actor);
        Span[] all = [.. record.Mentions.Where(mention => mention.Actor == split.Actor).Select(mention => mention.Span)];
        Span[] leaving = [.. split.Mentions.Distinct().Order()];
        if (leaving.Length == 0 || leaving.Length >= all.Length || leaving.Except(all).Any())
            throw new LedgerException("Of an actor that is two, name some of its mentions, and not all: as the record has them.");
        if (string.IsNullOrWhiteSpace(split.Name))
            throw new LedgerException("The other actor has no name: give it one.");
        return new AnchoredCorrection
        {
            Kind = CorrectionKind.SplitActor,
            Report = record.Id,
            Actor = TextAnchor.Of(record.Text, all.Except(leaving).First()),
            OtherName = ActorOf(record, split.Actor).Name,
            Mentions = Anchors(record, leaving),
            Name = split.Name.Trim(),
        };
    }

    private static Span[] EndingAt(Record record, Statement statement, int end)
    {
        Span[] content = [.. statement.Content.Where(span => span.Start < end)];
        if (content.Length == 0 || end > record.Text.Length)
            throw new LedgerException("The statement cannot end there: give an end behind its start and inside the report's text.");
        content[^1] = new Span(content[^1].Start, end);
        if (content.SequenceEqual(statement.Content))
            throw new LedgerException("The statement ends there already.");
        return content;
    }

    private Record RecordOf(string report) =>
        ReportStore.RecordOf(session, report) ?? throw new LedgerException($"The ledger has no report '{report}'.");

    private static Statement StatementOf(Record record, string statement) =>
        record.Statements.FirstOrDefault(one => one.Id == statement) ?? throw new LedgerException($"The report '{record.Id}' has no statement '{statement}'.");

    private static Actor ActorOf(Record record, string actor) =>
        record.Actors.FirstOrDefault(one => one.Id == actor) ?? throw new LedgerException($"The report '{record.Id}' has no actor '{actor}'.");

    // By a name rather than by a pronoun, which another reading may give to somebody else.
    private static TextAnchor MentionOf(Record record, string actor) => record.Mentions
        .Where(mention => mention.Actor == actor).OrderBy(mention => mention.Form).ThenBy(mention => mention.Start).FirstOrDefault() is { } mention
        ? TextAnchor.Of(record.Text, mention.Span)
        : throw new LedgerException($"The report '{record.Id}' has no actor '{actor}' that it mentions.");

    private static TextAnchor[] Anchors(Record record, IReadOnlyList<Span> spans) => [.. spans.Select(span => TextAnchor.Of(record.Text, span))];
}
