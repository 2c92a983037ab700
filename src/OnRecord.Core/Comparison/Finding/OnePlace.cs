namespace OnRecord.Comparison.Finding;

/// <summary>Joins what was found between two reports at a time: a third report has the place as one of the two, or otherwise.</summary>
internal static class OnePlace
{
    /// <summary>Joins differences that have a place in common; of two stretches of a report the longer stands for the place.</summary>
    /// <param name="found">The differences, each as the values of two reports or more.</param>
    /// <param name="records">The reports, in whose order the values are.</param>
    public static IEnumerable<List<DifferingValue>> Join(IEnumerable<List<DifferingValue>> found, IReadOnlyList<Record> records)
    {
        List<List<DifferingValue>> all = [.. found];
        int[] place = [.. Enumerable.Range(0, all.Count)];
        foreach (IGrouping<string, (DifferingValue Value, int At)> report in all.SelectMany((values, at) => values.Select(value => (Value: value, At: at))).GroupBy(one => one.Value.Report, StringComparer.Ordinal))
        {
            (int At, int End) last = (-1, -1);
            foreach ((DifferingValue value, int at) in report.OrderBy(one => one.Value.Evidence))
            {
                if (last.At >= 0 && value.Evidence.Start < last.End)
                    place[PlaceOf(place, at)] = PlaceOf(place, last.At);
                last = (at, Math.Max(last.End, value.Evidence.End));
            }
        }

        Dictionary<string, int> order = records.Index().ToDictionary(record => record.Item.Id, record => record.Index, StringComparer.Ordinal);
        return Enumerable.Range(0, all.Count).GroupBy(at => PlaceOf(place, at))
            .Select(same => same.SelectMany(at => all[at]).GroupBy(value => value.Report, StringComparer.Ordinal)
                .Select(report => report.OrderByDescending(value => value.Evidence.Length).ThenBy(value => value.Evidence).First()).OrderBy(value => order[value.Report]).ToList())
            .OrderBy(values => values.Min(value => value.Evidence));
    }

    private static int PlaceOf(int[] place, int at)
    {
        while (place[at] != at)
            at = place[at] = place[place[at]];
        return at;
    }
}
