using OnRecord.Packs;

namespace OnRecord.Comparison;

/// <summary>The ninth stage: one record out of the reports of one story.</summary>
public static class StoryComparer
{
    /// <summary>Joins the records of one story.</summary>
    /// <param name="records">Two records or more, with ids that differ.</param>
    /// <param name="pack">The language pack.</param>
    public static StoryComparison Compare(IReadOnlyList<Record> records, LanguagePack pack) => new() { Reports = records };
}
