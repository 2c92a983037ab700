using System.Runtime.InteropServices;

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

    private readonly List<Posting> _reports = new(2);
    private List<Posting>? _sample;

    /// <summary>Adds a report.</summary>
    /// <param name="report">The report, and what the word weighs in it.</param>
    /// <param name="order">What puts two reports in the order of their ranks.</param>
    /// <param name="evicted">Takes the report that is no longer in the sample.</param>
    public void Add(Posting report, IComparer<Posting> order, List<int> evicted)
    {
        if (_sample is not null && order.Compare(report, _sample[^1]) <= 0)
        {
            _sample.Insert(~_sample.BinarySearch(report, order), report);
            evicted.Add(_sample[^1].Report);
            _sample.RemoveAt(SampleSize);
        }

        _reports.Add(report);
        if (_sample is null && _reports.Count == SampleSize)
        {
            _sample = [.. _reports];
            _sample.Sort(order);
        }
    }

    /// <summary>The reports that a report meets by the word, itself among them.</summary>
    public ReadOnlySpan<Posting> Met(Posting report, IComparer<Posting> order) => CollectionsMarshal.AsSpan(MeetsAll(report, order) ? _reports : _sample);

    /// <summary>Whether a report meets all that have the word.</summary>
    public bool MeetsAll(Posting report, IComparer<Posting> order) => _sample is null || order.Compare(report, _sample[^1]) <= 0;
}

/// <summary>A report that has a word.</summary>
/// <param name="Report">Its number.</param>
/// <param name="Weight">What the word weighs in it.</param>
internal readonly record struct Posting(int Report, float Weight);
