using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.Ledger.Facts;

/// <summary>Lists as JSON in one column, for people and programs that open the file.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Words as a JSON array.</summary>
    public static string Of(IEnumerable<string> words) => JsonSerializer.Serialize(words.ToArray(), Options);

    /// <summary>Spans as a JSON array of pairs.</summary>
    public static string Of(IEnumerable<Span> spans) => JsonSerializer.Serialize(spans.Select(span => new[] { span.Start, span.End }).ToArray(), Options);

    /// <summary>The words of a JSON array.</summary>
    public static string[] Words(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];

    /// <summary>The spans of a JSON array of pairs.</summary>
    public static Span[] Spans(string json) => [.. (JsonSerializer.Deserialize<int[][]>(json) ?? []).Select(pair => new Span(pair[0], pair[1]))];
}
