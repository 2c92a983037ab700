using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OnRecord.Cli.Lines;
using OnRecord.English;
using OnRecord.Pages;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord extract</c>: reports in as JSON Lines, records out as JSON Lines, in the same order.</summary>
internal static class ExtractCommand
{
    private const int MostThreads = 1024;

    public static Command Create(Terminal terminal)
    {
        var threads = new Option<int?>("--threads")
        {
            Description = "How many threads read. The default is the number of cores. The output is the same for any number.",
            HelpName = "N",
            CustomParser = ParseThreads,
        };
        var command = new Command("extract", "Reads reports as JSON Lines from standard input and writes their records as JSON Lines, in the same order.")
        {
            threads,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(threads) ?? Environment.ProcessorCount));
        return command;
    }

    private static int Run(Terminal terminal, int threads)
    {
        if (terminal.IsTyped)
            terminal.Say("Reading reports from the keyboard, one JSON object a line. See 'onrecord extract --help'.");
        var limits = new ReadingLimits();
        var reader = new RecordReader(EnglishPack.Instance, limits);
        using var progress = new Progress(terminal);
        using var filter = new LineFilter(() => new ReportLine(reader), threads, ReportLine.MostBytes(limits));
        return filter.Run(terminal.Input, terminal.Output, progress.Step) ? CommandLine.Done : CommandLine.Failed;
    }

    private static int? ParseThreads(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= MostThreads)
            return count;
        result.AddError($"--threads {text}: give a number of threads from 1 to 1024.");
        return null;
    }
}
