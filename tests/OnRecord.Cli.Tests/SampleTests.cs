using System.Text;
using OnRecord.Comparison;
using OnRecord.Format;
using OnRecord.Happenings;
using OnRecord.Statements;
using OnRecord.Tests.Shared;
using Xunit;

namespace OnRecord.Cli.Tests;

/// <summary>The sample that the README shows: what must come out of it whatever else changes, and its renderings as stored.</summary>
public sealed class SampleTests
{
    private const string Sample = "samples/river-treaty";
    private static readonly Lazy<StoryComparison> Story = new(() => RecordJson.ReadComparison(Encoding.UTF8.GetBytes(Compare("json"))));

    [Theory]
    [InlineData("text", "river-treaty.txt")]
    [InlineData("markdown", "river-treaty.md")]
    [InlineData("html", "river-treaty.html")]
    [InlineData("json", "river-treaty.json")]
    public void The_sample_is_rendered_as_stored(string format, string name) => Golden.Matches(name, Compare(format));

    [Fact]
    public void The_pages_give_their_outlet_date_and_headline()
    {
        Assert.Equal(["The Elmar Courier", "Harbour Tribune", "Northern Register"], Story.Value.Reports.Select(report => report.Outlet));
        Assert.Equal(["2031-03-12", "2031-03-12", "2031-03-13"], Story.Value.Reports.Select(report => report.Published?.ToString()[..10]));
        Assert.All(Story.Value.Reports, report => Assert.NotNull(report.Headline));
    }

    [Theory]
    [InlineData("cookie")]
    [InlineData("newsletter")]
    [InlineData("Read also")]
    [InlineData("Support independent")]
    [InlineData("Photo:")]
    [InlineData("Sign up")]
    [InlineData("rights reserved")]
    public void Nothing_of_the_furniture_is_article(string words)
    {
        foreach (Record report in Story.Value.Reports)
            Assert.All(report.Body, span => Assert.DoesNotContain(words, span.TextIn(report.Text), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("to build a roof without walls", "Morvath")]
    [InlineData("Nobody wants dry fields in April", "Morvath")]
    [InlineData("not buy from our neighbo", "Mirela Dorn")]
    [InlineData("with or without a text", "Lena Quist")]
    [InlineData("Every week behind that wall", "Tomas Reyl")]
    [InlineData("The wall does not choose", "Agnes Torvald")]
    [InlineData("We do not plough with communiqués", "Greta Solm")]
    public void A_quotation_has_its_speaker_or_none(string words, string speaker)
    {
        foreach (Record report in Story.Value.Reports)
        {
            foreach (Statement statement in report.Statements.Where(one => one.Content.Any(span => span.TextIn(report.Text).Contains(words, StringComparison.Ordinal))))
            {
                if (statement.Speaker is { } id)
                    Assert.EndsWith(speaker, report.Actors.Single(actor => actor.Id == id).Name, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Two_translations_of_one_sentence_are_one_utterance() =>
        Assert.True(AreOne("to build a roof without walls", "raising a roof without walls"));

    [Fact]
    public void The_families_are_a_difference_of_number()
    {
        Difference difference = Assert.Single(Story.Value.Differences, difference => difference.Kind == DifferenceKind.Number);
        Assert.Equal(["1,200", "1,200", "1,500"], difference.Values.Select(value => value.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_telephone_call_is_one_happening_of_all_three_reports()
    {
        JoinedHappening call = Assert.Single(Story.Value.Happenings, happening => happening.Type == "call");
        Assert.Equal(("2031-03-10", HappeningStatus.Happened), (call.When, call.Status));
        Assert.Equal(3, call.Renderings.Select(rendering => rendering.Report).Distinct().Count());
    }

    private static bool AreOne(string words, string other) => Story.Value.Utterances.Any(utterance =>
        utterance.Renderings.Any(rendering => Words(rendering).Contains(words, StringComparison.Ordinal))
        && utterance.Renderings.Any(rendering => Words(rendering).Contains(other, StringComparison.Ordinal)));

    private static string Words(Comparison.Rendering rendering)
    {
        Record report = Story.Value.Reports.Single(report => report.Id == rendering.Report);
        Statement statement = report.Statements.Single(statement => statement.Id == rendering.Statement);
        return string.Join(' ', statement.Content.Select(span => span.TextIn(report.Text)));
    }

    // Started in the repository, as a reader of the README does, so that the reports' ids are the same everywhere.
    private static string Compare(string format)
    {
        CommandRun run = CommandRun.Process(Repository.Path, "", new Dictionary<string, string>(), "compare", Sample, "--format", format);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return run.Output;
    }
}
