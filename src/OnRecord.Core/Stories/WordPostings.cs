using System.Runtime.InteropServices;

namespace OnRecord.Stories;

/// <summary>The reports that have one word among their weightiest, by their days: those whose days are too far apart for one story never meet.</summary>
/// <remarks>
/// The days fall into periods as long as two reports of one story can be apart, and a window is a period and the next, with a sample of its own:
/// a stream that goes on for years costs a report no more than its last weeks do, and the sample is one of these weeks. Two reports meet in the
/// window that begins with the earlier one's period. A report whose day is not known meets over all days. A word that few reports have needs
/// neither window nor sample: all of them meet.
/// </remarks>
internal sealed class WordPostings
{
    private List<Posting>? _few = new(2);
    private List<(int First, Postings Reports)> _windows = NoWindows;
    private Postings? _all;

    // Shared by all words that need none; never written to.
    private static readonly List<(int First, Postings Reports)> NoWindows = [];

    /// <summary>Adds a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="anyUndated">Whether there are reports whose day is not known.</param>
    /// <param name="order">What puts two reports in the order of their ranks.</param>
    /// <param name="meetings">Knows the reports' days.</param>
    /// <param name="evicted">Takes the reports that are no longer in a sample.</param>
    public void Add(Posting report, bool anyUndated, IComparer<Posting> order, Meetings meetings, List<int> evicted)
    {
        if (_few is not { } few)
        {
            Put(report, anyUndated, order, meetings, evicted);
            return;
        }

        few.Add(report);
        if (few.Count < Postings.SampleSize)
            return;
        _few = null;
        _windows = new List<(int First, Postings Reports)>(2);
        foreach (Posting one in few)
            Put(one, anyUndated, order, meetings, evicted);
    }

    /// <summary>Adds a report that is there to those of all days: needed from the first report on whose day is not known.</summary>
    public void AddToAll(Posting report, IComparer<Posting> order, List<int> evicted)
    {
        if (_few is null)
            (_all ??= new Postings()).Add(report, order, evicted);
    }

    private void Put(Posting report, bool anyUndated, IComparer<Posting> order, Meetings meetings, List<int> evicted)
    {
        if (anyUndated)
            AddToAll(report, order, evicted);
        int day = meetings.DayOf(report.Report);
        if (day == ReportSketch.NoDay)
            return;
        int period = PeriodOf(day);
        for (int first = period - 1; first <= period; first++)
        {
            int at = IndexOf(first);
            if (at == _windows.Count || _windows[at].First != first)
                _windows.Insert(at, (first, new Postings()));
            _windows[at].Reports.Add(report, order, evicted);
        }
    }

    /// <summary>Counts the reports that a report, which has been added, meets by the word.</summary>
    /// <param name="report">The report.</param>
    /// <param name="anyUndated">Whether there are reports whose day is not known.</param>
    /// <param name="order">What puts two reports in the order of their ranks.</param>
    /// <param name="meetings">Takes them.</param>
    public void Meet(Posting report, bool anyUndated, IComparer<Posting> order, Meetings meetings)
    {
        int day = meetings.DayOf(report.Report);
        ReadOnlySpan<Posting> few = CollectionsMarshal.AsSpan(_few);
        if (day == ReportSketch.NoDay)
        {
            meetings.Count(_few is null ? _all!.Met(report, order) : few, report.Weight, int.MinValue, int.MaxValue);
            return;
        }

        if (anyUndated)
            meetings.Count(_few is null ? _all!.Met(report, order) : few, report.Weight, ReportSketch.NoDay, ReportSketch.NoDay);
        if (_few is not null)
        {
            meetings.Count(few, report.Weight, day - Nearness.MostDaysApart, day + Nearness.MostDaysApart);
            return;
        }

        int period = PeriodOf(day), at = IndexOf(period - 1), start = period * Nearness.MostDaysApart;
        meetings.Count(_windows[at].Reports.Met(report, order), report.Weight, day - Nearness.MostDaysApart, start - 1);
        meetings.Count(_windows[at + 1].Reports.Met(report, order), report.Weight, start, day + Nearness.MostDaysApart);
    }

    /// <summary>Whether two reports that have the word and are linked meet by it.</summary>
    public bool Meet(Posting first, int firstDay, Posting second, int secondDay, IComparer<Posting> order)
    {
        if (_few is not null)
            return true;
        Postings? together = firstDay == ReportSketch.NoDay || secondDay == ReportSketch.NoDay ? _all : Window(PeriodOf(firstDay), PeriodOf(secondDay));
        return together is not null && (together.MeetsAll(first, order) || together.MeetsAll(second, order));
    }

    private Postings? Window(int period, int other) => Math.Abs(period - other) > 1 ? null : _windows[IndexOf(Math.Min(period, other))].Reports;

    private static int PeriodOf(int day) => (int)Math.Floor(day / (double)Nearness.MostDaysApart);

    // The place of the window that begins with a period, or of the first behind it.
    private int IndexOf(int first)
    {
        int low = 0, high = _windows.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_windows[middle].First < first)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
