using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class StoriesCommandTests
{
    private const string Aground = "The ferry Brannoch ran aground off Kestrel Island on Tuesday with 212 passengers aboard, the Tallis coastguard said. "
        + "Captain Orla Venn told the coastguard that the steering had failed in heavy swell near the lighthouse.";

    private const string Rescued = "All 212 passengers of the stranded ferry Brannoch were brought ashore at Kestrel Island, the coastguard of Tallis said. "
        + "The captain, Orla Venn, reported a steering failure close to the lighthouse in a heavy swell.";

    private const string Levy = "Lawmakers in Tallis voted 61 to 40 for a levy on freight at the harbour of Oster, after a night of debate. "
        + "Finance minister Ruben Stroud called the levy overdue; the hauliers' union promised strikes.";

    [Fact]
    public void A_folder_is_shown_as_stories_with_why_their_reports_are_together()
    {
        using FreshFolder folder = Written();
        CommandRun run = CommandRun.Inside("", "stories", folder.Path, "--published", "2031-05-06", "--outlet", "a.txt=The Holm Courier");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith("Three reports, one event in more than one of them\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt (The Holm Courier) · 6 May 2031", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"like b\.txt \(\d+ %\): .*Brannoch", run.Output);
        Assert.True(run.Output.IndexOf("Alone", StringComparison.Ordinal) < run.Output.IndexOf("c.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_and_lines_give_the_same_stories()
    {
        using FreshFolder folder = Written();
        CommandRun files = CommandRun.Inside("", "stories", folder["c.txt"], folder["a.txt"], folder["b.txt"], "--format", "jsonl");
        Assert.Equal([0, 1, 1], Stories(files.Output));
        CommandRun lines = CommandRun.Inside(Line("c", Levy) + Line("a", Aground) + Line("b", Rescued), "stories");
        Assert.Equal("{\"id\":\"c\",\"story\":0}\n{\"id\":\"a\",\"story\":1}\n{\"id\":\"b\",\"story\":1}\n", lines.Output);
        Assert.Contains("one event in more than one", CommandRun.Inside(Line("a", Aground) + Line("b", Rescued), "stories", "--format", "text").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_text_in_two_outlets_is_told_as_a_copy_and_one_origin()
    {
        using FreshFolder folder = new();
        string text = Aground + " " + Levy + " " + Rescued;
        folder.Write("a.txt", text);
        folder.Write("b.txt", text.Replace("on Tuesday", "this week", StringComparison.Ordinal));
        string output = CommandRun.Inside("", "stories", folder.Path).Output;
        Assert.Contains("two reports, one origin", output, StringComparison.Ordinal);
        Assert.Contains("of the shorter text is the same as in", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_in_its_place()
    {
        CommandRun run = CommandRun.Inside(Line("a", Aground) + "{\"id\":\"x\"}\n\n" + Line("b", Rescued), "stories");
        string[] lines = run.Output.Split('\n');
        Assert.Equal(1, run.Status);
        Assert.StartsWith("{\"id\":\"x\",\"line\":2,\"error\":", lines[1], StringComparison.Ordinal);
        Assert.Equal("{\"id\":\"b\",\"story\":0}", lines[2]);
    }

    [Theory]
    [InlineData("--format", "html")]
    [InlineData("--nothing", "x")]
    public void Wrong_use_is_told(string option, string value) =>
        Assert.Equal(2, CommandRun.Inside("", "stories", option, value).Status);

    private static string Line(string id, string text) => $"{{\"id\":\"{id}\",\"text\":\"{text}\"}}\n";

    private static int[] Stories(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[^2] - '0')];

    private static FreshFolder Written()
    {
        var folder = new FreshFolder();
        folder.Write("a.txt", Aground);
        folder.Write("b.txt", Rescued);
        folder.Write("c.txt", Levy);
        return folder;
    }
}
