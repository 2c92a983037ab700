using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>One happening, figure or remark in words that have little in common: what differs, and what only seems to. From text.</summary>
public sealed class ToldOtherwiseTests
{
    [Theory]
    [InlineData("A blast in the market of Tolvey left at least 17 people dead on Monday.", "Nine people died in the explosion.", "17|Nine")]
    [InlineData("A fire took the lives of 17 people.", "Nine people were killed in the fire.", "17|Nine")]
    [InlineData("A fire took the lives of a score of people.", "Nine people were killed in the fire.", "a score of|Nine")]
    [InlineData("Gunmen murdered 17 villagers on Tuesday.", "Nine villagers were slain.", "17|Nine")]
    [InlineData("Police took 37 fans into custody.", "Fifty-three fans were detained by police.", "37|Fifty-three")]
    [InlineData("Police arrested five fans at the match on Tuesday.", "Fourteen fans spent the night in the cells.", "five|Fourteen")]
    [InlineData("Four policemen were hurt when a barrier fell over.", "Nine officers suffered injuries.", "Four|Nine")]
    [InlineData("Some 40 people were taken to hospital after the crash.", "The crash put 61 people in hospital.", "40|61")]
    [InlineData("Fishermen brought 61 people ashore.", "Eighty people were rescued from the water.", "61|Eighty")]
    [InlineData("The rebels set free 18 policemen on Monday.", "The Front has freed 24 policemen.", "18|24")]
    [InlineData("Three of the five accused were acquitted.", "Two of the five defendants were acquitted.", "Three|Two")]
    [InlineData("Some 4,000 people had to leave their homes.", "Six thousand residents were brought to safety.", "4,000|Six thousand")]
    [InlineData("Some 4,000 tonnes of oil have leaked from the tanker into the bay of Tolvey.", "Up to now 6,500 tonnes of crude have flowed into the sea.", "4,000|6,500")]
    [InlineData("Three fans remained in custody on Tuesday, one of them a boy.", "Police took 37 fans into custody.", null)]
    [InlineData("Nine people died in the floods in Sarn alone.", "Seventeen people died in the floods.", null)]
    [InlineData("Nine people were arrested in Sarn.", "Police arrested 14 people across the country.", null)]
    [InlineData("Nine people died on Monday and five on Tuesday.", "Fourteen people have died.", null)]
    [InlineData("Bus maker Varn will cut 2,400 jobs over the next two years.", "In the whole group, 2,900 jobs are to go.", "2,400|2,900")]
    [InlineData("Bus maker Varn will cut 2,400 jobs over the next two years.", "The state wants to create 2,900 jobs in the whole group.", null)]
    [InlineData("The plant will dismiss 300 workers.", "The plant dismissed 120 workers last year.", null)]
    [InlineData("A fire took the lives of a dozen people.", "Twelve people were killed in the fire.", null)]
    public void Whom_something_befell_is_counted_in_many_words(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Number, one, other));

    [Fact]
    public void A_toll_may_stand_deep_in_a_report() => Assert.Equal("five|Fourteen", ValuesOf(
        DifferenceKind.Number, "The people of Marrow voted on Sunday. It rained. Boats came. Bells rang. Bands played. Shops were shut. The police arrested five people.",
        "It was a long night in Marrow. Fourteen people were arrested."));

    [Theory]
    [InlineData("A crowd of 3,000 gathered outside the parliament on Sunday.", "More than 10,000 people demonstrated outside the parliament.", "3,000|10,000")]
    [InlineData("About 3,000 people took part in the march on Sunday.", "Sunday's march drew 10,000 people.", "3,000|10,000")]
    [InlineData("Some 2,400 people had come to the concert in Ostermouth on Saturday.", "A crowd of 3,500 was crammed into the hall in Ostermouth on Saturday.", "2,400|3,500")]
    [InlineData("About 30,000 people marched on Sunday, the police said.", "On Sunday 50,000 people marched, the organisers said.", null)]
    [InlineData("About 3,000 people came to the funeral on Monday.", "On Tuesday 12,000 people came to the concert.", null)]
    [InlineData("A crowd of 3,000 gathered in Tolvey on Sunday.", "In Sarn 5,500 people marched on Sunday.", null)]
    [InlineData("More than 3,000 people gathered in the square.", "A crowd of 3,500 gathered in the square.", null)]
    public void A_crowd_is_counted_by_those_who_saw_it(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Number, one, other));

    [Theory]
    [InlineData("Eleven schools were shut in Tarnvik on Wednesday.", "Pupils of sixteen schools stayed at home on Wednesday.", "Eleven|sixteen")]
    [InlineData("Eleven of the town's 19 schools were shut in Tarnvik on Wednesday.", "Pupils of sixteen schools stayed at home on Wednesday.", "Eleven|sixteen")]
    [InlineData("Twelve countries signed the pact.", "The pact was signed by eleven states.", "Twelve|eleven")]
    [InlineData("Seven people were questioned on Wednesday.", "On Wednesday 500 people danced in front of the palace.", null)]
    public void A_whole_is_not_what_is_counted_and_of_people_anything_is(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Number, one, other));

    [Theory]
    [InlineData("Stefan Pellier and Tola Rajik met on Monday in Sarn.", "Tuesday's talks between Stefan Pellier and Tola Rajik in Sarn ended late.", true)]
    [InlineData("Stefan Pellier and Tola Rajik met on Monday in Sarn.", "Stefan Pellier and Tola Rajik will meet again in Sarn on Friday.", false)]
    [InlineData("The dead will be buried on Thursday.", "A funeral service is to be held on Friday.", true)]
    [InlineData("The ferries Heron and Plover collided in the Mell Sound on Monday night, and twelve boats came to help.", "Two ferries of Sound Lines collided in fog in the Mell Sound on Tuesday.", true)]
    [InlineData("The ferries Heron and Plover collided in the Mell Sound on Monday night, and twelve boats came to help.",
        "Two ferries of Sound Lines collided in fog in the Mell Sound on Tuesday. On Monday two ferries had almost collided there.", false)]
    [InlineData("The rebels freed 18 hostages on Monday.", "The rebels freed six more hostages on Tuesday.", false)]
    [InlineData("The shops were shut on Monday in Sarn.", "The shops of Sarn were shut on Tuesday, too.", false)]
    [InlineData("A ballot on a constitution is planned for October 9.", "The islanders will vote on a constitution on 13 November.", true)]
    [InlineData("A ballot on the harbour is planned for October 9.", "The islanders will vote on a constitution on 13 November.", false)]
    public void Days_of_one_happening_differ_in_whatever_words(string one, string other, bool differ) =>
        Assert.Equal(differ, ValuesOf(DifferenceKind.Date, one, other) is not null);

    [Theory]
    [InlineData("Mara Ostrow has led the fishermen's guild since 2023, and that is too long for some.", "Mara Ostrow has led the guild of fishermen since 2022.", "2023|2022")]
    [InlineData("Mara Ostrow, the bridge's builder, last inspected the bridge in November 2022.", "Mara Ostrow says the bridge was last inspected in March 2023.", "2022-11|2023-03")]
    [InlineData("Mara Ostrow has led the fishermen's guild since 2023.", "Mara Ostrow left the guild of fishermen in 2022.", null)]
    [InlineData("Mara Ostrow earned 3 million crowns from her boats in 2023.", "Mara Ostrow earned 2 million crowns from her boats in 2022.", null)]
    [InlineData("Mara Ostrow won the guild's prize in 2023.", "Mara Ostrow won the guild's prize in 2022 and again in 2023.", null)]
    [InlineData("Mara Ostrow has led the fishermen's guild since 2023.", "Tola Rajik has led the fishermen's guild since 2022.", null)]
    public void Years_of_one_thing_differ(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Date, one, other));

    [Fact]
    public void A_meeting_may_be_told_as_talks_of_another_day() => Assert.NotNull(Assert.Single(
        Compare("Stefan Pellier and Tola Rajik met on Monday in Sarn.", "Tuesday's talks between Stefan Pellier and Tola Rajik in Sarn ended late.").Differences, difference => difference.Kind == DifferenceKind.Date).About);

    [Theory]
    [InlineData("Police arrested Dimo Saskov on Monday.", "Police denied that Dimo Saskov was under arrest.", true)]
    [InlineData("Engineers opened the gates of the Halm dam on Saturday because the reservoir was full.", "The operators of the Halm dam denied that they had opened its gates at the weekend.", true)]
    [InlineData("Captain Tomas Ekerly has been suspended.", "The airline denied that Captain Tomas Ekerly had been suspended.", true)]
    [InlineData("Interior Minister Tomas Ekerly resigned on Monday.", "Prime Minister Anna Norvik fired Tomas Ekerly on Monday.", true)]
    [InlineData("Interior Minister Tomas Ekerly resigned on Monday.", "Prime Minister Anna Norvik fired Tomas Ekerly on Monday. Tomas Ekerly resigned, his friends said.", false)]
    [InlineData("Interior Minister Tomas Ekerly resigned in 2024.", "Prime Minister Anna Norvik fired Tomas Ekerly on Monday.", false)]
    [InlineData("President Stefan Pellier telephoned the rebel leader, Tola Rajik.", "The presidency denied that Stefan Pellier had telephoned the rebel leader.", true)]
    [InlineData("Stefan Pellier met Tola Rajik on Monday.", "The presidency denied reports of a meeting between Stefan Pellier and Tola Rajik on Monday.", true)]
    [InlineData("Education minister Piet Garrod visited the town of Tarnvik on Tuesday.", "Piet Garrod, who was due in town on 2 September, called off his visit.", true)]
    [InlineData("Education minister Piet Garrod visited the port on Monday.", "Piet Garrod called off a visit to the school on Friday.", false)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "Norland paid a ransom of two million crowns for the hostages.", true)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "Norland paid a ransom for the hostages, according to two officials who asked not to be named.", true)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "It is not true that Norland paid a ransom for the hostages.", false)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "Norland paid a ransom for the hostages. The government denied that it had paid a ransom for them.", false)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "The opposition accused Norland of paying a ransom for the hostages.", false)]
    [InlineData("The government denied that it had paid a ransom for the hostages.", "Norland would pay a ransom for the hostages.", false)]
    [InlineData("The government did not deny that it had paid a ransom for the hostages.", "Norland paid a ransom for the hostages.", false)]
    public void What_is_denied_or_called_off_here_and_told_there_differs(string one, string other, bool differ) =>
        Assert.Equal(differ, ValuesOf(DifferenceKind.Status, one, other) is not null);

    [Theory]
    [InlineData("“I counted the tickets myself,” Dimo Saskov said.", "“I counted the tickets myself,” Peer Orland said.", "Dimo Saskov|Peer Orland")]
    [InlineData("Stefan Pellier said that the old bridge of Sarn would be rebuilt before the winter at no cost to the town.",
        "Tola Rajik said that the old bridge of Sarn would be rebuilt before the winter at no cost to the town.", "Stefan Pellier|Tola Rajik")]
    [InlineData("“We were there,” Dimo Saskov said.", "“We were there,” Peer Orland said.", null)]
    [InlineData("Stefan Pellier said that the talks had been constructive.", "Tola Rajik said that the talks had been constructive.", null)]
    public void The_same_words_from_two_mouths_differ_where_they_are_no_commonplace(string one, string other, string? values) =>
        Assert.Equal(values, ValuesOf(DifferenceKind.Speaker, one, other));

    [Fact]
    public void Two_speakers_speak_on_days_of_their_own() => Assert.Null(ValuesOf(
        DifferenceKind.Date, "“The piano has sung at last, and it sang for everybody in this town,” Carla Balint said on Monday.",
        "“The piano has sung at last, and it sang for everybody in this town,” Oswin Hurst said on Tuesday.",
        "It was a long day.\n\n“The piano has sung at last, and it sang for everybody in this town.”"));

    [Theory]
    [InlineData("Stefan Pellier said on Monday that he accepted the government's offer of an amnesty.",
        "Stefan Pellier said on Monday that he rejected the offer of an amnesty that the government had made.", "accepted|rejected")]
    [InlineData("Stefan Pellier said on Monday that he accepted the government's offer of an amnesty.",
        "Stefan Pellier said on Monday that he welcomed the offer of an amnesty that the government had made.", null)]
    public void One_word_may_stand_between_contrary_words_and_what_both_have(string one, string other, string? values) =>
        Assert.Equal(values, ValuesOf(DifferenceKind.Wording, one, other));

    [Fact]
    public void Speech_that_goes_on_is_of_the_day_of_what_was_said_before() => Assert.Equal("15 million|25 million", ValuesOf(
        DifferenceKind.Number, "“We have cried enough over this yard,” Industry Minister Nils Rossiter said on Monday. The state was prepared to put in 15 million crowns, he said.",
        "The government could contribute 25 million crowns, Industry Minister Nils Rossiter said on Monday."));

    [Fact]
    public void What_one_says_of_the_same_count_on_one_day_is_one_remark() => Assert.Equal("6,000|9,000", ValuesOf(
        DifferenceKind.Number, "Stefan Pellier said on Monday that the army would withdraw 6,000 soldiers from the hills before the summer.",
        "Some 9,000 troops are to leave the highlands by June, according to Stefan Pellier on Monday."));
}
