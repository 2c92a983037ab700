using System.Globalization;
using OnRecord.English;
using OnRecord.Evaluation.Fuzzing;
using OnRecord.Pages;
using OnRecord.Stories;

namespace OnRecord.Evaluation.Speed;

/// <summary>Growth with the number of reports: grouping them into stories.</summary>
/// <param name="data">The reports that others are put together of.</param>
internal sealed class StorySpeed(SpeedData data)
{
    private const int Paragraphs = 6;
    private const int ReportsOfStory = 4;
    private static readonly DateOnly First = new(2031, 1, 1);

    /// <summary>Groups more and more reports.</summary>
    /// <param name="most">The largest number.</param>
    public SpeedTable Grouping(int most)
    {
        var table = new SpeedTable(
            "Growth with the number of reports",
            $"Grouping reports into stories: reports of {Paragraphs} paragraphs drawn from those above, {ReportsOfStory} of each event, 100 events a day. Reading the articles is not counted.",
            "reports", "processor, s", "microseconds a report", "bytes allocated a report");
        var reader = new RecordReader(EnglishPack.Instance);
        string[] paragraphs = [.. data.Texts.SelectMany(text => text.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(paragraph => paragraph.Length > 80)];
        foreach (int count in ((int[])[10, 100, 1_000, 10_000, 100_000]).Where(count => count <= most))
        {
            Record[] records = [.. Enumerable.Range(0, count).Select(i => reader.ReadArticle(Draw(i, paragraphs)).Value!)];
            Cost cost = ProcessorClock.Measure(() => StoryGrouper.Group(records, EnglishPack.Instance), passes: count > 10_000 ? 1 : 3);
            table.Add(
                count.ToString("N0", CultureInfo.InvariantCulture),
                cost.Seconds.ToString("0.000", CultureInfo.InvariantCulture),
                (cost.Seconds * 1e6 / count).ToString("N0", CultureInfo.InvariantCulture),
                (cost.Allocated / count).ToString("N0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    // Reports of one event share most paragraphs, in another order.
    private static ReportInput Draw(int number, string[] paragraphs)
    {
        int story = number / ReportsOfStory;
        SeededRandom ofStory = SeededRandom.Of(1, story), own = SeededRandom.Of(2, number);
        string[] drawn = [.. Enumerable.Range(0, Paragraphs).Select(_ => ofStory.Of(paragraphs))];
        drawn[own.Below(Paragraphs)] = own.Of(paragraphs);
        (drawn[0], drawn[1]) = own.OneIn(2) ? (drawn[1], drawn[0]) : (drawn[0], drawn[1]);
        return new ReportInput
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Text = string.Join("\n\n", drawn),
            Published = First.AddDays(story / 100).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
