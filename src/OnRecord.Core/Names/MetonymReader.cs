using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Tells seats that act, organizations of their own, from seats where something is: a capital that agreed, talks in a capital.</summary>
/// <remarks>A country is a place however it is used; its capital is an organization where it acts or is dealt with, as the seats of governments are.</remarks>
internal sealed class MetonymReader(ParsedText text, NameLexicon lexicon, RoleLexicon roles)
{
    /// <summary>Sets the kinds of the names of seats.</summary>
    public void Read(List<NameDraft> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if ((name.Facts & (WordFacts.Metonym | WordFacts.Capital)) == 0 || name.Kind is null or ActorKind.Person)
                continue;
            bool acts = !IsWhere(name) && ((name.Facts & WordFacts.Metonym) != 0 || Acts(name));
            name.Kind = acts ? ActorKind.Organization : ActorKind.Place;
            names[i] = name;
        }
    }

    // "at the White House", "visited the Kremlin", and a date line: "VARN (Agency) --".
    private bool IsWhere(NameDraft name)
    {
        Sentence sentence = text.Sentences[text.Tokens[name.First].Sentence];
        if (name.First == sentence.FirstToken && name.End < sentence.EndToken && text.Tokens[name.End].Upos == Upos.Punct && text.WordOf(name.End) is not ",")
            return true;
        if (HasBefore(name, WordFacts.Locative))
            return true;
        int head = text.Tokens[name.End - 1].Head;
        for (int i = name.First; i < name.End && head >= name.First && head < name.End; i++)
            head = text.Tokens[head].Head;
        return head >= 0 && head < name.First && roles.IsPlaceVerb(text.Tokens[head].Lemma);
    }

    private bool Acts(NameDraft name)
    {
        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Obj && text.Tokens[i].Head >= 0)
                return text.Tokens[text.Tokens[i].Head].Upos == Upos.Verb;
        }

        return HasBefore(name, WordFacts.Partner);
    }

    // The word before the name, past an article; past a first partner in "between one capital and another".
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
