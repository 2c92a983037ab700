using System.Globalization;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>Reads the bytes of files, and of a pipe without end never more than the limit.</summary>
/// <param name="terminal">Where standard input is.</param>
/// <param name="limits">What not to exceed.</param>
internal sealed class SourceBytes(Terminal terminal, ReadingLimits limits)
{
    /// <summary>What a source is called in messages.</summary>
    public static string Called(Source source) => source.Path is null ? "Standard input" : source.Name;

    /// <summary>A file's bytes, or a sentence that says why they cannot be had.</summary>
    public (byte[]? Bytes, string? Error) Read(Source source)
    {
        try
        {
            byte[]? bytes = source.Path is { } path ? Bytes(path) : Bytes(terminal.Input, 0);
            return (bytes, bytes is null
                ? string.Create(CultureInfo.InvariantCulture, $"{Called(source)} is larger than {limits.Length:N0} bytes: raise the limit with --max-size.")
                : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{Called(source)} cannot be read ({e.Message})");
        }
    }

    private byte[]? Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Bytes(file, file.CanSeek ? file.Length : 0);
    }

    private byte[]? Bytes(Stream stream, long length)
    {
        if (length > limits.Length)
            return null;
        byte[] buffer = new byte[Math.Max(length + 1, 1 << 16)];
        int count = 0;
        while (true)
        {
            int read = stream.Read(buffer, count, buffer.Length - count);
            if (read == 0)
                return buffer.AsSpan(0, count).ToArray();
            count += read;
            if (count > limits.Length)
                return null;
            if (count == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limits.Length + 1L));
        }
    }
}
