using System.CommandLine;
using OnRecord.English;
using OnRecord.Ledger;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>The option that names the ledger's file.</summary>
internal sealed class LedgerOption
{
    private readonly Option<string> _file = new("--ledger")
    {
        Description = "The ledger's file; onrecord.db in the folder of your data where not given.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The file's path.</summary>
    public string Path(ParseResult parsed) => parsed.GetValue(_file) is { Length: > 0 } file ? file : LedgerFile.DefaultPath;

    /// <summary>Opens the ledger, or makes it on first use and says where it is.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public LedgerFile Open(ParseResult parsed, Terminal terminal, ReadingLimits? limits = null)
    {
        LedgerFile ledger = LedgerFile.Open(Path(parsed), new LedgerSettings { Pack = EnglishPack.Instance, Limits = limits ?? new ReadingLimits() });
        if (ledger.IsNew)
            terminal.Say($"The ledger '{ledger.Path}' was made.");
        return ledger;
    }

    /// <summary>Opens a ledger that is there.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public LedgerFile OpenExisting(ParseResult parsed, Terminal terminal) => File.Exists(Path(parsed))
        ? Open(parsed, terminal)
        : throw new Refusal(CommandLine.Failed, $"There is no ledger at '{Path(parsed)}': add reports with 'onrecord add FILES', or give its file with --ledger.");
}
