using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using OnRecord.Rendering;

namespace OnRecord.Cli.Outputs;

/// <summary>The options of the commands that write one document.</summary>
internal sealed class WritingOptions
{
    private readonly Option<OutputFormat?> _format = new("--format")
    {
        Description = "What to write: text, json, html or markdown. The default is text.",
        HelpName = "text|json|html|markdown",
        CustomParser = ParseFormat,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write, wholly or not at all. The default is standard output.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>What to write.</summary>
    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(_format) ?? OutputFormat.Text;

    /// <summary>The file to write, or <see langword="null"/> for standard output.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(_output) is { } name && name != "-" ? name : null;

    /// <summary>How a text is to look: a file looks the same wherever it is made.</summary>
    public TextStyle Style(ParseResult parsed, Terminal terminal) =>
        File(parsed) is null ? new TextStyle { Columns = terminal.Columns, HasColours = terminal.HasColours } : new TextStyle();

    /// <summary>Writes a document to where the user wants it.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public void Write(ParseResult parsed, Terminal terminal, ReadOnlySpan<byte> content)
    {
        if (File(parsed) is { } name)
        {
            OutputFile.Write(name, content);
            return;
        }

        terminal.Output.Write(content);
        terminal.Output.Flush();
    }

    /// <summary>Writes a document to where the user wants it.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public void Write(ParseResult parsed, Terminal terminal, string content) =>
        Write(parsed, terminal, Encoding.UTF8.GetBytes(content));

    private static OutputFormat? ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "text": return OutputFormat.Text;
            case "json": return OutputFormat.Json;
            case "html": return OutputFormat.Html;
            case "markdown" or "md": return OutputFormat.Markdown;
        }

        result.AddError($"--format {result.Tokens[0].Value}: give text, json, html or markdown.");
        return null;
    }
}
