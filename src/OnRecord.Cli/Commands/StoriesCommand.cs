using System.CommandLine;
using System.Text;
using System.Text.Json;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Pages;
using OnRecord.Stories;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord stories</c>: reports in as JSON Lines, the number of each one's story out as JSON Lines, in the same order.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How to write the stories: jsonl.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new Command(
            "stories", "Reads reports as JSON Lines from standard input and writes which tell of one event: {\"id\", \"story\"} for each.")
        {
            format,
        };
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        (List<Line> lines, List<Record> records) = Read();
        IReadOnlyList<int> stories = StoryGrouper.Group(records, EnglishPack.Instance);
        using Stream output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (Line line in lines)
        {
            buffered.Write(line.Error is { } error ? RecordJson.Line(error) : Placed(records[line.Record].Id, stories[line.Record]));
            buffered.WriteByte((byte)'\n');
        }

        return lines.Any(line => line.Error is not null) ? 1 : 0;
    }

    private static (List<Line> Lines, List<Record> Records) Read()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        var lines = new List<Line>();
        var records = new List<Record>();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        int number = 0;
        while (input.ReadLine() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            Outcome<ReportInput> report = RecordJson.ReadInput(Encoding.UTF8.GetBytes(text));
            Outcome<Record> record = report.Value is { } value ? reader.ReadArticle(value) : default;
            if (record.Value is { } read)
            {
                lines.Add(new Line(records.Count, null));
                records.Add(read);
            }
            else
            {
                lines.Add(new Line(-1, new ReadingError(report.Value?.Id, number, report.Error ?? record.Error!)));
            }
        }

        return (lines, records);
    }

    private static byte[] Placed(string id, int story)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteNumber("story", story);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private readonly record struct Line(int Record, ReadingError? Error);
}
