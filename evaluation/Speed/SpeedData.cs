using System.Text.Json;
using OnRecord.Evaluation.Fuzzing;
using OnRecord.Evaluation.Scoring;
using OnRecord.Pages;

namespace OnRecord.Evaluation.Speed;

/// <summary>What is read to measure speed: news reports and saved pages.</summary>
/// <param name="Texts">Reports as text, with their days of publication.</param>
/// <param name="Pages">Saved pages.</param>
/// <param name="Name">What they are, for people.</param>
internal sealed record SpeedData(IReadOnlyList<ReportInput> Texts, IReadOnlyList<ReportInput> Pages, string Name)
{
    private const int MostPages = 60;

    /// <summary>The words of all texts: what stands between white space.</summary>
    public int Words => Texts.Sum(text => CountWords(text.Text!));

    /// <summary>The characters of all pages.</summary>
    public long PageCharacters => Pages.Sum(page => (long)page.Html!.Length);

    /// <summary>PolNeAR's development reports and the first of the development pages; without corpora the repository's own texts, several times over.</summary>
    public static SpeedData Load(string? corpora)
    {
        if (corpora is null)
            return Own();
        IReadOnlyList<JsonElement> texts = GoldLines.Read(Path.Combine(corpora, "polnear", "dev.jsonl"));
        IEnumerable<JsonElement> pages = GoldLines.Read(Path.Combine(corpora, "pages", "pages.jsonl.gz")).Take(MostPages);
        return new SpeedData(
            [.. texts.Select(row => new ReportInput { Id = row.Text("id")!, Text = row.Text("text"), Published = row.Text("published")?[..10] })],
            [.. pages.Select(row => new ReportInput { Id = row.Text("id")!, Html = row.Text("html"), Url = row.Text("url") })],
            $"{texts.Count} news reports (PolNeAR, dev) and {MostPages} saved pages (trafilatura's)");
    }

    /// <summary>Writes texts and pages as JSON Lines, for other programs.</summary>
    public (string Texts, string Pages) WriteTo(string folder)
    {
        (string texts, string pages) = (Path.Combine(folder, "texts.jsonl"), Path.Combine(folder, "pages.jsonl"));
        File.WriteAllLines(texts, Texts.Select(text => JsonSerializer.Serialize(text, JsonSerializerOptions.Web)));
        File.WriteAllLines(pages, Pages.Select(page => JsonSerializer.Serialize(page, JsonSerializerOptions.Web)));
        return (texts, pages);
    }

    /// <summary>The words of a text: what stands between white space.</summary>
    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static SpeedData Own()
    {
        string[] texts = [.. FuzzSeeds.Texts, .. Directory.EnumerateFiles(RepositoryFolder.Of("tests/gold"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        return new SpeedData(
            [.. texts.Select((text, i) => new ReportInput { Id = $"{i}", Text = text, Published = "2031-03-12" })],
            [.. Enumerable.Repeat(FuzzSeeds.Pages, 10).SelectMany(pages => pages).Select((page, i) => new ReportInput { Id = $"{i}", Html = page })],
            $"{texts.Length} annotated texts and samples of our own, and the sample's pages ten times over");
    }
}
