using System.Text.Json;

namespace OnRecord.Cli.Lines;

/// <summary>Finds the id of a line that is no report otherwise, so that whoever sent it knows which it was.</summary>
internal static class LineId
{
    /// <summary>The string called <c>id</c> of the outermost object, or <see langword="null"/> where it cannot be read.</summary>
    public static string? Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken before the id, or an id that is no Unicode.
        }

        return null;
    }
}
