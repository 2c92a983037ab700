using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Ledger.Facts;

/// <summary>Lists as JSON in one column, for people and programs that open the file.</summary>
internal static class JsonText
{
    private static readonly ColumnJsonContext Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Words as a JSON array.</summary>
    public static string Of(IEnumerable<string> words) => JsonSerializer.Serialize(words.ToArray(), Json.StringArray);

    /// <summary>Spans as a JSON array of pairs.</summary>
    public static string Of(IEnumerable<Span> spans) => JsonSerializer.Serialize(spans.Select(span => new[] { span.Start, span.End }).ToArray(), Json.Int32ArrayArray);

    /// <summary>The words of a JSON array.</summary>
    public static string[] Words(string json) => JsonSerializer.Deserialize(json, Json.StringArray) ?? [];

    /// <summary>The spans of a JSON array of pairs.</summary>
    public static Span[] Spans(string json) => [.. (JsonSerializer.Deserialize(json, Json.Int32ArrayArray) ?? []).Select(pair => new Span(pair[0], pair[1]))];
}

/// <summary>The serializers of lists in columns, generated at build.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[][]))]
internal sealed partial class ColumnJsonContext : JsonSerializerContext;
