using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Finds a predicate's subject where the parser hangs it elsewhere: behind an inverted gerund, or on the clause before.</summary>
internal sealed class StraySubjects(ParsedText text)
{
    // A gerund and the infinitives under it.
    private const int MostJoined = 4;

    private readonly PredicateReading _predicates = new(text);

    /// <summary>The subject, or -1.</summary>
    public int Of(int predicate) => PastAbove(predicate) is >= 0 and int told ? told : BehindSemicolon(predicate) is >= 0 and int first ? first : Inverted(predicate) is >= 0 and int behind ? behind : BehindNoun(predicate) is >= 0 and int described ? described : Joined(predicate) is >= 0 and int beside ? beside : AfterConjunction(predicate) is >= 0 and int led ? led : JoinedToVerb(predicate);

    // "beaten by her rival and groups supporting him": a participle right behind the second of two nouns is of that one.
    // "needs nine delegates now supporting him": so is one behind a number of people.
    private int Joined(int predicate)
    {
        if (predicate < 2 || text.Tokens[predicate] is not { Relation: Relation.Advcl } token || !token.Is(Morphology.PresentParticiple) || text.ChildOf(predicate, Relation.Mark) >= 0)
            return -1;
        int noun = text.Tokens[predicate - 1].Upos == Upos.Adv ? predicate - 2 : predicate - 1;
        return text.Tokens[noun] is { Upos: Upos.Noun } before && (before.Relation == Relation.Conj || text.ChildOf(noun, Relation.Nummod) >= 0) ? noun : -1;
    }

    // "NAME supported it and NAME, as before, opposed the measure", where the parser joins the second name to the first verb.
    private int JoinedToVerb(int predicate)
    {
        if (text.Tokens[predicate] is not { Relation: Relation.Advcl or Relation.Conj, Head: >= 0 and int first } token || first > predicate || text.ChildOf(predicate, Relation.Cc) >= 0 || !token.Is(Morphology.Finite) || _predicates.OwnSubjectOf(predicate) >= 0 || text.ChildOf(predicate, Relation.Mark) >= 0
            || text.Tokens[first].Upos != Upos.Verb)
        {
            return -1;
        }

        foreach (int child in text.ChildrenOf(first))
        {
            if (child > first && child < predicate && text.Tokens[child] is { Relation: Relation.Conj, Upos: Upos.Propn or Upos.Noun } && text.ChildOf(child, Relation.Cc) >= 0)
                return child;
        }

        return -1;
    }

    /// <summary>Whether an adjective right behind a noun says which of many are meant: "farmers interested in a deal".</summary>
    public bool IsOfSome(int predicate) => BehindNoun(predicate) is >= 0 and int noun && text.Tokens[noun] is { Upos: Upos.Noun } many && many.Is(Morphology.Plural);

    // "scolded NAME for sharing NAME's refusal to pay and called for her to go": a past (or what the parser takes for a participle) is joined to a past, and not to an infinitive.
    private int PastAbove(int predicate)
    {
        if (text.Tokens[predicate] is not { Upos: Upos.Verb, Relation: Relation.Conj, Head: >= 0 and int joined } token || !(token.Is(Morphology.Past) || token.Is(Morphology.PastParticiple)) || text.ChildOf(predicate, Relation.Aux) >= 0 || !IsBare(joined) || _predicates.OwnSubjectOf(predicate) >= 0)
            return -1;
        int above = text.Tokens[joined].Head;
        for (int steps = 0; above >= 0 && steps < MostJoined + 2; steps++, above = text.Tokens[above].Head)
        {
            if (text.Tokens[above] is { Upos: Upos.Verb } verb && verb.Is(Morphology.Finite) && verb.Is(Morphology.Past))
                return _predicates.OwnSubjectOf(above);
        }

        return -1;
    }

    private bool IsBare(int verb) =>
        text.Tokens[verb] is { Upos: Upos.Verb } form && (form.Is(Morphology.Infinitive) || form.Is(Morphology.PresentParticiple)) && text.ChildOf(verb, Relation.Aux) < 0;

    // "NAME rejects it; its leader, NAME, calls it a disgrace", where the parser hangs the leader elsewhere: the phrase that begins behind the semicolon.
    private int BehindSemicolon(int predicate)
    {
        if (text.Tokens[predicate] is not { Upos: Upos.Verb, Relation: Relation.Parataxis or Relation.Conj } token || !token.Is(Morphology.Finite) || _predicates.OwnSubjectOf(predicate) >= 0)
            return -1;
        int mark = predicate - 1;
        while (mark >= 0 && text.Tokens[mark].Sentence == token.Sentence && text.WordOf(mark) is not ";")
            mark--;
        if (mark < 0 || text.Tokens[mark].Sentence != token.Sentence)
            return -1;
        for (int i = mark + 1; i < predicate && text.Tokens[i].Upos is Upos.Det or Upos.Pron or Upos.Adj or Upos.Noun or Upos.Propn; i++)
        {
            if (text.Tokens[i].Upos is Upos.Noun or Upos.Propn && text.Tokens[i].Relation is not (Relation.Compound or Relation.NmodPoss or Relation.NmodDesc))
                return i;
        }

        return -1;
    }

    // "letters from farmers interested in a deal", "with NAME fully supportive of it": an adjective right behind a noun is of that noun.
    private int BehindNoun(int predicate)
    {
        if (text.Tokens[predicate] is not { Upos: Upos.Adj, Relation: Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Amod } || text.ChildOf(predicate, Relation.Cop) >= 0 || _predicates.OwnSubjectOf(predicate) >= 0)
            return -1;
        int noun = predicate - 1;
        while (noun > 0 && text.Tokens[noun].Upos == Upos.Adv)
            noun--;
        return noun >= 0 && text.Tokens[noun].Sentence == text.Tokens[predicate].Sentence && text.Tokens[noun] is { Upos: Upos.Noun or Upos.Propn, Relation: not (Relation.Nsubj or Relation.OblUnmarked) } ? noun : -1;
    }

    // "Refusing to rule out cuts was NAME".
    private int Inverted(int predicate)
    {
        int gerund = predicate;
        for (int steps = 0; steps < MostJoined && text.Tokens[gerund] is { Relation: Relation.Xcomp, Head: >= 0 and int above }; steps++)
            gerund = above;
        return text.Tokens[gerund] is { Relation: Relation.Csubj, Head: >= 0 and int name } clause && clause.Is(Morphology.PresentParticiple) && name > predicate
            && text.Tokens[name].Upos == Upos.Propn && text.ChildOf(name, Relation.Cop) > predicate ? name : -1;
    }

    // "NAME backed one, though members of her party supported the other", where the parser takes the second subject for what a preposition leads in.
    private int AfterConjunction(int predicate)
    {
        if (text.Tokens[predicate] is not { Relation: Relation.Conj, Head: >= 0 and int joined } || _predicates.OwnSubjectOf(predicate) >= 0 || text.ChildOf(predicate, Relation.Cc) >= 0)
            return -1;
        foreach (int child in text.ChildrenOf(joined))
        {
            if (child > joined && child < predicate && text.Tokens[child].Relation == Relation.Obl && text.ChildOf(child, Relation.Case) is >= 0 and int lead && text.Tokens[lead].Upos == Upos.Sconj)
                return child;
        }

        return -1;
    }
}
