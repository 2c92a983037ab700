using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Finds the actors that a noun phrase names: its own mention, those joined to it by "and", the name behind a title.</summary>
internal sealed class PhraseActors
{
    // Phrases joined by conjunctions in a chain longer than this are a list of something else.
    private const int MostConjuncts = 12;

    private readonly ParsedText _text;
    private readonly Cast _cast;

    public PhraseActors(ParsedText text, Cast cast)
    {
        _text = text;
        _cast = cast;
    }

    /// <summary>The mentions of the phrase that <paramref name="head"/> heads, in order, one for each actor.</summary>
    public List<Mention> Of(int head)
    {
        var found = new List<Mention>();
        if (head < 0)
            return found;
        Add(head, found);
        int conjuncts = 0;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation == Relation.Conj && conjuncts++ < MostConjuncts)
                Add(child, found);
        }

        return found;
    }

    /// <summary>The one mention that <paramref name="head"/> heads, or <see langword="null"/>.</summary>
    public Mention? At(int head)
    {
        if (head < 0)
            return null;
        Mention? own = _cast.MentionHeadedBy(head);
        if (own is { Form: not MentionForm.Nominal })
            return own;
        foreach (int child in _text.ChildrenOf(head))
        {
            // "President NAME", "the leader, NAME": the title or the name is the head, as the parser has it.
            Relation relation = _text.Tokens[child].Relation;
            if (relation is not (Relation.Flat or Relation.Appos or Relation.NmodDesc or Relation.Compound or Relation.Nmod))
                continue;
            if (_cast.MentionHeadedBy(child) is { } named && (relation == Relation.Nmod ? IsTitled(head, named) : IsName(named, relation)))
                return named;
        }

        if (own is not null)
            return own;
        // A name whose head the name tagger sees elsewhere than the parser.
        Mention? holding = _cast.MentionHolding(_text.Tokens[head].Span);
        return holding is { Form: MentionForm.Name } ? holding : null;
    }

    // "Minister of State NAME": the title, which the cast knows for one, is the head.
    private bool IsTitled(int head, Mention name)
    {
        foreach (Span role in _cast[name.Actor].Roles)
        {
            if (role.Contains(_text.Tokens[head].Span))
                return true;
        }

        return false;
    }

    private bool IsName(Mention mention, Relation relation)
    {
        if (mention.Form != MentionForm.Name)
            return relation == Relation.Appos;
        // In "Karsund officials" the country is no part of who acts.
        return relation != Relation.Compound || _cast[mention.Actor].Kind == ActorKind.Person;
    }

    private void Add(int head, List<Mention> found)
    {
        if (At(head) is { } mention && !found.Exists(other => other.Actor == mention.Actor))
            found.Add(mention);
    }
}
