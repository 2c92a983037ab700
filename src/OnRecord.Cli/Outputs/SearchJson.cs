using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Ledger;

namespace OnRecord.Cli.Outputs;

/// <summary>What a search found, as JSON.</summary>
internal static class SearchJson
{
    private static readonly SearchJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <summary>The JSON, indented.</summary>
    public static string Of(SearchResult result) => JsonSerializer.Serialize(result, Json.SearchResult) + "\n";
}

/// <summary>The serializers of what a search found, generated at build.</summary>
[JsonSerializable(typeof(SearchResult))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
