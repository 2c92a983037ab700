using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;
using OnRecord.Evaluation.Scoring.Attributions;
using OnRecord.Evaluation.Scoring.Pasting;
using OnRecord.Evaluation.Scoring.Treebanks;
using OnRecord.Format;
using OnRecord.Pages;
using OnRecord.Stories;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>The scorers give the figures of the ones beside the checkout, which were written apart from them, to the third decimal; on a part of each corpus.</summary>
public sealed class ScorerAgreementTests : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-scores-");
    private readonly CorpusReader _reader = new(Environment.ProcessorCount);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Statements()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/polnear/dev.jsonl", 20);
        IReadOnlyList<Record?> records = _reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text", "headline", "published"))]);
        Agree(AttributionScorer.Score(gold, records), Scored("attribution.py", gold, records));
    }

    [Fact]
    public void Names()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/names/uner-dev.jsonl", 120);
        IReadOnlyList<Record?> records = _reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text"))]);
        Agree(NameScorer.Score(gold, records), Scored("names.py", gold, records));
    }

    [Fact]
    public void Times()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/times/timebank.jsonl", 60);
        IReadOnlyList<Record?> records = _reader.Records([.. gold.Select(row => CorpusReader.Input(row, "text") with { Published = row.Text("published")?[..10] })]);
        Agree(TimeScorer.Score(gold, records), Scored("times.py", gold, records));
    }

    [Fact]
    public void Treebanks()
    {
        string path = SharedFolder.Of("corpora/treebank/gum-open-dev.conllu");
        string conllu = File.ReadAllText(path);
        string parse = _reader.Parses(Treebank.Documents(conllu));
        string found = Write("found.conllu", parse);
        Agree(TreebankScorer.Score(Treebank.Read(new StringReader(conllu)), Treebank.Read(new StringReader(parse))), Last(SharedFolder.Run("treebank.py", null, path, found)));
    }

    [Fact]
    public void The_texts_of_a_treebank()
    {
        string path = SharedFolder.Of("corpora/treebank/ewt-dev.conllu");
        IEnumerable<(string, string)> expected = SharedFolder.Run("treebank.py", null, "--reports", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)).Select(row => (row.Text("id")!, row.Text("text")!));
        Assert.Equal(expected, Treebank.Documents(File.ReadAllText(path)));
    }

    [Fact]
    public void Pages()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/pages/pages.jsonl.gz", 120);
        IReadOnlyList<Record?> records = _reader.Articles([.. gold.Select(row => CorpusReader.Input(row, "html", "url"))]);
        Agree(PageScorer.Segments(gold, records), Scored("pages.py", gold, records, "segments"));
        Agree(PageScorer.Metadata(gold, records), Scored("pages.py", gold, records, "meta"));
    }

    [Fact]
    public void Days_of_publication()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/page-dates/page-dates.jsonl.gz", 120);
        IReadOnlyList<Record?> records = _reader.Articles([.. gold.Select(row => CorpusReader.Input(row, "html"))]);
        Agree(PageScorer.Dates(gold, records), Scored("pages.py", gold, records, "dates"));
    }

    [Fact]
    public void Pasted_pages()
    {
        IReadOnlyList<JsonElement> gold = Part("corpora/pages/pages.jsonl.gz", 120);
        string pages = string.Concat(gold.Select(row => JsonSerializer.Serialize(new Dictionary<string, string?> { ["id"] = row.Text("id"), ["html"] = row.Text("html") }) + "\n"));
        ReportInput[] pasted = [.. SharedFolder.Run("pasted.py", pages).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => CorpusReader.Input(JsonElement.Parse(line), "text"))];
        ReportInput[] own = [.. gold.Select(row => new ReportInput { Id = row.Text("id")!, Text = PastedText.Of(row.Text("html")!) })];
        IReadOnlyList<Record?> records = _reader.Articles(pasted);
        Agree(PageScorer.Segments(gold, _reader.Articles(own)), Scored("pages.py", gold, records, "segments"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stories(bool stream)
    {
        string path = SharedFolder.Of("corpora/stories/basil.jsonl");
        IReadOnlyList<JsonElement> gold = GoldLines.Read(path);
        string[] stories = [.. gold.Select(row => row.Text("story")!)];
        IReadOnlyList<string?> days = [.. gold.Select(row => row.Text("published"))];
        if (stream)
        {
            string drawn = Path.Combine(_folder.FullName, "stream.jsonl");
            SharedFolder.Run("stories_stream.py", null, path, drawn);
            days = StoryStream.Draw(stories, days!);
            Assert.Equal(GoldLines.Read(drawn).Select(row => row.Text("published")), days);
        }

        IReadOnlyList<Record?> records = _reader.Articles([.. gold.Select((row, i) => CorpusReader.Input(row, "text", "headline") with { Published = days[i] })]);
        IReadOnlyList<int> found = StoryGrouper.Group([.. records.Select(record => record!)], EnglishPack.Instance);
        string clusters = Write("clusters.jsonl", string.Concat(gold.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{row.Text("id")}\",\"story\":{found[i]}}}\n"))));
        Agree(StoryScorer.Score(stories, found), Last(SharedFolder.Run("stories.py", null, path, clusters)));
    }

    private static void Agree(Figures own, JsonElement other)
    {
        Assert.NotEmpty(own);
        foreach (Figure figure in own)
        {
            JsonElement at = other;
            foreach (string part in figure.Name.Split('.'))
                at = at.GetProperty(part);
            double? value = at.ValueKind == JsonValueKind.Null ? null : at.GetDouble();
            Assert.True(value is null == figure.Value is null && Math.Abs((value ?? 0) - (figure.Value ?? 0)) < (figure.Value > 1 ? 0.01 : 0.0005), $"{figure.Name} is {figure.Value}, and {value} by the other scorer");
        }
    }

    private static IReadOnlyList<JsonElement> Part(string name, int lines) => [.. GoldLines.Read(SharedFolder.Of(name)).Take(lines)];

    private static JsonElement Last(string output) => JsonElement.Parse(output.TrimEnd().Split('\n')[^1]);

    private JsonElement Scored(string script, IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records, params string[] mode)
    {
        string goldFile = Write("gold.jsonl", string.Concat(gold.Select(row => JsonSerializer.Serialize(row, Plain) + "\n")));
        string recordFile = Write("records.jsonl", string.Concat(records.OfType<Record>().Select(record => Encoding.UTF8.GetString(RecordJson.Line(record)) + "\n")));
        return Last(SharedFolder.Run(script, null, [.. mode, goldFile, recordFile]));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
