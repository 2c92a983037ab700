using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds places inside the renderings of an utterance that differ: "set out from Norwell", "set out from Norwick".</summary>
/// <remarks>Strict: each rendering names one place, led in by the same word, and the rest of their words is alike.</remarks>
internal sealed class PlaceDifferences(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
{
    private const float LeastCovered = 0.45f;
    private const float LeastCoveredOfNames = 0.35f;
    private const int LeastContent = 2;
    private const int LeastBeginning = 3;

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
                else if (renderings[first].Report != renderings[second].Report && NamesInPlace(renderings[first], renderings[second]) is { } names)
                {
                    yield return names;
                }
            }
        }
    }

    private DifferingValue ValueOf(StatementSign sign, NamedPlace place) => new(records[sign.Report].Id, place.Span.TextIn(records[sign.Report].Text), place.Span);

    // "The road to Norwell", "the road to Norwick": names that neither report may have told to be places' stand in one place, and neither rendering has the other's.
    private List<DifferingValue>? NamesInPlace(StatementSign sign, StatementSign other)
    {
        if (sign.Statement.Form == StatementForm.Direct && other.Statement.Form == StatementForm.Direct)
            return null;
        var alignment = Alignment.Of(sign.Content, other.Content, space);
        int at = Enumerable.Range(0, sign.Content.Words.Length).FirstOrDefault(alignment.IsOtherName, -1);
        if (at < 0 || Math.Min(alignment.LeftCovered, alignment.RightCovered) < LeastCoveredOfNames)
            return null;
        PassageWord one = sign.Content.Words[at], counterpart = other.Content.Words[alignment.ToRight[at]];
        return AreEasilyConfused(one.Form, counterpart.Form) && MayBeName(sign, one) && MayBeName(other, counterpart) && !Has(sign, counterpart.Term) && !Has(other, one.Term) && !AreOfOneActor(sign, one, other, counterpart)
            ? [new(records[sign.Report].Id, one.Span.TextIn(records[sign.Report].Text), one.Span), new(records[other.Report].Id, counterpart.Span.TextIn(records[other.Report].Text), counterpart.Span)]
            : null;
    }

    // A city here and its country there may both be right; what begins alike and goes on otherwise is one name and the wrong one.
    private static bool AreEasilyConfused(string one, string other)
    {
        int same = one.AsSpan().CommonPrefixLength(other);
        return same >= LeastBeginning && same < Math.Min(one.Length, other.Length);
    }

    private static bool Has(StatementSign sign, int term) => Array.Exists(sign.Content.Words, word => word.Term == term);

    // One word, which no other name touches, of a place, a body (as a reader may take a place that it does not know) or nothing that the report tells more of; and no day or month.
    private bool MayBeName(StatementSign sign, PassageWord word)
    {
        Record record = records[sign.Report];
        Mention? mention = record.Mentions.FirstOrDefault(mention => mention.Span.Overlaps(word.Span));
        return (mention is null || (mention.Span == word.Span && record.Actors.First(actor => actor.Id == mention.Actor).Kind is ActorKind.Place or ActorKind.Organization or null))
            && !record.Times.Any(time => time.Span.Overlaps(word.Span)) && !IsBesideCapital(record.Text, word.Span);
    }

    private static bool IsBesideCapital(string text, Span word) =>
        (word.Start > 1 && text[word.Start - 1] == ' ' && IsCapital(text, WordStart(text, word.Start - 2))) || (word.End + 1 < text.Length && text[word.End] == ' ' && IsCapital(text, word.End + 1));

    private static int WordStart(string text, int at)
    {
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        return at;
    }

    private static bool IsCapital(string text, int at) => char.IsUpper(text[at]);

    private bool AreOfOneActor(StatementSign sign, PassageWord one, StatementSign other, PassageWord counterpart) =>
        ActorAt(sign, one) is { } actor && actor == ActorAt(other, counterpart);

    private string? ActorAt(StatementSign sign, PassageWord word) =>
        records[sign.Report].Mentions.FirstOrDefault(mention => mention.Span.Overlaps(word.Span)) is { } mention ? cast.Of(sign.Report, mention.Actor) : null;

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
            if (LeadingWord.NextTo(record.Text, mention.Start) is { } lead && cast.Of(sign.Report, mention.Actor) is { } actor)
                found = new NamedPlace(actor, mention.Span, lead.TextIn(record.Text), mention.Span.TextIn(record.Text));
        }

        return found;
    }

    // "Vell" and "the port of Vell" may be one.
    private static bool Overlap(NamedPlace one, NamedPlace other) =>
        one.Name.Contains(other.Name, StringComparison.OrdinalIgnoreCase) || other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase);

    private bool IsRestAlike(StatementSign sign, NamedPlace place, StatementSign other, NamedPlace otherPlace)
    {
        Passage rest = sign.Content.Without(place.Span), otherRest = other.Content.Without(otherPlace.Span);
        var alignment = Alignment.Of(rest, otherRest, space);
        return Math.Min(rest.Content, otherRest.Content) >= LeastContent && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered;
    }

    private sealed record NamedPlace(string Actor, Span Span, string Lead, string Name);
}
