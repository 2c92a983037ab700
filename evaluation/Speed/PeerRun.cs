using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Speed;

/// <summary>What another library needs.</summary>
/// <param name="Peer">Its name.</param>
/// <param name="Work">What it was given: <c>text</c>, <c>times</c> or <c>pages</c>.</param>
/// <param name="Seconds">Seconds of one processor.</param>
internal sealed record PeerCost(string Peer, string Work, double Seconds);

/// <summary>Runs the libraries of <c>evaluation/peers</c>; what is not installed is left out with a notice.</summary>
internal static class PeerRun
{
    /// <summary>What the others need for the data.</summary>
    public static IReadOnlyList<PeerCost> Run(SpeedData data)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-speed-");
        try
        {
            (string texts, string pages) = data.WriteTo(folder.FullName);
            string peers = RepositoryFolder.Of("evaluation/peers");
            var costs = new List<PeerCost>();
            if (Directory.Exists(Path.Combine(peers, "node_modules")))
                costs.AddRange(Start("node", Path.Combine(peers, "peers.mjs"), texts, pages));
            else
                Console.Error.WriteLine("The JavaScript libraries are not measured: run 'npm install' in evaluation/peers.");
            costs.AddRange(Start("/usr/bin/python3", Path.Combine(peers, "peers.py"), pages));
            return costs;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<PeerCost> Start(string program, params string[] args)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                Console.Error.WriteLine($"{Path.GetFileName(args[0])} ended with status {process.ExitCode.ToString(CultureInfo.InvariantCulture)}, so what it measures is left out or partial.");
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))
                .Select(row => new PeerCost(row.Text("peer")!, row.Text("work")!, row.GetProperty("seconds").GetDouble()))];
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"{program} is not there, so what {Path.GetFileName(args[0])} measures is left out.");
            return [];
        }
    }
}
