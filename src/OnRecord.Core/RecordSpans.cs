namespace OnRecord;

/// <summary>Moves all that a record says of its text to where it stands in another form of that text.</summary>
internal static class RecordSpans
{
    /// <summary>The record, each of its spans moved.</summary>
    /// <param name="record">The record.</param>
    /// <param name="move">Where a span stands in the other form; the order of spans stays.</param>
    public static Record Move(Record record, Func<Span, Span> move)
    {
        return record with
        {
            Sentences = All(record.Sentences),
            Actors = [.. record.Actors.Select(actor => actor with { Roles = All(actor.Roles) })],
            Mentions = [.. record.Mentions.Select(mention => mention with { Start = move(mention.Span).Start, End = move(mention.Span).End })],
            Times = [.. record.Times.Select(time => time with { Start = move(time.Span).Start, End = move(time.Span).End })],
            Statements = [.. record.Statements.Select(statement => statement with
            {
                Content = All(statement.Content),
                Cue = One(statement.Cue),
                Source = One(statement.Source),
                Antecedent = One(statement.Antecedent),
            })],
            Happenings = [.. record.Happenings.Select(happening => happening with { Evidence = All(happening.Evidence) })],
            Positions = [.. record.Positions.Select(position => position with
            {
                Topic = move(position.Topic),
                Condition = One(position.Condition),
                Evidence = All(position.Evidence),
            })],
        };

        List<Span> All(IReadOnlyList<Span> spans) => [.. spans.Select(move)];

        Span? One(Span? span) => span is { } one ? move(one) : null;
    }
}
