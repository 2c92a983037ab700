using System.Diagnostics;

namespace OnRecord.Evaluation.Speed;

/// <summary>A .NET console program that writes one line: the least that a start takes.</summary>
internal static class EmptyProgram
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    /// <summary>Builds it.</summary>
    /// <param name="folder">The folder to build in.</param>
    /// <returns>Its file.</returns>
    /// <exception cref="EvaluationException">It cannot be built.</exception>
    public static string Build(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "empty.csproj"), Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello, World!\");\n");
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-o", "built", "-v", "q"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process build = Process.Start(start)!;
        string said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0
            ? Path.Combine(folder, "built", OperatingSystem.IsWindows() ? "empty.exe" : "empty")
            : throw new EvaluationException($"An empty program could not be built: {said}");
    }
}
