using OnRecord.Comparison.Wording;
using OnRecord.Packs;

namespace OnRecord.Comparison.Actors;

/// <summary>Joins the people of many stories: a name with a middle initial and without; a surname only to the one bearer whom a second sign confirms.</summary>
/// <remarks>Whom one story keeps apart is never joined over stories. The order of the people changes nothing.</remarks>
internal sealed class PeopleJoiner
{
    private const int LeastShared = 2;

    private readonly IReadOnlyList<StoryPerson> _people;
    private readonly PersonName?[] _names;
    private readonly List<string>[] _words;
    private readonly List<HashSet<string>>[] _roles;

    private PeopleJoiner(IReadOnlyList<StoryPerson> people, LanguagePack pack)
    {
        NameSpelling spelling = NameSpelling.Of(pack);
        TermLexicon lexicon = TermLexicon.Of(pack);
        _people = people;
        _names = [.. people.Select(person => PersonName.Read(person.Name, spelling))];
        _words = [.. people.Select(person => spelling.WordsOf(person.Name))];
        _roles = [.. people.Select(person => person.Roles
            .Select(role => spelling.WordsOf(role).Where(word => !spelling.IsParticle(word)).Select(lexicon.BaseOf).ToHashSet(StringComparer.Ordinal))
            .Where(role => role.Count > 0).ToList())];
    }

    /// <summary>The groups of people that are one, as numbers into the list, the one with the shortest full name first; who is joined with nobody is in none.</summary>
    /// <param name="people">People of stories.</param>
    /// <param name="pack">The language pack.</param>
    public static List<List<int>> Join(IReadOnlyList<StoryPerson> people, LanguagePack pack)
    {
        var joiner = new PeopleJoiner(people, pack);
        var groups = new List<List<int>>();
        foreach (IGrouping<string, int> surname in Enumerable.Range(0, people.Count).Where(at => joiner._names[at] is not null).GroupBy(at => joiner._names[at]!.Surname, StringComparer.Ordinal))
            joiner.JoinSurname([.. surname], groups);
        groups.RemoveAll(group => group.Count < 2);
        return groups.ConvertAll(joiner.ShortestFirst);
    }

    private List<int> ShortestFirst(List<int> group) =>
        [.. group.OrderBy(at => IsFull(at) ? 0 : 1).ThenBy(at => _names[at]!.Given.Count).ThenBy(at => _people[at].Name, StringComparer.Ordinal).ThenBy(at => _people[at].Story, StringComparer.Ordinal)];

    private void JoinSurname(int[] bearers, List<List<int>> groups)
    {
        List<List<int>> full = [.. bearers.Where(IsFull).GroupBy(at => (_names[at]!.Given[0], _names[at]!.Suffix)).SelectMany(same => MiddleNames([.. same]))];
        groups.AddRange(full);
        if (full.Count != 1)
            return;
        // "Mayor Orr" of one story is the only Orr that the ledger names in full, if a second sign says so; two of a surname, and nobody is meant for sure.
        int[] shorter = [.. bearers.Where(at => !IsFull(at))];
        int[] fitting = [.. shorter.Where(at => FitsInitial(_names[at]!, _names[full[0][0]]!))];
        if (fitting.Length < shorter.Length)
            return;
        int[] one = [.. full[0]];
        HashSet<string> stories = [.. one.Select(at => _people[at].Story)];
        full[0].AddRange(fitting.Where(at => !stories.Contains(_people[at].Story) && one.Any(other => Confirms(at, other))));
    }

    /// <summary>Parts people of one first and last name by their middle names. Where two cannot be one, all of them stay apart but for the same names.</summary>
    private List<List<int>> MiddleNames(int[] people)
    {
        int[][] forms = [.. people.GroupBy(at => string.Join(' ', _words[at]), StringComparer.Ordinal).OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => form.ToArray())];
        var joined = new List<List<int>>();
        bool isOne = forms.SelectMany((form, i) => forms.Skip(i + 1), (form, other) => (form, other)).All(pair => AreCompatible(Middle(pair.form[0]), Middle(pair.other[0])))
            && people.GroupBy(at => _people[at].Story, StringComparer.Ordinal).All(story => story.Count() == 1);
        foreach (int[] form in forms)
        {
            List<int>? fits = isOne ? joined.Find(group => IsCertain(form, group)) : null;
            if (fits is null)
                joined.Add([.. form]);
            else
                fits.AddRange(form);
        }

        return joined;
    }

    /// <summary>Whether a form of a name certainly means those of a group: all that differs is written as an initial, or a second sign confirms it. Another spelling needs one.</summary>
    private bool IsCertain(int[] form, List<int> group) =>
        group.Exists(other => _words[form[0]][0] == _words[other][0] && _words[form[0]][^1] == _words[other][^1] && IsByInitials(Middle(form[0]), Middle(other))) || group.Exists(other => Array.Exists(form, at => Confirms(at, other)));

    private static bool IsByInitials(string[] middle, string[] other) =>
        (middle.Length == 0 && Array.TrueForAll(other, name => name.Length == 1)) || (other.Length == 0 && Array.TrueForAll(middle, name => name.Length == 1))
        || (middle.Length == other.Length && AreCompatible(middle, other));

    private static bool AreCompatible(string[] middle, string[] other) => middle.Length == 0 || other.Length == 0
        || (middle.Length == other.Length && middle.Zip(other).All(pair => pair.First == pair.Second
            || ((pair.First.Length == 1 || pair.Second.Length == 1) && pair.First[0] == pair.Second[0])));

    /// <summary>Whether roles say that two are one: they share two words, or one has all of the other's and both stories name somebody else in full.</summary>
    private bool Confirms(int at, int other) => _roles[at].Exists(role => _roles[other].Exists(held =>
    {
        int shared = role.Count(held.Contains);
        return shared >= LeastShared || (shared > 0 && shared == Math.Min(role.Count, held.Count) && _people[at].Company.Overlaps(_people[other].Company));
    }));

    private string[] Middle(int at) => [.. _names[at]!.Given.Skip(1)];

    private bool IsFull(int at) => _names[at]!.Given.Count > 0 && _names[at]!.Given[0].Length > 1;

    private static bool FitsInitial(PersonName name, PersonName full) =>
        (name.Given.Count == 0 || name.Given[0][0] == full.Given[0][0]) && (name.Suffix.Length == 0 || name.Suffix == full.Suffix);
}
