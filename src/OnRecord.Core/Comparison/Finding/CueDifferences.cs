using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports have somebody confirm and deny the same, or welcome and reject it: contraries in what leads it in.</summary>
internal sealed class CueDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    /// <summary>Finds them, each as the cues of two reports.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        var told = new HashSet<(int, int)>();
        for (int first = 0; first < renderings.Length; first++)
        {
            for (int second = first + 1; second < renderings.Length; second++)
            {
                (StatementSign one, StatementSign other) = (renderings[first], renderings[second]);
                if (one.Report != other.Report && Contraries.WordsOf(one, other, space) is { } words && told.Add((one.Report, other.Report)))
                    yield return [ValueOf(one, words.First), ValueOf(other, words.Second)];
            }
        }
    }

    private DifferingValue ValueOf(StatementSign sign, Span words) => new(records[sign.Report].Id, words.TextIn(records[sign.Report].Text), words);
}
