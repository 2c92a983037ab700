using OnRecord.Comparison;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

public sealed class JoinRulingsTests
{
    private static readonly Record[] Records = InventedReports.Read(
        "2031-03-04",
        "\"We will open the bridge to lorries before the summer,\" Petra Orr said on Tuesday. \"The toll was a mistake,\" said Lasse Vey.",
        "\"The bridge opens to lorries before the summer,\" Petra Orr said on Tuesday. \"Nobody asked the islanders,\" said Lars Veyden.");

    [Fact]
    public void What_the_words_join_a_ruling_parts()
    {
        Assert.Equal(["A/s1", "B/s1"], Renderings(null, "A/s1"));
        JoinRulings rulings = Ruling(("A", "s1"), ("B", "s1"), areOne: false);
        Assert.Equal(["A/s1"], Renderings(rulings, "A/s1"));
        Assert.Equal(["B/s1"], Renderings(rulings, "B/s1"));
    }

    [Fact]
    public void What_the_words_part_a_ruling_joins_without_a_speaker_where_they_differ()
    {
        Assert.Equal(["A/s2"], Renderings(null, "A/s2"));
        JoinRulings rulings = Ruling(("A", "s2"), ("B", "s2"), areOne: true);
        Assert.Equal(["A/s2", "B/s2"], Renderings(rulings, "A/s2"));
        Assert.Null(Holding(rulings, "A/s2").Speaker);
    }

    [Fact]
    public void Of_two_rulings_on_one_pair_the_later_holds()
    {
        JoinRulings joined = Ruling(("A", "s2"), ("B", "s2"), areOne: true);
        JoinRulings parted = joined with { Statements = [.. joined.Statements, .. Ruling(("A", "s2"), ("B", "s2"), areOne: false).Statements] };
        Assert.Equal(["A/s2"], Renderings(parted, "A/s2"));
    }

    [Fact]
    public void Actors_are_one_or_two_as_ruled()
    {
        string orrA = Actor(Records[0], "Petra Orr"), orrB = Actor(Records[1], "Petra Orr"), vey = Actor(Records[0], "Lasse Vey"), veyden = Actor(Records[1], "Lars Veyden");
        StoryComparison story = StoryComparer.Compare(Records, EnglishPack.Instance, new JoinRulings
        {
            Actors = [new ActorRuling(new("A", vey), new("B", veyden), AreOne: true), new ActorRuling(new("A", orrA), new("B", orrB), AreOne: false)],
        });
        Assert.Contains(story.Actors, actor => actor.Mentions.Contains(new("A", vey)) && actor.Mentions.Contains(new("B", veyden)));
        Assert.DoesNotContain(story.Actors, actor => actor.Mentions.Contains(new("A", orrA)) && actor.Mentions.Contains(new("B", orrB)));
        Assert.Contains(
            StoryComparer.Compare(Records, EnglishPack.Instance).Actors, actor => actor.Mentions.Contains(new("A", orrA)) && actor.Mentions.Contains(new("B", orrB)));
    }

    private static JoinRulings Ruling((string Report, string Statement) first, (string Report, string Statement) second, bool areOne) =>
        new() { Statements = [new StatementRuling(new(first.Report, first.Statement), new(second.Report, second.Statement), areOne)] };

    private static Utterance Holding(JoinRulings? rulings, string statement) =>
        StoryComparer.Compare(Records, EnglishPack.Instance, rulings).Utterances.Single(one => Names(one).Contains(statement));

    private static IEnumerable<string> Renderings(JoinRulings? rulings, string statement) => Names(Holding(rulings, statement));

    private static IEnumerable<string> Names(Utterance utterance) => utterance.Renderings.Select(one => $"{one.Report}/{one.Statement}");

    private static string Actor(Record record, string name) => record.Actors.Single(actor => actor.Name == name).Id;
}
