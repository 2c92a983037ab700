using FsCheck;
using FsCheck.Fluent;
using OnRecord.Comparison;
using OnRecord.Core.Tests.Comparison.Gold;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Who is named does not decide what is joined or told: people who change their names change nothing but names.</summary>
public sealed class SwappedNamesTests
{
    // Names of one length, none of them a word or near another: what a name weighs and where spans lie stays the same.
    private static readonly string[] Surnames = ["Vandrel", "Korvund", "Tasmole", "Birgath", "Jolvane", "Ruskine"];
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(25);
    private static readonly string[] Given = ["Petra", "Lasse", "Odran", "Sunna"];

    [Fact]
    public void People_who_change_their_names_at_random_change_nothing_but_names()
    {
        string[] expected = Dump(Event(Surnames, Given));
        Check.One(Some, Prop.ForAll(
            Arb.From(Gen.Shuffle(Surnames).SelectMany(surnames => Gen.Shuffle(Given).Select(given => (surnames, given)))),
            names => Assert.Equal(expected, Dump(Event(names.surnames, names.given)))));
    }

    [Fact]
    public void Reports_in_any_order_give_one_record()
    {
        Record[] records = Event(Surnames, Given);
        string[] expected = Dump(records);
        Check.One(Some, Prop.ForAll(Arb.From(Gen.Shuffle(records)), shuffled => Assert.Equal(expected, Dump(shuffled))));
    }

    private static Record[] Event(string[] surnames, string[] given)
    {
        string[] people = [.. given.Zip(surnames, (first, last) => $"{first} {last}")];
        string file = $$"""
            event: a bridge
            half: tuned
            actor a: person | {{people[0]}} / {{surnames[0]}} | mayor
            actor b: person | {{people[1]}} / {{surnames[1]}} | engineer
            actor c: person | {{people[2]}} / {{surnames[2]}} | minister
            actor d: person | {{people[3]}} / {{surnames[3]}} | union leader
            utterance u1: a 2031-03-04
            utterance u2: b 2031-03-04
            utterance u3: c 2031-03-04
            utterance u4: d 2031-03-04
            utterance u5: d 2031-03-05
            happening h1: meeting 2031-03-03 a,b happened
            happening h2: strike 2031-03-09 d planned
            difference d1: number u3
            difference d2: date h2

            report A: One 2031-03-05
            {u1.v|"{{surnames[1]}} told us that the piers were sound, and the piers were not,"} {{people[0]}} said. {u2.v|"I have never spoken with {{surnames[0]}} about any piers,"} {{people[1]}} said. {h1|{{surnames[0]}} met {{surnames[1]}} on Monday.}
            {u3.p|The bridge would cost {d1|12} million crowns}, {{people[2]}} said. {h2|{{surnames[3]}}'s union will strike on {d2|9 March}.}

            report B: Two 2031-03-05
            {u1.p|{{surnames[1]}} had told the council that the piers were sound when they were not}, said {{surnames[0]}}. {u2.p|He never spoke about piers with {{surnames[0]}}}, said {{surnames[1]}}.
            {u4.v|"Nobody asked the men who drive the rivets,"} said {{people[3]}}. {h1|{{people[0]}} and {{people[1]}} met on Monday.}

            report C: Three 2031-03-06
            {u3.p|Some {d1|17} million crowns were needed for the bridge}, according to {{surnames[2]}}. {u4.t|"They never asked those who drive the rivets,"} {{surnames[3]}} said. {u5.p|The union would not wait for the council}, {{people[3]}} said.
            {h2@2031-03-11|The union of {{surnames[3]}} will strike on {d2|11 March}.}
            """;
        return [.. GoldStory.Read(file).Reports.Select(report => report.Record)];
    }

    // What a comparison joined and told, without ids, names and the order of display.
    private static string[] Dump(Record[] records)
    {
        StoryComparison comparison = StoryComparer.Compare(records, EnglishPack.Instance);
        Dictionary<string, string> actors = comparison.Actors.ToDictionary(
            actor => actor.Id, actor => string.Join(",", actor.Mentions.Select(mention => $"{mention.Report}/{mention.Actor}").Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        string[] dump =
        [
            .. comparison.Utterances.Select(utterance => $"utterance {(utterance.Speaker is { } speaker ? actors[speaker] : "")} {utterance.When} origins {utterance.Origins}: "
                + string.Join(" ", utterance.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Statement}/{rendering.Kind}").Order(StringComparer.Ordinal)) + " absent "
                + string.Join(" ", utterance.Absent.Select(absence => $"{absence.Report}:{absence.Nearest?.Start}").Order(StringComparer.Ordinal))),
            .. comparison.Happenings.Select(happening => $"happening {happening.Type} {happening.Status} {happening.When}: "
                + string.Join(" ", happening.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Happening}").Order(StringComparer.Ordinal))),
            .. comparison.Differences.Select(difference => $"difference {difference.Kind}: "
                + string.Join(" ", difference.Values.Select(value => $"{value.Report}:{value.Evidence.Start}").Order(StringComparer.Ordinal))),
            .. comparison.Only.Select(only => $"only {only.Report} {string.Join(" ", only.Statements)}"),
            .. actors.Values.Select(mentions => $"actor {mentions}"),
        ];
        Array.Sort(dump, StringComparer.Ordinal);
        Assert.Contains(dump, line => line.StartsWith("difference Number", StringComparison.Ordinal));
        return dump;
    }
}
