using System.Runtime.InteropServices;

namespace OnRecord.Stories;

/// <summary>Which reports are alike, and how much, kept while reports are added: an inverted index over the words that stand out most.</summary>
/// <remarks>
/// Whether two reports are linked, and how much they are alike, is a matter of these two alone but for words that very many reports have (see
/// <see cref="WordPostings"/>), so that a report more costs those that it meets; the links are the same for any order of arrival.
/// </remarks>
internal sealed class LinkGraph : IComparer<Posting>
{
    private const int Terms = 32;
    private const float LeastPartial = 0.02f;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<Node> _nodes = [];
    private readonly List<WordPostings?> _postings = [];
    private readonly Meetings _meetings = new();
    private readonly List<int> _changed = [];
    private float[] _dense = [];
    private bool _anyUndated;

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
        _meetings.Begin(report, sketch.Day);
        var evicted = new List<int>();
        if (sketch.Day == ReportSketch.NoDay && !_anyUndated)
            AddAllDays();
        for (int i = 0; i < node.Terms.Length; i++)
        {
            WordPostings reports = _postings[node.Terms[i]] ??= new WordPostings();
            var posting = new Posting(report, node.TermWeights[i]);
            reports.Add(posting, _anyUndated, this, _meetings, evicted);
            reports.Meet(posting, _anyUndated, this, _meetings);
        }

        LinkWithMet(report, node);
        foreach (int lost in evicted.Distinct())
            Unlink(lost);
        _changed.Add(report);
        return _changed;
    }

    // The first report whose day is not known meets over all days; no link of those before it is held by that.
    private void AddAllDays()
    {
        _anyUndated = true;
        var evicted = new List<int>();
        for (int before = 0; before < _nodes.Count - 1; before++)
        {
            Node node = _nodes[before];
            for (int i = 0; i < node.Terms.Length; i++)
                _postings[node.Terms[i]]!.AddToAll(new Posting(before, node.TermWeights[i]), this, evicted);
        }
    }

    /// <summary>Puts reports in the order of their ranks, which have nothing to do with what they say.</summary>
    public int Compare(Posting x, Posting y)
    {
        (ReportSketch first, ReportSketch second) = (_nodes[x.Report].Sketch, _nodes[y.Report].Sketch);
        int byRank = first.Rank.CompareTo(second.Rank);
        return byRank != 0 ? byRank : string.CompareOrdinal(first.Id, second.Id);
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
        var near = new List<int>();
        foreach (int other in _meetings.Met)
        {
            if (_meetings.SumOf(other) >= LeastPartial)
                near.Add(other);
        }

        for (int i = 0; i < node.Words.Length; i++)
            _dense[node.Words[i]] = node.Vector[i];
        foreach (int other in near)
        {
            Node met = _nodes[other];
            double likeness = Nearness.Likeness(node.Sketch, met.Sketch, Product(met));
            if (likeness < Nearness.LeastLikeness)
                continue;
            node.Links.Add(new Link(other, (float)likeness));
            met.Links.Add(new Link(report, (float)likeness));
        }

        foreach (int word in node.Words)
            _dense[word] = 0;
    }

    private double Product(Node other)
    {
        double sum = 0;
        for (int i = 0; i < other.Words.Length; i++)
            sum += _dense[other.Words[i]] * other.Vector[i];
        return sum;
    }

    /// <summary>Takes away the links of a report that left a sample, where the words by which the two still meet do not hold them.</summary>
    private void Unlink(int report)
    {
        Node node = _nodes[report];
        for (int i = 0; i < node.Terms.Length; i++)
            _dense[node.Terms[i]] = node.TermWeights[i];
        for (int i = node.Links.Count - 1; i >= 0; i--)
        {
            int other = node.Links[i].Other;
            if (SumOfMet(report, other) >= LeastPartial)
                continue;
            node.Links.RemoveAt(i);
            _nodes[other].Links.RemoveAll(link => link.Other == report);
            _changed.Add(report);
            _changed.Add(other);
        }

        foreach (int term in node.Terms)
            _dense[term] = 0;
    }

    // What Meetings counts of two reports, of the words by which they meet as things are now.
    private double SumOfMet(int report, int other)
    {
        (Node node, Node met) = (_nodes[report], _nodes[other]);
        double sum = 0;
        for (int i = 0; i < met.Terms.Length; i++)
        {
            float weight = _dense[met.Terms[i]];
            if (weight > 0 && _postings[met.Terms[i]]!.Meet(new Posting(report, weight), node.Sketch.Day, new Posting(other, met.TermWeights[i]), met.Sketch.Day, this))
                sum += weight * met.TermWeights[i];
        }

        return sum;
    }

    private sealed record Node(ReportSketch Sketch, int[] Words, float[] Vector, int[] Terms, float[] TermWeights, List<Link> Links);
}

/// <summary>A report that another is like.</summary>
/// <param name="Other">Its number.</param>
/// <param name="Degree">How much, from 0 to 1.</param>
internal readonly record struct Link(int Other, float Degree);
