using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Finds names that a possessive closes, with nothing possessed behind it: a shop or a restaurant ("at Morrow's", "Morrow's refused").</summary>
/// <remarks>Not where the report names the owner without the possessive: then it is the owner's ("compared to Ostrow's").</remarks>
internal sealed class PossessiveNames(ParsedText text, NameLexicon lexicon)
{
    /// <summary>Takes the possessives into the names that they close.</summary>
    public void Read(List<NameDraft> names)
    {
        HashSet<string>? owners = null;
        for (int i = 0; i < names.Count; i++)
        {
            NameDraft name = names[i];
            if (name.Title >= 0 || !IsClosed(name) || KindOf(name) is not { } kind)
                continue;
            owners ??= Owners(names);
            if (owners.Contains(LastWord(name)))
                continue;
            name.End++;
            name.Kind = kind;
            name.Sure = true;
            name.Facts = WordFacts.None;
            names[i] = name;
        }
    }

    // The last words of the names that stand somewhere without a possessive.
    private HashSet<string> Owners(List<NameDraft> names)
    {
        var owners = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (NameDraft name in names)
        {
            if (!IsPossessive(name.End))
                owners.Add(LastWord(name));
        }

        return owners;
    }

    private string LastWord(NameDraft name) => text.WordOf(name.End - 1).ToString();

    private bool IsPossessive(int token) =>
        token < text.Tokens.Length && text.Tokens[token].Is(Morphology.Possessive) && text.WordOf(token).Length > 1 && text.Tokens[token].Start == text.Tokens[token - 1].End;

    // Nothing that could be possessed follows; behind a preposition nothing is, whatever the tree says.
    private bool IsClosed(NameDraft name)
    {
        int next = name.End + 1;
        if (!IsPossessive(name.End))
            return false;
        if (next >= text.Tokens.Length || text.Tokens[next].Sentence != text.Tokens[name.First].Sentence)
            return true;
        if (text.Tokens[next].Upos == Upos.Adp)
            return next + 1 < text.Tokens.Length && text.WordOf(next + 1) is not "-";
        return HeadOf(name).Relation != Relation.NmodPoss
            && text.Tokens[next].Upos is Upos.Punct or Upos.Verb or Upos.Aux or Upos.Adv or Upos.Cconj or Upos.Part or Upos.Sconj or Upos.Pron;
    }

    // Behind a preposition of place it is a place; where it does something, an organization.
    private ActorKind? KindOf(NameDraft name)
    {
        if ((name.Facts & (WordFacts.Place | WordFacts.Organization)) != 0)
            return null;
        if (HeadOf(name).Relation is Relation.Nsubj or Relation.NsubjPass)
            return ActorKind.Organization;
        return name.First > 0 && IsWhere(text.WordOf(name.First - 1)) ? ActorKind.Place : null;
    }

    private bool IsWhere(ReadOnlySpan<char> word) => lexicon.Find(word).Has(WordFacts.Locative | WordFacts.Destination);

    // The word of the name that hangs on a word outside it.
    private ref readonly Token HeadOf(NameDraft name)
    {
        int head = name.First;
        for (int steps = 0; steps < name.Length && text.Tokens[head].Head is int up && up >= name.First && up < name.End; steps++)
            head = up;
        return ref text.Tokens[head];
    }
}
