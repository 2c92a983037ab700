using OnRecord.Comparison;
using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Store;
using OnRecord.Packs;

namespace OnRecord.Ledger.Stories;

/// <summary>A story's comparison, as of a state of the story.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Stale">The state: how often the story had changed since it was compared last.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Rulings">The corrections that it was made with.</param>
internal sealed record ComparedStory(string Id, int Stale, StoryComparison Comparison, StoryRulings Rulings)
{
    /// <summary>Compares a story's reports.</summary>
    public static ComparedStory Of(Session session, string story, int stale, LanguagePack pack)
    {
        Record[] records = Records(session, story);
        StoryRulings rulings = StoryRulings.Of(session, story, records);
        StoryComparison comparison = records.Length == 0 ? new StoryComparison { Reports = [] } : StoryComparer.Compare(records, pack, rulings.Rulings);
        return new ComparedStory(story, stale, comparison, rulings);
    }

    /// <summary>The records of a story's reports, in order of their days.</summary>
    public static Record[] Records(Session session, string story) =>
    [
        .. session.All("SELECT id FROM reports WHERE story = $1 AND current = 1 ORDER BY day IS NULL, day, published, id", static row => row.Text(0), story)
            .Select(report => ReportStore.RecordOf(session, report)).OfType<Record>(),
    ];
}
