using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Tells whether the parser hangs a clause where its subject cannot be read: then nobody holds what it states.</summary>
internal sealed class StrayClauses(ParsedText text, Cast cast, StanceLexicon lexicon)
{
    private readonly PredicateReading _predicates = new(text);

    /// <summary>Whether a clause without a subject is led in behind the end of a quotation, on whose words the parser hangs it: "groused that Norland “does not treat me well” before floating the idea".</summary>
    public bool IsBehindQuotation(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Advcl, Head: >= 0 and int quoted } && quoted < predicate && _predicates.OwnSubjectOf(predicate) < 0 && text.ChildOf(predicate, Relation.Mark) is >= 0 and int mark && lexicon.Is("time", text.Tokens[mark].Lemma)
        && text.Text.AsSpan(text.Tokens[quoted].End, text.Tokens[predicate].Start - text.Tokens[quoted].End).ContainsAny('"', '\u201d');

    /// <summary>Whether an infinitive hangs on a verb of saying that takes none: "aides say the governor plans to support it", where the parser takes the verb between them for a noun.</summary>
    public bool IsBehindNoun(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Acl, Head: >= 0 and int noun } token && token.Is(Morphology.Infinitive) && text.ChildOf(predicate, Relation.Mark) == noun + 1
        && text.Tokens[noun] is { Upos: Upos.Noun, Relation: Relation.Obj, Head: >= 0 and int saying } && lexicon.Is("claiming", text.Tokens[saying].Lemma);

    /// <summary>Whether a clause behind a comma is joined to a relative clause of something else: "Norland, which NAME won, is leaning toward her rival".</summary>
    public bool IsBehindRelative(int predicate) =>
        text.Tokens[predicate] is { Relation: Relation.Conj, Head: >= 0 and int joined } && text.Tokens[joined].Relation == Relation.AclRelcl && _predicates.OwnSubjectOf(predicate) < 0 && text.ChildOf(predicate, Relation.Cc) < 0;

    /// <summary>Whether a pronoun in a clause beside another person's may mean that person as well as who says so: "NAME said NAME could lose because he supports it".</summary>
    public bool MayBeOther(int predicate, int subject, Mention mention, string? speaker)
    {
        if (speaker is null || mention.Actor != speaker || text.Tokens[subject].Upos != Upos.Pron || !text.Tokens[subject].Is(Morphology.Third)
            || text.Tokens[predicate] is not { Relation: Relation.Advcl, Head: >= 0 and int governor } || _predicates.OwnSubjectOf(governor) is not (>= 0 and int beside) || beside > subject)
        {
            return false;
        }

        return cast.MentionHeadedBy(beside) is { Form: MentionForm.Name } other && other.Actor != speaker && cast[other.Actor] is { Kind: ActorKind.Person } person
            && (person.Gender == Morphology.None || text.Tokens[subject].Is(person.Gender));
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
}
