using FsCheck;
using FsCheck.Fluent;
using OnRecord.Comparison;
using OnRecord.Core.Tests.Comparison.Gold;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

public sealed class StoryComparerTests
{
    private const string Head = """
        event: a bridge
        half: tuned
        actor orr: person | Petra Orr / Orr | mayor of Sill
        actor orrtom: person | Tom Orr |
        actor vey: person | Lasse Vey / Vey | engineer
        utterance u1: orr 2031-03-04
        utterance u2: orr 2031-03-05
        utterance u3: vey 2031-03-04
        happening h1: meeting 2031-03-04 orr,vey happened

        """;

    [Fact]
    public void Two_translations_of_one_sentence_are_one_utterance_with_the_words_of_both()
    {
        StoryComparison story = Compare(
            """{u1.t|"This bridge was not built to be looked at, it was built to be crossed,"} Petra Orr said on Tuesday.""",
            """{u1.t|"The bridge was not made for looking at but for crossing,"} the mayor of Sill, Petra Orr, said on Tuesday.""");
        Utterance utterance = Assert.Single(story.Utterances);
        Assert.Equal(["A/s1", "B/s1"], utterance.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Statement}"));
        Assert.Contains(utterance.Renderings, rendering => rendering.Kind == RenderingKind.OtherTranslation);
    }

    [Fact]
    public void A_quoted_fragment_belongs_to_the_fuller_quotation()
    {
        StoryComparison story = Compare(
            """{u1.v|"Whoever wants the toll back may carry the bridge home on his shoulders,"} Petra Orr said on Tuesday.""",
            """Critics may {u1.x|"carry the bridge home"}, Orr said on Tuesday.""");
        Assert.Equal([RenderingKind.Verbatim, RenderingKind.Part], Assert.Single(story.Utterances).Renderings.Select(rendering => rendering.Kind));
    }

    [Fact]
    public void What_is_said_on_two_days_is_two_utterances() =>
        Assert.Equal(2, Compare(
            """{u1.v|"We will open the bridge to lorries before the summer,"} Petra Orr said on Tuesday.""",
            """{u2.v|"The bridge opens to lorries before summer, as I said,"} Petra Orr said on Wednesday.""").Utterances.Count);

    [Fact]
    public void Two_people_of_one_surname_are_never_one() =>
        Assert.Equal(2, Compare(
            """{u1.v|"We will open the bridge to lorries before the summer,"} Petra Orr said on Tuesday.""",
            """{u1.v@orrtom|"We will open it to lorries by summer, the bridge,"} Tom Orr said on Tuesday.""").Utterances.Count);

    [Fact]
    public void The_same_words_from_two_mouths_are_one_utterance_without_a_speaker_and_a_difference()
    {
        StoryComparison story = Compare(
            """{u1.v|"Nobody who has seen the piers will sleep on this bridge,"} Petra Orr said on Tuesday.""",
            """{u1.v@vey|"Nobody who has seen the piers will sleep on this bridge,"} Lasse Vey said on Tuesday.""");
        Assert.Null(Assert.Single(story.Utterances).Speaker);
        Difference difference = Assert.Single(story.Differences);
        Assert.Equal((DifferenceKind.Speaker, "Petra Orr, Lasse Vey"), (difference.Kind, string.Join(", ", difference.Values.Select(value => value.Value))));
    }

    [Theory]
    [InlineData("about 200", "212", false)]
    [InlineData("200", "212", false)]
    [InlineData("190", "212", true)]
    [InlineData("twelve", "12", false)]
    [InlineData("12,000", "20,000", true)]
    [InlineData("more than 40", "43", false)]
    [InlineData("three hundred", "310", false)]
    [InlineData("a hundred and forty", "140", false)]
    [InlineData("a hundred and forty", "104", true)]
    [InlineData("two thousand three hundred and five", "2,305", false)]
    [InlineData("half a million", "500,000", false)]
    [InlineData("2.3bn", "2.3 billion", false)]
    [InlineData("two and a half thousand", "2,500", false)]
    public void Numbers_differ_only_where_they_cannot_both_be_right(string here, string there, bool differ)
    {
        StoryComparison story = Compare(
            $"{{h1|The mayor, Petra Orr, and the engineer Lasse Vey met {here} residents on Tuesday.}}",
            $"{{h1|Petra Orr and Lasse Vey met {there} residents on Tuesday.}}");
        Assert.Equal(differ, story.Differences.Any(difference => difference.Kind == DifferenceKind.Number));
    }

    [Fact]
    public void A_report_that_has_a_part_of_a_long_quotation_does_not_lack_it()
    {
        const string whole = """{u1.v|"Whoever wants the toll back may carry the bridge home on his shoulders. The piers were sound in March, the engineers had signed for them, and nobody in the council asked a single question about the cables until the summer,"} Petra Orr said on Tuesday.""";
        Assert.Empty(StoryComparer.Compare(Records(whole, "Whoever wants the toll back may carry the bridge home, it was put in Sill."), EnglishPack.Instance).Utterances[0].Absent);
        Assert.Single(StoryComparer.Compare(Records(whole, "Petra Orr spoke on Tuesday about the bridge."), EnglishPack.Instance).Utterances[0].Absent);
    }

    [Fact]
    public void A_stub_is_never_said_to_lack_an_utterance()
    {
        Record[] records = Records(
            """{u1.v|"Whoever wants the toll back may carry the bridge home on his shoulders,"} Petra Orr said on Tuesday.""",
            """Petra Orr spoke on Tuesday about the bridge.""");
        Assert.Single(StoryComparer.Compare(records, EnglishPack.Instance).Utterances[0].Absent);
        records[1] = records[1] with { Completeness = Completeness.Stub };
        Assert.Empty(StoryComparer.Compare(records, EnglishPack.Instance).Utterances[0].Absent);
    }

    [Fact]
    public void One_agencys_text_in_two_outlets_is_one_origin()
    {
        GoldStory story = GoldStory.ReadAll().First(story => story.Event.Contains("levy", StringComparison.Ordinal));
        StoryComparison comparison = StoryComparer.Compare([.. story.Reports.Select(report => report.Record)], EnglishPack.Instance);
        Utterance utterance = comparison.Utterances.First(one => one.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 4);
        Assert.Equal(3, utterance.Origins);
    }

    [Fact]
    public void Two_records_of_one_id_are_refused_with_a_sentence()
    {
        Record[] records = Records("Petra Orr spoke.", "Petra Orr spoke.");
        ArgumentException e = Assert.Throws<ArgumentException>(() => StoryComparer.Compare([records[0], records[0]], EnglishPack.Instance));
        Assert.StartsWith("Two records have one id", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_texts_can_be_compared()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        Prop.ForAll<string, string>((first, second) =>
        {
            Record[] records = [.. new[] { first, second, "\ud800" + first }.Select((text, at) =>
                reader.Read(new ReportInput { Id = $"{at}", Text = text ?? "" }).Value).OfType<Record>()];
            return StoryComparer.Compare(records, EnglishPack.Instance).Reports.Count == records.Length;
        }).QuickCheckThrowOnFailure();
    }

    private static StoryComparison Compare(params string[] texts) => StoryComparer.Compare(Records(texts), EnglishPack.Instance);

    private static Record[] Records(params string[] texts) =>
    [
        .. GoldStory.Read(Head + string.Concat(texts.Select((text, at) => $"\nreport {(char)('A' + at)}: The Paper 2031-03-06\n{text}\n")))
            .Reports.Select(report => report.Record),
    ];
}
