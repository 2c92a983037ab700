using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Reads annotated reports: JSON Lines, packed or not.</summary>
internal static class GoldLines
{
    /// <summary>The lines' objects, in order.</summary>
    /// <exception cref="EvaluationException">A line is no JSON object.</exception>
    public static IReadOnlyList<JsonElement> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var rows = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                rows.Add(Parse(line, path, rows.Count + 1));
        }

        return rows;
    }

    /// <summary>A string field, or <see langword="null"/> where it is absent or null.</summary>
    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The elements of a list; none where it is absent or null.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static JsonElement Parse(string line, string path, int number)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException e)
        {
            throw new EvaluationException($"{path}, line {number}: {e.Message}");
        }
    }
}
