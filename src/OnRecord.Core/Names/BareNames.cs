using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Who is meant where a report has a surname or a given name alone.</summary>
internal sealed class BareNames(ParsedText text, PeopleBySurname people, SurnameForms surnames, FullMentions mentions)
{
    /// <summary>Whether a word may be somebody's name: a country's, state's or capital's name alone is a surname where the report names one person of it in full,
    /// and never a place that something is in or goes to.</summary>
    public bool MayBePerson(NameDraft name, string word) =>
        (name.Facts & (WordFacts.Country | WordFacts.Capital | WordFacts.State)) == 0 || name.Kind == ActorKind.Person
        || (people.Of(word) is [{ Given: not null }] && !surnames.IsPlace(word));

    /// <summary>Whether a word is one of several people's surname, even though nobody can say whose, and no place.</summary>
    public bool IsOfSeveral(string word) => people.Of(word).Length > 1 && !surnames.IsPlace(word);

    /// <summary>The person whom a word names, or <see langword="null"/>.</summary>
    public ActorDraft? Find(NameDraft name, string word)
    {
        if (OfSurname(name, word) is not { } person)
            return OfGiven(name, word);
        person.ShortMentions++;
        return person;
    }

    // The one person of the surname, or the one of several whom the report calls so.
    private ActorDraft? OfSurname(NameDraft name, string word)
    {
        ReadOnlySpan<ActorDraft> namesakes = people.Of(word);
        WordFacts gender = GenderOf(name);
        ActorDraft? found = null;
        foreach (ActorDraft person in namesakes)
        {
            if (!person.MayBe(gender))
                continue;
            if (found is not null)
                return Usual(namesakes, name);
            found = person;
        }

        return found;
    }

    // "Queen Anna" is nobody's given name but a queen's.
    private ActorDraft? OfGiven(NameDraft name, string word) =>
        people.OnlyOfGiven(word) is { } person && !GivenNames.IsInitial(word) && (name.Facts & WordFacts.Given) != 0 && (name.Title < 0 || person.Titled) ? person : null;

    // Where the report has several of a surname, it is the one that the report has called so before, unless another of them was named since in this sentence or the one before.
    private ActorDraft? Usual(ReadOnlySpan<ActorDraft> namesakes, NameDraft name)
    {
        WordFacts gender = GenderOf(name);
        ActorDraft? usual = null;
        foreach (ActorDraft person in namesakes)
        {
            if (!person.MayBe(gender) || mentions.LastOf(person, name.First) < 0)
                continue;
            if (usual is null)
                usual = person;
            else if (person.ShortMentions > 0 && usual.ShortMentions > 0)
                return null;
            else if (person.ShortMentions > 0)
                usual = person;
            else if (usual.ShortMentions == 0)
                return null;
        }

        return usual is null || IsAnotherNearer(namesakes, usual, name) ? null : usual;
    }

    private bool IsAnotherNearer(ReadOnlySpan<ActorDraft> namesakes, ActorDraft usual, NameDraft name)
    {
        int sentence = text.Tokens[name.First].Sentence;
        foreach (ActorDraft person in namesakes)
        {
            int last = mentions.LastOf(person, name.First);
            if (!ReferenceEquals(person, usual) && last >= 0 && text.Tokens[last].Sentence >= sentence && person.MayBe(usual.Gender))
                return true;
        }

        return false;
    }

    // What a word alone shows of gender is of a given name, and says nothing of who bears it as a surname.
    private static WordFacts GenderOf(NameDraft name) => name.Title >= 0 ? name.Gender : WordFacts.None;
}
