using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Says what a name names, by its words and what stands before it.</summary>
internal sealed class NameClassifier(ParsedText text, NameLexicon lexicon)
{
    /// <summary>Sets what a name names; what is no name after all is left without words.</summary>
    /// <param name="name">The name.</param>
    /// <param name="atoms">Its words and known phrases.</param>
    /// <param name="telling">Whether capitals tell names in its sentence.</param>
    public void Classify(ref NameDraft name, ReadOnlySpan<Atom> atoms, bool telling)
    {
        Atom first = atoms[0], last = atoms[^1];
        if (first.Has(WordFacts.Storm) && name.Title < 0)
        {
            name.End = name.First;
            return;
        }

        if (atoms.Length == 1 && name.Title < 0 && !first.Has(NameCutter.Known) && (first.Has(WordFacts.NotAlone) || IsCommonAlone(first)))
        {
            name.End = name.First;
            return;
        }

        name.Kind = KindOf(ref name, atoms, telling);
        if (name.Kind is null && atoms.Length >= 1 && last.Has(WordFacts.NotNameLast) && !first.Has(WordFacts.Given))
            name.End = name.First;
    }

    // "the University", "the City" by themselves, and single letters, are no names.
    private bool IsCommonAlone(Atom atom) =>
        (atom.Has(NameCutter.OrganizationWord | WordFacts.PlaceLast | WordFacts.NotNameLast | WordFacts.TitleModifier) && !atom.Has(WordFacts.Given)) || text.WordOf(atom.First).Length == 1;

    private ActorKind? KindOf(ref NameDraft name, ReadOnlySpan<Atom> atoms, bool telling)
    {
        Atom first = atoms[0], last = atoms[^1];
        name.Sure = true;
        bool single = atoms.Length == 1;
        if (single && first.Has(NameCutter.Known) && name.Title < 0)
        {
            if (first.Has(WordFacts.Metonym) || (first.Has(WordFacts.Organization) && !first.Has(WordFacts.Place)))
                return ActorKind.Organization;
            name.Sure = !first.Has(WordFacts.Given) && !NameCutter.IsPlainCity(first);
            return first.Has(WordFacts.Place) ? ActorKind.Place : ActorKind.Organization;
        }

        if (name.Title >= 0)
            return ActorKind.Person;
        if (!single || last.End - last.First > 1)
        {
            if (first.Has(WordFacts.Given) && atoms.Length == 2 && last.End - last.First == 1 && last.Has(WordFacts.Organization) && !last.Has(NameCutter.OrganizationWord))
                return ActorKind.Person;
            if (last.Has(NameCutter.OrganizationWord | WordFacts.Organization) || HasOrganizationInside(atoms))
                return first.Has(WordFacts.Given) && !first.Has(WordFacts.Place) && atoms.Length == 2 && last.Has(WordFacts.Surname | WordFacts.Given | WordFacts.Media) ? ActorKind.Person : ActorKind.Organization;
            if (last.Has(WordFacts.NotNameLast))
                return null;
            if (last.Has(WordFacts.Building) && !last.Has(WordFacts.Given))
                return ActorKind.Place;
            if (first.Has(WordFacts.Given) || (atoms.Length > 2 && atoms[1].Has(WordFacts.Given) && !atoms[1].Has(NameCutter.Known)))
                return ActorKind.Person;
            if (last.Has(WordFacts.PlaceLast) || first.Has(WordFacts.PlaceFirst))
                return ActorKind.Place;
        }

        name.Sure = false;
        if (single && first.Has(WordFacts.Given) && IsWhere(name.First))
            return ActorKind.Place;
        if ((single && first.Has(WordFacts.Given)) || (!single && IsInitials(text.WordOf(first.First)) && text.WordOf(last.End - 1)[^1] != '.'))
            return ActorKind.Person;
        if (HasParticle(atoms))
            return ActorKind.Person;
        return single && telling && IsAcronym(text.WordOf(name.First)) && Acts(name) ? ActorKind.Organization : null;
    }

    // "A shipyard at Cordell": where something is, though many have that name.
    private bool IsWhere(int name)
    {
        if (name == 0 || text.Tokens[name - 1].Sentence != text.Tokens[name].Sentence)
            return false;
        WordFacts before = lexicon.Find(text.WordOf(name - 1)).Facts;
        return (before & (WordFacts.Inside | WordFacts.Locative)) != 0 && text.Tokens[name] is { Relation: Relation.Nmod, Head: >= 0 and int head } && text.Tokens[head].Upos == Upos.Noun && head < name;
    }

    private static bool HasParticle(ReadOnlySpan<Atom> atoms)
    {
        foreach (Atom atom in atoms)
        {
            if (atom.Has(WordFacts.Particle))
                return true;
        }

        return false;
    }

    // Letters stand for an organization where they do something or have something; else for anything.
    private bool Acts(NameDraft name)
    {
        ref readonly Token token = ref text.Tokens[name.First];
        return token.Upos == Upos.Propn && token.End - token.Start > 2 && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent;
    }

    private static bool HasOrganizationInside(ReadOnlySpan<Atom> atoms)
    {
        foreach (Atom atom in atoms)
        {
            if (atom.Has(WordFacts.OrganizationAny))
                return true;
        }

        return false;
    }

    // "W.H. Brandt"
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }

        return word.Length is > 1 and < 7 && word[^1] == '.';
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7)
            return false;
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c != '.')
                return false;
        }

        return true;
    }
}
