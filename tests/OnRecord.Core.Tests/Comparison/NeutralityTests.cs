using OnRecord.Comparison;
using OnRecord.Core.Tests.Comparison.Gold;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>What is joined and told depends on what reports say, and not on who publishes them, whom they name or in which order they come.</summary>
public sealed class NeutralityTests
{
    public static TheoryData<int> Events => [.. Enumerable.Range(0, GoldStory.ReadAll().Count())];

    [Theory]
    [MemberData(nameof(Events))]
    public void The_order_of_the_reports_changes_nothing_but_the_order_of_display(int at)
    {
        Record[] records = Records(at);
        string[] expected = Dump(records);
        Record[] turned = [.. records.Reverse()];
        Assert.Equal(expected, Dump(turned));
        Record[] rotated = [.. records.Skip(1), records[0]];
        Assert.Equal(expected, Dump(rotated));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void The_names_of_the_outlets_change_nothing(int at)
    {
        Record[] records = Records(at);
        Record[] renamed = [.. records.Select((record, number) => record with { Outlet = records[records.Length - 1 - number].Outlet })];
        Assert.Equal(Dump(records), Dump(renamed));
    }

    [Fact]
    public void Two_people_who_change_their_names_change_nothing_but_names()
    {
        const string file = """
            event: a bridge
            half: tuned
            actor orr: person | Petra Vandrel / Vandrel | mayor
            actor vey: person | Lasse Korvund / Korvund | engineer
            utterance u1: orr 2031-03-04
            utterance u2: vey 2031-03-04

            report A: One 2031-03-05
            {u1.v|"Korvund told us that the piers were sound, and the piers were not,"} Petra Vandrel said. {u2.v|"I have never spoken with Vandrel about any piers,"} Lasse Korvund said.

            report B: Two 2031-03-05
            {u1.p|Korvund had told her that the piers were sound when they were not}, said Vandrel. {u2.p|He never spoke about piers with Vandrel}, said Korvund.
            """;
        string swapped = file.Replace("Vandrel", "#", StringComparison.Ordinal).Replace("Korvund", "Vandrel", StringComparison.Ordinal).Replace("#", "Korvund", StringComparison.Ordinal);
        Assert.Equal(Dump(Records(GoldStory.Read(file))), Dump(Records(GoldStory.Read(swapped))));
    }

    private static Record[] Records(int at) => Records(GoldStory.ReadAll().ElementAt(at));

    private static Record[] Records(GoldStory story) => [.. story.Reports.Select(report => report.Record)];

    /// <summary>What a comparison joined and told, without ids and in an order of its own.</summary>
    private static string[] Dump(Record[] records)
    {
        StoryComparison comparison = StoryComparer.Compare(records, EnglishPack.Instance);
        return
        [
            .. comparison.Utterances.Select(utterance => "utterance "
                + string.Join(" ", utterance.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Statement}/{rendering.Kind}").Order(StringComparer.Ordinal))
                + $" {utterance.When} origins {utterance.Origins} absent "
                + string.Join(" ", utterance.Absent.Select(absence => $"{absence.Report}:{absence.Nearest?.Start}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            .. comparison.Happenings.Select(happening => $"happening {happening.Type} {happening.Status} {happening.When} "
                + string.Join(" ", happening.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Happening}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            .. comparison.Differences.Select(difference => $"difference {difference.Kind} "
                + string.Join(" ", difference.Values.Select(value => $"{value.Report}:{value.Evidence.Start}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            .. comparison.Only.Select(only => $"only {only.Report} {string.Join(" ", only.Statements)}").Order(StringComparer.Ordinal),
        ];
    }
}
