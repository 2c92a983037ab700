using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports have one thing last for two lengths of time: "a nine-hour debate", "the debate went on for 13 hours".</summary>
internal sealed class DurationDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int HoursOfDay = 24;
    private const float LeastCovered = 0.35f;
    private const float LeastWeightShared = 1.5f;

    /// <summary>Finds them between the renderings of an utterance: each has one, and of the rest of their words much is the same.</summary>
    public IEnumerable<List<DifferingValue>> Of(IReadOnlyList<RenderedPassage> renderings) => Differing(
        [.. renderings.Select(rendering => ToldDuration.In(rendering.Report, rendering.Passage, records[rendering.Report], space, isAnyLead: true).ToList())],
        (first, second) => Alignment.Of(renderings[first].Passage, renderings[second].Passage, space) is var alignment && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered);

    /// <summary>Finds them between the renderings of a happening, which takes minutes or hours: each has one such time in its sentence.</summary>
    public IEnumerable<List<DifferingValue>> Of(List<HappeningSign> renderings) => Differing(
        [.. renderings.Select(sign => ToldDuration.In(sign.Report, sign.Sentence, records[sign.Report], space).Where(told => told.Length.Unit < HoursOfDay).ToList())], (_, _) => true);

    /// <summary>Finds them between sentences that reports tell: of what is named beside it, each report tells one length.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        var byReport = new List<(ToldSentence Sentence, ToldDuration Told)>[records.Count];
        for (int report = 0; report < records.Count; report++)
            byReport[report] = [];
        foreach (ToldSentence sentence in sentences)
            byReport[sentence.Report].AddRange(ToldDuration.In(sentence.Report, sentence.Words, records[sentence.Report], space).Select(told => (sentence, told)));
        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count; second++)
            {
                foreach ((ToldSentence sentence, ToldDuration one) in byReport[first])
                {
                    foreach ((ToldSentence otherSentence, ToldDuration other) in byReport[second])
                    {
                        int[] shared = [.. one.Terms.Where(other.Terms.Contains)];
                        if (shared.Sum(space.Weight) >= LeastWeightShared && !ToldDuration.AreCompatible(one, other) && sentence.MayTellWhat(otherSentence) && sentence.DatesAgree(otherSentence)
                            && IsOnlyOne(one, shared, byReport[first]) && IsOnlyOne(other, shared, byReport[second]))
                        {
                            yield return [ValueOf(one), ValueOf(other)];
                        }
                    }
                }
            }
        }
    }

    private static bool IsOnlyOne(ToldDuration one, int[] shared, List<(ToldSentence Sentence, ToldDuration Told)> all) =>
        all.TrueForAll(other => !shared.Any(other.Told.Terms.Contains) || ToldDuration.AreCompatible(one, other.Told));

    // All that tell one length, where two of them cannot both be right.
    private IEnumerable<List<DifferingValue>> Differing(List<ToldDuration>[] told, Func<int, int, bool> areAlike)
    {
        int[] single = [.. Enumerable.Range(0, told.Length).Where(at => told[at].Count == 1)];
        bool differ = single.Any(first => single.Any(second => second > first && told[first][0].Report != told[second][0].Report
            && !ToldDuration.AreCompatible(told[first][0], told[second][0]) && areAlike(first, second)));
        if (differ)
            yield return [.. single.Select(at => ValueOf(told[at][0]))];
    }

    private DifferingValue ValueOf(ToldDuration told) => new(records[told.Report].Id, told.Span.TextIn(records[told.Report].Text), told.Span);
}
