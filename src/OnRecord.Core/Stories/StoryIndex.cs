namespace OnRecord.Stories;

/// <summary>Keeps reports in stories while reports are added: a report more costs those that it is like.</summary>
/// <remarks>
/// Which reports are together depends on which reports there are, and not on the order in which they came. Adding looks for the reports that are
/// alike; the stories of those that it touched are worked out when they are asked for. Not safe for several threads.
/// </remarks>
public sealed class StoryIndex
{
    /// <summary>The likeness from which on two reports are in one cell; what is never more alike is never one story.</summary>
    private const float LeastOfCell = 0.12f;

    private readonly LinkGraph _graph = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string[]?> _stories = [];
    private readonly SortedSet<int> _stale = [];
    private readonly HashSet<int> _changed = [];

    /// <summary>How many reports there are.</summary>
    public int Count => _graph.Count;

    /// <summary>Adds a report.</summary>
    /// <exception cref="ArgumentException">There is a report of that id.</exception>
    public void Add(ReportSketch sketch)
    {
        if (!_numbers.TryAdd(sketch.Id, _graph.Count))
            throw new ArgumentException($"The report '{sketch.Id}' is in the index already.", nameof(sketch));
        _stories.Add(null);
        _stale.UnionWith(_graph.Add(sketch));
    }

    /// <summary>The reports of the story that a report is in, itself among them.</summary>
    /// <param name="id">The report's id.</param>
    /// <returns>Ids, in an order that the reports' days and texts decide.</returns>
    /// <exception cref="KeyNotFoundException">There is no report of that id.</exception>
    public IReadOnlyList<string> StoryOf(string id)
    {
        Refresh();
        return _stories[_numbers[id]]!;
    }

    /// <summary>All stories, in an order that their reports' days and texts decide.</summary>
    /// <returns>The ids of each story's reports, in such an order too.</returns>
    public IReadOnlyList<IReadOnlyList<string>> Stories()
    {
        Refresh();
        int[] all = [.. Enumerable.Range(0, Count)];
        Sort(all);
        return [.. all.Where(at => _stories[at]![0] == _graph.SketchOf(at).Id).Select(at => _stories[at]!)];
    }

    /// <summary>The reports whose story has other members than when this was last asked, new reports among them.</summary>
    /// <returns>Ids, in an order that the reports' days and texts decide.</returns>
    public IReadOnlyList<string> Changes()
    {
        Refresh();
        int[] changed = [.. _changed];
        _changed.Clear();
        Sort(changed);
        return Array.ConvertAll(changed, at => _graph.SketchOf(at).Id);
    }

    private void Sort(int[] reports) => Array.Sort(reports, (left, right) => ReportSketch.Compare(_graph.SketchOf(left), _graph.SketchOf(right)));

    /// <summary>Works out the stories of all cells that were touched.</summary>
    private void Refresh()
    {
        while (_stale.Count > 0)
        {
            int[] cell = CellOf(_stale.Min);
            Sort(cell);
            int[] places = StoryCell.Divide(_graph, cell);
            foreach (IGrouping<int, int> story in Enumerable.Range(0, cell.Length).GroupBy(place => places[place], place => cell[place]))
                Keep([.. story]);
            _stale.ExceptWith(cell);
        }
    }

    private void Keep(int[] story)
    {
        string[] ids = Array.ConvertAll(story, at => _graph.SketchOf(at).Id);
        foreach (int at in story)
        {
            if (_stories[at] is { } before && before.AsSpan().SequenceEqual(ids))
                continue;
            _stories[at] = ids;
            _changed.Add(at);
        }
    }

    /// <summary>The reports that a chain of likeness connects with one.</summary>
    private int[] CellOf(int report)
    {
        var cell = new HashSet<int> { report };
        var open = new Stack<int>([report]);
        while (open.TryPop(out int at))
        {
            foreach (Link link in _graph.LinksOf(at))
            {
                if (link.Degree >= LeastOfCell && cell.Add(link.Other))
                    open.Push(link.Other);
            }
        }

        return [.. cell];
    }
}
