using NodaTime;
using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>The eighth stage: which reports tell of one event.</summary>
public static class StoryGrouper
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Groups records into stories. The order of the records does not change which are together.</summary>
    /// <remarks>
    /// Only <see cref="Record.Headline"/>, <see cref="Record.Text"/>, <see cref="Record.Body"/> and <see cref="Record.Published"/> are looked
    /// at; the outlet is not. Time grows near-linearly with the reports; memory by about 4 KB a report.
    /// </remarks>
    /// <param name="records">The records, in any order.</param>
    /// <param name="pack">The language pack, for its background of word frequencies.</param>
    /// <returns>For each record, in the order given, the number of its story, from 0 by first appearance.</returns>
    /// <exception cref="PackException">The pack lacks the background.</exception>
    public static IReadOnlyList<int> Group(IReadOnlyList<Record> records, LanguagePack pack)
    {
        int[] order = CanonicalOrder(records);
        Record[] ordered = [.. order.Select(at => records[at])];
        SalienceVectors salience = SalienceVectors.Of(ordered, pack);
        int[] days = [.. ordered.Select(DayOf)];
        int[] groups = AverageLinkage.Group(ordered.Length, NeighbourGraph.Find(salience.Vectors, salience.Words, days), days);

        var groupOf = new int[records.Count];
        for (int i = 0; i < order.Length; i++)
            groupOf[order[i]] = groups[i];
        return NumberedByAppearance(groupOf);
    }

    /// <summary>An order that only the reports' days and texts decide, so that the result does not depend on the order of arrival.</summary>
    private static int[] CanonicalOrder(IReadOnlyList<Record> records)
    {
        ulong[] hashes = [.. records.Select(record => Hash(record.Text))];
        int[] order = [.. Enumerable.Range(0, records.Count)];
        Array.Sort(order, (left, right) =>
        {
            int byDay = DayOf(records[left]).CompareTo(DayOf(records[right]));
            if (byDay != 0)
                return byDay;
            int byHash = hashes[left].CompareTo(hashes[right]);
            if (byHash != 0)
                return byHash;
            int byText = string.CompareOrdinal(records[left].Text, records[right].Text);
            return byText != 0 ? byText : string.CompareOrdinal(records[left].Headline, records[right].Headline);
        });
        return order;
    }

    private static int DayOf(Record record) => record.Published is { } time ? Period.DaysBetween(Epoch, time.Date) : int.MinValue;

    /// <summary>FNV-1a over the text's code units.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }

    private static int[] NumberedByAppearance(int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        var stories = new int[groups.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            if (!numbers.TryGetValue(groups[i], out int number))
                numbers[groups[i]] = number = numbers.Count;
            stories[i] = number;
        }

        return stories;
    }
}
