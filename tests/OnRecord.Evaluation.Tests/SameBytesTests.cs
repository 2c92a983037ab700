using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace OnRecord.Evaluation.Tests;

/// <summary>What is read does not depend on culture, time zone or threads: whole processes, with the cultures' data and without, over our own texts and over the corpora beside the checkout.</summary>
public sealed class SameBytesTests
{
    private const int OwnDigests = 7;
    private static readonly string[] Corpora = ["corpora/polnear/dev.jsonl", "corpora/times/timebank.jsonl"];
    private static readonly ConcurrentDictionary<Setting, Run> Runs = new();
    private static readonly Setting Plain = new("C", "UTC", 1);

    /// <summary>The settings of a process, and what it says of them itself: else the test would try nothing.</summary>
    public static TheoryData<string, string, string> Elsewhere { get; } = new()
    {
        { "tr_TR", "Asia/Kathmandu", "culture tr-TR, 1.5 is 1,5" },
        { "ar_SA", "Pacific/Apia", "culture ar-SA, 1.5 is 1" },
        { "de_DE", "America/St_Johns", "culture de-DE, 1.5 is 1,5" },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void A_process_of_another_culture_and_zone_writes_the_same(string language, string zone, string said) =>
        Assert.Equal(Of(Plain).Own, OfElsewhere(language, zone, said).Own);

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void The_corpora_are_read_the_same_in_another_culture_and_zone(string language, string zone, string said)
    {
        NeedCorpora();
        Assert.Equal(Of(Plain).OfCorpora, OfElsewhere(language, zone, said).OfCorpora);
    }

    [Fact]
    public void Eight_threads_write_the_same_as_one() => Assert.Equal(Of(Plain).Own, Of(Plain with { Threads = 8 }).Own);

    [Fact]
    public void The_corpora_are_read_the_same_by_eight_threads_as_by_one()
    {
        NeedCorpora();
        Assert.Equal(Of(Plain).OfCorpora, Of(Plain with { Threads = 8 }).OfCorpora);
    }

    [Fact]
    public void Something_is_written() => Assert.Equal(OwnDigests, Of(Plain).Own.Length);

    [Fact]
    public void The_corpora_are_read_whole()
    {
        NeedCorpora();
        Assert.Equal(["records of dev.jsonl: 84 read, 0 refused", "records of timebank.jsonl: 183 read, 0 refused"], Of(Plain).OfCorpora.Select(line => line.Split("  ")[1]));
    }

    private static void NeedCorpora() => Array.ForEach(Corpora, name => SharedFolder.Of(name));

    private static Run OfElsewhere(string language, string zone, string said)
    {
        Run run = Of(new Setting(language + ".UTF-8", zone, 1));
        if (run.Error.Contains("ICU", StringComparison.Ordinal) && run.Own.Length == 0)
            Assert.Skip("The cultures' data (ICU) are not installed, so there is no other culture to try.");
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains($"zone {zone}", run.Error, StringComparison.Ordinal);
        return run;
    }

    // A process for each setting, whatever is asked of it.
    private static Run Of(Setting setting) => Runs.GetOrAdd(setting, Start);

    private static Run Start(Setting setting)
    {
        string program = typeof(EvaluationException).Assembly.Location;
        string configuration = Path.Combine(Path.GetTempPath(), $"onrecord-{Guid.NewGuid():N}.json");
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = setting.Language == Plain.Language;
        File.WriteAllText(configuration, settings.ToJsonString());
        try
        {
            string[] args = ["exec", "--runtimeconfig", configuration, program, "fingerprint", .. Corpora.Select(SharedFolder.Find).OfType<string>(), "--threads", $"{setting.Threads}"];
            var start = new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true, RedirectStandardError = true };
            (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (setting.Language, setting.Language, setting.Zone);
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            var run = new Run([.. lines.Take(OwnDigests)], [.. lines.Skip(OwnDigests)], error.GetAwaiter().GetResult());
            // A process that fell is no process that reads otherwise.
            Assert.True(process.ExitCode == 0 || run.Own.Length == 0, $"{setting} ended with status {process.ExitCode}: {run.Error}");
            return run;
        }
        finally
        {
            File.Delete(configuration);
        }
    }

    private sealed record Setting(string Language, string Zone, int Threads);

    private sealed record Run(string[] Own, string[] OfCorpora, string Error);
}
