using System.Diagnostics;
using System.Text;

namespace OnRecord.Cli.Tests;

/// <summary>What a run of the command wrote and how it ended.</summary>
public sealed record CommandRun(int Status, string Output, string Error)
{
    /// <summary>Runs the command inside the test's process.</summary>
    public static CommandRun Inside(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int status;
        using (var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error))
            status = CommandLine.Run(args, terminal);
        return new CommandRun(status, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Starts the command as a user does.</summary>
    public static CommandRun Process(string folder, string input, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using Process process = Start(folder, environment, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the command and leaves the rest to the caller.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "onrecord.dll"));
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }
}
