using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Tells whether the parser hangs a clause where its subject cannot be read: then nobody holds what it states.</summary>
internal sealed class StrayClauses(ParsedText text, Cast cast, StanceLexicon lexicon)
{
    private readonly PredicateReading _predicates = new(text);

    /// <summary>Whether whose a predicate is cannot be read off the heads.</summary>
    public bool IsUnread(int predicate) =>
        StartsAnother(predicate) || IsListed(predicate) || IsBehindRelative(predicate) || IsBehindQuotation(predicate) || IsBehindNoun(predicate) || MayBeOfEither(predicate) || IsOtherForm(predicate);

    // Whether a clause without a subject is led in behind the end of a quotation, on whose words the parser hangs it: "said that Norland “never answers” before offering to pay".
    private bool IsBehindQuotation(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Advcl, Head: >= 0 and int quoted } && quoted < predicate && _predicates.OwnSubjectOf(predicate) < 0 && text.ChildOf(predicate, Relation.Mark) is >= 0 and int mark && lexicon.Is("time", text.Tokens[mark].Lemma)
        && text.Text.AsSpan(text.Tokens[quoted].End, text.Tokens[predicate].Start - text.Tokens[quoted].End).ContainsAny('"', '\u201d');

    // Whether an infinitive hangs on a verb of saying that takes none: "aides say the governor plans to support it", where the parser takes the verb between them for a noun.
    private bool IsBehindNoun(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Acl, Head: >= 0 and int noun } token && text.ChildOf(predicate, Relation.Mark) is >= 0 and int mark && (token.Is(Morphology.Infinitive) ? mark == noun + 1 : token.Is(Morphology.PresentParticiple))
        && text.Tokens[noun] is { Upos: Upos.Noun, Relation: Relation.Obj, Head: >= 0 and int saying } && lexicon.Is("claiming", text.Tokens[saying].Lemma);

    // Whether a clause behind a comma is joined to a relative clause of something else: "Norland, which NAME won, is leaning toward her rival".
    private bool IsBehindRelative(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Conj, Head: >= 0 and int joined } && text.Tokens[joined].Relation == Relation.AclRelcl && _predicates.OwnSubjectOf(predicate) < 0 && text.ChildOf(predicate, Relation.Cc) < 0;

    // Whether a participle is joined to a clause of another form: "focused on the problems that Norland faces, and calling for".
    private bool IsOtherForm(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Conj, Head: >= 0 and int joined } token && token.Is(Morphology.PresentParticiple) && text.ChildOf(predicate, Relation.Aux) < 0 && _predicates.OwnSubjectOf(predicate) < 0
        && text.Tokens[joined] is { Upos: Upos.Verb, Relation: Relation.AclRelcl } clause && clause.Is(Morphology.Finite);

    /// <summary>Whether a pronoun in a clause beside another person's may mean that person as well as who says so: "NAME said NAME could lose because he supports it".</summary>
    public bool MayBeOther(int predicate, int subject, Mention mention, string? speaker)
    {
        if (speaker is null || mention.Actor != speaker || text.Tokens[subject].Upos != Upos.Pron || !text.Tokens[subject].Is(Morphology.Third))
            return false;
        // "said that if NAME won, she would leave".
        bool under = text.Tokens[predicate] is { Relation: Relation.Advcl, Head: >= 0 };
        int clause = under ? text.Tokens[predicate].Head : text.ChildOf(predicate, Relation.Advcl);
        if (clause < 0 || _predicates.OwnSubjectOf(clause) is not (>= 0 and int beside) || beside > subject)
            return false;
        return cast.MentionHeadedBy(beside) is { Form: MentionForm.Name } other && other.Actor != speaker && cast[other.Actor] is { Kind: ActorKind.Person } person
            && (person.Gender == Morphology.None ? under : text.Tokens[subject].Is(person.Gender));
    }

    /// <summary>Who "who" stands for right behind a name, where the parser hangs the clause on the verb: "met NAME, who opposes it"; -1 where it is no such clause.</summary>
    public int Person(int predicate)
    {
        if (text.Tokens[predicate].Relation != Relation.AdvclRelcl || _predicates.OwnSubjectOf(predicate) is not (> 1 and int pronoun) || !lexicon.Is("personal", text.Tokens[pronoun].Lemma) || text.WordOf(pronoun - 1) is not ",")
            return -1;
        return cast.MentionHolding(text.Tokens[pronoun - 2].Span) is { Form: MentionForm.Name } name && name.End == text.Tokens[pronoun - 2].End && cast[name.Actor].Kind == ActorKind.Person ? name.HeadToken : -1;
    }

    /// <summary>What "which" stands for behind a name of a person and of what that person belongs to, or -1: "NAME of the guild, which opposed it"; -2 where it is no relative clause of the kind.</summary>
    public int Thing(int predicate, int subject)
    {
        if (text.Tokens[predicate] is not { Relation: Relation.AclRelcl, Head: >= 0 and int person } || person != subject || _predicates.OwnSubjectOf(predicate) is not (> 1 and int pronoun) || pronoun >= predicate
            || !text.Tokens[pronoun].Is(Morphology.Interrogative) || !lexicon.Is("impersonal", text.Tokens[pronoun].Lemma) || cast.MentionHeadedBy(person) is not { } who || cast[who.Actor].Kind != ActorKind.Person)
        {
            return -2;
        }

        int before = text.WordOf(pronoun - 1) is "," ? pronoun - 2 : pronoun - 1;
        return cast.MentionHolding(text.Tokens[before].Span) is { } body && cast[body.Actor].Kind != ActorKind.Person ? body.HeadToken : -1;
    }

    // "The court acted days before NAME died, blocking the plan": behind a clause of time it may be of either subject.
    private bool MayBeOfEither(int predicate)
    {
        while (text.Tokens[predicate] is { Relation: Relation.Xcomp, Head: >= 0 and int above } && _predicates.OwnSubjectOf(predicate) < 0)
            predicate = above;
        return text.Tokens[predicate] is { Relation: Relation.Advcl, Head: >= 0 and int beside } token && token.Is(Morphology.PresentParticiple) && beside < predicate && text.WordOf(predicate - 1) is ","
            && _predicates.OwnSubjectOf(predicate) < 0 && text.Tokens[beside] is { Relation: Relation.Advcl, Head: >= 0 and int main } && main < beside
            && _predicates.OwnSubjectOf(beside) > main && _predicates.OwnSubjectOf(main) >= 0;
    }

    // "and NAME, the leader, denounced it": a phrase behind the conjunction is who does so, whatever the parser makes of it.
    private bool StartsAnother(int predicate) =>
        text.Tokens[predicate].Relation == Relation.Conj && _predicates.OwnSubjectOf(predicate) < 0
        && text.ChildOf(predicate, Relation.Cc) is >= 0 and int cc && cc + 1 < predicate && text.Tokens[cc + 1].Upos is Upos.Propn or Upos.Det or Upos.Noun or Upos.Pron;

    // "jobs, health, supporting programs": a member of a list of nouns.
    private bool IsListed(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Conj or Relation.Appos or Relation.Acl, Head: >= 0 and int first } listed && listed.Is(Morphology.PresentParticiple)
        && text.ChildOf(predicate, Relation.Aux) < 0 && _predicates.OwnSubjectOf(predicate) < 0 && text.Tokens[first].Upos is Upos.Noun or Upos.Propn
        && (listed.Relation != Relation.Acl || (predicate > 0 && text.WordOf(predicate - 1) is "," && text.ChildOf(first, Relation.Conj) >= 0));
}
