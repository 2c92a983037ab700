using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Finds the actors that a noun phrase names: its own mention, those joined to it by "and", the name behind a title.</summary>
internal sealed class PhraseActors
{
    // Phrases joined by conjunctions in a chain longer than this are a list of something else.
    private const int MostConjuncts = 12;

    // Words of a title between a body's name and a person's.
    private const int MostTitles = 3;

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
        AddConjuncts(head, found, 0);
        return found;
    }

    /// <summary>The one mention that <paramref name="head"/> heads, or <see langword="null"/>.</summary>
    public Mention? At(int head)
    {
        if (head < 0)
            return null;
        Mention? own = _cast.MentionHeadedBy(head);
        if (own is { Form: not MentionForm.Nominal })
            return BehindTitle(head, own) ?? own;
        foreach (int child in _text.ChildrenOf(head))
        {
            // "President NAME", "the leader, NAME": the title or the name is the head, as the parser has it.
            Relation relation = _text.Tokens[child].Relation;
            if (relation is not (Relation.Flat or Relation.Appos or Relation.NmodDesc or Relation.Compound or Relation.Nmod))
                continue;
            // "The NAME adviser" is not NAME.
            if (relation == Relation.Compound && child < head)
                continue;
            if (_cast.MentionHeadedBy(child) is { } named && (relation == Relation.Nmod ? IsTitled(head, named) : IsName(named, relation)))
                return named;
        }

        if (NextTo(head) is { } behind)
            return behind;
        if (own is null && BehindComma(head) is { } apposed)
            return apposed;
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

    /// <summary>The subject of a predicate, where the parser takes the place of a date line for it ("VARN — Anna Brandt met") the name right before the predicate, or -1.</summary>
    public int PastDateLine(int subject, int predicate)
    {
        if (subject < 0 || !IsDateLine(subject))
            return subject;
        if (predicate == 0 || _cast.MentionHolding(_text.Tokens[predicate - 1].Span) is not { HeadToken: >= 0 } named || named.Start <= _text.Tokens[subject].Start)
            return -1;
        return named.HeadToken;
    }

    // A place at a block's beginning with a dash behind it, or what its agency's name in brackets leaves of one.
    private bool IsDateLine(int token)
    {
        Sentence sentence = _text.Sentences[_text.Tokens[token].Sentence];
        if (_cast.MentionHolding(_text.Tokens[token].Span) is not { } mention || mention.Start != sentence.Span.Start || _cast[mention.Actor].Kind == ActorKind.Person)
            return false;
        int next = _text.TokenAt(mention.End);
        return next < sentence.EndToken && _text.Tokens[next].Upos == Upos.Punct && _text.WordOf(next) is "\u2014" or "\u2013" or "-" or "--" or "(";
    }

    // "Varnish President NAME", where the parser makes the first word the head: who is named last is meant.
    private Mention? BehindTitle(int head, Mention own)
    {
        if (own.Form != MentionForm.Name)
            return null;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation == Relation.Flat && _text.Tokens[child].Start >= own.End && !IsJoinedBefore(own, child)
                && _cast.MentionHeadedBy(child) is { Form: MentionForm.Name } named && _cast[named.Actor].Kind == ActorKind.Person)
            {
                return named;
            }
        }

        return BehindOffice(own);
    }

    // "Karsund Highway Patrol Capt. NAME", where the parser makes the body that he is of the head.
    private Mention? BehindOffice(Mention own)
    {
        if (_cast[own.Actor].Kind == ActorKind.Person)
            return null;
        int at = _text.TokenAt(own.End), sentence = _text.Tokens[_text.TokenAt(own.Start)].Sentence;
        for (int i = at; i < Math.Min(at + MostTitles + 1, _text.Tokens.Length) && _text.Tokens[i].Sentence == sentence && _text.Tokens[i].Upos is Upos.Propn or Upos.Noun; i++)
        {
            if (_cast.MentionHolding(_text.Tokens[i].Span) is { } named && named.Start == _text.Tokens[i].Start)
                return i > at && named.Form == MentionForm.Name && _cast[named.Actor].Kind == ActorKind.Person ? named : null;
        }

        return null;
    }

    // "NAME and NAME": the parser may hang the second surname on the first person.
    private bool IsJoinedBefore(Mention own, int name)
    {
        for (int i = _text.TokenAt(own.End); i < name; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Cconj)
                return true;
        }

        return false;
    }

    // "the envoy for the press, NAME, said": the parser may hang the name on the inner noun.
    private Mention? BehindComma(int head)
    {
        if (_text.Tokens[head].Upos != Upos.Noun || _text.Tokens[head].Is(Morphology.Plural))
            return null;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation != Relation.Nmod || child < head || _text.ChildOf(child, Relation.Appos) is not (>= 0 and int name))
                continue;
            if (_cast.MentionHeadedBy(name) is { Form: MentionForm.Name } named && _cast[named.Actor].Kind == ActorKind.Person && _text.WordOf(name - 1) is ","
                && _cast.MentionHeadedBy(child) is var inner && (inner is null || _cast[inner.Actor].Kind != ActorKind.Person))
            {
                return named;
            }
        }

        return null;
    }

    // "the union leader NAME": a person's name right behind a singular noun is whom the noun tells of, whatever the parser makes of it.
    private Mention? NextTo(int head)
    {
        int next = head + 1;
        if (next >= _text.Tokens.Length || _text.Tokens[head].Upos is not (Upos.Noun or Upos.Propn)
            || _text.Tokens[next].Upos != Upos.Propn || _text.Tokens[next].Sentence != _text.Tokens[head].Sentence)
        {
            return null;
        }

        // "the phrase NAME cited": who does something in a clause of that noun.
        if (_text.Tokens[next] is { Relation: Relation.Nsubj, Head: >= 0 and int verb } && verb != head && _text.Tokens[head].Relation != Relation.Compound && !IsInside(verb, head))
            return null;
        Mention? named = _cast.MentionHolding(_text.Tokens[next].Span);
        return named is { Form: MentionForm.Name } && named.Start == _text.Tokens[next].Start && _cast[named.Actor].Kind == ActorKind.Person ? named : null;
    }

    // Whether the noun belongs to the same clause: the parser may make a title and a name two subjects of one verb.
    private bool IsInside(int verb, int noun) => _text.Tokens[noun].Head == verb && _text.Tokens[noun].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    private bool IsName(Mention mention, Relation relation)
    {
        if (mention.Form != MentionForm.Name)
            return relation == Relation.Appos;
        // In "Karsund officials" the country is no part of who acts.
        return relation != Relation.Compound || _cast[mention.Actor].Kind == ActorKind.Person;
    }

    // "A, B and C": each under the first, or each under the one before.
    private int AddConjuncts(int head, List<Mention> found, int conjuncts)
    {
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation != Relation.Conj || conjuncts++ >= MostConjuncts)
                continue;
            Add(child, found);
            conjuncts = AddConjuncts(child, found, conjuncts);
        }

        return conjuncts;
    }

    private void Add(int head, List<Mention> found)
    {
        if (At(head) is { } mention && !found.Exists(other => other.Actor == mention.Actor))
            found.Add(mention);
    }
}
