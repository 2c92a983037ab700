using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>
/// Reads patterns: words in lower case, classes in capitals, <c>a|b</c> for either, <c>?</c> for what may be absent,
/// <c>@name</c> for a phrase of the phrase table, round brackets around the expression itself.
/// </summary>
internal sealed class RulePattern
{
    private const int MostPaths = 4096;
    private const string Open = "(";
    private const string Close = ")";
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

    /// <summary>Adds all ways through a rule's pattern to a trie.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="trie">The trie.</param>
    /// <param name="symbolOf">The symbol of a word or class.</param>
    /// <exception cref="PackException">The pattern is malformed, has too many ways, or another number of expressions than the rule has values.</exception>
    public void Grow(TimeRule rule, RuleTrie.Builder trie, Func<string, int> symbolOf)
    {
        var parts = new List<List<string[]>>();
        foreach (string part in Parts(rule.Pattern))
            parts.Add(WaysOf(part, rule.Where));
        new Walk(rule, parts, trie, symbolOf).From(0, 0, 0);
    }

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
                throw TooManyWays(where);
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
                yield return Open;
            if (to > from)
                yield return part[from..to];
            for (int i = to; i < part.Length; i++)
                yield return Close;
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

    /// <summary>Goes all ways through one pattern, from its front.</summary>
    private sealed class Walk(TimeRule rule, List<List<string[]>> parts, RuleTrie.Builder trie, Func<string, int> symbolOf)
    {
        private readonly List<(int From, int To)> _extents = [];
        private readonly Dictionary<int, RuleEnd> _whole = [];
        private int _open = -1;
        private int _ways;

        /// <summary>Goes on behind some of the parts.</summary>
        /// <param name="part">The next part.</param>
        /// <param name="node">The trie's node.</param>
        /// <param name="length">Words and classes so far.</param>
        public void From(int part, int node, int length)
        {
            if (part == parts.Count)
            {
                Finish(node, length);
                return;
            }

            foreach (string[] way in parts[part])
            {
                (int open, int extents, int at, int behind) = (_open, _extents.Count, node, length);
                foreach (string element in way)
                {
                    if (element is Open or Close)
                        Bracket(element, behind);
                    else
                        (at, behind) = (trie.Step(at, symbolOf(element)), behind + 1);
                }

                From(part + 1, at, behind);
                // What a way closed or opened is undone before the next one.
                _open = open;
                _extents.RemoveRange(extents, _extents.Count - extents);
            }
        }

        private void Bracket(string element, int length)
        {
            if (element == Open)
            {
                _open = _open < 0 ? length : throw new PackException($"{rule.Where}: a bracket inside a bracket.");
                return;
            }

            if (_open < 0 || _open == length)
                throw new PackException($"{rule.Where}: a bracket closes nothing.");
            _extents.Add((_open, length));
            _open = -1;
        }

        private void Finish(int node, int length)
        {
            if (_open >= 0)
                throw new PackException($"{rule.Where}: a bracket is not closed.");
            if (Math.Max(1, _extents.Count) != rule.Calculations.Length)
                throw new PackException($"{rule.Where}: {Math.Max(1, _extents.Count)} expressions and {rule.Calculations.Length} values.");
            if (++_ways > MostPaths)
                throw TooManyWays(rule.Where);
            if (_extents.Count > 0)
                trie.End(node, new RuleEnd(rule, [.. _extents]));
            else if (_whole.TryGetValue(length, out RuleEnd? known))
                trie.End(node, known);
            else
                trie.End(node, _whole[length] = new RuleEnd(rule, [(0, length)]));
        }
    }

    private static PackException TooManyWays(string where) =>
        new($"{where}: the pattern has more than {MostPaths} ways: split it into several rules.");
}
