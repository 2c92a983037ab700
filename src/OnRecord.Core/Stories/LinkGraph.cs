using System.Runtime.InteropServices;

namespace OnRecord.Stories;

/// <summary>Which reports are alike, and how much, kept while reports are added: an inverted index over the words that stand out most.</summary>
/// <remarks>
/// Whether two reports are linked, and how much they are alike, is a matter of these two alone but for words that very many reports have (see
/// <see cref="Postings"/>), so that a report more costs those that it meets; the links are the same for any order of arrival.
/// </remarks>
internal sealed class LinkGraph : IComparer<int>
{
    private const int Terms = 32;
    private const float LeastPartial = 0.02f;
    private const double LeastLikeness = 0.06;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<Node> _nodes = [];
    private readonly List<Postings?> _postings = [];
    private readonly List<int> _met = [];
    private readonly List<int> _changed = [];
    private float[] _dense = [];
    private int[] _lastMet = [];

    /// <summary>How many reports there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>The report of a number.</summary>
    public ReportSketch SketchOf(int report) => _nodes[report].Sketch;

    /// <summary>The reports that one is linked with.</summary>
    public ReadOnlySpan<Link> LinksOf(int report) => CollectionsMarshal.AsSpan(_nodes[report].Links);

    /// <summary>Adds a report.</summary>
    /// <returns>The reports, this one the last, that have other links than before; overwritten by the next call.</returns>
    public IReadOnlyList<int> Add(ReportSketch sketch)
    {
        _changed.Clear();
        int report = _nodes.Count;
        Node node = Read(sketch);
        _nodes.Add(node);
        if (_lastMet.Length < _nodes.Count)
            Array.Resize(ref _lastMet, Math.Max(1024, _nodes.Count * 2));
        var evicted = new List<int>();
        _met.Clear();
        foreach (int term in node.Terms)
        {
            int lost = (_postings[term] ??= new Postings()).Add(report, this, _met);
            if (lost >= 0)
                evicted.Add(lost);
        }

        LinkWithMet(report, node);
        foreach (int lost in evicted.Distinct())
            Unlink(lost);
        _changed.Add(report);
        return _changed;
    }

    /// <summary>Puts reports in the order of their ranks, which have nothing to do with what they say.</summary>
    public int Compare(int x, int y)
    {
        int byRank = _nodes[x].Sketch.Rank.CompareTo(_nodes[y].Sketch.Rank);
        return byRank != 0 ? byRank : string.CompareOrdinal(_nodes[x].Sketch.Id, _nodes[y].Sketch.Id);
    }

    private Node Read(ReportSketch sketch)
    {
        SketchedWord[] words = sketch.Words;
        float[] vector = SalienceVector.Of(words);
        var numbers = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, words[i].Word, out bool known);
            if (!known)
            {
                number = _postings.Count;
                _postings.Add(null);
            }

            numbers[i] = number;
        }

        if (_dense.Length < _postings.Count)
            Array.Resize(ref _dense, Math.Max(1 << 16, _postings.Count * 2));
        int[] order = [.. Enumerable.Range(0, words.Length)];
        Array.Sort(order, (left, right) => vector[left] != vector[right] ? vector[right].CompareTo(vector[left]) : left.CompareTo(right));
        int[] top = order[..Math.Min(Terms, order.Length)];
        Array.Sort(top);
        return new Node(sketch, numbers, vector, Array.ConvertAll(top, at => numbers[at]), Array.ConvertAll(top, at => vector[at]), []);
    }

    private void LinkWithMet(int report, Node node)
    {
        for (int i = 0; i < node.Terms.Length; i++)
            _dense[node.Terms[i]] = node.TermWeights[i];
        int near = 0;
        for (int i = 0; i < _met.Count; i++)
        {
            int other = _met[i];
            if (_lastMet[other] == report)
                continue;
            _lastMet[other] = report;
            if (Partial(_nodes[other]) >= LeastPartial)
                _met[near++] = other;
        }

        for (int i = 0; i < node.Words.Length; i++)
            _dense[node.Words[i]] = node.Vector[i];
        foreach (int other in CollectionsMarshal.AsSpan(_met)[..near])
        {
            Node met = _nodes[other];
            double likeness = Nearness.Likeness(node.Sketch, met.Sketch, Product(met));
            if (likeness < LeastLikeness)
                continue;
            node.Links.Add(new Link(other, (float)likeness));
            met.Links.Add(new Link(report, (float)likeness));
        }

        foreach (int word in node.Words)
            _dense[word] = 0;
    }

    private double Partial(Node other)
    {
        double sum = 0;
        for (int i = 0; i < other.Terms.Length; i++)
            sum += _dense[other.Terms[i]] * other.TermWeights[i];
        return sum;
    }

    private double Product(Node other)
    {
        double sum = 0;
        for (int i = 0; i < other.Words.Length; i++)
            sum += _dense[other.Words[i]] * other.Vector[i];
        return sum;
    }

    /// <summary>Takes away the links of a report that left a sample, where no other word holds them.</summary>
    private void Unlink(int report)
    {
        Node node = _nodes[report];
        foreach (int term in node.Terms)
            _dense[term] = 1;
        for (int i = node.Links.Count - 1; i >= 0; i--)
        {
            int other = node.Links[i].Other;
            if (Array.Exists(_nodes[other].Terms, term => _dense[term] > 0 && _postings[term]!.Meet(report, other, this)))
                continue;
            node.Links.RemoveAt(i);
            _nodes[other].Links.RemoveAll(link => link.Other == report);
            _changed.Add(report);
            _changed.Add(other);
        }

        foreach (int term in node.Terms)
            _dense[term] = 0;
    }

    private sealed record Node(ReportSketch Sketch, int[] Words, float[] Vector, int[] Terms, float[] TermWeights, List<Link> Links);
}

/// <summary>A report that another is like.</summary>
/// <param name="Other">Its number.</param>
/// <param name="Degree">How much, from 0 to 1.</param>
internal readonly record struct Link(int Other, float Degree);
