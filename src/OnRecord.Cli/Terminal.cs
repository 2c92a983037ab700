using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OnRecord.Cli;

/// <summary>Where the command reads and writes: UTF-8 whatever the machine's settings; the process's own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Joins streams.</summary>
    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        Output = output;
        Error = new StreamWriter(error, Utf8) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output: data only. Throws <see cref="IOException"/> when its reader has gone.</summary>
    public Stream Output { get; }

    /// <summary>Standard error: what the command has to tell.</summary>
    public TextWriter Error { get; }

    /// <summary>How many columns the output has; 80 where it is no terminal, so that a file is the same everywhere.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>Whether the output may have colours: it is a terminal, and <c>NO_COLOR</c> is not set.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether somebody watches standard error.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether standard input is a terminal, where a user may wait without knowing that the command waits too.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && (isTerminal || !Console.IsErrorRedirected))
            Console.OutputEncoding = Utf8;
        return new Terminal(Console.OpenStandardInput(), StandardOutput(), Console.OpenStandardError())
        {
            Columns = isTerminal ? Math.Clamp(Console.WindowWidth, 80, 120) : 80,
            HasColours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            IsWatched = !Console.IsErrorRedirected,
            IsTyped = !Console.IsInputRedirected,
        };
    }

    /// <summary>Writes text to standard output.</summary>
    public void Write(string text)
    {
        Output.Write(Utf8.GetBytes(text));
        Output.Flush();
    }

    /// <summary>Says a sentence on standard error.</summary>
    public void Say(string sentence) => Error.WriteLine("onrecord: " + sentence);

    public void Dispose()
    {
        Error.Dispose();
        Input.Dispose();
        Output.Dispose();
    }

    // .NET's own stream of standard output swallows a closed pipe on Unix, so that a filter would work on for nobody;
    // a FileStream tells of it, but writes to files at offsets of its own, over what other programs append.
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return output.CanSeek ? Console.OpenStandardOutput() : output;
    }
}
