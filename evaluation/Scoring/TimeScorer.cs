using System.Text.Json;
using OnRecord.Times;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Time expressions by the metrics of TempEval-3 (UzZaman et al. 2013), over all documents.</summary>
internal static class TimeScorer
{
    private static readonly string[] Types = ["DATE", "TIME", "DURATION", "SET"];

    /// <summary>Scores records against gold lines <c>{id, text, times: [{start, end, type, value, also}]}</c>.</summary>
    /// <param name="gold">The gold lines.</param>
    /// <param name="records">The record of each, <see langword="null"/> where it could not be read.</param>
    /// <exception cref="EvaluationException">A record's text is not the gold text.</exception>
    public static Figures Score(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        var counts = new Counts();
        Dictionary<string, Counts> ofType = Types.ToDictionary(type => type, _ => new Counts());
        for (int i = 0; i < gold.Count; i++)
        {
            Expected[] expected = [.. gold[i].List("times").Select(Expected.Of)];
            IReadOnlyList<TimeExpression> found = records[i]?.Times ?? [];
            if (records[i] is { } record && record.Text != gold[i].Text("text"))
                throw new EvaluationException($"The text of {record.Id} is not the gold text.");
            counts.Found += found.Count;
            int[] partners = Pair(expected, found);
            for (int g = 0; g < expected.Length; g++)
            {
                TimeExpression? partner = partners[g] < 0 ? null : found[partners[g]];
                counts.Add(expected[g], partner);
                ofType[expected[g].Type].Add(expected[g], partner);
            }
        }

        return Told(counts, ofType);
    }

    private static Figures Told(Counts counts, Dictionary<string, Counts> ofType)
    {
        var figures = new Figures();
        figures.AddRates("strict", counts.Strict, counts.Found, counts.Gold);
        figures.AddRates("relaxed", counts.Paired, counts.Found, counts.Gold);
        double relaxed = figures["relaxed.f1"]!.Value;
        figures.Add("type_accuracy", Share(counts.TypeRight, counts.Paired));
        figures.Add("type_f1", relaxed * Share(counts.TypeRight, counts.Paired));
        figures.Add("value_accuracy", Share(counts.ValueRight, counts.Paired));
        figures.Add("value_f1", relaxed * Share(counts.ValueRight, counts.Paired));
        foreach (string type in Types)
        {
            Counts of = ofType[type];
            figures.Add($"by_type.{type}.relaxed_recall", Share(of.Paired, of.Gold));
            figures.Add($"by_type.{type}.strict_recall", Share(of.Strict, of.Gold));
            figures.Add($"by_type.{type}.type_accuracy", Share(of.TypeRight, of.Paired));
            figures.Add($"by_type.{type}.value_accuracy", Share(of.ValueRight, of.Paired));
        }

        return figures;
    }

    // First those of the very same span, then from left to right the leftmost free one that overlaps.
    private static int[] Pair(Expected[] gold, IReadOnlyList<TimeExpression> found)
    {
        int[] partners = new int[gold.Length];
        Array.Fill(partners, -1);
        var taken = new bool[found.Count];
        int[] order = [.. Enumerable.Range(0, gold.Length).OrderBy(g => gold[g].Span)];
        foreach (int g in order)
            Take(g, p => found[p].Span == gold[g].Span);
        foreach (int g in order.Where(g => partners[g] < 0))
            Take(g, p => found[p].Span.Overlaps(gold[g].Span));
        return partners;

        void Take(int g, Func<int, bool> fits)
        {
            int best = -1;
            for (int p = 0; p < found.Count; p++)
            {
                if (!taken[p] && fits(p) && (best < 0 || found[p].Span < found[best].Span))
                    best = p;
            }

            partners[g] = best;
            if (best >= 0)
                taken[best] = true;
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private sealed record Expected(Span Span, string Type, HashSet<string?> Values)
    {
        public static Expected Of(JsonElement time) => new(
            new Span(time.GetProperty("start").GetInt32(), time.GetProperty("end").GetInt32()),
            time.Text("type")!,
            [time.Text("value"), .. time.List("also").Select(also => also.GetString())]);
    }

    private sealed class Counts
    {
        public int Gold { get; private set; }

        public int Found { get; set; }

        public int Paired { get; private set; }

        public int Strict { get; private set; }

        public int TypeRight { get; private set; }

        public int ValueRight { get; private set; }

        public void Add(Expected gold, TimeExpression? found)
        {
            Gold++;
            if (found is null)
                return;
            Paired++;
            Strict += found.Span == gold.Span ? 1 : 0;
            TypeRight += found.Type.ToString().Equals(gold.Type, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            ValueRight += found.Value is not null && gold.Values.Contains(found.Value) ? 1 : 0;
        }
    }
}
