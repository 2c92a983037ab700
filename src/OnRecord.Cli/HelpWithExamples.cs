using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using OnRecord.Cli.Commands;

namespace OnRecord.Cli;

/// <summary>A command's help, and examples of its use below it.</summary>
/// <param name="help">What writes the help itself.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = 80;
        int status = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.Write(Examples.Of(parseResult.CommandResult.Command.Name));
        return status;
    }
}
