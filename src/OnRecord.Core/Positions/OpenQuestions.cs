using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells whether a stance is only asked after, or what somebody is yet to announce: "how far she is willing to go", "is expected to say that she will veto it".</summary>
internal sealed class OpenQuestions(ParsedText text, StanceLexicon lexicon)
{
    // "how far she", "whether or not she": the words between what asks and the subject.
    private const int LongestLead = 3;

    private readonly PredicateReading _predicates = new(text);

    /// <summary>Whether a word that asks stands right before the subject of a predicate.</summary>
    public bool IsAsked(int predicate)
    {
        // "The question is how far she is willing to go" has two subjects: the nearest.
        int subject = -1;
        foreach (int child in text.ChildrenOf(predicate))
            subject = child < predicate && text.Tokens[child].Relation == Relation.Nsubj ? Math.Max(subject, child) : subject;
        if (subject < 0)
            return false;
        int first = subject;
        while (first > 0 && text.Tokens[first - 1].Head == subject && text.Tokens[first - 1].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc)
            first--;
        for (int i = first - 1, steps = 0; i >= 0 && steps < LongestLead && text.Tokens[i].Sentence == text.Tokens[subject].Sentence; i--, steps++)
        {
            // "how she pushed for it" tells that she did; "how far she is willing to go" does not.
            if (lexicon.Is("asking-word", text.Tokens[i].Lemma))
                return i < first - 1 || !lexicon.Is("manner", text.Tokens[i].Lemma);
            if (text.Tokens[i].Upos is not (Upos.Adv or Upos.Cconj or Upos.Part or Upos.Adj))
                return false;
        }

        return false;
    }

    /// <summary>Whether somebody's readiness is only how it looks, or foretold by others: "appears ready to strike", "will be eager to prove it".</summary>
    public bool IsGuessed(StanceFrame frame, int predicate)
    {
        // "perhaps they prefer it".
        foreach (int child in text.ChildrenOf(predicate))
        {
            if (frame.Upos != Upos.Noun && text.Tokens[child].Relation == Relation.Advmod && child < predicate && lexicon.Is("perhaps", text.Tokens[child].Lemma))
                return true;
        }

        if (frame is not { Upos: Upos.Adj, Stance: Stance.Open })
            return false;
        // "more eager to talk": than something else.
        if (text.ChildOf(predicate, Relation.Advmod) is >= 0 and int degree && degree < predicate && lexicon.Is("comparing", text.Tokens[degree].Lemma) && degree + 1 == predicate)
            return true;
        int first = predicate;
        if (text.Tokens[first] is { Relation: Relation.Conj, Head: >= 0 and int joined })
            first = joined;
        if (text.Tokens[first] is { Relation: Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl, Head: >= 0 and int looks } && looks < predicate && lexicon.Is("looking", text.Tokens[looks].Lemma))
            return true;
        return text.ChildOf(predicate, Relation.Aux) is >= 0 and int aux && lexicon.Is("future", text.Tokens[aux].Lemma) && _predicates.SubjectOf(predicate) is >= 0 and int subject && !text.Tokens[subject].Is(Morphology.First);
    }

    /// <summary>Whether something is awaited that somebody has not done: "will pay once NAME accepts it".</summary>
    public bool IsAwaited(int predicate)
    {
        if (!text.Tokens[predicate].Is(Morphology.Present) || text.Tokens[predicate].Relation != Relation.Advcl)
            return false;
        foreach (int child in text.ChildrenOf(predicate))
        {
            if (child < predicate && text.Tokens[child].Relation is Relation.Mark or Relation.Advmod or Relation.Case && (lexicon.Is("awaiting", text.Tokens[child].Lemma) || (lexicon.Is("awaiting-then", text.Tokens[child].Lemma) && text.Tokens[predicate].Head is >= 0 and int then && text.ChildOf(then, Relation.Aux) is >= 0 and int aux && lexicon.Is("future", text.Tokens[aux].Lemma))))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is what somebody denies, or is accused of: "denied that she had offered to resign", "accused her of opposing it", "rejected the accusation that she supports it".</summary>
    /// <param name="predicate">The predicate, or what governs it.</param>
    public bool IsDisputed(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Obl, Head: >= 0 and int above }
        && (text.Tokens[above].Upos == Upos.Noun ? text.Tokens[predicate].Relation == Relation.Acl && lexicon.Is("accusation", text.Tokens[above].Lemma) : lexicon.Is("denying", text.Tokens[above].Lemma));

    /// <summary>Whether the verb of saying above a clause is itself only expected or considered: "considers announcing that she will not".</summary>
    /// <param name="saying">The verb whose complement the clause is.</param>
    public bool IsStillToBeSaid(int saying) =>
        text.Tokens[saying] is { Relation: Relation.Xcomp or Relation.Acl, Head: >= 0 and int above } word && (word.Is(Morphology.Infinitive) || word.Is(Morphology.PresentParticiple))
        && (lexicon.Is("guess", text.Tokens[above].Lemma) || lexicon.Is("weighing", text.Tokens[above].Lemma) || lexicon.Is("rumour", text.Tokens[above].Lemma));
}
