using System.Runtime.InteropServices;

namespace OnRecord.Names;

/// <summary>The people of a report by surname and by given name: whoever has both alike is one.</summary>
internal sealed class PeopleBySurname(CastDraft cast, NameLexicon lexicon)
{
    // A report with more people of one surname is no report; what is looked through stays bounded.
    private const int MostNamesakes = 24;
    private const int LongestName = 60;

    private readonly Dictionary<string, List<ActorDraft>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ActorDraft>> _byGiven = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The people of a surname; not to be kept while people are added.</summary>
    public ReadOnlySpan<ActorDraft> Of(ReadOnlySpan<char> surname) =>
        _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out List<ActorDraft>? namesakes) ? CollectionsMarshal.AsSpan(namesakes) : [];

    /// <summary>The one person named in full whose given name is a word, or <see langword="null"/> for none or several.</summary>
    public ActorDraft? OnlyOfGiven(string given) => _byGiven.TryGetValue(given, out List<ActorDraft>? people) && people is [ActorDraft only] ? only : null;

    /// <summary>The one person whose full name ends in a surname of two parts, or <see langword="null"/> for none or several.</summary>
    public ActorDraft? BearerOf(NameDraft surname)
    {
        ReadOnlySpan<ActorDraft> namesakes = Of(cast.Text.WordOf(surname.End - 1));
        if (namesakes.Length == 0)
            return null;
        string ending = " " + cast.Words(surname.First, surname.End);
        ActorDraft? found = null;
        foreach (ActorDraft person in namesakes)
        {
            if (!person.Name.EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    /// <summary>The person of a full name; a new one where nobody has it yet.</summary>
    public ActorDraft Named(NameDraft name, int surname)
    {
        string given = Word(name.First);
        bool isSuffixed = surname < name.End - 1;
        List<ActorDraft> namesakes = In(_bySurname, Word(surname));
        foreach (ActorDraft other in namesakes)
        {
            if (other.Given is { } known && GivenNames.Agree(known, given, lexicon) && other.MayBe(name.Gender) && other.Suffixed == isSuffixed)
                return Fuller(other, name, given);
        }

        ActorDraft person = cast.Add(cast.Words(name.First, name.End), ActorKind.Person);
        person.Given = given;
        person.Suffixed = isSuffixed;
        Add(namesakes, person);
        In(_byGiven, given).Add(person);
        return person;
    }

    /// <summary>Has a person be called by a surname, too.</summary>
    public void Add(string surname, ActorDraft person) => Add(In(_bySurname, surname), person);

    private static void Add(List<ActorDraft> namesakes, ActorDraft person)
    {
        if (namesakes.Count < MostNamesakes && !namesakes.Contains(person))
            namesakes.Add(person);
    }

    private ActorDraft Fuller(ActorDraft person, NameDraft name, string given)
    {
        string full = cast.Words(name.First, name.End);
        if (full.Length > person.Name.Length && full.Length < LongestName && !full.Contains('\n', StringComparison.Ordinal))
            person.Name = full;
        if (given.Length > person.Given!.Length)
            person.Given = given;
        return person;
    }

    private static List<ActorDraft> In(Dictionary<string, List<ActorDraft>> index, string key)
    {
        if (!index.TryGetValue(key, out List<ActorDraft>? people))
            index.Add(key, people = []);
        return people;
    }

    private string Word(int token) => cast.Text.WordOf(token).ToString();
}
