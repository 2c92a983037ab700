using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Wording;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Comparison.Joining;

/// <summary>Whom a report names beside a statement: in the sentences that hold it, outside its words, and in the one before.</summary>
internal sealed class PeopleBeside
{
    private readonly Record _record;
    private readonly List<(int Start, string Person)> _people = [];

    /// <summary>Looks through a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="report">Its number.</param>
    /// <param name="cast">The joined actors.</param>
    public PeopleBeside(Record record, int report, JoinedCast cast)
    {
        _record = record;
        HashSet<string> people = [.. record.Actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Id)];
        foreach (Mention mention in record.Mentions)
        {
            if (mention.Form == MentionForm.Name && people.Contains(mention.Actor) && cast.Of(report, mention.Actor) is { } actor)
                _people.Add((mention.Start, actor));
        }

        _people.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The joined actors named beside a statement.</summary>
    public HashSet<string> Of(Statement statement)
    {
        var beside = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<Span> sentences = _record.Sentences;
        int first = SpanSearch.FirstEndingBehind(sentences, statement.Content[0].Start), last = SpanSearch.FirstEndingBehind(sentences, statement.Content[^1].End - 1);
        if (first >= sentences.Count)
            return beside;
        int from = sentences[Math.Max(0, first - 1)].Start, to = sentences[Math.Min(last, sentences.Count - 1)].End;
        int at = _people.BinarySearch((from, ""), Comparer<(int Start, string Person)>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
        for (at = at < 0 ? ~at : at; at > 0 && _people[at - 1].Start >= from;)
            at--;
        for (; at < _people.Count && _people[at].Start < to; at++)
        {
            if (!statement.Content.Any(span => span.Start <= _people[at].Start && _people[at].Start < span.End))
                beside.Add(_people[at].Person);
        }

        return beside;
    }
}
