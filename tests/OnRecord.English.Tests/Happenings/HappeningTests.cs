using OnRecord.Happenings;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Happenings;

public sealed class HappeningTests
{
    [Theory]
    [InlineData("Foreign Minister Petra Orr is in charge of a new joint commission that will draft the charter.", "appointment happened Petra Orr")]
    [InlineData("Secretary of State Lasse Vey is in charge of a new joint commission that will draft the charter.", "appointment happened Lasse Vey")]
    [InlineData("Petra Orr will head a new panel on ferries.", "appointment planned Petra Orr")]
    [InlineData("Petra Orr is in charge of the port.", "")]
    public void Who_heads_a_new_body_was_given_an_office(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_summit_that_is_wanted_is_not_the_one_that_was_held() => Assert.Equal(
        "summit happened Petra Orr, Lasse Vey\nmeeting proposed Lasse Vey, Mara Tolm\nsummit proposed Petra Orr",
        Read("Petra Orr met Lasse Vey in Sill at a summit. Since then, Petra Orr has pushed for a meeting between Lasse Vey and Mara Tolm first, and then a "
            + "trilateral summit with all three leaders."));

    [Fact]
    public void An_indefinite_article_brings_in_a_happening_of_its_own() => Assert.Equal(
        "meeting happened Petra Orr, Lasse Vey\nmeeting happened Petra Orr",
        Read("Petra Orr met Lasse Vey in Sill on Monday. Petra Orr held a meeting with fishermen on the quay."));

    private static string Read(string text)
    {
        var reader = new RecordReader(EnglishPack.Instance);
        Record record = reader.Read(new ReportInput { Id = "r", Text = "Ferries Stay in Port\n\n" + text, Published = "2031-03-12" }).Value!;
        return string.Join('\n', record.Happenings.Select(happening => Line(record, happening)));
    }

    private static string Line(Record record, Happening happening) =>
        $"{happening.Type} {happening.Status.ToString().ToLowerInvariant()} "
        + string.Join(", ", happening.Participants.Select(id => record.Actors.First(actor => actor.Id == id).Name));
}
