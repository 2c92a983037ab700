using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace OnRecord.Cli.Tests;

/// <summary>The command on a terminal, which util-linux's <c>script</c> gives it.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private const string Script = "/usr/bin/script";
    private readonly FreshFolder _folder = new FreshFolder().WithReports();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void On_a_terminal_the_comparison_has_colours() =>
        Assert.Matches(Colour(), OnTerminal("TERM=xterm"));

    [Theory]
    [InlineData("TERM=xterm", "NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public void Where_colours_are_not_wanted_there_are_none(params string[] environment) =>
        Assert.DoesNotMatch(Colour(), OnTerminal(environment));

    [Fact]
    public void Into_a_pipe_go_no_colours()
    {
        var run = CommandRun.Process(_folder.Path, "", new Dictionary<string, string> { ["TERM"] = "xterm" }, "compare", "courier.txt", "gazette.txt");
        Assert.Equal(0, run.Status);
        Assert.DoesNotMatch(Colour(), run.Output);
    }

    private string OnTerminal(params string[] environment)
    {
        Assert.SkipUnless(File.Exists(Script), "Skipped: a terminal is made by util-linux's 'script', which is not at " + Script + ".");
        string command = Path.Combine(AppContext.BaseDirectory, "onrecord.dll");
        var start = new ProcessStartInfo(Script) { WorkingDirectory = _folder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string arg in new[] { "--quiet", "--return", "--command", $"dotnet '{command}' compare courier.txt gazette.txt", "/dev/null" })
            start.ArgumentList.Add(arg);
        start.Environment.Remove("NO_COLOR");
        foreach (string pair in environment)
            start.Environment[pair[..pair.IndexOf('=')]] = pair[(pair.IndexOf('=') + 1)..];
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Courier", shown, StringComparison.Ordinal);
        return shown;
    }

    // What sets a colour or a weight (SGR of ECMA-48); .NET tells a terminal of its keys by other sequences.
    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex Colour();
}
