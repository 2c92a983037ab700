using System.CommandLine;
using System.Globalization;
using System.Text;
using OnRecord.Tests.Shared;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public void The_help_of_the_program() => Golden.Matches("help.txt", CommandRun.Inside("", "--help").Output);

    [Theory]
    [InlineData("compare")]
    [InlineData("read")]
    [InlineData("extract")]
    [InlineData("parse")]
    [InlineData("stories")]
    [InlineData("add")]
    [InlineData("search")]
    [InlineData("correct")]
    [InlineData("export")]
    [InlineData("reread")]
    [InlineData("remove")]
    [InlineData("check")]
    [InlineData("serve")]
    public void The_help_of_a_command(string command) => Golden.Matches($"help-{command}.txt", CommandRun.Inside("", command, "--help").Output);

    [Fact]
    public void Every_command_has_examples_of_its_own()
    {
        foreach (Command command in Root().Subcommands)
        {
            CommandRun run = CommandRun.Inside("", command.Name, "--help");
            Assert.Equal((0, ""), (run.Status, run.Error));
            Assert.Contains($"\nExamples:\n  onrecord {command.Name} ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_is_a_call_that_the_command_takes()
    {
        foreach (Command command in Root().Subcommands)
        {
            string[] examples = [.. CommandRun.Inside("", command.Name, "--help").Output.Split("\nExamples:\n")[1].Split('\n').Where(line => line.StartsWith("  onrecord ", StringComparison.Ordinal))];
            Assert.NotEmpty(examples);
            foreach (string example in examples)
            {
                string call = example.Split([" | ", " < ", " > ", " && "], StringSplitOptions.None)[0].Trim()["onrecord ".Length..];
                Assert.True(Root().Parse(call).Errors.Count == 0, $"{example}: {string.Join(" ", Root().Parse(call).Errors.Select(error => error.Message))}");
            }
        }
    }

    [Fact]
    public void Every_command_and_option_is_in_the_documentation()
    {
        string documentation = File.ReadAllText(Path.Combine(Repository.Path, "docs", "commands.md"));
        foreach (Command command in Root().Subcommands)
        {
            Assert.Contains($"## `onrecord {command.Name}", documentation, StringComparison.Ordinal);
            string section = documentation.Split($"## `onrecord {command.Name}")[1].Split("\n## ")[0];
            foreach (Option option in command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)))
                Assert.Contains($"`{option.Name}", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_reference_is_what_the_commands_say_of_themselves()
    {
        var page = new StringBuilder("# What the commands say of themselves\n\nThe `--help` of each, as it is; a test holds this page to it. [commands.md](commands.md) explains more.\n");
        Append(page, "onrecord", CommandRun.Inside("", "--help").Output);
        foreach (Command command in Root().Subcommands)
            Append(page, "onrecord " + command.Name, CommandRun.Inside("", command.Name, "--help").Output);
        Golden.MatchesPage("reference.md", page.ToString());

        static void Append(StringBuilder page, string name, string help)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## `{name}`\n\n```text\n");
            page.AppendJoin('\n', help.TrimEnd().Split('\n').Select(line => line.TrimEnd())).Append("\n```\n");
        }
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"\A\d+\.\d+\.\d+\S*\n\z", CommandRun.Inside("", "--version").Output);

    [Fact]
    public void No_command_is_misuse()
    {
        CommandRun run = CommandRun.Inside("");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("onrecord --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_is_none_is_misuse()
    {
        CommandRun run = CommandRun.Inside("", "compere", "a", "b");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("compere", run.Error, StringComparison.Ordinal);
    }

    private static Command Root() => CommandLine.Create(new Terminal(Stream.Null, Stream.Null, Stream.Null));
}
