using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Format;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Cli.Lines;

/// <summary>Reads a line's report and writes its record.</summary>
/// <param name="reader">What reads reports.</param>
internal sealed class ReportLine(RecordReader reader) : ILineWork
{
    private readonly Utf8JsonWriter _writer = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The longest line that may hold a report within limits: JSON may write a UTF-16 code unit in six bytes.</summary>
    public static int MostBytes(ReadingLimits limits) => (int)Math.Min((limits.Length * 6L) + (1 << 16), Array.MaxLength);

    /// <inheritdoc/>
    public void Do(Line line)
    {
        ReadOnlySpan<byte> json = line.Input.WrittenSpan;
        if (json.IndexOfAnyExcept(" \t\r"u8) < 0 && !line.IsTooLong)
            return;
        string? error = line.IsTooLong
            ? string.Create(CultureInfo.InvariantCulture, $"The line is longer than {line.Input.Capacity:N0} bytes: cut the report shorter.")
            : Read(json, line.Output);
        if (error is not null)
        {
            line.IsBad = true;
            line.Output.Clear();
            line.Output.Write(RecordJson.Line(new ReadingError(LineId.Of(json), line.Number, error)));
        }

        line.Output.Write("\n"u8);
    }

    public void Dispose() => _writer.Dispose();

    private string? Read(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        Outcome<ReportInput> input = RecordJson.ReadInput(json);
        if (input.Value is not { } report)
            return input.Error;
        try
        {
            Outcome<Record> outcome = reader.Read(report);
            if (outcome.Value is not { } record)
                return outcome.Error;
            _writer.Reset(output);
            RecordJson.Write(_writer, record);
            _writer.Flush();
            return null;
        }
        catch (Exception e) when (e is not PackException and not OutOfMemoryException)
        {
            // A defect of ours, met by a stranger's text, costs that text alone.
            return $"The report could not be read because of a defect in OnRecord ({e.GetType().Name}: {e.Message}). Please report it with the line.";
        }
    }
}
