using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Evaluation.Speed;

/// <summary>What a whole run of a program needed.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Processor">Seconds of processors.</param>
/// <param name="Memory">The most bytes held in memory.</param>
/// <param name="Status">Its exit status.</param>
internal sealed record ProcessRun(double Wall, double Processor, long Memory, int Status)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    /// <summary>Runs the <c>onrecord</c> command that was built along, its output thrown away.</summary>
    /// <param name="input">The file for standard input, or <see langword="null"/>.</param>
    /// <param name="args">The words behind the command's name.</param>
    public static ProcessRun OfCommand(string? input, params string[] args) => Of(Command, input, args);

    /// <summary>Runs the <c>onrecord</c> command on one of the machine's cores, as a machine with one would.</summary>
    public static ProcessRun OfCommandOnOneCore(string? input, params string[] args) => Of("taskset", input, ["-c", "0", Command, .. args]);

    /// <summary>Runs a program, its output thrown away.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="input">The file for standard input, or <see langword="null"/>.</param>
    /// <param name="args">The words behind its name.</param>
    public static ProcessRun Of(string program, string? input, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryFolder.Path };
        double ended = EndedChildren();
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        Task fed = Feed(process, input);
        long memory = 0;
        double processor = 0;
        do
        {
            Note(process, ref memory, ref processor);
        }
        while (!process.WaitForExit(Look));
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Task.WaitAll(output, error, fed);
        double exact = EndedChildren() - ended;
        return new ProcessRun(wall, exact > 0 ? exact : processor, memory, process.ExitCode);
    }

    /// <summary>The shortest of some runs on the clock, their mean by the processor's time, their most memory.</summary>
    public static ProcessRun Best(int runs, Func<ProcessRun> run)
    {
        ProcessRun[] all = [.. Enumerable.Range(0, runs).Select(_ => run())];
        return new ProcessRun(all.Min(one => one.Wall), all.Average(one => one.Processor), all.Max(one => one.Memory), all.Max(one => one.Status));
    }

    // The command's own folder: the machine code, or what is compiled ahead of time, lies there alone.
    private static string Command => RepositoryFolder.Of("src/OnRecord.Cli/bin/Release/net10.0/onrecord") is var built && File.Exists(built)
        ? built
        : throw new EvaluationException("The command is not built: run 'dotnet build -c Release' first.");

    // Seconds of processors that this process's ended children needed; 0 where the system does not tell. What is seen while a process runs ends some milliseconds early.
    private static double EndedChildren()
    {
        const string Told = "/proc/self/stat";
        const double TicksPerSecond = 100;
        if (!File.Exists(Told))
            return 0;
        string stat = File.ReadAllText(Told);
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static async Task Feed(Process process, string? input)
    {
        try
        {
            await using Stream to = process.StandardInput.BaseStream;
            if (input is null)
                return;
            await using Stream from = File.OpenRead(input);
            await from.CopyToAsync(to);
        }
        catch (IOException)
        {
            // The program has ended before its input did; its status tells.
        }
    }

    private static void Note(Process process, ref long memory, ref double processor)
    {
        try
        {
            process.Refresh();
            memory = Math.Max(memory, process.PeakWorkingSet64);
            processor = process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }
}
