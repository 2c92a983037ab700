using System.Globalization;
using OnRecord.Cli.Lines;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>Reads files of JSON Lines, a report a line, one line at a time.</summary>
/// <param name="terminal">Where standard input is.</param>
/// <param name="limits">What not to exceed.</param>
internal sealed class LineFile(Terminal terminal, ReadingLimits limits)
{
    /// <summary>The lines that are not empty, in order.</summary>
    public IEnumerable<LineOfFile> Read(Source source)
    {
        string? trouble = null;
        Stream? file = source.Path is { } path ? Open(path, out trouble) : terminal.Input;
        if (file is null)
        {
            yield return new LineOfFile(SourceBytes.Called(source), null, $"{SourceBytes.Called(source)} cannot be read ({trouble})");
            yield break;
        }

        try
        {
            using var line = new Line();
            var reader = new LineReader(file, ReportLine.MostBytes(limits));
            while (reader.Read(line))
            {
                string name = $"{SourceBytes.Called(source)} line {line.Number.ToString(CultureInfo.InvariantCulture)}";
                if (line.IsTooLong)
                    yield return new LineOfFile(name, null, $"{name} is longer than a report may be: cut it shorter, or raise the limit with --max-size.");
                else if (line.Input.WrittenSpan.IndexOfAnyExcept(" \t\r"u8) >= 0)
                    yield return new LineOfFile(name, line.Input.WrittenSpan.ToArray(), null);
            }
        }
        finally
        {
            if (source.Path is not null)
                file.Dispose();
        }
    }

    private static FileStream? Open(string path, out string? trouble)
    {
        trouble = null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trouble = e.Message;
            return null;
        }
    }
}

/// <summary>A line of a file of JSON Lines.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Json">Its bytes, or <see langword="null"/> where it cannot be read.</param>
/// <param name="Error">Why it cannot, or <see langword="null"/>.</param>
internal sealed record LineOfFile(string Name, byte[]? Json, string? Error);
