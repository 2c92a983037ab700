namespace OnRecord.Stories;

/// <summary>Joins reports into stories, the most alike first: group-average linkage that keeps apart what coheres less than its parts do.</summary>
/// <remarks>
/// Two groups join where the mean likeness of their pairs (Sokal and Michener 1958) reaches a floor and a share of the likeness inside the
/// closer knit of the two. The second condition keeps two events around one person apart, whose reports are alike beyond any floor but less so
/// than the reports of each (the relative closeness of Karypis, Han and Kumar, "Chameleon", 1999). Likeness inside counts up to a bound,
/// above which it tells of copying.
/// </remarks>
internal sealed class AverageLinkage
{
    private const double Floor = 0.10;
    private const double ShareOfInside = 0.60;
    private const double ShareOfInsideDated = 0.54;
    private const double MostInside = 0.4;

    private readonly Dictionary<int, (double Sum, int Count)>?[] _links;
    private readonly int[] _sizes;
    private readonly double[] _inside;
    private readonly double[] _insidePairs;
    private readonly int[] _versions;
    private readonly int[] _parents;
    private readonly bool[] _isDated;
    private readonly int[] _unmet;
    private readonly PriorityQueue<Merger, Rank> _queue = new();

    private AverageLinkage(ReadOnlySpan<LinkedReport> reports)
    {
        _isDated = new bool[reports.Length];
        _unmet = new int[reports.Length];
        _links = new Dictionary<int, (double Sum, int Count)>?[reports.Length];
        _sizes = new int[reports.Length];
        _inside = new double[reports.Length];
        _insidePairs = new double[reports.Length];
        _versions = new int[reports.Length];
        _parents = new int[reports.Length];
        for (int i = 0; i < reports.Length; i++)
        {
            _sizes[i] = 1;
            _parents[i] = i;
            _isDated[i] = reports[i].IsDated;
            _unmet[i] = reports[i].MeetsAll ? 0 : 1;
        }
    }

    /// <summary>Groups reports.</summary>
    /// <param name="reports">What there is to know of each.</param>
    /// <param name="pairs">Which are alike; all others count as not alike.</param>
    /// <returns>For each report the number of its group: that of the group's first report.</returns>
    public static int[] Group(ReadOnlySpan<LinkedReport> reports, List<Likeness> pairs)
    {
        var linkage = new AverageLinkage(reports);
        foreach (Likeness pair in pairs)
        {
            linkage.LinksOf(pair.First)[pair.Second] = (pair.Degree, 1);
            linkage.LinksOf(pair.Second)[pair.First] = (pair.Degree, 1);
        }

        for (int group = 0; group < reports.Length; group++)
            linkage.Propose(group, Rank.First);

        linkage.Run();
        var groups = new int[reports.Length];
        for (int i = 0; i < groups.Length; i++)
            groups[i] = linkage.RootOf(i);
        return groups;
    }

    /// <summary>Takes the pair that is most alike until none is left. Each group has its best partner in the queue; one that has changed since is
    /// looked for anew, which is soon enough, as what merges is never more alike to a third than its parts were.</summary>
    private void Run()
    {
        while (_queue.TryDequeue(out Merger merger, out Rank rank))
        {
            if (merger.Version != _versions[merger.Group])
                continue;
            if (merger.PartnerVersion != _versions[merger.Partner])
                Propose(merger.Group, Rank.First);
            else if (-rank.Distance >= ShareAsked(merger.Group, merger.Partner) * Math.Min(Math.Max(Inside(merger.Group), Inside(merger.Partner)), MostInside))
                Merge(Math.Min(merger.Group, merger.Partner), Math.Max(merger.Group, merger.Partner));
            else
                Propose(merger.Group, rank);
        }
    }

    private void Merge(int kept, int joined)
    {
        Dictionary<int, (double Sum, int Count)> links = LinksOf(kept), others = LinksOf(joined);
        (double between, int linked) = links[joined];
        _inside[kept] += _inside[joined] + between;
        _insidePairs[kept] += _insidePairs[joined] + PairsBetween(kept, joined, linked);
        links.Remove(joined);
        others.Remove(kept);
        foreach ((int group, (double sum, int count)) in others)
        {
            (double Sum, int Count) before = links.GetValueOrDefault(group);
            links[group] = (before.Sum + sum, before.Count + count);
            Dictionary<int, (double Sum, int Count)> back = LinksOf(group);
            back.Remove(joined);
            back[kept] = links[group];
        }

        _links[joined] = null;
        _sizes[kept] += _sizes[joined];
        _unmet[kept] += _unmet[joined];
        _isDated[kept] &= _isDated[joined];
        _parents[joined] = kept;
        _versions[kept]++;
        _versions[joined]++;
        Propose(kept, Rank.First);
    }

    /// <summary>How many pairs of two groups count for their mean: those of which one report meets all others, and at least those that are linked.</summary>
    private double PairsBetween(int first, int second, int linked) =>
        Math.Max(((double)_sizes[first] * _sizes[second]) - ((double)_unmet[first] * _unmet[second]), linked);

    /// <summary>Puts into the queue the partner that is most like a group, of those that come after a rank.</summary>
    private void Propose(int group, Rank after)
    {
        int best = -1;
        var bestRank = new Rank(-Floor, int.MaxValue, int.MaxValue);
        foreach ((int partner, (double sum, int count)) in LinksOf(group))
        {
            var rank = new Rank(-sum / PairsBetween(group, partner, count), Math.Min(group, partner), Math.Max(group, partner));
            if (rank.CompareTo(bestRank) < 0 && rank.CompareTo(after) > 0)
                (best, bestRank) = (partner, rank);
        }

        if (best >= 0)
            _queue.Enqueue(new Merger(group, best, _versions[group], _versions[best]), bestRank);
    }

    private double ShareAsked(int first, int second) => _isDated[first] && _isDated[second] ? ShareOfInsideDated : ShareOfInside;

    private double Inside(int group) => _insidePairs[group] == 0 ? 0 : _inside[group] / _insidePairs[group];

    private Dictionary<int, (double Sum, int Count)> LinksOf(int group) => _links[group] ??= [];

    private int RootOf(int report)
    {
        while (_parents[report] != report)
            report = _parents[report];
        return report;
    }

    private readonly record struct Merger(int Group, int Partner, int Version, int PartnerVersion);

    /// <summary>What puts pairs in the order in which they are taken: the most alike first, then by number.</summary>
    private readonly record struct Rank(double Distance, int Lower, int Higher) : IComparable<Rank>
    {
        public static Rank First { get; } = new(double.NegativeInfinity, -1, -1);

        public int CompareTo(Rank other)
        {
            int byDistance = Distance.CompareTo(other.Distance);
            if (byDistance != 0)
                return byDistance;
            return Lower != other.Lower ? Lower.CompareTo(other.Lower) : Higher.CompareTo(other.Higher);
        }
    }
}

/// <summary>Two reports that are alike.</summary>
/// <param name="First">The number of the one.</param>
/// <param name="Second">The number of the other, which is the greater.</param>
/// <param name="Degree">How much, from 0 to 1.</param>
internal readonly record struct Likeness(int First, int Second, double Degree);

/// <summary>What the linkage asks of a report besides its likeness with others.</summary>
/// <param name="IsDated">Whether its day is known: where all are, the days already keep other events apart.</param>
/// <param name="MeetsAll">Whether it was compared with all others, and not only with a sample of them.</param>
internal readonly record struct LinkedReport(bool IsDated, bool MeetsAll);
