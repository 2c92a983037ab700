using System.Text;
using OnRecord.English;

namespace OnRecord.Ledger.Tests;

/// <summary>A ledger in a folder of a test's own, gone with the test.</summary>
public sealed class TestLedger : IDisposable
{
    private LedgerFile? _file;

    public TestLedger() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "onrecord-ledger-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Folder, "onrecord.db");

    public TestClock Clock { get; } = new();

    public LedgerFile File => _file ??= Open();

    public LedgerFile Open(int threads = 2) =>
        LedgerFile.Open(Path, new LedgerSettings { Pack = EnglishPack.Instance, Clock = Clock, Threads = threads });

    /// <summary>Closes the file, so that the next use opens it anew.</summary>
    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <summary>Adds texts as files.</summary>
    public AddSummary Add(params (string Name, string Text)[] files) => File.Add(files.Select(file => Of(file.Name, file.Text)));

    public static Capture Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text)) { From = "tests/" + name };

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A clock that moves when a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
