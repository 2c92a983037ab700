using OnRecord.Names;

namespace OnRecord.Comparison.Actors;

/// <summary>Names that one report has with a word before them that is no part of them: "Referee Kasper Lund", where another has "the referee, Kasper Lund".</summary>
internal sealed class LedNames
{
    private const int WordsOfName = 2;

    private readonly IReadOnlyList<Record> _records;
    private readonly HashSet<string> _full = new(StringComparer.Ordinal);

    /// <summary>Looks through the people of a story.</summary>
    public LedNames(IReadOnlyList<Record> records)
    {
        _records = records;
        foreach (Record record in records)
        {
            foreach (Actor actor in record.Actors)
            {
                if (actor.Kind is null or ActorKind.Person && actor.Name.Count(c => c == ' ') == WordsOfName - 1)
                    _full.Add(actor.Name);
            }
        }
    }

    /// <summary>A name without the word before it, where the rest is the full name of somebody in another report and the word is written small elsewhere.</summary>
    /// <param name="actor">Whose name.</param>
    /// <param name="record">The actor's report: whom it knows by the rest, too, is somebody else to it.</param>
    public string Of(Actor actor, Record record)
    {
        int space = actor.Name.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || actor.Kind is not (null or ActorKind.Person) || !_full.Contains(actor.Name[(space + 1)..])
            || record.Actors.Any(other => other != actor && other.Name == actor.Name[(space + 1)..]))
            return actor.Name;
        string small = actor.Name[..space].ToLowerInvariant();
        return _records.Any(record => HasWord(record.Text, small)) ? actor.Name[(space + 1)..] : actor.Name;
    }

    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return true;
        }

        return false;
    }
}
