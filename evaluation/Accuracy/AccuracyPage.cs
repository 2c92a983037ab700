using System.Globalization;
using System.Text;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>The figures as the page <c>docs/accuracy.md</c>.</summary>
internal static class AccuracyPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="measured">What was measured, in order of the stages.</param>
    /// <param name="date">The day of the run.</param>
    public static string Write(IReadOnlyList<Measured> measured, DateOnly date)
    {
        var page = new StringBuilder();
        page.Append($"""
            # How well it reads

            Measured on {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} by one command, which writes this page:

                dotnet run -c Release --project evaluation -- accuracy CORPORA

            `CORPORA` is a folder with the corpora named below; they are not ours to ship. Without it only our own annotated texts
            are measured. All corpora are development data: rules and models were made while looking at some of them, so unseen text is
            read a little less well. Figures are shares of 1, those of the treebanks per cent. Each has a floor in `evaluation/floors.tsv`
            that `.ci/run` holds where the corpora are there.

            """.ReplaceLineEndings("\n"));
        string stage = "";
        foreach (Measured one in measured)
        {
            if (one.Measure.Stage != stage)
                page.Append(CultureInfo.InvariantCulture, $"\n## {stage = one.Measure.Stage}\n");
            page.Append(CultureInfo.InvariantCulture, $"\n{one.Measure.Data} (`{one.Measure.File}`, SHA-256 {one.Digest[..12]}…)\n\n");
            page.Append("| ").AppendJoin(" | ", one.Measure.Shown.Select(shown => shown.Label)).Append(" |\n");
            page.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", one.Measure.Shown.Count))).Append('\n');
            page.Append("| ").AppendJoin(" | ", one.Measure.Shown.Select(shown => Told(one.Figures[shown.Figure]))).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Told(double? value) => value switch
    {
        null => "–",
        > 1 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
