using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>The reports as vectors of what stands out in them: words weighed against the pack's background and against the other reports.</summary>
/// <remarks>
/// A report's vector is the mean of two unit vectors, of its whole article and of its beginning (headline and first words), with
/// weights (1 + log count) * -log(share of reports that have the word), so that the product of two vectors weighs both articles,
/// both beginnings, and each beginning against the other's article. Weights are rounded, so that they are the same on every machine.
/// </remarks>
internal sealed class SalienceVectors
{
    private const int LeadWords = 100;
    private const double LeastWeight = 1.5;
    private const double ReportsWeight = 2;
    private const double MostShareOfReports = 0.1;

    private readonly WordWeights _background;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _shares = [];
    private readonly List<int> _reportsWith = [];
    private readonly List<WordCount[]> _counts = [];

    private SalienceVectors(WordWeights background) => _background = background;

    /// <summary>The number of different words.</summary>
    public int Words => _shares.Count;

    /// <summary>The vectors, in the reports' order; each by rising word number.</summary>
    public SalientWord[][] Vectors { get; private set; } = [];

    /// <summary>Makes the vectors of reports.</summary>
    public static SalienceVectors Of(IReadOnlyList<Record> records, LanguagePack pack)
    {
        var made = new SalienceVectors(WordWeights.Of(pack));
        var body = new Dictionary<int, (int All, int Lead)>();
        foreach (Record record in records)
            made.Count(record, body);
        made.Weigh();
        return made;
    }

    private void Count(Record record, Dictionary<int, (int All, int Lead)> counts)
    {
        counts.Clear();
        int words = 0;
        if (record.Headline is { } headline)
            Count(headline, counts, ref words, isLead: true);
        words = 0;
        foreach (Span span in record.Body)
            Count(span.In(record.Text), counts, ref words, isLead: false);
        var kept = new WordCount[counts.Count];
        int at = 0;
        foreach ((int word, (int all, int lead)) in counts)
        {
            kept[at++] = new WordCount(word, all, lead);
            _reportsWith[word]++;
        }

        Array.Sort(kept, static (left, right) => left.Word.CompareTo(right.Word));
        _counts.Add(kept);
    }

    private void Count(ReadOnlySpan<char> text, Dictionary<int, (int All, int Lead)> counts, ref int words, bool isLead)
    {
        Span<char> buffer = stackalloc char[64];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> word = _background.Fold(scanner.Word, buffer);
            if (!ids.TryGetValue(word, out int id))
            {
                id = _shares.Count;
                ids[word] = id;
                _shares.Add(_background.ShareOf(word));
                _reportsWith.Add(0);
            }

            counts.TryGetValue(id, out (int All, int Lead) count);
            counts[id] = (count.All + 1, count.Lead + (isLead || words < LeadWords ? 1 : 0));
            words++;
        }
    }

    private void Weigh()
    {
        double reports = _counts.Count;
        double most = Math.Max(MostShareOfReports * reports, 1);
        var weights = new double[_shares.Count];
        for (int word = 0; word < weights.Length; word++)
        {
            double share = (((double)_shares[word] / WordWeights.Whole * _background.Reports)
                + (ReportsWeight * Math.Min(_reportsWith[word], most))) / (_background.Reports + (ReportsWeight * reports));
            double weight = Math.Round(-Math.Log(share) * 64) / 64;
            weights[word] = weight < LeastWeight ? 0 : weight;
        }

        Vectors = new SalientWord[_counts.Count][];
        for (int report = 0; report < Vectors.Length; report++)
            Vectors[report] = Vector(_counts[report], weights);
        _counts.Clear();
    }

    private static SalientWord[] Vector(WordCount[] counts, double[] weights)
    {
        double all = 0, lead = 0;
        int kept = 0;
        foreach (WordCount count in counts)
        {
            if (weights[count.Word] == 0)
                continue;
            kept++;
            all += Square(Dampened(count.All) * weights[count.Word]);
            lead += Square(Dampened(count.Lead) * weights[count.Word]);
        }

        double perAll = all > 0 ? 0.5 / Math.Sqrt(all) : 0, perLead = lead > 0 ? 0.5 / Math.Sqrt(lead) : 0;
        var vector = new SalientWord[kept];
        int at = 0;
        foreach (WordCount count in counts)
        {
            double weight = weights[count.Word];
            if (weight > 0)
                vector[at++] = new SalientWord(count.Word, (float)(weight * ((Dampened(count.All) * perAll) + (Dampened(count.Lead) * perLead))));
        }

        return vector;
    }

    private static double Dampened(int count) => Math.Round(Math.Log(1 + count) * 256) / 256;

    private static double Square(double value) => value * value;

    private readonly record struct WordCount(int Word, int All, int Lead);
}

/// <summary>A word of a report's vector.</summary>
/// <param name="Word">The word's number.</param>
/// <param name="Weight">How much it stands out.</param>
internal readonly record struct SalientWord(int Word, float Weight);
