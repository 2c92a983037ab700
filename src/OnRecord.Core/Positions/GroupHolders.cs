using System.Globalization;
using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Makes actors of the groups that hold a position and that the report tells by a noun alone: "her party", "the school board", "lawmakers".</summary>
/// <remarks>A group is known by its words; "the board" alone is the one that the report has told of before. "Some lawmakers" are nobody in particular.</remarks>
internal sealed class GroupHolders(ParsedText text, Cast cast, StanceLexicon lexicon)
{
    // Words between a question word and who it is asked of.
    private const int LongestQuestion = 4;

    private readonly Dictionary<string, Actor> _byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Actor Actor, string Noun)> _groups = [];
    private readonly List<Mention> _mentions = [];

    /// <summary>The group's id, until <see cref="Join"/> gives it one among the actors, or <see langword="null"/>.</summary>
    /// <param name="head">The noun.</param>
    public string? At(int head)
    {
        Token noun = text.Tokens[head];
        bool people = noun.Is(Morphology.Plural) && lexicon.Is("people", noun.Lemma.ToLowerInvariant());
        if (noun.Upos is not (Upos.Noun or Upos.Propn) || !(people || lexicon.Is("body", noun.Lemma.ToLowerInvariant())))
            return null;
        int first = FirstOf(head);
        if (first < 0 || IsAsked(first, head))
            return null;
        if (Apposed(head) is { } words)
            return Mentioned(Known(words.First, words.Last, noun.Lemma), first, head);
        int named = first;
        while (named < head && lexicon.Is("article", text.Tokens[named].Lemma))
            named++;
        Actor? actor = named < head || (people && !lexicon.Is("vague", noun.Lemma.ToLowerInvariant())) || lexicon.Is("whole", noun.Lemma.ToLowerInvariant()) ? Known(named, LastOf(head), noun.Lemma) : OnlyOne(noun.Lemma);
        return actor is null ? null : Mentioned(actor, first, head);
    }

    private string Mentioned(Actor actor, int first, int head)
    {
        if (!_mentions.Exists(mention => mention.HeadToken == head))
        {
            _mentions.Add(new Mention
            {
                Start = text.Tokens[first].Start,
                End = text.Tokens[head].End,
                Actor = actor.Id,
                Form = MentionForm.Nominal,
                HeadToken = head,
            });
        }

        return actor.Id;
    }

    /// <summary>Whether an id is a group's that the report does not name.</summary>
    public bool Has(string id) => _groups.Exists(group => group.Actor.Id == id);

    /// <summary>The positions, and the cast with the groups that hold one behind those who are named.</summary>
    public PositionReading Join(IReadOnlyList<Position> positions)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var actors = new List<Actor>(cast.Actors);
        foreach ((Actor actor, _) in _groups)
        {
            if (!positions.Any(position => position.Actor == actor.Id))
                continue;
            string id = string.Create(CultureInfo.InvariantCulture, $"a{actors.Count + 1}");
            ids.Add(actor.Id, id);
            actors.Add(actor with { Id = id });
        }

        return ids.Count == 0
            ? new PositionReading(positions, cast)
            : new PositionReading(
                [.. positions.Select(position => ids.TryGetValue(position.Actor, out string? id) ? position with { Actor = id } : position)],
                new Cast(actors, [.. cast.Mentions, .. _mentions.Where(mention => ids.ContainsKey(mention.Actor)).Select(mention => mention with { Actor = ids[mention.Actor] })]));
    }

    // "her party, the Liberals,": by its name.
    private (int First, int Last)? Apposed(int head)
    {
        int name = text.ChildOf(head, Relation.Appos);
        if (name <= head || text.Tokens[name].Upos != Upos.Propn)
            return null;
        (int first, int last) = text.SubtreeOf(name);
        if (first < 1 || text.WordOf(first - 1) is not "," && text.WordOf(first) is not ",")
            return null;
        while (first < name && (text.Tokens[first].Upos == Upos.Punct || lexicon.Is("article", text.Tokens[first].Lemma)))
            first++;
        for (int i = first; i <= last; i++)
        {
            if (text.Tokens[i].Upos != Upos.Propn)
                return null;
        }

        while (last + 1 < text.Sentences[text.Tokens[head].Sentence].EndToken && char.IsUpper(text.Text[text.Tokens[last + 1].Start]))
            last++;
        return (first, last);
    }

    // "what commitments the allies are prepared to make": nobody knows what they would.
    private bool IsAsked(int first, int head)
    {
        for (int i = Math.Max(first - LongestQuestion, text.Sentences[text.Tokens[head].Sentence].FirstToken); i < head; i++)
        {
            // "a meeting at which the owners proposed one" asks nothing.
            if (lexicon.Is("asked", text.Tokens[i].Lemma) && (i == 0 || text.Tokens[i - 1].Upos != Upos.Adp || !lexicon.Is("impersonal", text.Tokens[i].Lemma)))
                return true;
        }

        return false;
    }

    // The first word of the phrase, or -1 where it tells of some only.
    private int FirstOf(int head)
    {
        int first = head;
        foreach (int child in text.ChildrenOf(head))
        {
            if (child > head || text.Tokens[child].Relation is not (Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod))
                continue;
            // "sixty lawmakers" are some of them, "the two governments" are not.
            if (lexicon.Is("some", text.Tokens[child].Lemma) || (text.Tokens[child].Upos == Upos.Pron && text.Tokens[child].Is(Morphology.Interrogative)) || text.Tokens[child].Is(Morphology.Negative) || (text.Tokens[child].Relation == Relation.Nummod && !IsDefinite(head)))
                return -1;
            first = Math.Min(first, text.SubtreeOf(child).First);
        }

        return first;
    }

    private bool IsDefinite(int head) =>
        text.ChildOf(head, Relation.NmodPoss) >= 0 || (text.ChildOf(head, Relation.Det) is >= 0 and int determiner && lexicon.Is("article", text.Tokens[determiner].Lemma));

    // "the council of Little Holm": with the name of what it is of.
    private int LastOf(int head)
    {
        int owner = text.ChildOf(head, Relation.Nmod);
        return owner > head && text.ChildOf(owner, Relation.Case) is >= 0 and int lead && lexicon.Is("owning", text.Tokens[lead].Lemma)
            && cast.MentionHeadedBy(owner) is { Form: MentionForm.Name } name ? Math.Max(text.TokenAt(name.End - 1), text.ChildOf(owner, Relation.Conj) >= 0 ? text.SubtreeOf(owner).Last : owner) : head;
    }

    private Actor Known(int first, int last, string noun)
    {
        string words = text.Text[text.Tokens[first].Start..text.Tokens[last].End];
        if (!_byWords.TryGetValue(words, out Actor? actor))
        {
            actor = new Actor
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"group {_groups.Count + 1}"),
                Name = words,
                Kind = ActorKind.Group,
            };
            _byWords.Add(words, actor);
            _groups.Add((actor, noun));
        }

        return actor;
    }

    private Actor? OnlyOne(string noun)
    {
        Actor? found = null;
        foreach ((Actor actor, string known) in _groups)
        {
            if (known != noun)
                continue;
            if (found is not null)
                return null;
            found = actor;
        }

        return found;
    }
}
