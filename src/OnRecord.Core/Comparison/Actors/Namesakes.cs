using OnRecord.Names;

namespace OnRecord.Comparison.Actors;

/// <summary>Finds who is one of two: the actors that a report knows by no more than a surname, where it names two people of that surname in full.</summary>
internal static class Namesakes
{
    /// <summary>The ids of the actors.</summary>
    public static HashSet<string> Of(Record record, NameSpelling spelling)
    {
        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        var bare = new List<(string Surname, string Actor)>();
        foreach (Actor actor in record.Actors)
        {
            if (actor.Kind is not (ActorKind.Person or null) || PersonName.Read(actor.Name, spelling) is not { } name)
                continue;
            if (name.Given.Count == 0)
                bare.Add((name.Surname, actor.Id));
            else if (actor.Kind == ActorKind.Person)
                full[name.Surname] = full.GetValueOrDefault(name.Surname) + 1;
        }

        return [.. bare.Where(one => full.GetValueOrDefault(one.Surname) > 1).Select(one => one.Actor)];
    }
}
