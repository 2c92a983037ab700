using System.Text.Json;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Comparing;

/// <summary>The real stories of the corpora, as the commands compare them.</summary>
internal static class RealStories
{
    private const string Stories = "stories/basil.jsonl";

    /// <summary>The lines of the corpus, each with its record.</summary>
    /// <exception cref="EvaluationException">The corpus is not there.</exception>
    public static IEnumerable<IGrouping<string, (JsonElement Row, Record Record)>> Read(string corpora, CorpusReader reader)
    {
        string path = Path.Combine(corpora, Stories);
        if (!File.Exists(path))
            throw new EvaluationException($"{path} is not there: give the folder that holds stories/.");
        IReadOnlyList<JsonElement> rows = GoldLines.Read(path);
        IReadOnlyList<Record?> records = reader.Records([.. rows.Select(row => CorpusReader.Input(row, "text", "url", "outlet", "headline", "published"))]);
        return rows.Zip(records, (row, record) => (Row: row, Record: record!)).GroupBy(pair => pair.Row.Text("story")!);
    }

    /// <summary>Compares each story.</summary>
    /// <exception cref="EvaluationException">The corpus is not there.</exception>
    public static IEnumerable<StoryComparison> Compare(string corpora) => Read(corpora, new CorpusReader(Environment.ProcessorCount))
        .Select(story => StoryComparer.Compare([.. story.Select(pair => pair.Record)], EnglishPack.Instance));
}
