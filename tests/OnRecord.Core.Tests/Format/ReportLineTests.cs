using System.Text;
using OnRecord.Format;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Format;

/// <summary>Lines of reports are read alike whether they are plain, and read text by text, or hold something else, and are the serializer's.</summary>
public sealed class ReportLineTests
{
    [Fact]
    public void Every_text_of_a_plain_line_is_read()
    {
        Outcome<ReportInput> input = Read("""
            {"id":"1","text":"Kolm left.","url":"https://courier.example/1","outlet":"The Courier","headline":"Kolm leaves","language":"en","published":"2031-03-12"}
            """);
        var expected = new ReportInput
        {
            Id = "1",
            Text = "Kolm left.",
            Url = "https://courier.example/1",
            Outlet = "The Courier",
            Headline = "Kolm leaves",
            Language = "en",
            Published = "2031-03-12",
        };
        Assert.Equal(expected, input.Value);
        Assert.Equal("<p>Kolm</p>", Read("""{"html":"<p>Kolm</p>","id":"1"}""").Value!.Html);
    }

    [Theory]
    [InlineData("""{"id":"1","text":"Kolm left.\n\"No.\" \u201CYes\u201D \ud83d\ude42"}""")]
    [InlineData(""" { "\u0069d" : "1" , "text" : "" } """)]
    [InlineData("""{"id":"1","text":"Kolm left.","html":null,"outlet":null}""")]
    [InlineData("""{"id":"1","text":"Kolm left.","completeness":"summary"}""")]
    [InlineData("""{"id":"1","html":"<p>Kolm</p>","published":"on Monday"}""")]
    public void A_line_gives_the_same_report_with_and_without_what_makes_it_the_serializers(string line)
    {
        string end = line.TrimEnd();
        Outcome<ReportInput> plain = Read(line), other = Read(end[..^1] + ""","note":{"of":["ours"]}}""");
        Assert.NotNull(plain.Value);
        Assert.Equal(other.Value, plain.Value);
    }

    [Theory]
    [InlineData("""{"id":"1","id":"2","text":"Kolm left."}""")]
    [InlineData("""{"id":"1","text":"Kolm left.","text":"Kolm left."}""")]
    [InlineData("""{"id":1,"text":"Kolm left."}""")]
    [InlineData("""{"id":null,"text":"Kolm left."}""")]
    [InlineData("""{"text":"Kolm left."}""")]
    [InlineData("""{"id":"1","text":"Kolm left."} {}""")]
    [InlineData("""{"id":"1","text":"Kolm left.",}""")]
    [InlineData("""{"id":"1","text":"Kolm left." """)]
    [InlineData("""{"id":"1","text":"\ud83d"}""")]
    [InlineData("""["id","1"]""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_report_is_refused_with_a_sentence(string line)
    {
        Outcome<ReportInput> input = Read(line);
        Assert.Null(input.Value);
        Assert.StartsWith("The line is ", input.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "neither text nor html")]
    [InlineData("""{"id":"1","text":"Kolm","html":"<p>Kolm</p>"}""", "both text and html")]
    public void A_report_is_text_or_html(string line, string said) => Assert.Contains(said, Read(line).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"id":"1","url":null,"completeness":null,"text":"Kolm","html":null,"published":null}""", null)]
    [InlineData("""{"id":"1","url":null,"url":"https://kolm.example","text":"Kolm"}""", "Duplicate")]
    [InlineData("""{"id":null,"text":"Kolm"}""", "null")]
    public void A_field_that_is_null_is_none_and_still_stands_once(string line, string? said)
    {
        Outcome<ReportInput> outcome = Read(line);
        if (said is null)
            Assert.Equal(new ReportInput { Id = "1", Text = "Kolm" }, outcome.Value);
        else
            Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
    }

    private static Outcome<ReportInput> Read(string line) => RecordJson.ReadInput(Encoding.UTF8.GetBytes(line));
}
