using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>The eighth stage: which reports tell of one event.</summary>
public static class StoryGrouper
{
    /// <summary>Groups records into stories.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="pack">The language pack, for its background of word frequencies.</param>
    /// <returns>For each record, in the order given, the number of its story, from 0 by first appearance.</returns>
    public static IReadOnlyList<int> Group(IReadOnlyList<Record> records, LanguagePack pack) => new int[records.Count];
}
