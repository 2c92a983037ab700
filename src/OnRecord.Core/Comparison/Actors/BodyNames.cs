using System.Runtime.InteropServices;
using OnRecord.Names;

namespace OnRecord.Comparison.Actors;

/// <summary>Finds the countries and organizations of a cast whose names a role has in it, or whose people's.</summary>
internal sealed class BodyNames
{
    private const int LeastStem = 4;

    private readonly Dictionary<string, List<string>> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _lengths;

    /// <summary>Reads the names of a cast.</summary>
    public BodyNames(IEnumerable<JoinedActor> actors)
    {
        foreach (JoinedActor body in actors.Where(actor => actor.Kind is ActorKind.Place or ActorKind.Organization))
        {
            foreach (string form in FormsOf(body))
                (CollectionsMarshal.GetValueRefOrAddDefault(_bodies, form, out _) ??= []).Add(body.Id);
        }

        _lookup = _bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. _bodies.Keys.Select(form => form.Length).Distinct().Order()];
    }

    /// <summary>The ids of the bodies that roles name. Each place of a role is looked up, so that the number of bodies does not matter.</summary>
    public HashSet<string> In(IEnumerable<string> roles)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (string role in roles)
        {
            for (int start = 0; start < role.Length; start++)
            {
                foreach (int length in _lengths)
                {
                    if (start + length > role.Length)
                        break;
                    if (_lookup.TryGetValue(role.AsSpan(start, length), out List<string>? bodies))
                        found.UnionWith(bodies);
                }
            }
        }

        return found;
    }

    // Of its people the name begins as its own does, for all but the last letter.
    private static IEnumerable<string> FormsOf(JoinedActor body)
    {
        IEnumerable<string> forms = body.Aliases.Append(body.Name);
        string stem = body.Name.Contains(' ', StringComparison.Ordinal) ? "" : body.Name[..^1];
        return (stem.Length >= LeastStem ? forms.Append(stem) : forms).Distinct(StringComparer.Ordinal);
    }
}
