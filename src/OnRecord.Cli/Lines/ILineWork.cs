namespace OnRecord.Cli.Lines;

/// <summary>Works on lines, one at a time, on one thread.</summary>
internal interface ILineWork : IDisposable
{
    /// <summary>Works on a line: writes its output, and says whether it was bad.</summary>
    void Do(Line line);
}
