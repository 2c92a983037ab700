using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Names;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds places inside the renderings of an utterance that differ: "set out from Norwell", "set out from Norwick".</summary>
/// <remarks>Strict: each rendering names one place, led in by the same word, and the rest of their words is alike.</remarks>
internal sealed class PlaceDifferences(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
{
    private const float LeastCovered = 0.45f;
    private const int LeastContent = 2;

    /// <summary>Finds them, each as the names that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        NamedPlace?[] places = Array.ConvertAll(renderings, PlaceOf);
        for (int first = 0; first < renderings.Length; first++)
        {
            for (int second = first + 1; second < renderings.Length; second++)
            {
                if (renderings[first].Report != renderings[second].Report && places[first] is { } one && places[second] is { } other && one.Actor != other.Actor
                    && string.Equals(one.Lead, other.Lead, StringComparison.OrdinalIgnoreCase) && !Overlap(one, other)
                    && IsRestAlike(renderings[first], one, renderings[second], other))
                {
                    yield return [ValueOf(renderings[first], one), ValueOf(renderings[second], other)];
                }
            }
        }
    }

    private DifferingValue ValueOf(StatementSign sign, NamedPlace place) => new(records[sign.Report].Id, place.Span.TextIn(records[sign.Report].Text), place.Span);

    // The one place that a rendering names, with the word before it.
    private NamedPlace? PlaceOf(StatementSign sign)
    {
        Record record = records[sign.Report];
        NamedPlace? found = null;
        foreach (Mention mention in record.Mentions)
        {
            if (mention.Form != MentionForm.Name || !sign.Statement.Content.Any(span => span.Contains(mention.Span))
                || record.Actors.First(actor => actor.Id == mention.Actor).Kind != ActorKind.Place)
            {
                continue;
            }

            if (found is not null)
                return null;
            int end = mention.Start - 1, start = Math.Max(end, 0);
            while (start > 0 && char.IsLetter(record.Text[start - 1]))
                start--;
            if (end > start && record.Text[end] == ' ' && cast.Of(sign.Report, mention.Actor) is { } actor)
                found = new NamedPlace(actor, mention.Span, record.Text[start..end], mention.Span.TextIn(record.Text));
        }

        return found;
    }

    // "Vell" and "the port of Vell" may be one.
    private static bool Overlap(NamedPlace one, NamedPlace other) =>
        one.Name.Contains(other.Name, StringComparison.OrdinalIgnoreCase) || other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase);

    private bool IsRestAlike(StatementSign sign, NamedPlace place, StatementSign other, NamedPlace otherPlace)
    {
        Passage rest = RestOf(sign, place), otherRest = RestOf(other, otherPlace);
        var alignment = Alignment.Of(rest, otherRest, space);
        return Math.Min(rest.Content, otherRest.Content) >= LeastContent && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered;
    }

    private static Passage RestOf(StatementSign sign, NamedPlace place) => new([.. sign.Content.Words.Where(word => !place.Span.Overlaps(word.Span))]);

    private sealed record NamedPlace(string Actor, Span Span, string Lead, string Name);
}
