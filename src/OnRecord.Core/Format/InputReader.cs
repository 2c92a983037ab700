using System.Text.Json;
using OnRecord.Pages;

namespace OnRecord.Format;

/// <summary>Reads a report as it is handed in where its line is as plain as lines are: an object of the format's texts, each once, or null where there is none.</summary>
/// <remarks>The serializer would read it as well, and is asked wherever anything is unusual. But its first call makes what it knows of all types: some
/// megabytes and milliseconds more than a whole report's parse, which needs no other type of the format.</remarks>
internal static class InputReader
{
    /// <summary>The report; <see langword="null"/> where the line is not plain, and the serializer has to say what it is.</summary>
    public static ReportInput? Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var texts = new string?[Names.Count];
        var seen = new bool[Names.Count];
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                int name = Names.Of(ref reader);
                if (name < 0 || seen[name] || !reader.Read() || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) || (name == Names.Completeness && reader.TokenType != JsonTokenType.Null))
                    return null;
                texts[name] = reader.GetString();
                seen[name] = true;
            }

            // What stands behind the object is an error that the serializer words.
            return reader.Read() || texts[Names.Id] is not { } id ? null : Input(id, texts);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or no Unicode.
            return null;
        }
    }

    private static ReportInput Input(string id, string?[] texts) => new()
    {
        Id = id,
        Text = texts[Names.Text],
        Html = texts[Names.Html],
        Url = texts[Names.Url],
        Outlet = texts[Names.Outlet],
        Headline = texts[Names.Headline],
        Language = texts[Names.Language],
        Published = texts[Names.Published],
    };

    /// <summary>The names of a report's texts, numbered.</summary>
    private static class Names
    {
        public const int Id = 0;
        public const int Text = 1;
        public const int Html = 2;
        public const int Url = 3;
        public const int Outlet = 4;
        public const int Headline = 5;
        public const int Language = 6;
        public const int Published = 7;

        // A word of few, which the serializer reads where it is given.
        public const int Completeness = 8;
        public const int Count = 9;

        /// <summary>The number of the name that the reader is at, or -1.</summary>
        public static int Of(ref Utf8JsonReader reader) =>
            reader.ValueTextEquals("id"u8) ? Id
            : reader.ValueTextEquals("text"u8) ? Text
            : reader.ValueTextEquals("html"u8) ? Html
            : reader.ValueTextEquals("url"u8) ? Url
            : reader.ValueTextEquals("outlet"u8) ? Outlet
            : reader.ValueTextEquals("headline"u8) ? Headline
            : reader.ValueTextEquals("language"u8) ? Language
            : reader.ValueTextEquals("published"u8) ? Published
            : reader.ValueTextEquals("completeness"u8) ? Completeness
            : -1;
    }
}
