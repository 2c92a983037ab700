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

        // "wants some", nothing of which is said.
        if (token.Upos is Upos.Det or Upos.Pron && lexicon.Is("some", token.Lemma) && !lexicon.Is("pointing", token.Lemma))
            return text.ChildOf(topic, Relation.Nmod) < 0 && text.ChildOf(topic, Relation.AclRelcl) < 0;
        if (token.Upos != Upos.Verb)
            return false;
        int named = text.ChildOf(topic, Relation.Obj);
        if (named < 0 && text.ChildOf(topic, Relation.Xcomp) is >= 0 and int inner)
            named = _predicates.OwnSubjectOf(inner);
        return named >= 0 && text.Tokens[named].Upos == Upos.Pron
            && (lexicon.Is("pointing", text.Tokens[named].Lemma) || (lexicon.Is("it", text.Tokens[named].Lemma) && lexicon.Is("letting", token.Lemma)));
    }

    /// <summary>Whether a topic is that something is or was so, which nobody is for or against: "did not rule out the possibility that it was stolen".</summary>
    public bool IsOfFact(int topic)
    {
        if (!lexicon.Is("chance", text.Tokens[topic].Lemma))
            return false;
        foreach (int child in text.ChildrenOf(topic))
        {
            if (text.Tokens[child].Relation is Relation.Acl or Relation.Ccomp && text.ChildOf(child, Relation.Mark) >= 0 && text.ChildOf(child, Relation.Nsubj) >= 0 && text.ChildOf(child, Relation.Aux) < 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause repeats what was said before: "urged them to do the same".</summary>
    public bool IsProform(int clause) =>
        lexicon.Is("do", text.Tokens[clause].Lemma) && (text.ChildOf(clause, Relation.Obj) is not (>= 0 and int obj) || lexicon.Is("same", text.Tokens[obj].Lemma));

    /// <summary>Whether a clause is of something said before: "demanded that it be lifted".</summary>
    public bool IsOfIt(StanceFrame frame, int clause) =>
        frame is { Topic: "comp", Stance: Stance.Supports } && _predicates.OwnSubjectOf(clause) is >= 0 and int subject && lexicon.Is("it", text.Tokens[subject].Lemma);
}
