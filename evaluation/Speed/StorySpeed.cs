using System.Globalization;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Stories;

namespace OnRecord.Evaluation.Speed;

/// <summary>Growth with the number of reports: grouping them into stories, and comparing those of one event.</summary>
internal static class StorySpeed
{
    private const int ReportsOfEvent = 4;
    private const int EventsOfDay = 100;

    /// <summary>Groups more and more reports.</summary>
    /// <param name="most">The largest number.</param>
    public static SpeedTable Grouping(int most)
    {
        var table = new SpeedTable(
            "Growth with the number of reports",
            $"Grouping reports into stories: made-up reports, {ReportsOfEvent} of each event, {EventsOfDay} events a day. Reading the articles is not counted.",
            "reports", "processor, s", "microseconds a report", "bytes allocated a report");
        var reader = new RecordReader(EnglishPack.Instance);
        var reports = new InventedReports(ReportsOfEvent, EventsOfDay);
        foreach (int count in ((int[])[10, 100, 1_000, 10_000, 100_000]).Where(count => count <= most))
        {
            Record[] records = [.. Enumerable.Range(0, count).Select(i => reader.ReadArticle(reports.Draw(i)).Value!)];
            Cost cost = ProcessorClock.Measure(() => StoryGrouper.Group(records, EnglishPack.Instance), passes: count > 10_000 ? 1 : 3);
            table.Add(Number(count), Seconds(cost), (cost.Seconds * 1e6 / count).ToString("N0", CultureInfo.InvariantCulture), Number(cost.Allocated / count));
        }

        return table;
    }

    /// <summary>Compares more and more reports of one event.</summary>
    public static SpeedTable Comparing()
    {
        var table = new SpeedTable(
            "Growth with the number of reports of one event",
            "Comparing made-up reports of one event, after they have been read.",
            "reports", "statements", "processor, s", "milliseconds a report", "bytes allocated a report");
        var reader = new RecordReader(EnglishPack.Instance);
        foreach (int count in (int[])[2, 5, 10, 25, 50, 100, 200])
        {
            var reports = new InventedReports(count, 1);
            Record[] records = [.. Enumerable.Range(0, count).Select(i => reader.Read(reports.Draw(i)).Value!)];
            Cost cost = ProcessorClock.Measure(() => StoryComparer.Compare(records, EnglishPack.Instance));
            table.Add(
                Number(count), Number(records.Sum(record => record.Statements.Count)), Seconds(cost),
                (cost.Seconds * 1e3 / count).ToString("0.0", CultureInfo.InvariantCulture), Number(cost.Allocated / count));
        }

        return table;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(Cost cost) => cost.Seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
