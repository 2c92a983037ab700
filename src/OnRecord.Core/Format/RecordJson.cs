using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Comparison;
using OnRecord.Pages;

namespace OnRecord.Format;

/// <summary>The record format <c>onrecord/1</c> as JSON: what other programs rely on.</summary>
public static class RecordJson
{
    /// <summary>Writes a record as one line of JSON, without a line end.</summary>
    public static void Write(Utf8JsonWriter writer, Record record) => JsonSerializer.Serialize(writer, record, RecordSerializers.Compact.Record);

    /// <summary>A record as one line of UTF-8 JSON, without a line end.</summary>
    public static byte[] Line(Record record) => JsonSerializer.SerializeToUtf8Bytes(record, RecordSerializers.Compact.Record);

    /// <summary>A line that says why a report could not be read.</summary>
    public static byte[] Line(ReadingError error) => JsonSerializer.SerializeToUtf8Bytes(error, RecordSerializers.Compact.ReadingError);

    /// <summary>A comparison as indented UTF-8 JSON.</summary>
    public static byte[] Document(StoryComparison comparison) => JsonSerializer.SerializeToUtf8Bytes(comparison, RecordSerializers.Indented.StoryComparison);

    /// <summary>A record as indented UTF-8 JSON.</summary>
    public static byte[] Document(Record record) => JsonSerializer.SerializeToUtf8Bytes(record, RecordSerializers.Indented.Record);

    /// <summary>Reads a record back.</summary>
    /// <exception cref="JsonException">It is no record.</exception>
    public static Record ReadRecord(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RecordSerializers.Compact.Record) ?? throw new JsonException("The record is null.");

    /// <summary>Reads a comparison back.</summary>
    /// <exception cref="JsonException">It is no comparison.</exception>
    public static StoryComparison ReadComparison(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RecordSerializers.Compact.StoryComparison) ?? throw new JsonException("The comparison is null.");

    /// <summary>Reads a line of <c>onrecord extract</c>'s input.</summary>
    /// <returns>The report as handed in, or a sentence that says what is wrong with the line.</returns>
    public static Outcome<ReportInput> ReadInput(ReadOnlySpan<byte> line)
    {
        try
        {
            ReportInput? input = InputReader.Read(line) ?? JsonSerializer.Deserialize(line, RecordSerializers.Compact.ReportInput);
            if (input is null)
                return Outcome<ReportInput>.Refused("The line is null: give a JSON object with id and text or html.");
            if ((input.Text is null) == (input.Html is null))
            {
                return Outcome<ReportInput>.Refused(
                    input.Text is null ? "The report has neither text nor html: give one of them." : "The report has both text and html: give one of them.");
            }

            return input;
        }
        catch (JsonException e)
        {
            return Outcome<ReportInput>.Refused($"The line is no report: {e.Message}");
        }
    }
}

/// <summary>What stands in place of a record that could not be read.</summary>
/// <param name="Id">The report's id, where it could be read.</param>
/// <param name="Line">The line of the input, from 1.</param>
/// <param name="Error">What was wrong and what to do.</param>
public sealed record ReadingError(string? Id, int Line, string Error);

/// <summary>The format's serializers, made when the first of them is asked for.</summary>
internal static class RecordSerializers
{
    /// <summary>Of lines.</summary>
    public static readonly RecordJsonContext Compact = new(Options(indented: false));

    /// <summary>Of documents for people.</summary>
    public static readonly RecordJsonContext Indented = new(Options(indented: true));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}

/// <summary>The serializers of the format, generated at build.</summary>
[JsonSerializable(typeof(Record))]
[JsonSerializable(typeof(StoryComparison))]
[JsonSerializable(typeof(ReportInput))]
[JsonSerializable(typeof(ReadingError))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
