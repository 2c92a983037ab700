using System.CommandLine;
using OnRecord.Cli.Lines;
using OnRecord.Pages;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord parse</c>: reports in as JSON Lines, their words, tags and heads out as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("parse", "Reads reports as JSON Lines from standard input and writes their parse as CoNLL-U.");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        if (terminal.IsTyped)
            terminal.Say("Reading reports from the keyboard, one JSON object a line. See 'onrecord parse --help'.");
        var limits = new ReadingLimits();
        using var progress = new Progress(terminal);
        using var filter = new LineFilter(() => new ParseLine(limits), Environment.ProcessorCount, ReportLine.MostBytes(limits));
        return filter.Run(terminal.Input, terminal.Output, progress.Step) ? CommandLine.Done : CommandLine.Failed;
    }
}
