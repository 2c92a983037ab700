using Xunit;

namespace OnRecord.English.Tests.Names;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData(
        "Robert Ostrow arrived on Monday. He said the talks had failed.",
        "[1 Robert Ostrow] arrived on Monday. [1 He] said the talks had failed.")]
    [InlineData(
        "Anna Brandt arrived on Monday. She said her party would agree.",
        "[1 Anna Brandt] arrived on Monday. [1 She] said [1 her] party would agree.")]
    [InlineData(
        "Robert Ostrow, who leads the party, resigned.",
        "[1 Robert Ostrow], [1 who] leads the party, resigned.")]
    public void A_pronoun_is_the_one_person_it_can_be(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("Her deputy, Anna Brandt, said she would stay.", "[1 Her deputy], [1 Anna Brandt], said [1 she] would stay.")]
    [InlineData("The bank's governor, Anna Brandt, said she would stay.", "The bank's [1 governor], [1 Anna Brandt], said [1 she] would stay.")]
    public void A_pronoun_is_the_name_that_explains_its_subject(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Fact]
    public void A_pronoun_is_of_the_gender_that_the_report_shows() => Assert.Equal(
        "Mr. [1 Ostrow] met Mrs. [2 Brandt]. [2 She] said the talks had failed.",
        CastDump.Marked("Mr. Ostrow met Mrs. Brandt. She said the talks had failed."));

    [Fact]
    public void An_object_is_not_its_subject() => Assert.Equal(
        "[1 Robert Ostrow] criticized him.",
        CastDump.Marked("Robert Ostrow criticized him."));

    [Fact]
    public void A_pronoun_of_somebody_unnamed_is_nobody_of_the_report() => Assert.Equal(
        "[1 Robert Ostrow] was charged on Friday. A spokesman for the police said he could not comment.",
        CastDump.Marked("Robert Ostrow was charged on Friday. A spokesman for the police said he could not comment."));

    [Fact]
    public void Where_two_could_be_meant_it_is_nobody() => Assert.DoesNotContain(
        " he]",
        CastDump.Marked("The letter was sent by the friends of Robert Ostrow and Peter Hale because he was ill."),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "President Robert Ostrow spoke on Monday. The president rejected the plan.",
        "President [1 Robert Ostrow] spoke on Monday. [1 The president] rejected the plan.")]
    [InlineData(
        "Sen. Anna Brandt voted for the bill. The senator praised it.",
        "Sen. [1 Anna Brandt] voted for the bill. [1 The senator] praised it.")]
    [InlineData(
        "German Chancellor Anna Brandt met Polish President Robert Ostrow. The Polish leader praised the talks.",
        "German Chancellor [1 Anna Brandt] met Polish President [2 Robert Ostrow]. [2 The Polish leader] praised the talks.")]
    public void A_nominal_is_the_one_who_has_the_role(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Fact]
    public void A_nominal_that_two_could_be_is_nobody() => Assert.DoesNotContain(
        "The president]",
        CastDump.Marked("Polish President Robert Ostrow met French President Peter Hale. The president praised the talks."),
        StringComparison.Ordinal);

    [Fact]
    public void A_role_of_a_country_is_a_person_and_not_the_country() => Assert.Equal(
        "Jordan (place)\nJordan's top diplomat (person)",
        CastDump.Actors("The talks with Jordan's top diplomat failed."));

    [Theory]
    [InlineData("Varn's foreign minister flew to Sill on Tuesday. Foreign Minister Anna Brandt said she would stay.", "[1 [2 Varn]'s foreign minister]")]
    [InlineData("The foreign minister of Varn said on Friday that she would pay. Foreign Minister Anna Brandt left.", "[1 The foreign minister of [2 Varn]]")]
    public void A_nominal_that_begins_the_report_is_who_is_named_by_its_title_next(string text, string marked)
    {
        Assert.StartsWith(marked, CastDump.Marked(text), StringComparison.Ordinal);
        Assert.Contains("[1 Anna Brandt]", CastDump.Marked(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Varn's president flew to Sill on Tuesday. President Anna Brandt said she would stay.", "Varn's president (person)")]
    [InlineData("Varn's foreign minister flew to Sill on Tuesday. Foreign Minister Anna Brandt met Foreign Minister Peter Hale.", "Varn's foreign minister (person)")]
    public void A_title_that_may_be_another_country_s_names_nobody_told_of_before(string text, string actor) => Assert.Contains(actor, CastDump.Actors(text), StringComparison.Ordinal);

    [Fact]
    public void Titles_and_appositions_are_roles_as_the_report_words_them() => Assert.Equal(
        "Anna Brandt (person) German Chancellor\nPeter Hale (person) Polish foreign minister",
        CastDump.Actors("German Chancellor Anna Brandt met Peter Hale, the Polish foreign minister, on Monday."));

    [Fact]
    public void A_seat_that_acts_is_an_organization_and_one_that_is_a_scene_is_a_place() => Assert.Equal(
        "Moscow (organization)\nMoscow (place)",
        CastDump.Actors("Moscow rejected the plan. The talks were held in Moscow."));
}
