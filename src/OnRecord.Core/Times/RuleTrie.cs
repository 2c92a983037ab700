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

    private RuleTrie(List<Node> nodes, int symbols)
    {
        int edges = nodes.Sum(node => node.Children.Count);
        _firstEdge = new int[nodes.Count + 1];
        _edgeSymbol = new int[edges];
        _edgeTarget = new int[edges];
        _parent = [.. nodes.Select(node => node.Parent)];
        _symbol = [.. nodes.Select(node => node.Symbol)];
        _ends = [.. nodes.Select(node => node.Ends.OrderBy(end => end.Rule.Order).ToArray())];
        int edge = 0;
        for (int i = 0; i < nodes.Count; i++)
        {
            _firstEdge[i] = edge;
            foreach ((int symbol, int target) in nodes[i].Children)
            {
                _edgeSymbol[edge] = symbol;
                _edgeTarget[edge++] = target;
            }
        }

        _firstEdge[nodes.Count] = edge;
        _rootTarget = new int[symbols];
        Array.Fill(_rootTarget, -1);
        foreach ((int symbol, int target) in nodes[0].Children)
            _rootTarget[symbol] = target;
        Width = nodes.GroupBy(node => node.Depth).Max(level => level.Count());
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

    private sealed class Node(int parent, int symbol, int depth)
    {
        public int Parent { get; } = parent;

        public int Symbol { get; } = symbol;

        public int Depth { get; } = depth;

        public SortedDictionary<int, int> Children { get; } = [];

        public List<RuleEnd> Ends { get; } = [];
    }

    /// <summary>Grows a trie.</summary>
    internal sealed class Builder
    {
        private readonly List<Node> _nodes = [new Node(-1, -1, 0)];

        /// <summary>Adds a way.</summary>
        public void Add(ReadOnlySpan<int> symbols, RuleEnd end)
        {
            int node = 0;
            foreach (int symbol in symbols)
            {
                if (!_nodes[node].Children.TryGetValue(symbol, out int child))
                {
                    child = _nodes.Count;
                    _nodes.Add(new Node(node, symbol, _nodes[node].Depth + 1));
                    _nodes[node].Children.Add(symbol, child);
                }

                node = child;
            }

            _nodes[node].Ends.Add(end);
        }

        /// <summary>Closes the trie.</summary>
        public RuleTrie Build(int symbols) => new(_nodes, symbols);
    }
}
