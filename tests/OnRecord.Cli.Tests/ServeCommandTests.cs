using System.Net;
using System.Net.Sockets;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void A_port_that_is_none_is_a_sentence(string port)
    {
        using var folder = new FreshFolder();
        CommandRun run = CommandRun.Inside("", "serve", "--no-open", "--ledger", folder["ledger.db"], "--port", port);
        Assert.Equal(2, run.Status);
        Assert.Contains(port, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["ledger.db"]));
    }

    [Fact]
    public void A_port_that_is_taken_is_a_sentence()
    {
        using var folder = new FreshFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        CommandRun run = CommandRun.Inside("", "serve", "--no-open", "--ledger", folder["ledger.db"], "--port", $"{port}");
        Assert.Equal(1, run.Status);
        Assert.Contains($"Port {port} is taken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_a_sentence_and_stays_as_it_is()
    {
        using var folder = new FreshFolder();
        string file = folder.Write("notes.txt", "These are notes and no ledger, long enough to be taken for a file of some kind or other.");
        CommandRun run = CommandRun.Inside("", "serve", "--no-open", "--ledger", file, "--port", "0");
        Assert.Equal(1, run.Status);
        Assert.Contains("notes.txt", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("These are notes", folder.Read("notes.txt"), StringComparison.Ordinal);
    }
}
