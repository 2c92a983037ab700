using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OnRecord.Cli.Lines;
using OnRecord.English;
using OnRecord.Evaluation.Scoring;
using OnRecord.Pages;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>Reads a corpus's reports as the commands read them, on several threads; results are in the order of the corpus.</summary>
/// <param name="threads">On how many threads.</param>
internal sealed class CorpusReader(int threads)
{
    private const int StackSize = 16 * 1024 * 1024;
    private static readonly ReadingLimits Limits = new();
    private readonly RecordReader _reader = new(EnglishPack.Instance, Limits);

    /// <summary>Reads whole records, as <c>onrecord extract</c> does.</summary>
    /// <returns>The record of each report, <see langword="null"/> where it could not be read.</returns>
    public IReadOnlyList<Record?> Records(IReadOnlyList<ReportInput> reports) => Map(reports, report => _reader.Read(report).Value);

    /// <summary>Reads text, article, headline and dates alone; they are the same as in whole records.</summary>
    /// <returns>The record of each report, <see langword="null"/> where it could not be read.</returns>
    public IReadOnlyList<Record?> Articles(IReadOnlyList<ReportInput> reports) => Map(reports, report => _reader.ReadArticle(report).Value);

    /// <summary>Parses texts as <c>onrecord parse</c> does.</summary>
    /// <returns>All parses as CoNLL-U.</returns>
    public string Parses(IReadOnlyList<(string Id, string Text)> texts) => string.Concat(Map(texts, text =>
    {
        using var work = new ParseLine(Limits);
        using var line = new Line();
        line.Begin(1);
        line.Input.Write(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["id"] = text.Id, ["text"] = text.Text }));
        work.Do(line);
        return line.IsBad ? throw new EvaluationException(Encoding.UTF8.GetString(line.Output.ToArray())) : Encoding.UTF8.GetString(line.Output.ToArray());
    }));

    /// <summary>A gold line as a report that is handed in.</summary>
    /// <param name="row">The line.</param>
    /// <param name="fields">Which of the fields <c>text</c>, <c>html</c>, <c>url</c>, <c>outlet</c>, <c>headline</c> and <c>published</c> are handed in.</param>
    public static ReportInput Input(JsonElement row, params string[] fields)
    {
        string? Field(string name) => fields.Contains(name) ? row.Text(name) : null;
        return new ReportInput
        {
            Id = row.Text("id")!,
            Text = Field("text"),
            Html = Field("html"),
            Url = Field("url"),
            Outlet = Field("outlet"),
            Headline = Field("headline"),
            Published = Field("published"),
        };
    }

    private TOut[] Map<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut> read)
    {
        var results = new TOut[items.Count];
        int next = -1;
        Exception? failure = null;
        Thread[] workers = [.. Enumerable.Range(0, Math.Max(1, Math.Min(threads, items.Count))).Select(_ => new Thread(Work, StackSize))];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        return failure is null ? results : throw new EvaluationException(string.Create(CultureInfo.InvariantCulture, $"A report could not be read: {failure}"));

        void Work()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < items.Count && failure is null; i = Interlocked.Increment(ref next))
                    results[i] = read(items[i]);
            }
            catch (Exception e)
            {
                failure = e;
            }
        }
    }
}
