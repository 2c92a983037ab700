using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Tells from the noun that they explain what names are of: "the Varnish leader, NAME NAME," a person, "the club, NAME NAME," an organization.</summary>
internal sealed class AppositionNames(ParsedText text, RoleLexicon roles)
{
    // A given name and a surname, and one between them.
    private const int LeastWords = 2;
    private const int MostWords = 3;

    /// <summary>Sets the kinds of names in apposition, where nothing else tells them; no place that is not known as one is a minister.</summary>
    public void Read(List<NameDraft> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if (name.Length is < LeastWords or > MostWords || name.Sure || name.Kind is not (null or ActorKind.Person or ActorKind.Place) || NounOf(name) is not (>= 0 and int noun))
                continue;
            bool person = roles.Find(text.Tokens[noun].Lemma) is not null;
            if (!person && (name.Kind == ActorKind.Place || roles.NamesTakenUpBy(text.Tokens[noun].Lemma) is null || (name.Facts & WordFacts.Given) != 0))
                continue;
            name.Kind = person ? ActorKind.Person : ActorKind.Organization;
            names[i] = name;
        }
    }

    // The noun before the name that it explains, or -1.
    private int NounOf(NameDraft name)
    {
        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i].Upos != Upos.Propn)
                return -1;
        }

        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i] is { Relation: Relation.Appos, Head: >= 0 and int noun } && noun < name.First && text.Tokens[noun].Upos == Upos.Noun && !text.Tokens[noun].Is(Morphology.Plural))
                return noun;
        }

        return -1;
    }
}
