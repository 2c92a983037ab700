using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using OnRecord.Times;
using Xunit;

namespace OnRecord.Core.Tests.Times;

public sealed class TimeProperties
{
    private static readonly string[] Words =
    [
        "on", "Monday", "May", "3", "31", "1998", "2025", ",", ".", "-", "–", "the", "two", "twenty", "hundred", "and", "a", "half", "days", "year",
        "ago", "later", "last", "next", "this", "week", "quarter", "third", "20th", "10:30", "10.30", "p.m.", "GMT", "of", "in", "between", "to",
        "early", "mid", "Easter", "’90s", "1990s", "every", "\n\n", "“", "”", "said", "will", "99999999999999999999", "0", "13/13/2025", "\ud800", "\0",
    ];

    [Fact]
    public void Whatever_the_text_spans_lie_inside_it_in_order_without_overlap() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words)).ToArbitrary(),
            text => Array.TrueForAll<string?>(
                ["2025-08-20", "9999-12-31", "0001-01-01", null],
                published => AreInOrder(text, Reading.Of(text, published)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_characters_at_all_are_read_without_an_exception() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<char[]>(),
            characters =>
            {
                string text = new(characters);
                return AreInOrder(text, Reading.Of(text, "0001-01-01")) && AreInOrder(text, Reading.Of(text, "9999-12-31"));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shifting_the_publication_by_weeks_shifts_weekdays_by_as_many() =>
        Prop.ForAll(
            Gen.Choose(-500, 500).ToArbitrary(),
            weeks =>
            {
                const string Text = "It began on Monday, ended last Friday, and will be told yesterday, tomorrow or next Tuesday.";
                var published = new LocalDate(2025, 8, 20);
                LocalDate?[] before = DaysOf(Text, published), after = DaysOf(Text, published.PlusWeeks(weeks));
                return before.Length == after.Length && before.Zip(after).All(pair => pair.First?.PlusWeeks(weeks) == pair.Second);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_of_ten_years_gives_every_relative_expression_a_value()
    {
        var day = new LocalDate(2019, 1, 1);
        for (int i = 0; i < 3653; i += 13)
        {
            IReadOnlyList<TimeExpression> times = Reading.Of(
                "He left yesterday, last week, last month, three days ago, last summer, last year, last weekend and on Sunday.",
                LocalDatePattern.Iso.Format(day.PlusDays(i)));
            Assert.Equal(8, times.Count);
            Assert.All(times, time => Assert.NotNull(time.Value));
        }
    }

    [Fact]
    public void The_culture_makes_no_difference()
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.NumberFormat.NegativeSign = "minus ";
        foreign.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        const string Text = "IN JUNE 1998 IT RAINED; on Friday, 3.5 years later, it was half past MAY 5, 2,500 days on.";
        string expected = Reading.Dump(Text, "2025-08-20");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(expected, Reading.Dump(Text, "2025-08-20"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Pathological_repetition_is_read_to_its_end()
    {
        foreach (string unit in new[] { "the last ", "two ", "10:30 ", "May ", "a year and a half ", "'", "1,000,", "- ", "twenty-", "“Monday " })
        {
            string text = new StringBuilder().Insert(0, unit, 4_000).ToString();
            Assert.True(AreInOrder(text, Reading.Of(text, "2025-08-20")), unit);
        }
    }

    private static LocalDate?[] DaysOf(string text, LocalDate published) =>
        [.. Reading.Of(text, LocalDatePattern.Iso.Format(published))
            .Select(time => time.Value is { } value ? LocalDatePattern.Iso.Parse(value).Value : (LocalDate?)null)];

    private static bool AreInOrder(string text, IReadOnlyList<TimeExpression> times)
    {
        int end = 0;
        foreach (TimeExpression time in times)
        {
            if (time.Start < end || time.End <= time.Start || time.End > text.Length)
                return false;
            end = time.End;
        }

        return true;
    }
}
