using System.Text;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class FrontMatterTests
{
    [Fact]
    public void Front_matter_gives_the_fields_and_is_not_part_of_the_text()
    {
        ReportInput report = Open("---\noutlet: The Harbour Courier\npublished: 2031-03-04\nurl: https://courier.example/ferry\nheadline: \"A ferry: at last\"\n---\nThe ferry came.\n");
        Assert.Equal("The Harbour Courier", report.Outlet);
        Assert.Equal("2031-03-04", report.Published);
        Assert.Equal("https://courier.example/ferry", report.Url);
        Assert.Equal("A ferry: at last", report.Headline);
        Assert.Equal("The ferry came.\n", report.Text);
    }

    [Fact]
    public void A_rule_of_hyphens_without_fields_stays_text() => Assert.Equal("---\n\nThe ferry came.\n---\n", Open("---\n\nThe ferry came.\n---\n").Text);

    private static ReportInput Open(string text) =>
        PageReader.Open(new SavedFile("ferry.txt", Encoding.UTF8.GetBytes(text)), new ReadingLimits()).Value!.Reports[0];
}
