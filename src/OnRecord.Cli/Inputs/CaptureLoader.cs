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
            if (source.Path is null || source.IsLines)
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
        foreach (LineOfFile line in new LineFile(terminal, limits).Read(source))
        {
            if (line.Json is { } json)
                yield return Given(source, new Capture(line.Name, json) { Kind = CaptureKind.Line, From = From(source) });
            else
                Refuse(source, line.Error!);
        }
    }

    private Capture Given(Source source, Capture capture) => capture with { Published = published.Of(source), Outlet = outlets.Of(source), Story = story };

    private void Refuse(Source source, string sentence)
    {
        terminal.Say(source.IsFromFolder ? $"{sentence} It is passed over." : sentence);
        IsGood &= source.IsFromFolder;
    }
}
