using System.Text;
using OnRecord.Format;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class ReadCommandTests
{
    [Fact]
    public void A_report_is_shown_as_text()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "read", folder["courier.txt"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("The Holm Courier · 6 May 2031", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_written_as_the_record_format_has_it()
    {
        CommandRun run = CommandRun.Inside(Reports.Gazette, "read", "-", "--format", "json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Record record = RecordJson.ReadRecord(Encoding.UTF8.GetBytes(run.Output));
        Assert.Equal(("-", "Gazette"), (record.Id, record.Outlet));
    }

    [Fact]
    public void No_file_is_misuse()
    {
        CommandRun run = CommandRun.Inside("", "read");
        Assert.Equal(2, run.Status);
        Assert.Contains("FILE is missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_several_reports_is_for_compare()
    {
        using FreshFolder folder = new FreshFolder().WithReports();
        CommandRun run = CommandRun.Inside("", "read", folder.Path);
        Assert.Equal(2, run.Status);
        Assert.Contains("onrecord compare", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_says_on_standard_error_what_is_missing_and_ends_with_1()
    {
        using var folder = new FreshFolder();
        CommandRun run = CommandRun.Process(folder.Path, "", new Dictionary<string, string>(), "read", "no.txt");
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Equal("onrecord: 'no.txt' is not there: give the path of a saved report, of a folder, or - for standard input.\n", run.Error);
    }
}
