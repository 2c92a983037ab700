using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Reads what the report says that its named people are: titles before names and appositions before and behind.</summary>
internal sealed class RoleReader(CastDraft cast, NameLexicon lexicon, RoleLexicon roles, NounPhraseReader phrases)
{
    /// <summary>Reads the roles of every named person.</summary>
    public void Read(List<NameDraft> names, ActorDraft[] actors)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (actors[i].Kind != ActorKind.Person)
                continue;
            Sentence sentence = cast.Text.Sentences[cast.Text.Tokens[names[i].First].Sentence];
            if (names[i].Title >= 0)
                ReadTitle(names[i], actors[i], sentence);
            else
                ReadBefore(names[i], actors[i], sentence);
            ReadBehind(names[i], actors[i], sentence);
        }
    }

    private void ReadTitle(NameDraft name, ActorDraft actor, Sentence sentence)
    {
        for (int t = name.Title; t < name.First; t++)
        {
            if (roles.RoleOfTitle(cast.Words(t, name.First)) is not { } noun)
                continue;
            (int first, string? owner, bool past) = LeftOf(name.Title, sentence);
            Add(actor, new RoleFact(noun, owner, past), first, name.First);
            return;
        }
    }

    // "Varnish Foreign Minister", "Varn's Foreign Minister", "former Secretary of State".
    private (int First, string? Owner, bool Past) LeftOf(int title, Sentence sentence)
    {
        int first = title;
        string? owner = null;
        bool past = false;
        for (int i = title - 1; i >= sentence.FirstToken && i >= title - 4; i--)
        {
            NameLexicon.Entry entry = lexicon.Find(cast.Text.WordOf(i));
            int name = phrases.NameAt(i);
            if (entry.Has(WordFacts.TitleModifier))
            {
                past = true;
            }
            else if (entry.Has(WordFacts.Demonym))
            {
                owner ??= entry.Meaning is { Length: > 0 } country ? country : null;
            }
            else if (name < 0 && cast.Text.Tokens[i].Is(Morphology.Possessive) && phrases.NameAt(i - 1) >= 0)
            {
                continue;
            }
            else if (name >= 0 && owner is null)
            {
                owner = phrases.MeaningOf(name);
                i = phrases.FirstOf(name);
            }
            else
            {
                break;
            }

            first = i;
        }

        return (first, owner, past);
    }

    // "spokesman Josh Hale", "Varn's Ivo Hart".
    private void ReadBefore(NameDraft name, ActorDraft actor, Sentence sentence)
    {
        int before = name.First - 1;
        if (before < sentence.FirstToken)
            return;
        if (cast.Text.Tokens[before].Is(Morphology.Possessive) && phrases.NameAt(before - 1) is >= 0 and int owner)
        {
            actor.Facts.Add(new RoleFact("", phrases.MeaningOf(owner), false));
            return;
        }

        if (phrases.TryRead(before, sentence, out NounPhrase phrase) && phrase.End == name.First)
            Add(actor, phrase.Fact, phrase.First, phrase.End);
    }

    // "Anna Brandt, the Varnish foreign minister,".
    private void ReadBehind(NameDraft name, ActorDraft actor, Sentence sentence)
    {
        int head = cast.HeadOf(name.First, name.End);
        foreach (int child in cast.Text.ChildrenOf(head))
        {
            if (cast.Text.Tokens[child].Relation != Relation.Appos || child < name.End || !phrases.TryRead(child, sentence, out NounPhrase phrase))
                continue;
            if (phrases.PersonBehind(phrase, sentence) >= 0)
                return;
            Add(actor, phrase.Fact, phrase.First, phrase.End);
            return;
        }
    }

    private void Add(ActorDraft actor, RoleFact fact, int first, int end)
    {
        actor.Roles.Add(new Span(cast.Text.Tokens[first].Start, cast.Text.Tokens[end - 1].End));
        if (actor.Facts.Count < 16 && !actor.Facts.Contains(fact))
            actor.Facts.Add(fact);
        if (actor.Gender == WordFacts.None && roles.Find(fact.Noun) is { } role)
            actor.Gender = role.Gender;
    }
}
