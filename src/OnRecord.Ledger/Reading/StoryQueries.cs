using System.Text;
using OnRecord.Comparison;
using OnRecord.Format;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;
using OnRecord.Packs;

namespace OnRecord.Ledger.Reading;

/// <summary>Reads stories and their comparisons.</summary>
internal static class StoryQueries
{
    private const string Columns = "id, title, first_day, last_day, reports, outlets, origins, utterances, shared, differing, last_added";

    /// <summary>Stories by the day of their last report, newest first.</summary>
    public static IReadOnlyList<StorySummary> List(Session session, int skip, int take) =>
        session.All($"SELECT {Columns} FROM stories ORDER BY last_day DESC, id LIMIT $2 OFFSET $1", Summary, skip, take);

    /// <summary>A story by its id, or by that of one that became part of it.</summary>
    public static StorySummary? Find(Session session, string story) =>
        StoryKeeper.Resolve(session, story) is { } id ? session.First($"SELECT {Columns} FROM stories WHERE id = $1", Summary, id) : null;

    /// <summary>A story's comparison with the records of its reports.</summary>
    public static StoryComparison? Comparison(Session session, string story, LanguagePack pack)
    {
        if (StoryKeeper.Resolve(session, story) is not { } id)
            return null;
        string? stored = session.Text("SELECT comparison FROM stories WHERE id = $1 AND stale = 0", id);

        // Where a program was ended before it could compare, the story is compared here.
        return stored is null
            ? ComparedStory.Of(session, id, 0, pack).Comparison
            : RecordJson.ReadComparison(Encoding.UTF8.GetBytes(stored)) with { Reports = ComparedStory.Records(session, id) };
    }

    private static StorySummary Summary(Row row) => new(
        row.Text(0),
        row.Text(1),
        row.TextOrNull(2),
        row.TextOrNull(3),
        row.Number(4),
        JsonText.Words(row.Text(5)),
        row.Number(6),
        row.Number(7),
        row.Number(8),
        row.Number(9),
        row.Text(10));
}
