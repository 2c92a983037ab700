using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Tells words that only a capital makes look like names.</summary>
internal static class UnlikelyNames
{
    /// <summary>Leaves out what nothing shows to be a name but a capital: a word of no known kind that nowhere in the report does or has anything.</summary>
    public static void Drop(CastDraft cast, List<NameDraft> names, ref ActorDraft[] actors)
    {
        var acts = new bool[cast.Actors.Count];
        for (int i = 0; i < names.Count; i++)
            acts[actors[i].Number] |= (actors[i].Kind is not null && !IsModifier(cast.Text, names[i])) || Acts(cast.Text, names[i]);
        int kept = 0;
        for (int i = 0; i < names.Count; i++)
        {
            if (!acts[actors[i].Number])
                continue;
            names[kept] = names[i];
            actors[kept++] = actors[i];
        }

        names.RemoveRange(kept, names.Count - kept);
        Array.Resize(ref actors, kept);
    }

    // "a Marine general": a first name alone that only tells what kind of thing a noun means.
    private static bool IsModifier(ParsedText text, NameDraft name) =>
        name is { Kind: ActorKind.Person, Length: 1, Title: < 0 } && (name.Facts & WordFacts.Given) != 0
        && text.Tokens[name.First] is { Relation: Relation.Compound or Relation.Amod, Head: >= 0 and int head } && text.Tokens[head].Upos == Upos.Noun;

    private static bool Acts(ParsedText text, NameDraft name)
    {
        if (name.Length == 1 && name.First == text.Sentences[text.Tokens[name.First].Sentence].FirstToken)
        {
            return text.Tokens[name.First] is { Upos: Upos.Propn, Relation: Relation.Nsubj or Relation.NmodPoss, Head: >= 0 and int head }
                && (text.Tokens[head].Upos == Upos.Verb || text.Tokens[name.First].Relation == Relation.NmodPoss);
        }

        for (int i = name.First; i < name.End; i++)
        {
            if (text.Tokens[i].Upos != Upos.Propn)
                return false;
            if (text.Tokens[i].Relation is Relation.Nsubj or Relation.NmodPoss or Relation.OblAgent || (name.Length > 1 && IsApposed(text, i)))
                return true;
        }

        return false;
    }

    // "met the Varnish leader, NAME NAME, on Monday".
    private static bool IsApposed(ParsedText text, int token) =>
        text.Tokens[token] is { Relation: Relation.Appos, Head: >= 0 and int noun } && noun < token && text.Tokens[noun].Upos == Upos.Noun;
}
