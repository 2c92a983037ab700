using System.Diagnostics;
using System.Text;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>The folder with corpora and their scorers that lies beside the repository where it is developed, and nowhere else.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a file in it; skips the test where it is not there.</summary>
    public static string Of(string name)
    {
        if (Find(name) is { } path)
            return path;
        Assert.Skip($"shared/{name} is not beside the checkout.");
        throw new UnreachableException();
    }

    /// <summary>The path of a file in it; <see langword="null"/> where it is not there.</summary>
    public static string? Find(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", name);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>Runs one of its Python scripts; skips the test where Python is not there.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static string Run(string script, string? input, params string[] args)
    {
        var start = new ProcessStartInfo("python3")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Of("score/" + script));
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            string text = output.GetAwaiter().GetResult();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not there, which the scorers beside the checkout are written in.");
            throw new UnreachableException();
        }
    }
}
