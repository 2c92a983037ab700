using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>One way through a rule's pattern: a sequence of words and classes, with the extents of its expressions.</summary>
/// <param name="Elements">The words and classes.</param>
/// <param name="Extents">For each expression the index of its first element and the one behind its last.</param>
internal sealed record PatternPath(string[] Elements, (int From, int To)[] Extents);

/// <summary>
/// Reads patterns: words in lower case, classes in capitals, <c>a|b</c> for either, <c>?</c> for what may be absent,
/// <c>@name</c> for a phrase of the phrase table, round brackets around the expression itself.
/// </summary>
internal sealed class RulePattern
{
    private const int MostPaths = 4096;
    private readonly Dictionary<string, List<string[]>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Reads the phrase table; a phrase may use those above it.</summary>
    /// <param name="phrases">The phrase table.</param>
    /// <param name="holidays">The names that <c>@holiday</c> stands for.</param>
    public RulePattern(PackTable phrases, IEnumerable<string> holidays)
    {
        _phrases.Add("holiday", [.. holidays.Select(name => name.Split(' '))]);
        foreach (PackRow row in phrases.Rows)
        {
            string where = $"{phrases.Name}.tsv, line {row.Line}";
            if (!_phrases.TryGetValue(row["name"], out List<string[]>? paths))
                _phrases.Add(row["name"], paths = []);
            paths.AddRange(Expand(row["pattern"], where));
        }
    }

    /// <summary>All ways through a pattern.</summary>
    /// <exception cref="PackException">The pattern is malformed or has too many ways.</exception>
    public IEnumerable<PatternPath> PathsOf(string pattern, string where) => Expand(pattern, where).Select(path => WithExtents(path, where));

    private List<string[]> Expand(string pattern, string where)
    {
        List<string[]> paths = [[]];
        foreach (string part in Parts(pattern))
        {
            List<string[]> ways = WaysOf(part, where);
            if (paths.Count == 1 && paths[0].Length == 0)
            {
                paths = ways;
                continue;
            }

            var longer = new List<string[]>(paths.Count * ways.Count);
            foreach (string[] path in paths)
            {
                foreach (string[] way in ways)
                    longer.Add([.. path, .. way]);
            }

            if (longer.Count > MostPaths)
                throw new PackException($"{where}: the pattern has more than {MostPaths} ways: split it into several rules.");
            paths = longer;
        }

        return paths;
    }

    private static IEnumerable<string> Parts(string pattern)
    {
        foreach (string part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int from = 0, to = part.Length;
            while (from < to && part[from] == '(')
                from++;
            while (to > from && part[to - 1] == ')')
                to--;
            for (int i = 0; i < from; i++)
                yield return "(";
            if (to > from)
                yield return part[from..to];
            for (int i = to; i < part.Length; i++)
                yield return ")";
        }
    }

    private List<string[]> WaysOf(string part, string where)
    {
        bool optional = part.Length > 1 && part[^1] == '?';
        string name = optional ? part[..^1] : part;
        var ways = new List<string[]>();
        if (optional)
            ways.Add([]);
        if (name[0] == '@')
        {
            if (!_phrases.TryGetValue(name[1..], out List<string[]>? paths))
                throw new PackException($"{where}: the phrase table has no '{name[1..]}'.");
            ways.AddRange(paths);
        }
        else if (name.Contains('|', StringComparison.Ordinal) && name.Split('|').Any(member => TimeClasses.SlotOf(member) != Slot.None))
        {
            // A class that contributes a value must be known by its own symbol.
            ways.AddRange(name.Split('|').Select(member => new[] { member }));
        }
        else
        {
            ways.Add([name]);
        }

        return ways;
    }

    private static PatternPath WithExtents(string[] path, string where)
    {
        var elements = new List<string>(path.Length);
        var extents = new List<(int, int)>(1);
        int open = -1;
        foreach (string part in path)
        {
            if (part == "(")
            {
                open = open < 0 ? elements.Count : throw new PackException($"{where}: a bracket inside a bracket.");
            }
            else if (part == ")")
            {
                if (open < 0 || open == elements.Count)
                    throw new PackException($"{where}: a bracket closes nothing.");
                extents.Add((open, elements.Count));
                open = -1;
            }
            else
            {
                elements.Add(part);
            }
        }

        if (open >= 0)
            throw new PackException($"{where}: a bracket is not closed.");
        if (extents.Count == 0)
            extents.Add((0, elements.Count));
        return new PatternPath([.. elements], [.. extents]);
    }
}
