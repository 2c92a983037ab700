namespace OnRecord.Cli.Tests;

/// <summary>A folder of a test's own, gone with the test.</summary>
public sealed class FreshFolder : IDisposable
{
    public FreshFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "onrecord-" + Guid.NewGuid().ToString("N"));

    /// <summary>Two short reports of one event of our own.</summary>
    public FreshFolder WithReports()
    {
        Write("courier.txt", Reports.Courier);
        Write("gazette.txt", Reports.Gazette);
        return this;
    }

    public string Write(string name, string text)
    {
        string path = this[name];
        File.WriteAllText(path, text);
        return path;
    }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
