using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Web.Hosting;

/// <summary>The JSON of the desk: names and values as in the record format.</summary>
internal static class DeskJson
{
    /// <summary>How the desk writes JSON. What a browser could take for markup is escaped.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Problem details of RFC 9457.</summary>
    public static byte[] Problem(int status, string sentence) =>
        JsonSerializer.SerializeToUtf8Bytes(new Problem("about:blank", ErrorPage.TitleOf(status), status, sentence), Options);
}

/// <summary>What went wrong, as RFC 9457 has it.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail);
