using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells whether the words of a topic by themselves name nothing: "that truth", "let that happen", "do the same".</summary>
internal sealed class EmptyTopics(ParsedText text, StanceMatcher matcher, StanceLexicon lexicon)
{
    private readonly PredicateReading _predicates = new(text);

    /// <summary>Whether the words only point at what was said: "disagrees with that simple truth", "rejects that notion", "will not let that happen".</summary>
    public bool IsPointing(int topic)
    {
        Token token = text.Tokens[topic];
        if (token.Upos == Upos.Noun)
        {
            return text.ChildOf(topic, Relation.Det) is >= 0 and int determiner && lexicon.Is("pointing", text.Tokens[determiner].Lemma) && (!matcher.IsMatter(topic) || lexicon.Is("gist", token.Lemma))
                && text.ChildOf(topic, Relation.Nmod) < 0 && text.ChildOf(topic, Relation.Acl) < 0 && text.ChildOf(topic, Relation.AclRelcl) < 0;
        }

        // "backed himself", and everything of which nothing is said.
        if (token.Upos == Upos.Pron && lexicon.Is("self", token.Lemma))
            return true;
        // "disagrees with what he said".
        if (token.Upos == Upos.Pron && token.Is(Morphology.Interrogative) && text.ChildOf(topic, Relation.AclRelcl) is >= 0 and int said && lexicon.Is("claiming", text.Tokens[said].Lemma))
            return true;
        // "one of them".
        if (token.Upos is Upos.Det or Upos.Pron or Upos.Num && text.ChildOf(topic, Relation.Nmod) is >= 0 and int whole && text.Tokens[whole].Upos == Upos.Pron)
            return true;
        // "wants some", nothing of which is said.
        if (token.Upos is Upos.Det or Upos.Pron && lexicon.Is("some", token.Lemma) && !lexicon.Is("pointing", token.Lemma))
            return text.ChildOf(topic, Relation.Nmod) < 0 && text.ChildOf(topic, Relation.AclRelcl) < 0;
        if (token.Upos != Upos.Verb)
            return false;
        int named = text.ChildOf(topic, Relation.Obj);
        // "would vote against them".
        if (named < 0 && text.ChildOf(topic, Relation.Obl) is >= 0 and int against && text.Tokens[against].Upos == Upos.Pron && text.ChildOf(against, Relation.AclRelcl) < 0 && (lexicon.Is("it", text.Tokens[against].Lemma) || lexicon.Is("pointing", text.Tokens[against].Lemma)))
            return true;
        if (named < 0 && text.ChildOf(topic, Relation.Xcomp) is >= 0 and int inner)
            named = _predicates.OwnSubjectOf(inner);
        // "would not change his mind".
        if (named >= 0 && lexicon.Is("own-mind", text.Tokens[named].Lemma) && lexicon.Is("changing", token.Lemma))
            return true;
        return named >= 0 && text.Tokens[named].Upos == Upos.Pron
            && (lexicon.Is("pointing", text.Tokens[named].Lemma) || (lexicon.Is("it", text.Tokens[named].Lemma) && lexicon.Is("letting", token.Lemma)));
    }

    /// <summary>Whether everything is possible, which names nothing: "everything is on the table".</summary>
    public bool IsOfAll(StanceFrame frame, int topic) => frame.Topic == "subj" && lexicon.Is("everything", text.Tokens[topic].Lemma);

    /// <summary>Whether a topic is that something is or was so, which nobody is for or against: "did not rule out the possibility that it was stolen".</summary>
    public bool IsOfFact(int topic)
    {
        bool chance = lexicon.Is("chance", text.Tokens[topic].Lemma);
        if (!chance && !lexicon.Is("gist", text.Tokens[topic].Lemma))
            return false;
        foreach (int child in text.ChildrenOf(topic))
        {
            // "rejected the idea that they had lost".
            if (!chance && text.Tokens[child].Relation is Relation.Acl or Relation.Ccomp && text.ChildOf(child, Relation.Mark) >= 0 && _predicates.OwnSubjectOf(child) >= 0 && !IsModal(child))
                return true;
            if (chance && text.Tokens[child].Relation is Relation.Acl or Relation.Ccomp && text.ChildOf(child, Relation.Mark) >= 0 && text.ChildOf(child, Relation.Nsubj) >= 0 && text.ChildOf(child, Relation.Aux) < 0)
                return true;
        }

        return false;
    }

    private bool IsModal(int clause)
    {
        foreach (int child in text.ChildrenOf(clause))
        {
            if (text.Tokens[child].Relation == Relation.Aux && lexicon.Is("modal", text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause is of saying or believing something, which is judged as a fact: "it is wrong to claim that she lost", "inclined to say that he won", "warned against viewing that as a sign".</summary>
    public bool IsOfClaim(StanceFrame frame, int clause) =>
        (frame.Topic == "clause" && lexicon.Is("claiming", text.Tokens[clause].Lemma) && (text.ChildOf(clause, Relation.Ccomp) >= 0 || text.ChildOf(clause, Relation.Xcomp) >= 0))
        || (frame is { Topic: "comp", Stance: Stance.Open } && lexicon.Is("claiming", text.Tokens[clause].Lemma) && text.ChildOf(clause, Relation.Ccomp) >= 0)
        || (text.Tokens[clause].Is(Morphology.PresentParticiple) && lexicon.Is("viewing", text.Tokens[clause].Lemma));

    /// <summary>Whether a clause repeats what was said before: "urged them to do the same".</summary>
    public bool IsProform(int clause) =>
        (text.ChildOf(clause, Relation.Xcomp) is >= 0 and int inner && IsProform(inner)) ||
        lexicon.Is("do", text.Tokens[clause].Lemma) && (text.ChildOf(clause, Relation.Obj) is not (>= 0 and int obj) || lexicon.Is("same", text.Tokens[obj].Lemma));

    /// <summary>Whether a clause is of something said before: "demanded that it be lifted".</summary>
    public bool IsOfIt(StanceFrame frame, int clause) =>
        frame is { Topic: "comp", Stance: Stance.Supports } && _predicates.OwnSubjectOf(clause) is >= 0 and int subject && lexicon.Is("it", text.Tokens[subject].Lemma);
}
