using System.CommandLine;
using System.Text;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Pages;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord extract</c>: reports in as JSON Lines, records out as JSON Lines, in the same order.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var command = new Command("extract", "Reads reports as JSON Lines from standard input and writes their records as JSON Lines.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        using Stream output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        int number = 0, status = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            Outcome<ReportInput> report = RecordJson.ReadInput(Encoding.UTF8.GetBytes(line));
            Outcome<Record> record = report.Value is { } value ? reader.Read(value) : default;
            if (record.Value is { } read)
            {
                buffered.Write(RecordJson.Line(read));
            }
            else
            {
                status = 1;
                buffered.Write(RecordJson.Line(new ReadingError(report.Value?.Id, number, report.Error ?? record.Error!)));
            }

            buffered.WriteByte((byte)'\n');
        }

        return status;
    }
}
