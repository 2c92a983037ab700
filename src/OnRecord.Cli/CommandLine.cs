using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using OnRecord.Cli.Commands;
using OnRecord.Ledger;
using OnRecord.Packs;

namespace OnRecord.Cli;

/// <summary>The <c>onrecord</c> command: its commands, and what is the same in all of them.</summary>
internal static class CommandLine
{
    /// <summary>Exit status: done.</summary>
    public const int Done = 0;

    /// <summary>Exit status: something could not be read or written; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>Exit status: the command was called wrongly.</summary>
    public const int Misused = 2;

    private const string Name = "onrecord";

    private static readonly (string Name, Func<Terminal, Command> Create)[] s_commands =
    [
        ("compare", CompareCommand.Create),
        ("read", ReadCommand.Create),
        ("extract", ExtractCommand.Create),
        ("parse", ParseCommand.Create),
        ("stories", StoriesCommand.Create),
        ("add", AddCommand.Create),
        ("search", SearchCommand.Create),
        ("correct", CorrectCommand.Create),
        ("export", ExportCommand.Create),
        ("reread", RereadCommand.Create),
        ("remove", RemoveCommand.Create),
        ("check", CheckCommand.Create),
        ("serve", ServeCommand.Create),
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The words behind the command's name.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>The exit status: 0 done, 1 something could not be read or written, 2 called wrongly.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            HeadStart.Begin(args);
            ParseResult parsed = Create(terminal, args.Count == 0 ? null : args[0]).Parse(args);
            return parsed.Errors.Count > 0 ? Misuse(parsed, terminal) : Invoke(parsed, terminal);
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // Who read the output has seen enough.
            return Done;
        }
        catch (Refusal refusal)
        {
            foreach (string sentence in refusal.Sentences)
                terminal.Say(sentence);
            return refusal.Status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PackException or LedgerException)
        {
            terminal.Say(e.Message);
            return Failed;
        }
    }

    /// <summary>All commands and options, or no more than one command where that is what is called: the others would only delay it.</summary>
    /// <param name="terminal">Where the commands read and write.</param>
    /// <param name="called">The first word behind the command's name.</param>
    public static Command Create(Terminal terminal, string? called = null)
    {
        // A RootCommand would take the name of whatever program has started.
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var root = new Command(Name, "Reads what several outlets reported of one event and keeps one record of it: who said what and when, which outlet carried it, and where the reports disagree.")
        {
            help,
            new VersionOption { Action = new ShowVersion() },
        };
        bool isKnown = Array.Exists(s_commands, command => command.Name == called);
        foreach ((string name, Func<Terminal, Command> create) in s_commands)
        {
            if (!isKnown || name == called)
                root.Subcommands.Add(create(terminal));
        }

        root.SetAction(_ =>
        {
            terminal.Say("No command was given. See 'onrecord --help'.");
            return Misused;
        });
        return root;
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        int status = parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        if (output.GetStringBuilder().Length > 0)
            terminal.Write(output.ToString());
        return status;
    }

    private static int Misuse(ParseResult parsed, Terminal terminal)
    {
        foreach (ParseError error in parsed.Errors)
            terminal.Say(error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing ? $"{missing.Argument.Name} is missing: {missing.Argument.Description}" : error.Message);
        string command = parsed.CommandResult.Command.Name == Name ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Say($"See 'onrecord {command}--help'.");
        return Misused;
    }

    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static bool IsClosedPipe(IOException e) =>
        e.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
