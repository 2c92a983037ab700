using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Names;
using OnRecord.Positions;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

public sealed class PositionMarkTests
{
    [Fact]
    public void Stances_that_two_reports_give_one_actor_and_that_do_not_go_together_are_marked()
    {
        IReadOnlyList<JoinedPosition> positions = Compare(Report("A", Stance.Supports, "2031-03-04"), Report("B", Stance.Opposes, "2031-03-04"));
        Assert.Equal([[positions[1].Id], [positions[0].Id]], positions.Select(position => position.DiffersFrom));
        Assert.All(positions, position => Assert.Null(position.ChangedFrom));
    }

    [Theory]
    [InlineData(Stance.Supports, Stance.Conditions)]
    [InlineData(Stance.Opposes, Stance.RulesOut)]
    public void Stances_that_can_be_one_attitude_are_not_marked(Stance one, Stance other) =>
        Assert.All(Compare(Report("A", one, null), Report("B", other, null)), position => Assert.Empty(position.DiffersFrom));

    [Fact]
    public void A_stance_of_a_later_day_names_the_one_it_changed_from()
    {
        IReadOnlyList<JoinedPosition> positions = Compare(Report("A", Stance.Opposes, "2031-03-04"), Report("B", Stance.Supports, "2031-03-06"));
        Assert.Null(positions[0].ChangedFrom);
        Assert.Equal(positions[0].Id, positions[1].ChangedFrom);
        Assert.All(positions, position => Assert.Empty(position.DiffersFrom));
    }

    [Fact]
    public void One_report_that_has_both_stances_does_not_differ_from_itself()
    {
        Record report = Report("A", Stance.Supports, "2031-03-04");
        report = report with { Positions = [report.Positions[0], report.Positions[0] with { Stance = Stance.Opposes }] };
        Assert.All(Compare(report, Report("B", Stance.Supports, "2031-03-04") with { Positions = [] }), position => Assert.Empty(position.DiffersFrom));
    }

    [Fact]
    public void What_somebody_else_claims_of_an_actor_is_not_marked()
    {
        Record report = Report("B", Stance.Opposes, "2031-03-04");
        report = report with
        {
            Statements = [new Statement { Id = "s1", Form = StatementForm.Indirect, Content = [report.Positions[0].Topic], Speaker = "a2", SpeakerState = SpeakerState.Named, Certainty = 1, Why = "test" }],
            Positions = [report.Positions[0] with { Statement = "s1" }],
        };
        Assert.All(Compare(Report("A", Stance.Supports, "2031-03-04"), report), position => Assert.Empty(position.DiffersFrom));
    }

    private static IReadOnlyList<JoinedPosition> Compare(params Record[] records) => StoryComparer.Compare(records, EnglishPack.Instance).Positions;

    private static Record Report(string id, Stance stance, string? when)
    {
        string text = $"Petra Orr and Lasse Vey spoke about the toll on the old bridge ({id}).";
        return new Record
        {
            Id = id,
            Text = text,
            Body = [new Span(0, text.Length)],
            Sentences = [new Span(0, text.Length)],
            Actors = [Person("a1", "Petra Orr"), Person("a2", "Lasse Vey")],
            Mentions = [Name(0, 9, "a1"), Name(14, 23, "a2")],
            Positions = [new Position { Actor = "a1", Stance = stance, Topic = new Span(36, 62), When = when, Evidence = [new Span(0, text.Length)] }],
        };
    }

    private static Mention Name(int start, int end, string actor) => new() { Start = start, End = end, Actor = actor, Form = MentionForm.Name };

    private static Actor Person(string id, string name) => new() { Id = id, Name = name, Kind = ActorKind.Person };
}
