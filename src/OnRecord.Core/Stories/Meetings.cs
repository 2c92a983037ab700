namespace OnRecord.Stories;

/// <summary>Counts, for one report at a time, what the weightiest words that it shares with others weigh.</summary>
internal sealed class Meetings
{
    private double[] _sums = [];
    private int[] _lastMet = [];
    private int[] _days = [];
    private int _report;

    /// <summary>The reports that have been met.</summary>
    public List<int> Met { get; } = [];

    /// <summary>Begins a report, the next by number.</summary>
    public void Begin(int report, int day)
    {
        if (_days.Length <= report)
        {
            int length = Math.Max(1024, report * 2);
            Array.Resize(ref _sums, length);
            Array.Resize(ref _lastMet, length);
            Array.Resize(ref _days, length);
        }

        _days[report] = day;
        _report = report;
        Met.Clear();
    }

    /// <summary>Counts a word that the report shares with others.</summary>
    /// <param name="others">Those that have it.</param>
    /// <param name="weight">What it weighs in the report.</param>
    /// <param name="first">The first day of those that count.</param>
    /// <param name="last">The last.</param>
    public void Count(ReadOnlySpan<Posting> others, float weight, int first, int last)
    {
        foreach (Posting other in others)
        {
            int day = _days[other.Report];
            if (day < first || day > last || other.Report == _report)
                continue;
            // Report 0 is never met by itself, so that 0 stands for none.
            if (_lastMet[other.Report] != _report)
            {
                _lastMet[other.Report] = _report;
                _sums[other.Report] = 0;
                Met.Add(other.Report);
            }

            _sums[other.Report] += weight * other.Weight;
        }
    }

    /// <summary>The day of a report.</summary>
    public int DayOf(int report) => _days[report];

    /// <summary>What the words weigh by which a report was met.</summary>
    public double SumOf(int report) => _sums[report];
}
