using OnRecord.Stories;

namespace OnRecord.Comparison.Finding;

/// <summary>Counts independent origins: the reports that carry one agency's text, or each other's, count once.</summary>
internal sealed class OriginCounter
{
    private const int Run = 8;
    private const double ShareOfCopy = 0.3;

    private readonly int[] _origins;

    private OriginCounter(int[] origins) => _origins = origins;

    /// <summary>Finds which reports share an origin.</summary>
    public static OriginCounter Of(IReadOnlyList<Record> records)
    {
        int[] origins = [.. Enumerable.Range(0, records.Count)];
        HashSet<ulong>[] runs = [.. records.Select(Runs)];
        for (int second = 1; second < records.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (SameAgency(records[first], records[second]) || IsCopy(runs[first], runs[second]))
                {
                    (int kept, int joined) = (origins[first], origins[second]);
                    for (int i = 0; i < origins.Length; i++)
                        origins[i] = origins[i] == joined ? kept : origins[i];
                }
            }
        }

        return new OriginCounter(origins);
    }

    /// <summary>How many independent origins the reports of these numbers have.</summary>
    public int Count(IEnumerable<int> reports) => reports.Select(report => _origins[report]).Distinct().Count();

    private static bool SameAgency(Record first, Record second) =>
        first.Origin is { } origin && second.Origin is { } other && string.Equals(origin.Agency, other.Agency, StringComparison.OrdinalIgnoreCase);

    private static bool IsCopy(HashSet<ulong> first, HashSet<ulong> second)
    {
        (HashSet<ulong> small, HashSet<ulong> large) = first.Count <= second.Count ? (first, second) : (second, first);
        return small.Count >= Run && small.Count(large.Contains) >= small.Count * ShareOfCopy;
    }

    /// <summary>Hashes of the article's runs of words, quotations left out: two outlets may well quote alike.</summary>
    private static HashSet<ulong> Runs(Record record)
    {
        var runs = new HashSet<ulong>();
        var last = new ulong[Run];
        var quoted = new List<Span>();
        foreach (Statements.Statement statement in record.Statements)
        {
            if (statement.Form == Statements.StatementForm.Direct)
                quoted.AddRange(statement.Content);
        }

        quoted.Sort();
        int at = 0, next = 0;
        foreach (Span body in record.Body)
        {
            var scanner = new WordScanner(body.In(record.Text));
            while (scanner.MoveNext())
            {
                int start = body.Start + scanner.Start;
                while (next < quoted.Count && quoted[next].End <= start)
                    next++;
                if (next < quoted.Count && quoted[next].Contains(start))
                    continue;
                last[at++ % Run] = Hash(scanner.Word);
                if (at < Run)
                    continue;
                ulong run = 0;
                for (int i = 0; i < Run; i++)
                    run = unchecked((run * 1099511628211) ^ last[(at + i) % Run]);
                runs.Add(run);
            }
        }

        return runs;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 1099511628211);
        return hash;
    }
}
