using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>
/// Finds the verb of saying to which a clause is joined, where the parser joins it to what was said: "The minister said that the state supports
/// it and offered to pay", "that the bill was a gift and vowed to block it", "that she hoped it could be averted and refused to intervene".
/// </summary>
internal sealed class OuterClause(ParsedText text, PhraseActors actors, StanceLexicon lexicon)
{
    // An infinitive under an infinitive under a verb is no deeper than this.
    private const int MostInfinitives = 3;

    private readonly PredicateReading _predicates = new(text);

    /// <summary>The verb of saying whose subject the predicate shares, or -1.</summary>
    public int Of(int predicate)
    {
        int clause = predicate;
        for (int steps = 0; steps < MostInfinitives && text.Tokens[clause] is { Relation: Relation.Xcomp, Head: >= 0 and int head } && _predicates.OwnSubjectOf(clause) < 0; steps++)
            clause = head;
        Token token = text.Tokens[clause];
        if (token is not { Relation: Relation.Conj, Head: >= 0 and int joined } || !IsPast(token) || _predicates.OwnSubjectOf(clause) >= 0
            || text.ChildOf(clause, Relation.Aux) >= 0)
        {
            return -1;
        }

        // It agrees with the verb of saying, and not with the clause that it is joined to.
        if (!text.Tokens[joined].Is(Morphology.Present) && !IsModal(joined) && !IsOfThing(joined))
            return -1;
        return SayingOf(joined);
    }

    /// <summary>Whether who does it may be either subject: "expressed disbelief that NAME won and called on them to leave".</summary>
    public bool IsUncertain(int predicate)
    {
        if (text.Tokens[predicate] is not { Relation: Relation.Conj, Head: >= 0 and int joined } token || !IsPast(token) || _predicates.OwnSubjectOf(predicate) >= 0 || text.ChildOf(predicate, Relation.Aux) >= 0
            || !IsPast(text.Tokens[joined]) || text.Tokens[joined] is not { Relation: Relation.Ccomp or Relation.Acl, Head: >= 0 and int above })
        {
            return false;
        }

        // Behind a bare verb of saying both are what was said.
        return text.Tokens[above].Upos == Upos.Noun || text.ChildOf(above, Relation.Obj) is var obj && obj > above && obj < joined && text.Tokens[obj].Upos == Upos.Noun;
    }

    private int SayingOf(int clause)
    {
        int found = -1;
        for (int at = clause, steps = 0; steps < MostInfinitives && text.Tokens[at] is { Relation: Relation.Ccomp, Head: >= 0 and int verb } && IsPast(text.Tokens[verb]); steps++)
            found = at = verb;
        return found;
    }

    // The parser may take the past for the participle, which has an auxiliary.
    private static bool IsPast(Token token) => token.Is(Morphology.Past) || token.Is(Morphology.PastParticiple);

    private bool IsModal(int clause) => text.ChildOf(clause, Relation.Aux) is >= 0 and int aux && lexicon.Is("modal", text.Tokens[aux].Lemma);

    // A clause about a plan or bill, which does nothing itself.
    private bool IsOfThing(int clause) =>
        _predicates.OwnSubjectOf(clause) is >= 0 and int subject && text.Tokens[subject].Upos == Upos.Noun && actors.At(subject) is null && lexicon.Is("matter", text.Tokens[subject].Lemma);
}
