using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells whether the noun that a relative clause hangs on is what the clause's own infinitive is about: "the talks we are ready to continue".</summary>
internal sealed class RelativeGaps(ParsedText text, StanceLexicon lexicon)
{
    private readonly PredicateReading _predicates = new(text);

    /// <summary>Whether the noun is missing in the clause.</summary>
    /// <param name="relative">The predicate of the relative clause.</param>
    /// <param name="clause">What completes it.</param>
    public bool Has(int relative, int clause)
    {
        if (_predicates.OwnSubjectOf(relative) is not (>= 0 and int subject) || text.Tokens[subject].Is(Morphology.Interrogative))
            return false;
        bool bare = true, whole = false;
        foreach (int child in text.ChildrenOf(clause))
        {
            if (child < clause)
                continue;
            bare &= text.Tokens[child].Relation is Relation.Punct or Relation.Advmod;
            whole |= text.Tokens[child].Relation is Relation.Obj or Relation.Obl or Relation.Ccomp;
        }

        return bare || (!whole && IsLedIn(relative, subject));
    }

    // "the money that the council refused to give her": the word before the subject is no subject.
    private bool IsLedIn(int relative, int subject)
    {
        foreach (int child in text.ChildrenOf(relative))
        {
            if (child < subject && text.Tokens[child].Relation is Relation.Mark or Relation.Obj && lexicon.Is("relative", text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }
}
