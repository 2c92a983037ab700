using System.Text.Json;
using OnRecord.Format;

namespace OnRecord.Cli.Outputs;

/// <summary>A report and the number of its story, or what was wrong with its line.</summary>
/// <param name="Record">The report; <see langword="null"/> where its line could not be read.</param>
/// <param name="Story">The story's number, from 0 by first appearance.</param>
/// <param name="Error">What was wrong with the line, else <see langword="null"/>.</param>
internal sealed record PlacedReport(Record? Record, int Story, ReadingError? Error);

/// <summary>Writes <c>{"id", "story"}</c> for each report, a line each, in the order read.</summary>
internal static class StoryLines
{
    /// <summary>Writes the lines.</summary>
    public static void Write(Stream output, IReadOnlyList<PlacedReport> reports)
    {
        var buffered = new BufferedStream(output, 1 << 16);
        using (var writer = new Utf8JsonWriter(buffered))
        {
            foreach (PlacedReport report in reports)
            {
                if (report.Error is { } error)
                {
                    buffered.Write(RecordJson.Line(error));
                }
                else
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", report.Record!.Id);
                    writer.WriteNumber("story", report.Story);
                    writer.WriteEndObject();
                    writer.Flush();
                    writer.Reset();
                }

                buffered.WriteByte((byte)'\n');
            }
        }

        buffered.Flush();
    }
}
