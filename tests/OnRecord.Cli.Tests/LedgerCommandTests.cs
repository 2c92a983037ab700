using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed partial class LedgerCommandTests : IDisposable
{
    private readonly FreshFolder _folder = new FreshFolder().WithReports();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reports_are_added_once_and_the_place_of_a_new_ledger_is_said()
    {
        CommandRun first = Run("", "add", _folder["courier.txt"], _folder["gazette.txt"]);
        Assert.Equal((0, "2 reports added; 1 story compared.\n"), (first.Status, first.Output));
        Assert.Contains(_folder["test.db"], first.Error, StringComparison.Ordinal);
        CommandRun again = Run("", "add", _folder["courier.txt"]);
        Assert.Equal((0, "0 reports added, 1 known.\n", ""), (again.Status, again.Output, again.Error));
    }

    [Fact]
    public void Lines_of_standard_input_are_reports_and_a_bad_one_costs_itself()
    {
        CommandRun run = Run(Reports.Lines(3, brokenEvery: 2), "add", "-");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("2 reports added, 1 refused; ", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_must_be_a_report_one_of_a_folder_need_not()
    {
        _folder.Write("empty.txt", "");
        CommandRun named = Run("", "add", _folder["empty.txt"], _folder["courier.txt"]);
        Assert.Equal(1, named.Status);
        Assert.Contains("empty.txt is empty", named.Error, StringComparison.Ordinal);
        File.Delete(_folder["test.db"]);
        Directory.CreateDirectory(_folder["reports"]);
        File.Move(_folder["empty.txt"], Path.Combine(_folder["reports"], "empty.txt"));
        File.Move(_folder["gazette.txt"], Path.Combine(_folder["reports"], "gazette.txt"));
        CommandRun found = Run("", "add", _folder["reports"]);
        Assert.Equal((0, "1 report added, 1 refused; 1 story compared.\n"), (found.Status, found.Output));
    }

    [Fact]
    public void A_search_finds_statements_and_says_what_to_correct_them_by()
    {
        Add();
        CommandRun run = Run("", "search", "luxury", "--speaker", "veit");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith("2 statements, 0 reports\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sanna Veit, direct · Gazette, 2031-05-06 · r", run.Output, StringComparison.Ordinal);
        Assert.Contains("  Outlets: Gazette 1 · The Holm Courier 1\n", run.Output, StringComparison.Ordinal);
        CommandRun json = Run("", "search", "luxury", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(json.Output).RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void Reported_speech_is_found_with_the_words_that_say_whether_it_was_said()
    {
        _folder.Write("denial.txt", "---\noutlet: Gazette\npublished: 2031-05-07\n---\n\nHarbour News\n\nMinister Sanna Veit denied on Tuesday that the ferry would be sold.\n");
        Run("", "add", _folder["denial.txt"]);
        Assert.Contains("Sanna Veit, indirect, “denied”, reported as not said · Gazette", Run("", "search", "ferry", "sold").Output, StringComparison.Ordinal);
        JsonElement row = JsonDocument.Parse(Run("", "search", "ferry", "sold", "--format", "json").Output).RootElement.GetProperty("statements")[0].GetProperty("row");
        Assert.Equal("denied", row.GetProperty("cue").GetString());
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "x", "--from", "yesterday")]
    [InlineData("search", "x", "--form", "loud")]
    [InlineData("correct", "weather", "x")]
    [InlineData("correct", "undo")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--format", "pdf")]
    public void What_makes_no_sense_is_misuse(params string[] args)
    {
        Add();
        CommandRun run = Run("", args);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("check")]
    [InlineData("reread")]
    [InlineData("remove", "r00000")]
    [InlineData("correct", "list")]
    [InlineData("export")]
    public void Without_a_ledger_none_is_made(params string[] args)
    {
        CommandRun run = Run("", args);
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains("There is no ledger", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["test.db"]));
    }

    [Fact]
    public void A_correction_is_made_listed_exchanged_and_undone()
    {
        Add();
        string statement = StatementOf("The Holm Courier");
        CommandRun made = Run("", "correct", "speaker", statement, "Aldo Renn", "--why", "seen on film");
        Assert.Equal((0, ""), (made.Status, made.Error));
        Assert.Contains("was said by Aldo Renn", made.Output, StringComparison.Ordinal);
        string id = made.Output.Split(':')[0];
        Assert.Contains("seen on film", Run("", "correct", "list").Output, StringComparison.Ordinal);
        Assert.StartsWith("1 statement,", Run("", "search", "luxury", "--speaker", "Renn").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("", "correct", "export", "-o", _folder["corrections.jsonl"]).Status);
        Assert.Equal("0 corrections imported, 1 known.\n", Run("", "correct", "import", _folder["corrections.jsonl"]).Output);
        Assert.Equal(0, Run("", "correct", "undo", id).Status);
        Assert.StartsWith("0 statements,", Run("", "search", "luxury", "--speaker", "Renn").Output, StringComparison.Ordinal);
        CommandRun nobody = Run("", "correct", "speaker", statement, "Nobody at all");
        Assert.Equal((1, ""), (nobody.Status, nobody.Output));
        Assert.Contains("Sanna Veit", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_correction_can_be_made()
    {
        Add();
        string courier = StatementOf("The Holm Courier"), gazette = StatementOf("Gazette");
        string first = courier.Split('/')[0], second = gazette.Split('/')[0];
        foreach (string[] args in (string[][])[
            ["different-utterances", courier, gazette],
            ["same-utterance", courier, gazette],
            ["end", courier, "A ferry is not a luxury,”"],
            ["different-actors", $"{first}/Sanna Veit", $"{second}/Sanna Veit"],
            ["same-actor", $"{first}/Sanna Veit", $"{second}/Sanna Veit"],
            ["split-actor", $"{first}/Sanna Veit", "Veit told", "Ole Veit"],
            ["story", second[..8], "Another matter"],
            ["not-a-statement", gazette],
        ])
        {
            CommandRun run = Run("", ["correct", .. args]);
            Assert.Equal((0, ""), (run.Status, run.Error));
        }

        Assert.Equal(0, Run("", "check").Status);
    }

    [Fact]
    public void A_report_is_removed_and_the_rest_is_sound()
    {
        Add();
        string report = StatementOf("Gazette").Split('/')[0];
        CommandRun removed = Run("", "remove", report[..9]);
        Assert.Equal((0, $"{_folder["gazette.txt"].Replace('\\', '/')} ({report}) is removed.\n"), (removed.Status, removed.Output));
        Assert.Equal(1, Run("", "remove", report).Status);
        Assert.Equal("The ledger is sound: 1 report, 1 story.\n", Run("", "check").Output);
        Assert.Equal("1 report read anew, 0 changed.\n", Run("", "reread").Output);
    }

    [Fact]
    public void A_ledger_is_exported_as_lines_tables_and_documents()
    {
        _folder.Write("formula.txt", "---\noutlet: =cmd|' /C calc'!A0\npublished: 2031-05-06\n---\nA headline, with \"marks\"\n\n“=SUM(A1) is what I said, and more,” said Sanna Veit.\n");
        Add();
        Run("", "add", _folder["formula.txt"]);
        string lines = Run("", "export").Output;
        Assert.All(lines.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line));
        Assert.DoesNotContain("\"text\":", lines, StringComparison.Ordinal);
        Assert.Contains("\"text\":", Run("", "export", "--with-texts").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("", "export", "--format", "csv", "-o", _folder["tables"]).Status);
        string csv = File.ReadAllText(Path.Combine(_folder["tables"], "statements.csv"));
        Assert.StartsWith("id,name,story,outlet,", File.ReadAllText(Path.Combine(_folder["tables"], "reports.csv")), StringComparison.Ordinal);
        Assert.Contains(",'=cmd|' /C calc'!A0,", csv, StringComparison.Ordinal);
        Assert.Equal("EFBBBF", Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder["tables"], "statements.csv")).AsSpan(0, 3)));
        const string Unread = "met Aldo Renn";
        foreach (string format in (string[])["markdown", "html"])
        {
            Assert.Contains("A ferry is not a luxury", Run("", "export", "--format", format).Output, StringComparison.Ordinal);
            Assert.Contains(Unread, Run("", "export", "--format", format, "--with-texts").Output, StringComparison.Ordinal);
        }
    }

    private void Add() => Run("", "add", _folder["courier.txt"], _folder["gazette.txt"]);

    private string StatementOf(string outlet) =>
        Address().Match(Run("", "search", "luxury", "--speaker", "veit", "--outlet", outlet).Output).Value;

    private CommandRun Run(string input, params string[] args) => CommandRun.Inside(input, [.. args, "--ledger", _folder["test.db"]]);

    [GeneratedRegex("r[0-9a-f]{16}/s[0-9]+")]
    private static partial Regex Address();
}
