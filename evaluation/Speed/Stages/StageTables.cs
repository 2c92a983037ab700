using System.Globalization;

namespace OnRecord.Evaluation.Speed.Stages;

/// <summary>What the stages cost, as tables of the page of speeds.</summary>
/// <param name="data">The reports.</param>
/// <param name="date">The day of the measurement.</param>
internal sealed class StageTables(SpeedData data, DateOnly date)
{
    private static readonly Dictionary<string, (string Unit, Func<StageInputs, int> Count)> Others = new(StringComparer.Ordinal)
    {
        [nameof(StageBenchmarks.ParseHtml)] = ("page", inputs => inputs.Data.Pages.Count),
        [nameof(StageBenchmarks.HtmlPages)] = ("page", inputs => inputs.Data.Pages.Count),
        [nameof(StageBenchmarks.Comparison)] = ("report", inputs => inputs.OneEvent.Length),
        [nameof(StageBenchmarks.Stories)] = ("report", inputs => inputs.Stream.Length),
    };

    /// <summary>Measures the stages.</summary>
    /// <returns>The stages that read a text, and those that read pages or records.</returns>
    /// <exception cref="EvaluationException">A benchmark failed.</exception>
    public IReadOnlyList<SpeedTable> Measure()
    {
        var inputs = new StageInputs(data);
        IReadOnlyList<StageCost> costs = StageRun.Run(inputs, StageRun.Measured);
        string day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var texts = new SpeedTable(
            "From text to record, stage by stage",
            $"Measured on {day} by BenchmarkDotNet over {data.Words.ToString("N0", CultureInfo.InvariantCulture)} words of {data.Name}: the processor's time, one thread, the cheapest of {StageRun.Rounds} rounds, and by how much the middle one took longer. Each stage is fed with what those before it made. “Scanning alone” looks once at every character: the floor. `speed CORPORA --stages-alone` measures this table and the next again.",
            "stage", "microseconds a report", "middle round, %", "reports a second", "words a second", "bytes allocated a word");
        var others = new SpeedTable(
            "Pages, comparison and stories, stage by stage",
            $"Measured on {day}, as above: {data.Pages.Count.ToString(CultureInfo.InvariantCulture)} saved pages ({(data.PageCharacters / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} million characters), and made-up reports that have been read.",
            "stage", "of one", "microseconds", "middle round, %", "each second", "bytes allocated");
        foreach (StageCost cost in costs)
        {
            string spread = "+" + (cost.Spread * 100).ToString("0", CultureInfo.InvariantCulture);
            if (Others.TryGetValue(cost.Benchmark, out (string Unit, Func<StageInputs, int> Count) other))
                others.Add(cost.Stage, other.Unit, Microseconds(cost, other.Count(inputs)), spread, PeerSpeed.Rate(other.Count(inputs) / cost.Seconds), Bytes(cost, other.Count(inputs)));
            else
                texts.Add(cost.Stage, Microseconds(cost, data.Texts.Count), spread, PeerSpeed.Rate(data.Texts.Count / cost.Seconds), PeerSpeed.Rate(data.Words / cost.Seconds), Bytes(cost, data.Words));
        }

        return [texts, others];
    }

    private static string Microseconds(StageCost cost, int count) => (cost.Seconds * 1e6 / count).ToString(cost.Seconds * 1e6 / count < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static string Bytes(StageCost cost, int count) => ((double)cost.Allocated / count).ToString("N0", CultureInfo.InvariantCulture);
}
