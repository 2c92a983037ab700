namespace OnRecord.Comparison.Finding;

/// <summary>Joins what was found between two reports at a time: a third report has the place as one of the two, or otherwise.</summary>
internal static class OnePlace
{
    /// <summary>Joins differences that have a place in common; of two stretches of a report the longer stands for the place.</summary>
    /// <param name="found">The differences, each as the values of two reports or more.</param>
    /// <param name="records">The reports, in whose order the values are.</param>
    public static IEnumerable<List<DifferingValue>> Join(IEnumerable<List<DifferingValue>> found, IReadOnlyList<Record> records)
    {
        var places = new List<List<DifferingValue>>();
        foreach (List<DifferingValue> values in found)
        {
            List<List<DifferingValue>> same = places.FindAll(place => place.Exists(known => values.Exists(value => IsIn(known, value))));
            places.RemoveAll(same.Contains);
            places.Add([.. same.SelectMany(place => place), .. values]);
        }

        return places.Select(place => place.GroupBy(value => value.Report).Select(report => report.OrderByDescending(value => value.Evidence.Length).ThenBy(value => value.Evidence).First())
                .OrderBy(value => records.Index().First(record => record.Item.Id == value.Report).Index).ToList())
            .OrderBy(values => values.Min(value => value.Evidence));
    }

    private static bool IsIn(DifferingValue known, DifferingValue value) =>
        string.Equals(known.Report, value.Report, StringComparison.Ordinal) && known.Evidence.Overlaps(value.Evidence);
}
