using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>What is read does not depend on culture, time zone or threads: whole processes, with the cultures' data and without.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<Run> Plain = new(() => Start(invariant: true, "C", "UTC", 1));

    [Theory]
    [InlineData("tr_TR", "tr-TR", "1.5 is 1,5", "Asia/Kathmandu")]
    [InlineData("ar_SA", "ar-SA", "1.5 is 1", "Pacific/Apia")]
    [InlineData("de_DE", "de-DE", "1.5 is 1,5", "America/St_Johns")]
    public void A_process_of_another_culture_and_zone_writes_the_same(string language, string culture, string number, string zone)
    {
        Run run = Start(invariant: false, language + ".UTF-8", zone, 1);
        if (run.Error.Contains("ICU", StringComparison.Ordinal) && run.Output.Length == 0)
            Assert.Skip("The cultures' data (ICU) are not installed, so there is no other culture to try.");
        // Else the test would try nothing.
        Assert.Contains($"culture {culture}, {number}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"zone {zone}", run.Error, StringComparison.Ordinal);
        Assert.Equal(Plain.Value.Output, run.Output);
    }

    [Fact]
    public void Eight_threads_write_the_same_as_one() => Assert.Equal(Plain.Value.Output, Start(invariant: true, "C", "UTC", 8).Output);

    [Fact]
    public void Something_is_written() => Assert.Equal(7, Plain.Value.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    private static Run Start(bool invariant, string language, string zone, int threads)
    {
        string program = typeof(EvaluationException).Assembly.Location;
        string configuration = Path.Combine(Path.GetTempPath(), $"onrecord-{Guid.NewGuid():N}.json");
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = invariant;
        File.WriteAllText(configuration, settings.ToJsonString());
        try
        {
            var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", configuration, program, "fingerprint", "--threads", $"{threads}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (language, language, zone);
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Run(output, error.GetAwaiter().GetResult());
        }
        finally
        {
            File.Delete(configuration);
        }
    }

    private sealed record Run(string Output, string Error);
}
