using OnRecord.Cli.Lines;
using OnRecord.Ledger;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>Reads files as a ledger captures them, one at a time. What cannot be read costs itself alone.</summary>
/// <param name="terminal">Where standard input is, and where notices go.</param>
/// <param name="limits">What not to exceed.</param>
/// <param name="published">When the reports were published, where given.</param>
/// <param name="outlets">Who published them, where given.</param>
/// <param name="story">The name of their story, where given.</param>
internal sealed class CaptureLoader(Terminal terminal, ReadingLimits limits, GivenValues published, GivenValues outlets, string? story)
{
    private readonly HashSet<string> _fromFolders = new(StringComparer.Ordinal);

    /// <summary>Whether all files that were named could be read.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Whether a file was found in a folder and not named itself, so that it may be no report.</summary>
    public bool IsPassedOver(string name) => _fromFolders.Contains(name);

    /// <summary>What the files hold, in order.</summary>
    public IEnumerable<Capture> Load(IReadOnlyList<Source> sources)
    {
        foreach (Source source in sources)
        {
            if (source.IsFromFolder)
                _fromFolders.Add(SourceBytes.Called(source));
            if (IsLines(source))
            {
                foreach (Capture line in Lines(source))
                    yield return line;
            }
            else if (Bytes(source) is { } bytes)
            {
                yield return Given(source, new Capture(SourceBytes.Called(source), bytes) { From = From(source) });
            }
        }
    }

    private static bool IsLines(Source source) =>
        source.Path is null || source.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || source.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private static string From(Source source) => source.Path ?? "standard input";

    private byte[]? Bytes(Source source)
    {
        (byte[]? bytes, string? error) = new SourceBytes(terminal, limits).Read(source);
        if (error is not null)
            Refuse(source, error);
        return bytes;
    }

    private IEnumerable<Capture> Lines(Source source)
    {
        Stream? file = source.Path is { } path ? Open(source, path) : terminal.Input;
        if (file is null)
            yield break;
        using var line = new Line();
        var reader = new LineReader(file, ReportLine.MostBytes(limits));
        while (reader.Read(line))
        {
            string name = $"{SourceBytes.Called(source)} line {line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            if (line.IsTooLong)
                Refuse(source, $"{name} is longer than a report may be: cut it shorter, or raise the limit with --max-size.");
            else if (line.Input.WrittenSpan.IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return Given(source, new Capture(name, line.Input.WrittenSpan.ToArray()) { Kind = CaptureKind.Line, From = From(source) });
        }

        if (source.Path is not null)
            file.Dispose();
    }

    private FileStream? Open(Source source, string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(source, $"{SourceBytes.Called(source)} cannot be read ({e.Message})");
            return null;
        }
    }

    private Capture Given(Source source, Capture capture) => capture with { Published = published.Of(source), Outlet = outlets.Of(source), Story = story };

    private void Refuse(Source source, string sentence)
    {
        terminal.Say(source.IsFromFolder ? $"{sentence} It is passed over." : sentence);
        IsGood &= source.IsFromFolder;
    }
}
