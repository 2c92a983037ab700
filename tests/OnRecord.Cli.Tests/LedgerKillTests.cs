using System.Diagnostics;
using OnRecord.English;
using OnRecord.Ledger;
using Xunit;

namespace OnRecord.Cli.Tests;

/// <summary>Real processes on one ledger: killed, and several at once. The full run is <c>evaluation -- kill-ledger</c>.</summary>
public sealed class LedgerKillTests : IDisposable
{
    private const int Count = 60;
    private readonly FreshFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_add_that_is_killed_loses_nothing_and_the_next_doubles_nothing()
    {
        string lines = _folder.Write("reports.jsonl", Reports.Lines(Count));
        var random = new Random(7);
        for (int kill = 0; kill < 5; kill++)
        {
            using Process process = Add(lines);
            int already = Known();
            while (!process.HasExited && Known() < already + 5 + random.Next(10))
                Thread.Sleep(random.Next(20));
            process.Kill();
            process.WaitForExit();
            using LedgerFile ledger = Open();
            Assert.Equal([], ledger.Check());
            using LedgerSnapshot snapshot = ledger.Read();
            Assert.InRange(snapshot.ReportCount, already, Count);
        }

        using Process last = Add(lines);
        last.WaitForExit();
        Assert.Equal(0, last.ExitCode);
        using LedgerFile whole = Open();
        Assert.Equal([], whole.Check());
        using LedgerSnapshot end = whole.Read();
        Assert.Equal(Count, end.ReportCount);
        Assert.All(end.Reports(take: Count), report => Assert.NotNull(report.Story));
    }

    [Fact]
    public void Several_adds_and_a_reader_at_once_get_along()
    {
        string[] parts = [_folder.Write("one.jsonl", Reports.Lines(Count)), _folder.Write("other.jsonl", Reports.Lines(Count)), _folder.Write("third.jsonl", Reports.Lines(Count / 2))];
        Process[] adds = [.. parts.Select(Add)];
        while (adds.Any(add => !add.HasExited))
        {
            if (File.Exists(_folder["test.db"]) && Known() > 0)
            {
                using LedgerFile ledger = Open();
                using LedgerSnapshot snapshot = ledger.Read();
                Assert.Equal(snapshot.ReportCount, snapshot.Reports(take: 2 * Count).Count);
            }

            Thread.Sleep(50);
        }

        foreach (Process add in adds)
        {
            Assert.Equal("", add.StandardError.ReadToEnd().Replace($"onrecord: The ledger '{_folder["test.db"]}' was made.\n", "", StringComparison.Ordinal).Replace(_folder["test.db"], "test.db", StringComparison.Ordinal));
            Assert.Equal(0, add.ExitCode);
            add.Dispose();
        }

        using LedgerFile whole = Open();
        Assert.Equal([], whole.Check());
        using LedgerSnapshot end = whole.Read();
        Assert.Equal(Count, end.ReportCount);
    }

    private Process Add(string lines) =>
        CommandRun.Start(_folder.Path, new Dictionary<string, string>(), "add", lines, "--ledger", _folder["test.db"]);

    private LedgerFile Open() => LedgerFile.Open(_folder["test.db"], new LedgerSettings { Pack = EnglishPack.Instance });

    private int Known()
    {
        if (!File.Exists(_folder["test.db"]))
            return 0;
        using LedgerFile ledger = Open();
        using LedgerSnapshot snapshot = ledger.Read();
        return snapshot.ReportCount;
    }
}
