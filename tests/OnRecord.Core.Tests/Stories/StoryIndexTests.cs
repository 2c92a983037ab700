using FsCheck;
using FsCheck.Fluent;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Stories;
using Xunit;

namespace OnRecord.Core.Tests.Stories;

public sealed class StoryIndexTests
{
    private static readonly string[] Places = ["Kestrel", "Brannoch", "Oster", "Tallis", "Morrow", "Lusk", "Corvia", "Sill"];
    private static readonly string[] Things = ["ferry", "levy", "verdict", "flood", "strike", "vaccine", "airfield", "mine"];
    private static readonly string[] Acts = ["stranded", "adopted", "appealed", "evacuated", "settled", "recalled", "reopened", "sealed"];

    [Fact]
    public void Stories_do_not_depend_on_the_order_in_which_reports_came()
    {
        Record[] reports = Made(60);
        string[] expected = Stories(reports);
        Prop.ForAll(
            Gen.Shuffle(reports).ToArbitrary(),
            shuffled => expected.SequenceEqual(Stories(shuffled))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Asking_between_reports_changes_nothing()
    {
        Record[] reports = Made(60);
        var index = new StoryIndex();
        foreach (Record report in reports)
        {
            index.Add(Sketch(report));
            Assert.Contains(report.Id, index.StoryOf(report.Id));
        }

        Assert.Equal(Stories(reports), Stories(index));
    }

    [Fact]
    public void Words_that_very_many_reports_have_do_not_make_the_order_matter()
    {
        Record[] reports = Made(700);
        Record[] turned = [.. reports.Reverse()];
        Assert.Equal(Stories(reports), Stories(turned));
        Record[] mixed = [.. reports.Where((_, at) => at % 3 != 0), .. reports.Where((_, at) => at % 3 == 0)];
        Assert.Equal(Stories(reports), Stories(mixed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Reports_of_many_weeks_are_in_the_same_stories_in_any_order(int datedOfThree)
    {
        Record[] reports = [.. Made(900).Select((report, at) => report with
        {
            Published = at % 3 < datedOfThree ? PublicationTime.Parse(new DateOnly(2031, 1, 1).AddDays(at * 7 % 120).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Value : null,
        })];
        string[] expected = Stories(reports);
        Assert.Equal(expected, Stories([.. reports.Reverse()]));
        Assert.Equal(expected, Stories([.. reports.Where((_, at) => at % 5 == 2), .. reports.Where((_, at) => at % 5 != 2)]));
    }

    [Fact]
    public void Reports_of_one_text_are_one_story_within_days_and_two_over_weeks()
    {
        Record report = Report("a", "The ferry Brannoch ran aground off Kestrel in a storm, the coastguard of Oster said. Nobody was hurt, and the passengers were taken off by boats.");
        Record On(string id, string day) => report with { Id = id, Published = PublicationTime.Parse(day).Value };
        Assert.Equal(["a b", "c"], Stories([On("a", "2031-03-01"), On("b", "2031-03-03"), On("c", "2031-04-20")]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_text_in_very_many_outlets_is_one_story()
    {
        var index = new StoryIndex();
        for (int at = 0; at < 700; at++)
            index.Add(Sketch(Report($"r{at:000}", $"The ferry Brannoch ran aground off Kestrel on Tuesday, the coastguard said. Passenger {at} was unhurt.")));
        Assert.Equal(700, Assert.Single(index.Stories()).Count);
    }

    [Fact]
    public void Changes_are_told_once_and_name_whom_a_report_touched()
    {
        Record[] reports = Made(16);
        var index = new StoryIndex();
        foreach (Record report in reports)
            index.Add(Sketch(report));
        Assert.Equal(reports.Length, index.Changes().Count);
        Assert.Empty(index.Changes());

        Record more = reports[0] with { Id = "more" };
        index.Add(Sketch(more));
        Assert.Equal(index.StoryOf("more").Order(StringComparer.Ordinal), index.Changes().Order(StringComparer.Ordinal));
        Assert.Contains(reports[0].Id, index.StoryOf("more"));
    }

    [Fact]
    public void A_report_cannot_be_added_twice()
    {
        var index = new StoryIndex();
        index.Add(Sketch(Made(1)[0]));
        Assert.Throws<ArgumentException>(() => index.Add(Sketch(Made(1)[0])));
    }

    [Fact]
    public void Sketches_that_were_stored_give_the_same_stories()
    {
        Record[] reports = Made(40);
        var index = new StoryIndex();
        foreach (Record report in reports)
            index.Add(ReportSketch.FromBytes(report.Id, Sketch(report).ToBytes()).Value!);
        Assert.Equal(Stories(reports), Stories(index));
    }

    [Fact]
    public void Bytes_that_are_no_sketch_are_told_in_a_sentence() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            Outcome<ReportSketch> outcome = ReportSketch.FromBytes("x", bytes);
            return outcome.Value is not null || outcome.Error!.Contains("'x'", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_sketch_is_told_in_a_sentence()
    {
        byte[] bytes = Sketch(Made(1)[0]).ToBytes();
        byte[] swapped = [.. bytes[..^16], .. bytes[^8..], .. bytes[^16..^8]];
        Assert.NotNull(ReportSketch.FromBytes("x", swapped).Error);
        Assert.NotNull(ReportSketch.FromBytes("x", bytes.AsSpan(0, bytes.Length - 3)).Error);
    }

    private static string[] Stories(Record[] reports)
    {
        var index = new StoryIndex();
        foreach (Record report in reports)
            index.Add(Sketch(report));
        return Stories(index);
    }

    private static string[] Stories(StoryIndex index) => [.. index.Stories().Select(story => string.Join(" ", story))];

    private static ReportSketch Sketch(Record record) => ReportSketch.Of(record, EnglishPack.Instance);

    /// <summary>Reports of events that are alike in part, some of them dated.</summary>
    private static Record[] Made(int count) =>
    [
        .. Enumerable.Range(0, count).Select(at =>
        {
            string place = Places[at % 8], thing = Things[at / 8 % 8], act = Acts[at / 64 % 8];
            return Report(
                $"r{at:000}",
                $"The {thing} of {place} was {act} on Tuesday, officials in {place} said. Nobody at {place} had foreseen the {thing} of number {at % 12}. "
                + $"A commission will look at the {thing} and why it was {act}; its {at % 5} members meet in {Places[(at + (at / 8)) % 8]}.") with
            {
                Published = at % 4 == 0 ? PublicationTime.Parse($"2031-03-{(at % 28) + 1:00}").Value : null,
            };
        }),
    ];

    private static Record Report(string id, string text) => new() { Id = id, Headline = null, Text = text, Body = [new Span(0, text.Length)] };
}
