using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Tests.Shared.Invariants;

/// <summary>Checks a record: spans inside the text and in order, ids that refer to something.</summary>
internal sealed class RecordChecker(Record record, Action<string> breach, Action<string, Span> checkSpan)
{
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _happenings = new(StringComparer.Ordinal);

    public void Check()
    {
        Unique("actor", record.Actors.Select(actor => actor.Id), _actors);
        Unique("statement", record.Statements.Select(statement => statement.Id), _statements);
        Unique("happening", record.Happenings.Select(happening => happening.Id), _happenings);
        CheckBody();
        CheckNames();
        CheckTimes();
        foreach (Statement statement in record.Statements)
            CheckStatement(statement);
        foreach (Happening happening in record.Happenings)
            CheckHappening(happening);
        foreach (Position position in record.Positions)
            CheckPosition(position);
    }

    private void Unique(string what, IEnumerable<string> ids, HashSet<string> known)
    {
        foreach (string id in ids)
        {
            if (!known.Add(id))
                breach($"two {what}s have the id {id}");
        }
    }

    private void CheckBody()
    {
        InOrder("body", record.Body.Where(span => !span.IsEmpty));
        InOrder("sentences", record.Sentences);
        int block = 0;
        foreach (Span sentence in record.Sentences)
        {
            while (block < record.Body.Count && record.Body[block].End < sentence.End)
                block++;
            if (block == record.Body.Count || !record.Body[block].Contains(sentence))
                breach($"the sentence at {sentence.Start} is not in the body");
        }
    }

    private void InOrder(string what, IEnumerable<Span> spans)
    {
        int end = 0;
        foreach (Span span in spans)
        {
            checkSpan(what, span);
            if (span.Start < end)
                breach($"{what}: {span.Start}..{span.End} overlaps the one before");
            end = span.End;
        }
    }

    private void CheckNames()
    {
        foreach (Actor actor in record.Actors)
        {
            if (string.IsNullOrWhiteSpace(actor.Name))
                breach($"the actor {actor.Id} has no name");
            foreach (Span role in actor.Roles)
                checkSpan($"a role of {actor.Id}", role);
        }

        int start = 0;
        foreach (Mention mention in record.Mentions)
        {
            checkSpan("mention", mention.Span);
            Known("actor", mention.Actor, _actors, $"the mention at {mention.Start}");
            if (mention.Start < start)
                breach($"the mention at {mention.Start} comes before one behind it");
            start = mention.Start;
        }
    }

    private void CheckTimes()
    {
        InOrder("times", record.Times.Select(time => time.Span));
    }

    private void CheckStatement(Statement statement)
    {
        string what = "statement " + statement.Id;
        if (statement.Content.Count == 0)
            breach($"{what} has no content");
        InOrder(what, statement.Content);
        Optional(what + ", cue", statement.Cue);
        Optional(what + ", source", statement.Source);
        Optional(what + ", antecedent", statement.Antecedent);
        Known("actor", statement.Speaker, _actors, what);
        Known("actor", statement.Principal, _actors, what);
        Known("actor", statement.Addressee, _actors, what);
        Known("statement", statement.Within, _statements, what);
        Known("happening", statement.Venue, _happenings, what);
        if (statement.Within == statement.Id)
            breach($"{what} is within itself");
        if (statement.Certainty is not (>= 0 and <= 1))
            breach($"{what} has the certainty {statement.Certainty}");
        if ((statement.SpeakerState == SpeakerState.Named) != (statement.Speaker is not null))
            breach($"{what} is {statement.SpeakerState}, and its speaker is {statement.Speaker ?? "null"}");
    }

    private void CheckHappening(Happening happening)
    {
        string what = "happening " + happening.Id;
        if (happening.Evidence.Count == 0)
            breach($"{what} has no evidence");
        foreach (Span evidence in happening.Evidence)
            checkSpan(what, evidence);
        foreach (string participant in happening.Participants)
            Known("actor", participant, _actors, what);
        foreach (Participation part in happening.Parts)
            Known("actor", part.Actor, _actors, what);
        Known("actor", happening.Place, _actors, what);
    }

    private void CheckPosition(Position position)
    {
        string what = $"the position of {position.Actor} at {position.Topic.Start}";
        Known("actor", position.Actor, _actors, what);
        Known("statement", position.Statement, _statements, what);
        checkSpan(what, position.Topic);
        Optional(what + ", condition", position.Condition);
        if (position.Evidence.Count == 0)
            breach($"{what} has no evidence");
        foreach (Span evidence in position.Evidence)
            checkSpan(what, evidence);
    }

    private void Optional(string what, Span? span)
    {
        if (span is { } found)
            checkSpan(what, found);
    }

    private void Known(string kind, string? id, HashSet<string> known, string where)
    {
        if (id is not null && !known.Contains(id))
            breach($"{where} refers to the {kind} {id}, which there is not");
    }
}
