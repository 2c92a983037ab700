namespace OnRecord.Stories;

/// <summary>Which reports are alike, and how much: an inverted index over the words that stand out most, with bounded posting lists.</summary>
/// <remarks>
/// Each report is compared with those that share one of its <see cref="Terms"/> weightiest words, and of a word that very many reports
/// have, with the nearest <see cref="MostInPosting"/> in the given order only, so that the work grows with the reports and not with their square.
/// </remarks>
internal static class NeighbourGraph
{
    private const int Terms = 48;
    private const int MostInPosting = 512;
    private const float LeastPartial = 0.008f;
    private const double LeastLikeness = 0.04;
    private const int FreeDays = 2;
    private const double LossPerDay = 0.8825;

    /// <summary>Finds the pairs of reports that are alike.</summary>
    /// <param name="vectors">The reports' vectors, in a canonical order in which reports of one time are near each other.</param>
    /// <param name="words">The number of different words.</param>
    /// <param name="days">The reports' days of publication, or <see cref="int.MinValue"/> where unknown.</param>
    /// <returns>The pairs, by rising <see cref="Likeness.Second"/>; likeness is a number from 0 to 1.</returns>
    public static List<Likeness> Find(SalientWord[][] vectors, int words, int[] days)
    {
        var pairs = new List<Likeness>();
        var postings = new List<Posting>?[words];
        var partial = new float[vectors.Length];
        var dense = new float[words];
        var met = new List<int>();
        for (int report = 0; report < vectors.Length; report++)
        {
            SalientWord[] vector = vectors[report];
            SalientWord[] terms = Weightiest(vector);
            foreach (SalientWord term in terms)
                Meet(postings[term.Word], term.Weight, partial, met);
            foreach (SalientWord word in vector)
                dense[word.Word] = word.Weight;
            met.Sort();
            foreach (int other in met)
            {
                if (partial[other] >= LeastPartial)
                {
                    double likeness = Product(dense, vectors[other]) * Nearness(days[report], days[other]);
                    if (likeness >= LeastLikeness)
                        pairs.Add(new Likeness(other, report, likeness));
                }

                partial[other] = 0;
            }

            met.Clear();
            foreach (SalientWord word in vector)
                dense[word.Word] = 0;
            foreach (SalientWord term in terms)
                (postings[term.Word] ??= []).Add(new Posting(report, term.Weight));
        }

        return pairs;
    }

    private static void Meet(List<Posting>? posting, float weight, float[] partial, List<int> met)
    {
        if (posting is null)
            return;
        for (int i = Math.Max(0, posting.Count - MostInPosting); i < posting.Count; i++)
        {
            Posting other = posting[i];
            if (partial[other.Report] == 0)
                met.Add(other.Report);
            partial[other.Report] += weight * other.Weight;
        }
    }

    private static SalientWord[] Weightiest(SalientWord[] vector)
    {
        if (vector.Length <= Terms)
            return vector;
        SalientWord[] sorted = [.. vector];
        Array.Sort(sorted, static (left, right) =>
            left.Weight != right.Weight ? right.Weight.CompareTo(left.Weight) : left.Word.CompareTo(right.Word));
        return sorted[..Terms];
    }

    private static double Product(float[] dense, SalientWord[] vector)
    {
        double sum = 0;
        foreach (SalientWord word in vector)
            sum += dense[word.Word] * word.Weight;
        return sum;
    }

    private static double Nearness(int day, int other)
    {
        if (day == int.MinValue || other == int.MinValue)
            return 1;
        double nearness = 1;
        for (int gap = Math.Min(Math.Abs(day - other) - FreeDays, 60); gap > 0; gap--)
            nearness *= LossPerDay;
        return nearness;
    }

    private readonly record struct Posting(int Report, float Weight);
}

/// <summary>Two reports that are alike.</summary>
/// <param name="First">The number of the one.</param>
/// <param name="Second">The number of the other, which is the greater.</param>
/// <param name="Degree">How much, from 0 to 1.</param>
internal readonly record struct Likeness(int First, int Second, double Degree);
