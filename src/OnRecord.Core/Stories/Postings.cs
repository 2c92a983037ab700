namespace OnRecord.Stories;

/// <summary>The reports that have one word among their weightiest. All of them are met by a sample of them, and the sample by all.</summary>
/// <remarks>
/// The sample are those with the smallest ranks, so that it is the same whatever the order of arrival (Cohen and Kaplan's bottom-k sketch, 2007);
/// a word that very many reports have costs each of them no more than the sample.
/// </remarks>
internal sealed class Postings
{
    /// <summary>How many reports a sample has.</summary>
    public const int SampleSize = 256;

    private readonly List<int> _reports = [];
    private List<int>? _sample;

    /// <summary>Adds a report.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="order">What puts two reports in the order of their ranks.</param>
    /// <param name="met">Takes the reports that it meets.</param>
    /// <returns>The report that is no longer in the sample, or -1.</returns>
    public int Add(int report, IComparer<int> order, List<int> met)
    {
        int evicted = -1;
        if (_sample is not null && order.Compare(report, _sample[^1]) > 0)
        {
            met.AddRange(_sample);
        }
        else
        {
            met.AddRange(_reports);
            if (_sample is not null)
            {
                _sample.Insert(~_sample.BinarySearch(report, order), report);
                evicted = _sample[^1];
                _sample.RemoveAt(SampleSize);
            }
        }

        _reports.Add(report);
        if (_sample is null && _reports.Count == SampleSize)
        {
            _sample = [.. _reports];
            _sample.Sort(order);
        }

        return evicted;
    }

    /// <summary>Whether two reports that have the word meet by it.</summary>
    public bool Meet(int first, int second, IComparer<int> order) =>
        _sample is null || order.Compare(first, _sample[^1]) <= 0 || order.Compare(second, _sample[^1]) <= 0;
}
