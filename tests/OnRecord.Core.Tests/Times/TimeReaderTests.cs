using Xunit;

namespace OnRecord.Core.Tests.Times;

/// <summary>Text, date of publication, and what is read: what the rules' own examples do not show, how rules, tense and context work together.</summary>
public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2025-08-20", "The envoy said on Wednesday that the camp had been closed.", "Wednesday|DATE|2025-08-20")]
    [InlineData("2025-08-20", "The envoy left on Thursday.", "Thursday|DATE|2025-08-14")]
    [InlineData("2025-08-20", "The envoy will leave on Thursday.", "Thursday|DATE|2025-08-21")]
    [InlineData("2025-08-20", "The envoys meet in Tallis on Friday.", "Friday|DATE|2025-08-22")]
    [InlineData("2025-08-20", "The envoy said the ministers would meet on Friday.", "Friday|DATE|2025-08-22")]
    [InlineData("2025-08-20", "The envoy is scheduled to testify on Monday.", "Monday|DATE|2025-08-25")]
    [InlineData("2025-08-20", "The hearing has been set for October 2.", "October 2|DATE|2025-10-02")]
    [InlineData("2025-08-20", "The bridge will open in March.", "March|DATE|2026-03")]
    [InlineData("2025-08-20", "The bridge opened in March.", "March|DATE|2025-03")]
    [InlineData("2025-01-03", "The bridge collapsed on Dec. 28.", "Dec. 28|DATE|2024-12-28")]
    [InlineData("2024-12-28", "The bridge will reopen on Jan. 3.", "Jan. 3|DATE|2025-01-03")]
    [InlineData("2025-01-03", "The bridge collapsed on Tuesday.", "Tuesday|DATE|2024-12-31")]
    [InlineData("2021-01-02", "The talks broke down last week.", "last week|DATE|2020-W52")]
    [InlineData("2024-03-01", "The bridge collapsed yesterday.", "yesterday|DATE|2024-02-29")]
    [InlineData("2024-02-29", "The law is to be renewed next year.", "next year|DATE|2025")]
    [InlineData("2025-08-31", "They met three months ago.", "three months ago|DATE|2025-05")]
    [InlineData("2025-08-20", "The envoys have to leave by Friday.", "Friday|DATE|2025-08-22")]
    [InlineData("2025-08-20", "The envoy was set free on Friday.", "Friday|DATE|2025-08-15")]
    [InlineData("2025-08-20", "The envoys will leave soon, according to Anna Brandt on Monday.", "soon|DATE|FUTURE_REF\nMonday|DATE|2025-08-18")]
    public void Tense_and_calendar_decide_between_last_and_next(string published, string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, published));

    [Theory]
    [InlineData("The ship left on 3 June 2024 and came back on Sunday, 9 June 2024.", "3 June 2024|DATE|2024-06-03\nSunday, 9 June 2024|DATE|2024-06-09")]
    [InlineData("They met from 28 to 30 May.", "28|DATE|2025-05-28\n30 May|DATE|2025-05-30")]
    [InlineData("They met on June 3-5, 2024, in Tallis.", "June 3|DATE|2024-06-03\n5, 2024|DATE|2024-06-05")]
    [InlineData("He ruled between 1998 and 2004.", "1998|DATE|1998\n2004|DATE|2004")]
    [InlineData("The doors opened at 5 p.m. on Tuesday.", "5 p.m. on Tuesday|TIME|2025-08-19T17:00")]
    [InlineData("On Tuesday the doors opened at 17:30 GMT.", "Tuesday|DATE|2025-08-19\n17:30 GMT|TIME|2025-08-19T17:30")]
    [InlineData("The market opens every Tuesday and on most Fridays.", "every Tuesday|SET|XXXX-WXX-2\nFridays|SET|XXXX-WXX-5")]
    [InlineData("Talks Resume May 5\n\nThe talks broke down in May.", "May 5|DATE|2025-05-05\nMay|DATE|2025-05")]
    [InlineData("It begins at 2 p.m. (1100 GMT) on Thursday.", "2 p.m.|TIME|2025-08-21T14:00\n1100 GMT|TIME|2025-08-21T11:00\nThursday|DATE|2025-08-21")]
    [InlineData("The road was closed from Thursday to Monday.", "Thursday|DATE|2025-08-14\nMonday|DATE|2025-08-18")]
    [InlineData("The deadline is noon on Friday.", "noon on Friday|TIME|2025-08-22T12:00")]
    [InlineData("It was agreed 2025-06-03 in Tallis.", "2025-06-03|DATE|2025-06-03")]
    [InlineData("He has been in prison for two and a half years.", "two and a half years|DURATION|P2Y6M")]
    [InlineData("They sat for an hour and a half.", "an hour and a half|DURATION|PT90M")]
    [InlineData("The dam was built in the early 1960s, the mill in the 18th century.", "the early 1960s|DATE|196\nthe 18th century|DATE|17")]
    [InlineData("Thanksgiving Day is when they come.", "Thanksgiving Day|DATE|2025-11-27")]
    [InlineData("They marched on Easter Monday 2024.", "Easter Monday 2024|DATE|2024-04-01")]
    [InlineData("He married in nineteen ninety-six and left in two thousand four.", "nineteen ninety-six|DATE|1996\ntwo thousand four|DATE|2004")]
    public void Dates_ranges_clocks_sets_and_lengths_are_read(string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, "2025-08-20"));

    [Theory]
    [InlineData("Deliveries began on 13/06/2025 and ended on 05/07/2025.", "13/06/2025|DATE|2025-06-13\n05/07/2025|DATE|2025-07-05")]
    [InlineData("Deliveries began on 06/13/2025 and ended on 07/05/2025.", "06/13/2025|DATE|2025-06-13\n07/05/2025|DATE|2025-07-05")]
    [InlineData("Deliveries began on 3 June and ended on 05/07/2025.", "3 June|DATE|2025-06-03\n05/07/2025|DATE|2025-07-05")]
    [InlineData("Deliveries began on June 3 and ended on 07/05/2025.", "June 3|DATE|2025-06-03\n07/05/2025|DATE|2025-07-05")]
    public void The_order_of_day_and_month_is_the_reports_own(string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, "2025-08-20"));

    [Theory]
    [InlineData("On August 3 they met. Two days later they signed.", "August 3|DATE|2025-08-03\nTwo days later|DATE|2025-08-05")]
    [InlineData("They met in March 2020. The following month they parted.", "March 2020|DATE|2020-03\nThe following month|DATE|2020-04")]
    [InlineData("The coast guard was founded in 1952. Three years later it had ten ships.", "1952|DATE|1952\nThree years later|DATE|1955")]
    [InlineData("Two days later they signed.", "Two days later|DATE|null")]
    public void A_narrative_date_leans_on_the_one_before_it(string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, "2025-08-20"));

    [Theory]
    [InlineData("The May bill may pass.")]
    [InlineData("They march through the town, and may march again.")]
    [InlineData("Mrs. May said that May would not resign in haste.")]
    [InlineData("The 52-year-old baker and his 8-year-old son fell.")]
    [InlineData("She was the second minister to fall, and the third to be tried.")]
    [InlineData("Some 2010 people and 1998 horses crossed.")]
    [InlineData("The fee rose to $1998.")]
    [InlineData("They will leave as soon as possible.")]
    [InlineData("Turnout rose by a quarter.")]
    [InlineData("She told Tallis Today and the Daily Kestrel, and spoke on “This Week in Oster”.")]
    [InlineData("She spoke on “Harbour News Sunday” and, in “This Morning,” of the port.")]
    [InlineData("Version 20.8.1 is out, at 10.0.0.1.")]
    public void What_only_looks_like_a_time_is_none(string text)
    {
        string dump = Reading.Dump(text, "2025-08-20");
        Assert.Equal("", dump);
    }

    [Theory]
    [InlineData("The talks resume next Friday.", "next Friday|DATE|null")]
    [InlineData("Deliveries ended on 05/07/2025.", "05/07/2025|DATE|null")]
    [InlineData("The camp was closed on February 30, 2021.", "February 30, 2021|DATE|null")]
    [InlineData("The turnout of the November elections was low.", "November|DATE|null")]
    public void What_can_be_read_in_two_ways_has_no_value(string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, "2025-08-20"));

    [Theory]
    [InlineData("He left yesterday, on Monday, last week, in June, two days ago, on Easter, this morning and on June 3.")]
    public void Without_a_date_of_publication_a_relative_expression_has_no_value(string text) =>
        Assert.All(Reading.Of(text, null), time => Assert.Null(time.Value));

    [Fact]
    public void Without_a_date_of_publication_a_full_date_still_has_its_value() =>
        Assert.Equal("June 3, 2024|DATE|2024-06-03\ntwo days|DURATION|P2D", Reading.Dump("On June 3, 2024, they met for two days.", null));
}
