namespace OnRecord.Comparison.Actors;

/// <summary>Finds, of a story's many actors, the few that one may be joined with, so that a report of ten thousand names costs ten times one of a thousand.</summary>
internal sealed class ActorIndex
{
    private static readonly List<int> Nobody = [];

    private readonly ActorSign[] _signs;
    private readonly Dictionary<string, List<int>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byNear = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byRole = new(StringComparer.Ordinal);

    /// <summary>Indexes actors by their numbers.</summary>
    public ActorIndex(ActorSign[] signs)
    {
        _signs = signs;
        for (int at = 0; at < signs.Length; at++)
        {
            ActorSign sign = signs[at];
            Put(_byInitials, sign.Initials, at);
            if (sign.Person is not { } person)
                continue;
            Put(_bySurname, person.Surname, at);
            foreach (string key in NearKeys(person))
                Put(_byNear, key, at);
            if (sign.IsNameless)
                continue;
            foreach (string word in sign.Roles.SelectMany(role => role).Distinct(StringComparer.Ordinal))
                Put(_byRole, word, at);
        }
    }

    /// <summary>The people with a person's surname; nobody for what is no person.</summary>
    public List<int> OfSurname(int at) => _signs[at].Person is { } person ? _bySurname[person.Surname] : Nobody;

    /// <summary>The people whose name may be another spelling of a person's: the surname is the same, or the given name is and the surname may be near.</summary>
    public List<int> OfSimilarName(int at)
    {
        if (_signs[at].Person is not { } person)
            return Nobody;
        var found = new SortedSet<int>(_bySurname[person.Surname]);
        foreach (string key in NearKeys(person))
            found.UnionWith(_byNear[key]);
        return [.. found];
    }

    /// <summary>The actors whose words begin with these letters.</summary>
    public List<int> OfInitials(string initials) => _byInitials.GetValueOrDefault(initials, Nobody);

    /// <summary>The people with a name who have a word of a role; all who have the whole role are among them.</summary>
    /// <param name="role">Its words, one at the least.</param>
    public List<int> PeopleOfRole(HashSet<string> role)
    {
        List<int>? fewest = null;
        foreach (string word in role)
        {
            List<int> people = _byRole.GetValueOrDefault(word, Nobody);
            if (fewest is null || people.Count < fewest.Count)
                fewest = people;
        }

        return fewest ?? Nobody;
    }

    // Near surnames (see PersonName.IsNear) have one beginning of two letters, or differ in the second letter alone and then have one ending.
    private static IEnumerable<string> NearKeys(PersonName person)
    {
        string given = person.Given.Count > 0 ? person.Given[0] : "", surname = person.Surname;
        if (surname.Length < 4)
            yield break;
        yield return $"{given} {surname[..2]}";
        yield return $"{given} {surname[0]}…{surname[^2..]}";
    }

    private static void Put(Dictionary<string, List<int>> index, string key, int at)
    {
        if (!index.TryGetValue(key, out List<int>? numbers))
            index.Add(key, numbers = []);
        if (numbers.Count == 0 || numbers[^1] != at)
            numbers.Add(at);
    }
}
