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

    private readonly Dictionary<int, double>?[] _links;
    private readonly int[] _sizes;
    private readonly double[] _inside;
    private readonly int[] _versions;
    private readonly int[] _parents;
    private readonly bool[] _isDated;
    private readonly PriorityQueue<Merger, (double Distance, int First, int Second)> _queue = new();

    private AverageLinkage(int reports, int[] days)
    {
        _isDated = Array.ConvertAll(days, static day => day != int.MinValue);
        _links = new Dictionary<int, double>?[reports];
        _sizes = new int[reports];
        _inside = new double[reports];
        _versions = new int[reports];
        _parents = new int[reports];
        for (int i = 0; i < reports; i++)
        {
            _sizes[i] = 1;
            _parents[i] = i;
        }
    }

    /// <summary>Groups reports.</summary>
    /// <param name="reports">How many there are.</param>
    /// <param name="pairs">Which are alike; all others count as not alike.</param>
    /// <param name="days">Their days, or <see cref="int.MinValue"/>: where all are known, the days already keep other events apart.</param>
    /// <returns>For each report the number of its group: that of the group's first report.</returns>
    public static int[] Group(int reports, List<Likeness> pairs, int[] days)
    {
        var linkage = new AverageLinkage(reports, days);
        foreach (Likeness pair in pairs)
        {
            linkage.LinksOf(pair.First)[pair.Second] = pair.Degree;
            linkage.LinksOf(pair.Second)[pair.First] = pair.Degree;
            linkage.Propose(pair.First, pair.Second, pair.Degree);
        }

        linkage.Run();
        var groups = new int[reports];
        for (int i = 0; i < reports; i++)
            groups[i] = linkage.RootOf(i);
        return groups;
    }

    private void Run()
    {
        while (_queue.TryDequeue(out Merger merger, out (double Distance, int First, int Second) key))
        {
            if (merger.FirstVersion == _versions[merger.First] && merger.SecondVersion == _versions[merger.Second]
                && -key.Distance >= ShareAsked(merger) * Math.Min(Math.Max(Inside(merger.First), Inside(merger.Second)), MostInside))
            {
                Merge(merger.First, merger.Second);
            }
        }
    }

    private void Merge(int kept, int joined)
    {
        Dictionary<int, double> links = LinksOf(kept), others = LinksOf(joined);
        _inside[kept] += _inside[joined] + links[joined];
        links.Remove(joined);
        others.Remove(kept);
        foreach ((int group, double sum) in others)
        {
            links[group] = links.GetValueOrDefault(group) + sum;
            Dictionary<int, double> back = LinksOf(group);
            back.Remove(joined);
            back[kept] = links[group];
        }

        _links[joined] = null;
        _sizes[kept] += _sizes[joined];
        _isDated[kept] &= _isDated[joined];
        _parents[joined] = kept;
        _versions[kept]++;
        _versions[joined]++;
        foreach ((int group, double sum) in links)
            Propose(Math.Min(kept, group), Math.Max(kept, group), sum / ((double)_sizes[kept] * _sizes[group]));
    }

    private void Propose(int first, int second, double likeness)
    {
        if (likeness >= Floor)
            _queue.Enqueue(new Merger(first, second, _versions[first], _versions[second]), (-likeness, first, second));
    }

    private double ShareAsked(Merger merger) => _isDated[merger.First] && _isDated[merger.Second] ? ShareOfInsideDated : ShareOfInside;

    private double Inside(int group) => _sizes[group] == 1 ? 0 : _inside[group] / (_sizes[group] * (_sizes[group] - 1.0) / 2);

    private Dictionary<int, double> LinksOf(int group) => _links[group] ??= [];

    private int RootOf(int report)
    {
        while (_parents[report] != report)
            report = _parents[report];
        return report;
    }

    private readonly record struct Merger(int First, int Second, int FirstVersion, int SecondVersion);
}
