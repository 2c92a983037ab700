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
    private readonly int[] _firstEnd;
    private readonly RuleEnd[] _ends;
    private readonly int[] _rootTarget;

    private RuleTrie(Builder grown, int symbols)
    {
        int count = grown.Count;
        _firstEdge = new int[count + 1];
        _edgeSymbol = new int[count - 1];
        _edgeTarget = new int[count - 1];
        _parent = grown.Parent.AsSpan(0, count).ToArray();
        _symbol = grown.Symbol.AsSpan(0, count).ToArray();
        _firstEnd = new int[count + 1];
        _ends = new RuleEnd[grown.EndCount];
        var widths = new int[count];
        int edge = 0, end = 0;
        for (int node = 0; node < count; node++)
        {
            _firstEdge[node] = edge;
            for (int child = grown.FirstChild[node]; child != 0; child = grown.NextChild[child])
            {
                _edgeSymbol[edge] = grown.Symbol[child];
                _edgeTarget[edge++] = child;
            }

            _firstEnd[node] = end;
            for (int i = grown.FirstEnd[node]; i >= 0; i = grown.NextEnd[i])
                _ends[end++] = grown.Ends[i];
            Width = Math.Max(Width, ++widths[grown.Depth[node]]);
        }

        _firstEdge[count] = edge;
        _firstEnd[count] = end;
        _rootTarget = new int[symbols];
        Array.Fill(_rootTarget, -1);
        for (int i = 0; i < _firstEdge[1]; i++)
            _rootTarget[_edgeSymbol[i]] = _edgeTarget[i];
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
    public ReadOnlySpan<RuleEnd> EndsAt(int node) => _ends.AsSpan(_firstEnd[node].._firstEnd[node + 1]);

    /// <summary>The symbols from the root to a node, into <paramref name="path"/>.</summary>
    public void PathTo(int node, Span<int> path)
    {
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = _symbol[node];
            node = _parent[node];
        }
    }

    /// <summary>Grows a trie, node by node; the root is 0. Rules are added in their order.</summary>
    internal sealed class Builder
    {
        /// <summary>The nodes there are.</summary>
        public int Count { get; private set; } = 1;

        /// <summary>Each node's parent.</summary>
        public int[] Parent { get; private set; } = [-1];

        /// <summary>The symbol that leads to each node.</summary>
        public int[] Symbol { get; private set; } = [-1];

        /// <summary>How far each node is from the root.</summary>
        public int[] Depth { get; private set; } = [0];

        /// <summary>Each node's child of the smallest symbol, or 0.</summary>
        public int[] FirstChild { get; private set; } = [0];

        /// <summary>The child of each node's parent with the next larger symbol, or 0.</summary>
        public int[] NextChild { get; private set; } = [0];

        /// <summary>Each node's first end, or -1.</summary>
        public int[] FirstEnd { get; private set; } = [-1];

        /// <summary>The ends there are.</summary>
        public int EndCount { get; private set; }

        /// <summary>The ends, in the order of their adding.</summary>
        public RuleEnd[] Ends { get; private set; } = new RuleEnd[1024];

        /// <summary>The next end at the same node, or -1.</summary>
        public int[] NextEnd { get; private set; } = new int[1024];

        private int[] _lastEnd = [-1];

        /// <summary>The node under a node for a symbol, made where it is not there.</summary>
        public int Step(int node, int symbol)
        {
            int before = 0, child = FirstChild[node];
            while (child != 0 && Symbol[child] < symbol)
            {
                before = child;
                child = NextChild[child];
            }

            if (child != 0 && Symbol[child] == symbol)
                return child;
            int made = Make(node, symbol);
            NextChild[made] = child;
            (before == 0 ? FirstChild : NextChild)[before == 0 ? node : before] = made;
            return made;
        }

        /// <summary>Ends a way at a node.</summary>
        public void End(int node, RuleEnd end)
        {
            if (EndCount == Ends.Length)
            {
                Ends = Longer(Ends);
                NextEnd = Longer(NextEnd);
            }

            Ends[EndCount] = end;
            NextEnd[EndCount] = -1;
            if (_lastEnd[node] < 0)
                FirstEnd[node] = EndCount;
            else
                NextEnd[_lastEnd[node]] = EndCount;
            _lastEnd[node] = EndCount++;
        }

        /// <summary>Closes the trie.</summary>
        public RuleTrie Build(int symbols) => new(this, symbols);

        private int Make(int node, int symbol)
        {
            if (Count == Parent.Length)
            {
                Parent = Longer(Parent);
                Symbol = Longer(Symbol);
                Depth = Longer(Depth);
                FirstChild = Longer(FirstChild);
                NextChild = Longer(NextChild);
                FirstEnd = Longer(FirstEnd);
                _lastEnd = Longer(_lastEnd);
            }

            int made = Count++;
            (Parent[made], Symbol[made], Depth[made], FirstEnd[made], _lastEnd[made]) = (node, symbol, Depth[node] + 1, -1, -1);
            return made;
        }

        private static T[] Longer<T>(T[] array)
        {
            Array.Resize(ref array, Math.Max(1024, 2 * array.Length));
            return array;
        }
    }
}
