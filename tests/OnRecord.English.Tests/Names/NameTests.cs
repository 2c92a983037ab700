using Xunit;

namespace OnRecord.English.Tests.Names;

public sealed class NameTests
{
    [Theory]
    [InlineData("They saw Prime Minister Robert Ostrow yesterday.", "They saw Prime Minister [1 Robert Ostrow] yesterday.")]
    [InlineData("They asked Sen. Anna Brandt about it.", "They asked Sen. [1 Anna Brandt] about it.")]
    [InlineData("They asked Mr. Ostrow about it.", "They asked Mr. [1 Ostrow] about it.")]
    public void A_title_is_no_part_of_a_name(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("On 11 June Robert Ostrow resigned.", "On 11 June [1 Robert Ostrow] resigned.")]
    [InlineData("They asked June Ostrow about it.", "They asked [1 June Ostrow] about it.")]
    public void The_month_of_a_day_is_no_given_name(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("The German envoy met Polish farmers.", "The German envoy met Polish farmers.")]
    [InlineData("It was Monday, and the Germans left.", "It was Monday, and the Germans left.")]
    public void Peoples_and_days_are_no_names(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("Robert Ostrow's plan failed.", "[1 Robert Ostrow]'s plan failed.")]
    [InlineData("The plan of the Ministry of Harbours failed.", "The plan of the [1 Ministry of Harbours] failed.")]
    public void A_possessive_and_an_article_stay_outside(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("They saw Commander Ostrow on Monday. Tola Ostrow waved.", "They saw Commander [1 Ostrow] on Monday. [1 Tola Ostrow] waved.")]
    [InlineData("They saw President Ostrow on Monday. Tola Ostrow waved.", "They saw President [1 Ostrow] on Monday. [2 Tola Ostrow] waved.")]
    public void Nobody_is_known_by_a_rank_and_a_surname_alone_as_a_president_is(string text, string expected) => Assert.Equal(expected, CastDump.Marked(text));

    [Fact]
    public void A_surname_is_the_one_person_who_has_it() => Assert.Equal(
        "They knew [1 Ostrow] before. They saw [1 Robert Ostrow] later, and Mr. [1 Ostrow] waved.",
        CastDump.Marked("They knew Ostrow before. They saw Robert Ostrow later, and Mr. Ostrow waved."));

    [Theory]
    [InlineData("Kestria's prime minister left. Kestria rejected the plan.", "Kestria place")]
    [InlineData("They met the rebel leader, Sef Arrat, on Monday.", "Sef Arrat person")]
    [InlineData("They cleaned up after the blast in Chelsea.", "Chelsea place")]
    [InlineData("They met the owner of the club, Kastel Rovers, on Monday.", "Kastel Rovers organization")]
    public void What_a_name_has_and_explains_tells_its_kind(string text, string expected) => Assert.Contains(
        expected, CastDump.Read(text).Cast.Actors.Select(actor => $"{actor.Name} {actor.Kind}".ToLowerInvariant()), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void The_plan_of_two_is_no_namesake_of_either() => Assert.Equal(
        "They saw [1 Paul Renn] before. The [2 Vasko-Renn] plan failed, and [1 Renn] left.",
        CastDump.Marked("They saw Paul Renn before. The Vasko-Renn plan failed, and Renn left."));

    [Fact]
    public void A_surname_of_two_parts_is_its_bearers() => Assert.Equal(
        "They saw [1 Anna Ostrow-Brandt] before. They asked [1 Ostrow-Brandt] later.",
        CastDump.Marked("They saw Anna Ostrow-Brandt before. They asked Ostrow-Brandt later."));

    [Fact]
    public void A_title_of_verb_and_noun_is_not_whom_its_noun_could_mean() => Assert.Equal(
        "The [1 Supreme Court] sat on Monday. Watch the Court found that it had been late. They asked [1 the court] again.",
        CastDump.Marked("The Supreme Court sat on Monday. Watch the Court found that it had been late. They asked the court again."));

    [Fact]
    public void A_queen_is_nobody_of_her_given_name() => Assert.Equal(
        "They saw [1 Anna Ostrow] before. They met Queen [2 Anna] later.",
        CastDump.Marked("They saw Anna Ostrow before. They met Queen Anna later."));

    [Fact]
    public void Two_people_of_one_surname_never_join() => Assert.Equal(
        "They saw [1 Robert Ostrow] and [2 Anna Ostrow].",
        CastDump.Marked("They saw Robert Ostrow and Anna Ostrow."));

    [Fact]
    public void Of_two_who_are_named_with_their_surname_once_the_surname_alone_is_neither() => Assert.Equal(
        "[1 Mara] and [2 Robert Ostrow] paid the tax. The figures were out, [3 Ostrow] said. [1 Mara Ostrow] left.",
        CastDump.Marked("Mara and Robert Ostrow paid the tax. The figures were out, Ostrow said. Mara Ostrow left."));

    [Fact]
    public void A_title_that_shows_gender_tells_two_people_of_one_surname_apart() => Assert.Equal(
        "They saw [1 Robert Ostrow] and [2 Anna Ostrow]. Later Mrs. [2 Ostrow] left, and Mr. [1 Ostrow] stayed.",
        CastDump.Marked("They saw Robert Ostrow and Anna Ostrow. Later Mrs. Ostrow left, and Mr. Ostrow stayed."));

    [Fact]
    public void Two_spellings_of_a_given_name_are_one_person() => Assert.Equal(
        "They saw [1 Sergei Malenko]. Then [1 Sergey Malenko] left.",
        CastDump.Marked("They saw Sergei Malenko. Then Sergey Malenko left."));

    [Fact]
    public void An_acronym_is_the_organization_whose_letters_it_has() => Assert.Equal(
        "They joined the [1 Northern Harbour Association] ([1 NHA]). The [1 NHA] agreed.",
        CastDump.Marked("They joined the Northern Harbour Association (NHA). The NHA agreed."));

    [Fact]
    public void A_country_is_one_place_by_all_its_names() => Assert.Equal(
        "They left the [1 United Kingdom] for the [2 U.S.] and returned to [1 Britain].",
        CastDump.Marked("They left the United Kingdom for the U.S. and returned to Britain."));

    [Theory]
    [InlineData("They dined at Morrow's on Friday.", "They dined at [1 Morrow's] on Friday.")]
    [InlineData("Robert Morrow spoke. They compared it to Morrow's on Friday.", "[1 Robert Morrow] spoke. They compared it to [1 Morrow]'s on Friday.")]
    [InlineData("They met at Morrow's office on Friday.", "They met at [1 Morrow]'s office on Friday.")]
    public void A_possessive_without_anything_possessed_belongs_to_the_name(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("The team is Anna Kellan Robert Ostrow.", "The team is [1 Anna Kellan] [2 Robert Ostrow].")]
    [InlineData("Games improve memory (Kellan & Ostrow, 2031).", "Games improve memory ([1 Kellan] & [2 Ostrow], 2031).")]
    public void Two_people_beside_each_other_are_two(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));

    [Theory]
    [InlineData("They met in the Kellan Art Museum.", "Kellan Art Museum (place)")]
    [InlineData("They stayed at the Robert Hotel.", "Robert Hotel (place)")]
    [InlineData("They know W.H. Ostrow well.", "W.H. Ostrow (person)")]
    public void The_words_of_a_name_show_what_it_names(string text, string actor) => Assert.Equal(actor, CastDump.Actors(text));

    [Fact]
    public void An_office_of_two_words_behind_a_name_is_no_part_of_it() => Assert.Equal(
        "The plan failed, said [1 Anna Brandt], [2 GNOVA] Executive Director.",
        CastDump.Marked("The plan failed, said Anna Brandt, GNOVA Executive Director."));

    [Fact]
    public void A_storm_is_nobody() => Assert.Equal(
        "Prices rose as strengthening Hurricane Odra came.",
        CastDump.Marked("Prices rose as strengthening Hurricane Odra came."));

    [Fact]
    public void A_surname_of_two_words_is_its_bearers_and_so_is_the_first_of_them() => Assert.Equal(
        "They saw [1 Anna Torv Ostrow] before. They asked Mr. [2 Lind], [1 Torv Ostrow] and President [1 Torv] later.",
        CastDump.Marked("They saw Anna Torv Ostrow before. They asked Mr. Lind, Torv Ostrow and President Torv later."));

    [Fact]
    public void A_full_name_behind_a_given_name_that_is_rare_stays_whole() => Assert.Equal(
        "They saw President [1 Vicente Fox] and Minister [2 Kyriakos Post].",
        CastDump.Marked("They saw President Vicente Fox and Minister Kyriakos Post."));

    [Fact]
    public void A_countrys_name_is_a_surname_where_one_person_has_it_and_nothing_is_there() => Assert.Equal(
        "They saw [1 Anna Jordan] before. Ms. [1 Jordan] left, and [1 Jordan] won.",
        CastDump.Marked("They saw Anna Jordan before. Ms. Jordan left, and Jordan won."));

    [Fact]
    public void A_country_that_something_is_in_is_no_surname() => Assert.Equal(
        "They saw [1 Anna Jordan] in [2 Jordan] before, and [2 Jordan] won.",
        CastDump.Marked("They saw Anna Jordan in Jordan before, and Jordan won."));

    [Fact]
    public void A_surname_behind_a_title_has_the_gender_of_no_given_name() => Assert.Equal(
        "They saw [1 Anna Mariano] before. They asked Dr. [1 Mariano] later.",
        CastDump.Marked("They saw Anna Mariano before. They asked Dr. Mariano later."));

    [Theory]
    [InlineData("Anna Brandt Rebukes Minister Over Harbour Bill\nAnna Brandt rebuked the minister on Monday.", "[1 Anna Brandt] Rebukes Minister Over Harbour Bill\n[1 Anna Brandt] rebuked the minister on Monday.")]
    [InlineData("Faith and Bill Are Back\nMr. Ostrow did not reply on Monday.", "Faith and Bill Are Back\nMr. [1 Ostrow] did not reply on Monday.")]
    [InlineData("Senator Asks Robert Ostrow to Quit\nMr. Ostrow did not reply on Monday.", "Senator Asks [1 Robert Ostrow] to Quit\nMr. [1 Ostrow] did not reply on Monday.")]
    public void In_a_headline_of_capitals_the_rest_of_the_report_tells_the_names(string text, string marked) => Assert.Equal(marked, CastDump.Marked(text));
}
