using System.CommandLine;
using System.Text;
using OnRecord.English;
using OnRecord.Format;
using OnRecord.Language;
using OnRecord.Pages;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord parse</c>: reports in as JSON Lines, their words, tags and heads out as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var command = new Command("parse", "Reads reports as JSON Lines from standard input and writes their parse as CoNLL-U.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var writer = new ConlluWriter(output, EnglishPack.Instance);
        int number = 0, status = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            Outcome<ReportInput> report = RecordJson.ReadInput(Encoding.UTF8.GetBytes(line));
            Outcome<Report> read = report.Value is { } value ? PageReader.Read(value, EnglishPack.Instance, new ReadingLimits()) : default;
            if (read.Value is { } page)
            {
                writer.Write(LanguageReader.Read(Whole(page), EnglishPack.Instance));
                continue;
            }

            status = 1;
            Console.Error.WriteLine($"Line {number}: {report.Error ?? read.Error}");
        }

        return status;
    }

    // A parse leaves nothing out: who parses wants every character back, page furniture too.
    private static Report Whole(Report page) => page with { Blocks = [.. page.Blocks.Select(Article)] };

    private static Block Article(Block block) => block.IsFurniture ? block with { Kind = BlockKind.Paragraph } : block;
}
