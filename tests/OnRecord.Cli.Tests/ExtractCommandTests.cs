using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class ExtractCommandTests
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("16")]
    public void The_output_is_in_the_order_of_the_input_for_any_number_of_threads(string threads)
    {
        CommandRun run = CommandRun.Inside(Reports.Lines(200), "extract", "--threads", threads);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"{i}"), Lines(run).Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(CommandRun.Inside(Reports.Lines(200), "extract", "--threads", "2").Output, run.Output);
    }

    [Fact]
    public void A_bad_line_gives_an_error_in_its_place_and_the_others_are_unaffected()
    {
        CommandRun run = CommandRun.Inside(Reports.Lines(40, brokenEvery: 10), "extract");
        Assert.Equal((1, ""), (run.Status, run.Error));
        JsonElement[] lines = Lines(run);
        Assert.Equal(40, lines.Length);
        Assert.Equal([10, 20, 30, 40], lines.Where(line => line.TryGetProperty("error", out _)).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal("10", lines[9].GetProperty("id").GetString());
        Assert.Equal("11", lines[10].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"id":"1","text":"a","html":"b"}""", "1", "both text and html")]
    [InlineData("""{"id":"1"}""", "1", "neither text nor html")]
    [InlineData("""{"id":7,"text":"a"}""", null, "id")]
    [InlineData("""{"text":"a"}""", null, "id")]
    [InlineData("""["id"]""", null, "no report")]
    [InlineData("null", null, "null")]
    [InlineData("""{"id":"1","text":"a","published":"yesterday"}""", "1", "yesterday")]
    [InlineData("""{"id":"1","text":"\ud800"}""", "1", "")]
    public void What_is_wrong_with_a_line_is_said_in_a_sentence(string line, string? id, string sentence)
    {
        CommandRun run = CommandRun.Inside(line + "\n", "extract");
        Assert.Equal(1, run.Status);
        JsonElement error = Assert.Single(Lines(run));
        Assert.Equal(id, error.GetProperty("id").GetString());
        Assert.Equal(1, error.GetProperty("line").GetInt32());
        Assert.Contains(sentence, error.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lines_a_byte_order_mark_and_a_missing_last_line_end_are_no_errors()
    {
        CommandRun run = CommandRun.Inside("\uFEFF{\"id\":\"1\",\"text\":\"a\"}\r\n\r\n  \n{\"id\":\"2\",\"text\":\"b\"}", "extract");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(["1", "2"], Lines(run).Select(line => line.GetProperty("id").GetString()));
    }

    [Fact]
    public void No_input_is_no_output() => Assert.Equal(new CommandRun(0, "", ""), CommandRun.Inside("", "extract"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("5000")]
    public void A_wrong_number_of_threads_is_misuse(string threads)
    {
        CommandRun run = CommandRun.Inside("", "extract", "--threads", threads);
        Assert.Equal(2, run.Status);
        Assert.Contains("--threads", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_every_writing_comes_back_as_it_was()
    {
        const string Text = "Ağrı 日本 \U0001F600 e\u0301 “quoted” \u0085 <b>&amp;</b>";
        CommandRun run = CommandRun.Inside(JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = "ı", ["text"] = Text }) + "\n", "extract");
        Assert.Equal(Text, Assert.Single(Lines(run)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_closed_pipe_ends_quietly()
    {
        using var folder = new FreshFolder();
        using Process process = CommandRun.Start(folder.Path, Nothing, "extract", "--threads", "2");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Write(Reports.Lines(1));
        process.StandardInput.Flush();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.StandardOutput.Close();
        try
        {
            for (int i = 0; i < 1000 && !process.HasExited; i++)
                process.StandardInput.Write(Reports.Lines(10));
        }
        catch (IOException)
        {
            // The command has gone, as it should.
        }

        Assert.True(process.WaitForExit(60_000));
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    [Fact]
    public void The_program_reads_UTF_8_whatever_the_locale()
    {
        using var folder = new FreshFolder();
        CommandRun run = CommandRun.Process(folder.Path, "{\"id\":\"ş\",\"text\":\"“Ağrı”\"}\n", new Dictionary<string, string> { ["LC_ALL"] = "C" }, "extract");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal("“Ağrı”", Assert.Single(Lines(run)).GetProperty("text").GetString());
    }

    private static JsonElement[] Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(Encoding.UTF8.GetBytes(line)).RootElement)];
}
