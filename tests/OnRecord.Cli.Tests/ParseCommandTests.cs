using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class ParseCommandTests
{
    [Fact]
    public void A_report_is_written_as_CoNLL_U_with_offsets()
    {
        CommandRun run = CommandRun.Inside("""{"id":"a b","text":"Kolm didn't go."}""", "parse");
        Assert.Equal((0, ""), (run.Status, run.Error));
        string[] lines = run.Output.Split('\n');
        Assert.Equal("# newdoc id = a b", lines[0]);
        Assert.Equal("# text = Kolm didn't go.", lines[1]);
        string[][] rows = [.. lines.Skip(2).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
        Assert.All(rows, row => Assert.Equal(10, row.Length));
        Assert.Equal(["1", "2-3", "2", "3", "4", "5"], rows.Select(row => row[0]));
        Assert.Equal(["Kolm", "didn't", "did", "n't", "go", "."], rows.Select(row => row[1]));
        Assert.Equal(
            ["TokenRange=0:4", "TokenRange=5:11", "TokenRange=5:8", "TokenRange=8:11", "SpaceAfter=No|TokenRange=12:14", "TokenRange=14:15"],
            rows.Select(row => row[9]));
    }

    [Fact]
    public void A_word_that_a_line_end_breaks_is_one_word_where_it_stands()
    {
        CommandRun run = CommandRun.Inside("""{"id":"1","text":"The ministers of both countries spoke of the negoti-\nations for a long-\nterm treaty on Monday."}""", "parse");
        string[][] rows = [.. run.Output.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t'))];
        Assert.Equal("TokenRange=45:59", Assert.Single(rows, row => row[1] == "negotiations")[9]);
        Assert.Equal("long-term", string.Concat(rows.SkipWhile(row => row[1] != "a").Skip(1).TakeWhile(row => row[1] != "treaty").Select(row => row[1])));
        Assert.Contains("# text = The ministers of both countries spoke of the negotiations for a long-term treaty on Monday.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_gives_a_comment_in_its_place()
    {
        CommandRun run = CommandRun.Inside("{\"id\":\"1\"}\n{\"id\":\"2\",\"text\":\"Kolm left.\"}\n", "parse");
        Assert.Equal((1, ""), (run.Status, run.Error));
        Assert.StartsWith("# newdoc id = 1\n# line = 1\n# error = ", run.Output, StringComparison.Ordinal);
        Assert.Contains("# newdoc id = 2\n# text = Kolm left.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_another_language_says_so_and_has_no_sentences()
    {
        CommandRun run = CommandRun.Inside("""{"id":"1","text":"Die Ministerin sagte, dass sie nicht und nie für die Stadt oder das Land sei."}""", "parse");
        Assert.Equal(0, run.Status);
        Assert.Contains("# unread = ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("# text", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_report_is_parsed_to_its_end()
    {
        const int Times = 6_000;
        const string Sentence = "The minister said that it would stay.";
        string text = string.Join("\\n\\n", Enumerable.Repeat(Sentence, Times));
        CommandRun run = CommandRun.Inside($$"""{"id":"1","text":"{{text}}"}""" + "\n" + """{"id":"2","text":"Kolm left."}""", "parse");
        Assert.Equal((0, ""), (run.Status, run.Error));
        string[] rows = [.. run.Output.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal))];
        Assert.Equal((8 * Times) + 3, rows.Length);
        int end = (Times * (Sentence.Length + 2)) - 2;
        Assert.EndsWith($"TokenRange={end - 1}:{end}", rows[^4], StringComparison.Ordinal);
        Assert.Contains("# newdoc id = 2\n# text = Kolm left.\n", run.Output, StringComparison.Ordinal);
    }
}
