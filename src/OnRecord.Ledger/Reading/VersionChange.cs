using OnRecord.Comparison;
using OnRecord.Packs;
using OnRecord.Statements;

namespace OnRecord.Ledger;

/// <summary>What changed from one version of a report to another, as statements.</summary>
/// <param name="Kept">Statements of both, in the same words.</param>
/// <param name="Reworded">Statements of both, in other words.</param>
/// <param name="Gone">Statements of the older one alone.</param>
/// <param name="Added">Statements of the newer one alone.</param>
public sealed record VersionChange(
    IReadOnlyList<StatementPair> Kept, IReadOnlyList<StatementPair> Reworded, IReadOnlyList<Statement> Gone, IReadOnlyList<Statement> Added)
{
    /// <summary>Compares two versions.</summary>
    internal static VersionChange Of(Record older, Record newer, LanguagePack pack)
    {
        var pairs = new List<StatementPair>();
        HashSet<string> left = [.. older.Statements.Select(one => one.Id)], right = [.. newer.Statements.Select(one => one.Id)];
        foreach (Statement statement in older.Statements)
        {
            Statement? same = newer.Statements.FirstOrDefault(other => right.Contains(other.Id) && Words(older, statement) == Words(newer, other));
            if (same is not null)
                Pair(statement, same);
        }

        Record[] rest = [older with { Statements = Rest(older, left) }, newer with { Statements = Rest(newer, right) }];
        foreach (Utterance utterance in StoryComparer.Compare(rest, pack).Utterances)
        {
            Statement? one = First(utterance, older, left), other = First(utterance, newer, right);
            if (one is not null && other is not null)
                Pair(one, other);
        }

        pairs.Sort((a, b) => a.Newer.Content[0].CompareTo(b.Newer.Content[0]));
        return new VersionChange(
            [.. pairs.Where(pair => Words(older, pair.Older) == Words(newer, pair.Newer))],
            [.. pairs.Where(pair => Words(older, pair.Older) != Words(newer, pair.Newer))],
            Rest(older, left),
            Rest(newer, right));

        void Pair(Statement one, Statement other)
        {
            left.Remove(one.Id);
            right.Remove(other.Id);
            pairs.Add(new StatementPair(one, other));
        }
    }

    private static Statement[] Rest(Record record, HashSet<string> ids) => [.. record.Statements.Where(one => ids.Contains(one.Id))];

    private static Statement? First(Utterance utterance, Record record, HashSet<string> ids) => utterance.Renderings
        .Where(one => one.Report == record.Id && ids.Contains(one.Statement)).Select(one => record.Statements.First(statement => statement.Id == one.Statement)).FirstOrDefault();

    private static string Words(Record record, Statement statement) => Facts.FactStore.Words(record.Text, statement.Content);
}

/// <summary>A statement in two versions of a report.</summary>
/// <param name="Older">In the older version's record.</param>
/// <param name="Newer">In the newer version's record.</param>
public sealed record StatementPair(Statement Older, Statement Newer);
