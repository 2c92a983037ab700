using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Tells from what stands before them that names are people's: "the Varnish leader, NAME NAME,", "actor NAME NAME".</summary>
internal sealed class AppositionNames(ParsedText text, RoleLexicon roles)
{
    // A given name and a surname, and one between them.
    private const int LeastWords = 2;
    private const int MostWords = 3;

    /// <summary>Sets the kinds of names in apposition to what only a person is.</summary>
    public void Read(List<NameDraft> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if (name.Kind is null && name.Length is >= LeastWords and <= MostWords && IsOfPerson(name))
            {
                name.Kind = ActorKind.Person;
                names[i] = name;
            }
        }
    }

    private bool IsOfPerson(NameDraft name)
    {
        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i].Upos != Upos.Propn)
                return false;
        }

        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i] is { Relation: Relation.Appos, Head: >= 0 and int noun } && noun < name.First && text.Tokens[noun].Upos == Upos.Noun
                && !text.Tokens[noun].Is(Morphology.Plural) && roles.Find(text.Tokens[noun].Lemma) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
