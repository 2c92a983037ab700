namespace OnRecord.Times;

/// <summary>Where a way through a rule's pattern ends.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Extents">The extents of its expressions, in pieces from the start of the match.</param>
internal sealed record RuleEnd(TimeRule Rule, (int From, int To)[] Extents);

/// <summary>All ways through all patterns, merged from the front: one step for each word of the text, whatever the number of rules.</summary>
internal sealed class RuleTrie
{
    private readonly int[] _firstEdge;
    private readonly int[] _edgeSymbol;
    private readonly int[] _edgeTarget;
    private readonly int[] _parent;
    private readonly int[] _symbol;
    private readonly RuleEnd[][] _ends;
    private readonly int[] _rootTarget;

    private RuleTrie(List<Node> nodes, Dictionary<long, int> edges, int symbols)
    {
        _firstEdge = new int[nodes.Count + 1];
        _edgeSymbol = new int[edges.Count];
        _edgeTarget = new int[edges.Count];
        _parent = new int[nodes.Count];
        _symbol = new int[nodes.Count];
        _ends = new RuleEnd[nodes.Count][];
        for (int i = 0; i < nodes.Count; i++)
            (_parent[i], _symbol[i], _ends[i]) = (nodes[i].Parent, nodes[i].Symbol, InOrder(nodes[i].Ends));

        // By node, then by symbol.
        var keys = new long[edges.Count];
        edges.Keys.CopyTo(keys, 0);
        Array.Sort(keys);
        int edge = 0;
        for (int i = 0; i < nodes.Count; i++)
        {
            _firstEdge[i] = edge;
            for (; edge < keys.Length && keys[edge] >> 32 == i; edge++)
            {
                _edgeSymbol[edge] = (int)keys[edge];
                _edgeTarget[edge] = edges[keys[edge]];
            }
        }

        _firstEdge[nodes.Count] = edge;
        _rootTarget = new int[symbols];
        Array.Fill(_rootTarget, -1);
        for (int i = 0; i < _firstEdge[1]; i++)
            _rootTarget[_edgeSymbol[i]] = _edgeTarget[i];
        Width = WidestLevel(nodes);
    }

    /// <summary>The most nodes that one step can reach.</summary>
    public int Width { get; }

    /// <summary>The number of nodes.</summary>
    public int Count => _parent.Length;

    /// <summary>The node under the root for a symbol, or -1.</summary>
    public int FromRoot(int symbol) => _rootTarget[symbol];

    /// <summary>The node under <paramref name="node"/> for a symbol, or -1.</summary>
    public int Step(int node, int symbol)
    {
        int low = _firstEdge[node], high = _firstEdge[node + 1] - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = _edgeSymbol[middle];
            if (found == symbol)
                return _edgeTarget[middle];
            if (found < symbol)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>The ways that end at a node, the earlier rule first.</summary>
    public ReadOnlySpan<RuleEnd> EndsAt(int node) => _ends[node];

    /// <summary>The symbols from the root to a node, into <paramref name="path"/>.</summary>
    public void PathTo(int node, Span<int> path)
    {
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = _symbol[node];
            node = _parent[node];
        }
    }

    // The earlier rule first; ways of one rule in the order of their adding.
    private static RuleEnd[] InOrder(List<RuleEnd>? ends)
    {
        if (ends is null)
            return [];
        if (ends.Count > 1)
            ends = [.. ends.OrderBy(static end => end.Rule.Order)];
        return [.. ends];
    }

    private static int WidestLevel(List<Node> nodes)
    {
        var counts = new int[nodes.Count];
        foreach (Node node in nodes)
            counts[node.Depth]++;
        return counts.Max();
    }

    private sealed class Node(int parent, int symbol, int depth)
    {
        public int Parent { get; } = parent;

        public int Symbol { get; } = symbol;

        public int Depth { get; } = depth;

        public List<RuleEnd>? Ends { get; set; }
    }

    /// <summary>Grows a trie.</summary>
    internal sealed class Builder
    {
        private readonly List<Node> _nodes = [new Node(-1, -1, 0)];

        // The node under a node (the upper half of the key) for a symbol (the lower half).
        private readonly Dictionary<long, int> _edges = [];

        /// <summary>Adds a way.</summary>
        public void Add(ReadOnlySpan<int> symbols, RuleEnd end)
        {
            int node = 0;
            foreach (int symbol in symbols)
            {
                long key = ((long)node << 32) | (uint)symbol;
                if (!_edges.TryGetValue(key, out int child))
                {
                    child = _nodes.Count;
                    _nodes.Add(new Node(node, symbol, _nodes[node].Depth + 1));
                    _edges.Add(key, child);
                }

                node = child;
            }

            (_nodes[node].Ends ??= []).Add(end);
        }

        /// <summary>Closes the trie.</summary>
        public RuleTrie Build(int symbols) => new(_nodes, _edges, symbols);
    }
}
