using OnRecord.Comparison.Actors;
using OnRecord.Names;

namespace OnRecord.Comparison.Joining;

/// <summary>The people of a story by their full names: whom a report names as a source in full, and knows only as that, is who has this name elsewhere.</summary>
internal sealed class PeopleByName
{
    private const int LeastParts = 2;

    private readonly NameSpelling _spelling;
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

    /// <summary>Looks through the joined actors.</summary>
    public PeopleByName(JoinedCast cast, NameSpelling spelling)
    {
        _spelling = spelling;
        foreach (string person in cast.Actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Id))
        {
            // Two of one name are neither.
            if (KeyOf(cast.NameOf(person)) is { } key)
                _byName[key] = _byName.ContainsKey(key) ? null : person;
        }
    }

    /// <summary>The joined actor with all words of a name and no other, or <see langword="null"/>; nobody is known by one word.</summary>
    public string? Of(string? name) => KeyOf(name) is { } key ? _byName.GetValueOrDefault(key) : null;

    private string? KeyOf(string? name)
    {
        string[] parts = [.. (name ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).SelectMany(_spelling.WordsOf).Select(_spelling.Respell)];
        return parts.Length >= LeastParts ? string.Join(' ', parts) : null;
    }
}
