using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Ledger;

namespace OnRecord.Cli.Outputs;

/// <summary>What a search found, as JSON.</summary>
internal static class SearchJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The JSON, indented.</summary>
    public static string Of(SearchResult result) => JsonSerializer.Serialize(result, Options) + "\n";
}
