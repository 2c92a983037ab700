using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OnRecord.Cli.Inputs;
using OnRecord.Web;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord serve</c>: the desk, in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine's loopback address; 0 takes any that is free.",
            DefaultValueFactory = _ => DeskOptions.DefaultPort,
            HelpName = "NUMBER",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 65_535))
                result.AddError($"--port {result.Tokens[0].Value}: it is a number from 0 to 65535.");
        });
        var noOpen = new Option<bool>("--no-open") { Description = "Open no browser; standard error says the address." };
        var ledger = new LedgerOption();
        var command = new Command("serve", "Opens the desk in the browser: stories, each with its comparison; who said what over time; search; corrections.")
        {
            port,
            noOpen,
        };
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, new DeskOptions { Ledger = ledger.Path(parsed), Port = parsed.GetValue(port), Say = terminal.Say }, !parsed.GetValue(noOpen)));
        return command;
    }

    private static int Run(Terminal terminal, DeskOptions options, bool opens)
    {
        Serve(terminal, options, opens).GetAwaiter().GetResult();
        return CommandLine.Done;
    }

    private static async Task Serve(Terminal terminal, DeskOptions options, bool opens)
    {
        Desk desk = await Desk.StartAsync(options).ConfigureAwait(false);
        await using (desk.ConfigureAwait(false))
        {
            if (desk.IsNewLedger)
                terminal.Say($"The ledger '{options.Ledger}' was made.");
            terminal.Say($"The desk is at {desk.Address} until you press Ctrl+C.");
            if (opens)
                Open(terminal, desk.Address);
            await desk.WaitAsync().ConfigureAwait(false);
        }
    }

    private static void Open(Terminal terminal, Uri address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            terminal.Say("No browser could be opened: open the address yourself.");
        }
    }
}
