using System.CommandLine;
using OnRecord.Ledger;

namespace OnRecord.Cli.Inputs;

/// <summary>The option that names the ledger's file.</summary>
internal sealed class LedgerOption
{
    private readonly Option<string> _file = new("--ledger")
    {
        Description = "The ledger's file, made where it is missing; onrecord.db in the folder of your data where not given.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The file's path.</summary>
    public string Path(ParseResult parsed) => parsed.GetValue(_file) is { Length: > 0 } file ? file : LedgerFile.DefaultPath;
}
