using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>The eighth stage: which reports tell of one event.</summary>
public static class StoryGrouper
{
    /// <summary>Groups records into stories. The order of the records does not change which are together.</summary>
    /// <remarks>
    /// The same as adding all of them to a <see cref="StoryIndex"/>. Time grows near-linearly with the reports; memory by about 10 KB a report.
    /// </remarks>
    /// <param name="records">The records, in any order.</param>
    /// <param name="pack">The language pack, for its background of word frequencies.</param>
    /// <returns>For each record, in the order given, the number of its story, from 0 by first appearance.</returns>
    /// <exception cref="PackException">The pack lacks the background.</exception>
    public static IReadOnlyList<int> Group(IReadOnlyList<Record> records, LanguagePack pack)
    {
        // Numbers stand for the ids, which may be given twice here.
        var index = new StoryIndex();
        for (int at = 0; at < records.Count; at++)
            index.Add(ReportSketch.Of(records[at] with { Id = at.ToString("x8", CultureInfo.InvariantCulture) }, pack));
        var stories = new int[records.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 0; at < records.Count; at++)
        {
            string first = index.StoryOf(at.ToString("x8", CultureInfo.InvariantCulture))[0];
            if (!numbers.TryGetValue(first, out int number))
                numbers[first] = number = numbers.Count;
            stories[at] = number;
        }

        return stories;
    }

    /// <summary>Compiles what the stage needs of the pack. Run on another thread while reports are read, it makes their grouping wait less. Safe on any thread.</summary>
    /// <exception cref="PackException">The pack lacks the background.</exception>
    public static void Prepare(LanguagePack pack) => WordWeights.Of(pack);

    /// <summary>Says why the reports of one story are together.</summary>
    /// <param name="story">The records of the story.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>A reason for each report, in the order given; none for a report that is alone.</returns>
    /// <exception cref="PackException">The pack lacks the background.</exception>
    public static IReadOnlyList<StoryReason> Reasons(IReadOnlyList<Record> story, LanguagePack pack) => new ReasonFinder(story, pack).Find();
}
