using System.Text;
using System.Text.Json;
using OnRecord.Comparison;
using OnRecord.Format;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class CompareCommandTests
{
    [Fact]
    public void Two_reports_are_compared_as_text()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith("One event, two reports\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("HC   The Holm Courier · 6 May 2031", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_its_files_in_order_of_name()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        folder.Write(".hidden", "not a report");
        CommandRun run = CommandRun.Inside("", "compare", folder.Path, "--format", "json");
        Assert.Equal(0, run.Status);
        StoryComparison story = RecordJson.ReadComparison(Encoding.UTF8.GetBytes(run.Output));
        Assert.Equal(["The Holm Courier", "Gazette"], story.Reports.Select(report => report.Outlet));
    }

    [Fact]
    public void Standard_input_may_be_one_of_the_reports()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside(Reports.Gazette, "compare", folder["courier.txt"], "-", "--format", "json");
        Assert.Equal(0, run.Status);
        Assert.Equal("-", RecordJson.ReadComparison(Encoding.UTF8.GetBytes(run.Output)).Reports[1].Id);
    }

    [Fact]
    public void The_lines_of_a_file_of_json_are_reports()
    {
        using var folder = new FreshFolder();
        folder.Write("reports.jsonl", """
            {"id": "a", "outlet": "The Holm Courier", "published": "2031-05-06", "text": "The ferry will sail on Friday, the harbour master Jana Petrik said."}

            {"id": "b", "outlet": "Gazette", "published": "2031-05-06", "text": "Harbour master Jana Petrik said that the ferry will sail on Friday."}
            """);
        CommandRun run = CommandRun.Inside("", "compare", folder["reports.jsonl"], "--format", "json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(["The Holm Courier", "Gazette"], RecordJson.ReadComparison(Encoding.UTF8.GetBytes(run.Output)).Reports.Select(report => report.Outlet));
    }

    [Theory]
    [InlineData("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"a\", \"text\": \"Two.\"}", "reports.jsonl line 2 has the id 'a' of a line before")]
    [InlineData("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": ", "reports.jsonl line 2: ")]
    [InlineData("\n", "holds no report")]
    public void A_line_that_is_no_report_is_named(string lines, string sentence)
    {
        using var folder = new FreshFolder();
        folder.Write("reports.jsonl", lines);
        CommandRun run = CommandRun.Inside("", "compare", folder["reports.jsonl"]);
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_file_in_a_folder_that_is_no_report_costs_itself_alone()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        folder.Write("notes.jsonl", "{\"note\": 1}\n");
        CommandRun run = CommandRun.Inside("", "compare", folder.Path);
        Assert.Equal(0, run.Status);
        Assert.Contains("notes.jsonl line 1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("It is passed over.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void Reports_of_two_events_are_joined_within_each_unless_told_otherwise(bool oneEvent, int stories)
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        folder.Write("mine.txt", """
            ---
            outlet: The Holm Courier
            published: 2031-05-06
            ---
            Miners of Varn strike over rotten props

            Four hundred miners put down their tools at the copper mine of Varn on Tuesday. “The props are rotten, and everybody knows it,” said Jana Petrik, who leads their union.

            The company denied that the props of the lower gallery were rotten.
            """);
        string[] args = ["compare", folder.Path, "--format", "json", .. oneEvent ? ["--one-event"] : Array.Empty<string>()];
        CommandRun run = CommandRun.Inside("", args);
        StoryComparison comparison = RecordJson.ReadComparison(Encoding.UTF8.GetBytes(run.Output));
        Assert.Equal(stories, comparison.Stories.Count);
        Assert.Equal(3, comparison.Reports.Count);
        Assert.Equal(comparison.Reports.Select(report => report.Id).Order(StringComparer.Ordinal), comparison.Stories.SelectMany(story => story.Reports).Order(StringComparer.Ordinal));
        string[] ids = [.. comparison.Utterances.Select(one => one.Id), .. comparison.Happenings.Select(one => one.Id), .. comparison.Actors.Select(one => one.Id)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(comparison.Utterances, utterance => Assert.True(utterance.Speaker is null || ids.Contains(utterance.Speaker)));
        string mine = Assert.Single(comparison.Reports, report => report.Id.EndsWith("mine.txt", StringComparison.Ordinal)).Id;
        Assert.Equal(oneEvent, comparison.Utterances.Any(utterance => utterance.Absent.Any(absence => absence.Report == mine)));
    }

    [Theory]
    [InlineData("json", "{\n")]
    [InlineData("markdown", "# One event, two reports\n")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    public void Each_format_is_written_to_a_file_whole(string format, string beginning)
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"], "--format", format, "-o", folder["story"]);
        Assert.Equal((0, "", ""), (run.Status, run.Output, run.Error));
        Assert.StartsWith(beginning, folder.Read("story"), StringComparison.Ordinal);
        Assert.EndsWith("\n", folder.Read("story"), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void What_stood_in_the_file_still_stands_when_nothing_could_be_written()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        folder.Write("story", "before");
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["nowhere.txt"], "-o", folder["story"]);
        Assert.Equal((1, "before"), (run.Status, folder.Read("story")));
    }

    [Fact]
    public void A_report_is_never_written_over()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"], "-o", folder["gazette.txt"]);
        Assert.Equal(2, run.Status);
        Assert.Equal(Reports.Gazette, folder.Read("gazette.txt"));
    }

    [Fact]
    public void Values_are_given_for_all_files_and_for_one_of_them()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside(
            "",
            ["compare", folder["courier.txt"], folder["gazette.txt"], "--format", "json", "--published", "2031-06-01", "--published", "gazette.txt=2031-06-02", "--outlet", $"{folder["courier.txt"]}=A = B"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        StoryComparison story = RecordJson.ReadComparison(Encoding.UTF8.GetBytes(run.Output));
        Assert.Equal(["2031-06-01", "2031-06-02"], story.Reports.Select(report => report.Published?.ToString()));
        Assert.Equal(["A = B", "Gazette"], story.Reports.Select(report => report.Outlet));
    }

    [Theory]
    [InlineData("--published", "Tuesday", "'Tuesday' is no time of publication")]
    [InlineData("--published", "other.txt=2031-05-06", "no file is called 'other.txt'")]
    [InlineData("--outlet", "=Gazette", "no file is called ''")]
    [InlineData("--outlet", "courier.txt=", "give the outlet's name")]
    [InlineData("--max-size", "lots", "give a size")]
    [InlineData("--max-size", "9G", "give a size")]
    [InlineData("--format", "xml", "give text, json, html or markdown")]
    [InlineData("--colour", "never", "'--colour' is no option")]
    public void A_wrong_option_is_misuse_and_says_what_to_give(string option, string value, string sentence)
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"], option, value);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_report_is_too_few_and_the_message_names_read()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("Comparing takes two reports", run.Error, StringComparison.Ordinal);
        Assert.Contains("onrecord read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_cannot_be_read_is_named()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], "missing-one.txt", "missing-two.txt");
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains("'missing-one.txt' is not there", run.Error, StringComparison.Ordinal);
        Assert.Contains("'missing-two.txt' is not there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_given_twice_is_refused()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["courier.txt"]);
        Assert.Equal(1, run.Status);
        Assert.Contains("given twice", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n\t\n ")]
    [InlineData("paper.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")]
    [InlineData("picture.html", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")]
    public void A_file_that_is_no_report_is_refused_by_name(string name, string content)
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        File.WriteAllBytes(folder[name], Encoding.Latin1.GetBytes(content));
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder[name]);
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_and_the_message_names_the_option()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"], "--max-size", "200");
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains("--max-size", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Inside("", "compare", folder["courier.txt"], folder["gazette.txt"], "--max-size", "2K").Status);
    }

    [Fact]
    public void What_is_undated_is_said_once_with_the_way_to_date_it()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        folder.Write("undated.txt", Reports.Gazette.Replace("published: 2031-05-06\n", "", StringComparison.Ordinal));
        CommandRun run = CommandRun.Inside("", "compare", folder["courier.txt"], folder["undated.txt"]);
        Assert.Equal(0, run.Status);
        Assert.Single(run.Error.Split("No publication date is known for undated.txt")[1..]);
        Assert.Contains("--published undated.txt=DATE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_comparison_is_the_same_in_every_culture_and_time_zone()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        string[] args = ["compare", "courier.txt", "gazette.txt", "--format", "html"];
        CommandRun plain = CommandRun.Process(folder.Path, "", new Dictionary<string, string>(), args);
        CommandRun abroad = CommandRun.Process(
            folder.Path, "", new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" }, args);
        Assert.Equal((0, ""), (plain.Status, plain.Error));
        Assert.Equal(plain, abroad);
    }

    [Fact]
    public void The_order_of_options_and_files_is_free()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "compare", "--format", "json", folder["courier.txt"], folder["gazette.txt"]);
        Assert.Equal(0, run.Status);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal("onrecord/1", document.RootElement.GetProperty("format").GetString());
    }
}
