using OnRecord.English;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Metadata;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class DateTests
{
    private static readonly DateWords Words = new(EnglishPack.Instance);

    [Theory]
    [InlineData("2031-03-04", "2031-03-04")]
    [InlineData("2031-03-04T09:30:00+02:00", "2031-03-04T09:30:00+02:00")]
    [InlineData("2031-03-04T09:30:00Z", "2031-03-04T09:30:00Z")]
    [InlineData("2031-03-04 09:30", "2031-03-04")]
    [InlineData("2031-03-04T09:30:00.123-0500", "2031-03-04T09:30:00-05:00")]
    [InlineData("Tue, 04 Mar 2031 09:30:00 GMT", "2031-03-04T09:30:00Z")]
    [InlineData("Tue, 4 Mar 2031 09:30:00 +0200", "2031-03-04T09:30:00+02:00")]
    [InlineData("20310304", "2031-03-04")]
    [InlineData("2031/3/4", "2031-03-04")]
    [InlineData("Updated March 4, 2031 at 9 p.m.", "2031-03-04")]
    [InlineData("4th of March, 2031", "2031-03-04")]
    [InlineData("Sept. 4, 2031", "2031-09-04")]
    [InlineData("04.03.2031, 12:00 Uhr", "2031-03-04")]
    [InlineData("Stand: 4. März 2031", "2031-03-04")]
    [InlineData("4 août 2031", "2031-08-04")]
    [InlineData("4 de marzo de 2031", "2031-03-04")]
    [InlineData("4 września 2031", "2031-09-04")]
    [InlineData("4 марта 2031", "2031-03-04")]
    [InlineData("2031年3月4日", "2031-03-04")]
    [InlineData("23/03/2031", "2031-03-23")]
    [InlineData("03/23/2031", "2031-03-23")]
    public void A_date_is_read_as_pages_write_it(string text, string expected) =>
        Assert.Equal(expected, DateScanner.First(text, Words, DateOrder.Unknown)?.ToString());

    [Theory]
    [InlineData("04/03/2031")]
    [InlineData("1989-03-04")]
    [InlineData("2231-03-04")]
    [InlineData("2031-13-04")]
    [InlineData("2031-02-30")]
    [InlineData("version 1.2.3")]
    [InlineData("192.168.10.12")]
    [InlineData("March 2031")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public void What_is_no_date_or_might_be_two_is_none(string text) => Assert.Null(DateScanner.First(text, Words, DateOrder.Unknown));

    [Theory]
    [InlineData(DateOrder.DayFirst, "2031-03-04")]
    [InlineData(DateOrder.MonthFirst, "2031-04-03")]
    internal void The_order_of_day_and_month_is_the_page_language_s(DateOrder order, string expected) =>
        Assert.Equal(expected, DateScanner.First("04/03/2031", Words, order)?.ToString());

    [Theory]
    [InlineData("https://courier.example/2031/03/04/ferry", "2031-03-04")]
    [InlineData("https://courier.example/ferry-2031-03-04.html", "2031-03-04")]
    [InlineData("https://courier.example/20310304/ferry", "2031-03-04")]
    [InlineData("https://courier.example/2031/03/ferry", null)]
    [InlineData("https://courier.example/2031/03/04/of-2031-03-05", null)]
    public void An_address_gives_its_one_day(string url, string? expected) => Assert.Equal(expected, AddressDate.Read(url)?.ToString());
}
