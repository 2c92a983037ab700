using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Tells seats that act, organizations of their own, from seats where something is: "Moscow agreed", "in Moscow".</summary>
/// <remarks>A country is a place however it is used; its capital is an organization where it acts or is dealt with, as the seats of governments are.</remarks>
internal sealed class MetonymReader(ParsedText text, NameLexicon lexicon)
{
    /// <summary>Sets the kinds of the names of seats.</summary>
    public void Read(List<NameDraft> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if ((name.Facts & (WordFacts.Metonym | WordFacts.Capital)) == 0 || name.Kind is null or ActorKind.Person)
                continue;
            bool acts = (name.Facts & WordFacts.Metonym) != 0 ? !HasBefore(name, WordFacts.Locative) : Acts(name);
            name.Kind = acts ? ActorKind.Organization : ActorKind.Place;
            names[i] = name;
        }
    }

    private bool Acts(NameDraft name)
    {
        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i].Relation is Relation.Nsubj or Relation.OblAgent && text.Tokens[i].Head >= name.End)
                return text.Tokens[text.Tokens[i].Head].Upos == Upos.Verb;
        }

        return HasBefore(name, WordFacts.Partner);
    }

    // The word before the name, past an article; past a first partner in "between Kyiv and Moscow".
    private bool HasBefore(NameDraft name, WordFacts facts)
    {
        for (int i = name.First - 1, steps = 0; i >= 0 && steps < 4; i--, steps++)
        {
            if (text.Tokens[i].Sentence != text.Tokens[name.First].Sentence)
                return false;
            WordFacts here = lexicon.Find(text.WordOf(i)).Facts;
            if ((here & facts) != 0)
                return true;
            bool between = steps > 0 || (here & WordFacts.Article) != 0 || (facts == WordFacts.Partner && text.Tokens[i].Upos == Upos.Cconj);
            if (!between || (steps > 0 && text.Tokens[i].Upos is not (Upos.Propn or Upos.Det)))
                return false;
        }

        return false;
    }
}
