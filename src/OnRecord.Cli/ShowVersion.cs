using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace OnRecord.Cli;

/// <summary>Writes the version of the command.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        string? version = typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version);
        return CommandLine.Done;
    }
}
