using System.Globalization;
using System.Text.Json;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Speed;

/// <summary>What somebody waits for who has a folder of saved pages and wants its stories on the desk.</summary>
/// <param name="corpora">The corpora's folder.</param>
/// <param name="folder">A folder for files.</param>
internal sealed class UserSpeed(string corpora, string folder)
{
    private const int Pages = 1_000;

    /// <summary>Adds the pages to a new ledger, in one run of the command.</summary>
    public SpeedTable FromPagesToStories()
    {
        string pages = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        IEnumerable<JsonElement> rows = GoldLines.Read(Path.Combine(corpora, "pages", "pages.jsonl.gz")).Concat(GoldLines.Read(Path.Combine(corpora, "page-dates", "page-dates.jsonl.gz")));
        foreach ((int number, JsonElement row) in rows.Take(Pages).Index())
            File.WriteAllText(Path.Combine(pages, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.html")), row.Text("html"));
        var table = new SpeedTable(
            "From a folder of saved pages to stories on the desk",
            $"`onrecord add FOLDER` on {Pages.ToString("N0", CultureInfo.InvariantCulture)} saved pages of all languages; those that are not English are kept and read no further, and what cannot be read is said (the run ends with status 1 then).",
            "pages", "clock, s", "processor, s", "peak memory, MB");
        ProcessRun run = ProcessRun.OfCommand(null, "add", pages, "--ledger", Path.Combine(folder, "pages.db"));
        table.Add(
            Pages.ToString("N0", CultureInfo.InvariantCulture),
            run.Wall.ToString("0.0", CultureInfo.InvariantCulture),
            run.Processor.ToString("0.0", CultureInfo.InvariantCulture),
            (run.Memory / 1e6).ToString("N0", CultureInfo.InvariantCulture));
        return table;
    }
}
