using OnRecord.Cli.Inputs;

namespace OnRecord.Cli.Outputs;

/// <summary>Writes a file wholly or not at all: beside it under another name first, then renamed.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path, as the user gave it.</param>
    /// <param name="content">What to write.</param>
    /// <exception cref="Refusal">It cannot be written; what stood there still stands.</exception>
    public static void Write(string name, ReadOnlySpan<byte> content)
    {
        byte[] bytes = content.ToArray();
        Write(name, stream => stream.Write(bytes));
    }

    /// <summary>Writes a file, or to standard output where none is named.</summary>
    /// <exception cref="Refusal">It cannot be written; what stood there still stands.</exception>
    public static void WriteTo(Terminal terminal, string? name, Action<Stream> write)
    {
        if (name is not null)
        {
            Write(name, write);
            return;
        }

        var buffered = new BufferedStream(terminal.Output, 1 << 16);
        write(buffered);
        buffered.Flush();
    }

    private static void Write(string name, Action<Stream> write)
    {
        string path = Path.GetFullPath(name);
        if (Directory.Exists(path))
            throw new Refusal(CommandLine.Failed, $"'{name}' is a folder: give the path of a file to write.");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new Refusal(CommandLine.Failed, $"'{name}' cannot be written: its folder is not there. Make the folder first.");
        try
        {
            if (File.Exists(path))
                path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (IsDevice(path))
                WriteInto(path, FileMode.Open, write);
            else
                Replace(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(CommandLine.Failed, $"'{name}' cannot be written ({e.Message})");
        }
    }

    /// <summary>Refuses to write over one of the reports.</summary>
    /// <param name="sources">What is read.</param>
    /// <param name="name">The file to write, or <see langword="null"/> for standard output.</param>
    /// <exception cref="Refusal">It is one of the reports.</exception>
    public static void RefuseToOverwrite(IReadOnlyList<Source> sources, string? name)
    {
        if (name is not null && Path.GetFullPath(name) is var path && sources.Any(source => source.Path == path))
            throw new Refusal(CommandLine.Misused, $"'{name}' is one of the reports: give another file to write.");
    }

    private static void Replace(string path, Action<Stream> write)
    {
        string beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            WriteInto(beside, FileMode.Create, write);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void WriteInto(string path, FileMode mode, Action<Stream> write)
    {
        using var file = new FileStream(path, mode, FileAccess.Write, FileShare.None);
        write(file);
        file.Flush(flushToDisk: file.CanSeek);
    }

    // A device or a pipe must not be renamed over.
    private static bool IsDevice(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        return !file.CanSeek;
    }
}
