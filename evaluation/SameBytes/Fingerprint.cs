using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Cli.Lines;
using OnRecord.Cli.Outputs;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Evaluation.Fuzzing;
using OnRecord.Format;
using OnRecord.Pages;
using OnRecord.Rendering;
using OnRecord.Stories;

namespace OnRecord.Evaluation.SameBytes;

/// <summary>Digests of everything that the product writes for the repository's own texts, well-formed and damaged, and of the records of others'.</summary>
internal static class Fingerprint
{
    private const int Damaged = 150;
    private static readonly ReadingLimits Limits = new();

    /// <summary>The digests by what they are of.</summary>
    /// <param name="threads">On how many threads reports are read.</param>
    public static IEnumerable<(string Name, string Digest)> Of(int threads)
    {
        byte[] lines = [.. Inputs().SelectMany(input => JsonSerializer.SerializeToUtf8Bytes(input, JsonSerializerOptions.Web).Append((byte)'\n'))];
        var reader = new RecordReader(EnglishPack.Instance, Limits);
        byte[] records = Filtered(lines, () => new ReportLine(reader), threads);
        yield return ("records", Hex(records));
        yield return ("parses", Hex(Filtered(lines, () => new ParseLine(Limits), threads)));
        Record[] read = [.. Lines(records).Where(line => !IsError(line)).Select(line => RecordJson.ReadRecord(line))];
        yield return ("stories", Hex(Encoding.UTF8.GetBytes(string.Join(' ', StoryGrouper.Group(read, EnglishPack.Instance)))));
        StoryComparison comparison = StoryComparer.Compare([.. read.Where(record => record.Id.StartsWith("sample", StringComparison.Ordinal))], EnglishPack.Instance);
        yield return ("comparison", Hex(RecordJson.Document(comparison)));
        foreach (OutputFormat format in (OutputFormat[])[OutputFormat.Text, OutputFormat.Html, OutputFormat.Markdown])
            yield return ($"comparison as {format.ToString().ToLowerInvariant()}", Hex(Encoding.UTF8.GetBytes(Documents.Of([comparison], format, new TextStyle()))));
    }

    /// <summary>The digest of the records that <c>onrecord extract</c> writes for a file of JSON Lines, by the file's name and how many reports it has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="threads">On how many threads reports are read.</param>
    /// <exception cref="EvaluationException">The file is not there, or nothing in it could be read.</exception>
    public static (string Name, string Digest) Of(string file, int threads)
    {
        if (!File.Exists(file))
            throw new EvaluationException($"There is no file {file}.");
        var reader = new RecordReader(EnglishPack.Instance, Limits);
        byte[] records = Filtered(File.ReadAllBytes(file), () => new ReportLine(reader), threads);
        byte[][] lines = [.. Lines(records)];
        int refused = lines.Count(IsError);
        return refused < lines.Length
            ? ($"records of {Path.GetFileName(file)}: {lines.Length - refused} read, {refused} refused", Hex(records))
            : throw new EvaluationException($"Nothing in {file} could be read: it must hold a report as JSON on each line.");
    }

    private static IEnumerable<ReportInput> Inputs()
    {
        int at = 0;
        foreach (string page in FuzzSeeds.Pages)
            yield return new ReportInput { Id = $"sample-{at++}", Html = page };
        foreach (string text in FuzzSeeds.Texts)
            yield return new ReportInput { Id = $"sample-{at++}", Text = text, Published = "2031-03-12T23:30:00-05:00" };
        foreach (string path in Directory.EnumerateFiles(RepositoryFolder.Of("tests/gold"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return new ReportInput { Id = $"gold-{at++}", Text = File.ReadAllText(path), Published = "2031-03-12" };
        var mutator = new Mutator(FuzzSeeds.Texts, HostileTokens.Text, longest: 1_500);
        for (int i = 0; i < Damaged; i++)
            yield return new ReportInput { Id = $"damaged-{at++}", Text = mutator.Next(SeededRandom.Of(12, i)), Published = "2031-01-01" };
        var pages = new Mutator(FuzzSeeds.Pages, HostileTokens.Page, longest: 20_000);
        for (int i = 0; i < Damaged; i++)
            yield return new ReportInput { Id = $"damaged-{at++}", Html = pages.Next(SeededRandom.Of(13, i)) };
    }

    private static byte[] Filtered(byte[] lines, Func<ILineWork> work, int threads)
    {
        using var output = new MemoryStream();
        using var filter = new LineFilter(work, threads, ReportLine.MostBytes(Limits));
        filter.Run(new MemoryStream(lines), output, () => { });
        return output.ToArray();
    }

    private static IEnumerable<byte[]> Lines(byte[] text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = Array.IndexOf(text, (byte)'\n', start);
            yield return text[start..end];
        }
    }

    private static bool IsError(byte[] line)
    {
        using JsonDocument parsed = JsonDocument.Parse(line);
        return parsed.RootElement.TryGetProperty("error", out _);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
}
