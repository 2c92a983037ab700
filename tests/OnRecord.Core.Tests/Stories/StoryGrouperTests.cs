using FsCheck;
using FsCheck.Fluent;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Stories;
using Xunit;

namespace OnRecord.Core.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static readonly Record[] Reports =
    [
        Report(
            "Ferry runs aground off Kestrel Island",
            "The ferry Brannoch ran aground off Kestrel Island on Tuesday with 212 passengers aboard, the Tallis coastguard said. "
            + "Captain Orla Venn told the coastguard that the steering had failed in heavy swell near the lighthouse."),
        Report(
            "212 rescued from stranded Brannoch ferry",
            "All 212 passengers of the stranded ferry Brannoch were brought ashore at Kestrel Island, the coastguard of Tallis said. "
            + "The captain, Orla Venn, reported a steering failure close to the lighthouse in a heavy swell."),
        Report(
            "Tallis parliament passes the harbour levy",
            "Lawmakers in Tallis voted 61 to 40 for a levy on freight at the harbour of Oster, after a night of debate. "
            + "Finance minister Ruben Stroud called the levy overdue; the hauliers' union promised strikes."),
        Report(
            "Harbour levy adopted after night of debate",
            "A levy on freight at Oster harbour was adopted by 61 votes to 40 in Tallis after a debate that lasted all night. "
            + "The hauliers' union said that it would strike. Ruben Stroud, the finance minister, said the levy was overdue."),
        Report(
            "Kestrel Island brewers win prize",
            "A brewery of Kestrel Island has won the gold medal for dark ale at the Morrow fair, its third in a decade. "
            + "The brewer, Finn Aldous, put it down to the barley and to patience."),
    ];

    [Fact]
    public void Reports_of_one_event_are_together_and_others_apart() =>
        Assert.Equal([0, 0, 1, 1, 2], StoryGrouper.Group(Reports, EnglishPack.Instance));

    [Fact]
    public void The_order_of_the_reports_does_not_change_which_are_together()
    {
        IReadOnlyList<int> stories = StoryGrouper.Group(Reports, EnglishPack.Instance);
        Prop.ForAll(
            Gen.Shuffle(Enumerable.Range(0, Reports.Length).ToArray()).ToArbitrary(),
            order =>
            {
                IReadOnlyList<int> shuffled = StoryGrouper.Group([.. order.Select(at => Reports[at])], EnglishPack.Instance);
                for (int i = 0; i < order.Length; i++)
                {
                    for (int j = 0; j < order.Length; j++)
                    {
                        if ((shuffled[i] == shuffled[j]) != (stories[order[i]] == stories[order[j]]))
                            return false;
                    }
                }

                return true;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_names_of_the_outlets_do_not_count()
    {
        Record[] renamed = [.. Reports.Select((report, at) => report with { Outlet = at % 2 == 0 ? "The Oster Mail" : "Kestrel Radio" })];
        Assert.Equal(StoryGrouper.Group(Reports, EnglishPack.Instance), StoryGrouper.Group(renamed, EnglishPack.Instance));
    }

    [Fact]
    public void Two_reports_in_the_same_words_a_year_apart_are_two_stories()
    {
        Record[] reports =
        [
            Reports[4] with { Published = PublicationTime.Parse("2031-03-01").Value },
            Reports[4] with { Published = PublicationTime.Parse("2032-03-01").Value },
        ];
        Assert.Equal([0, 1], StoryGrouper.Group(reports, EnglishPack.Instance));
    }

    [Fact]
    public void Reports_without_words_are_stories_of_their_own() =>
        Assert.Equal([0, 1, 2], StoryGrouper.Group([Report("", ""), Report("", "   "), Report("", "…")], EnglishPack.Instance));

    [Fact]
    public void Any_text_can_be_grouped() =>
        Prop.ForAll<string, string>((first, second) =>
            StoryGrouper.Group([Report(first, second), Report(second, first), Report("", "\ud800" + first)], EnglishPack.Instance).Count == 3)
            .QuickCheckThrowOnFailure();

    private static Record Report(string? headline, string? text) => new()
    {
        Id = headline ?? "",
        Headline = headline,
        Text = text ?? "",
        Body = [new Span(0, (text ?? "").Length)],
    };
}
