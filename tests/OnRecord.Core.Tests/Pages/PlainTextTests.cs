using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class PlainTextTests
{
    private const string Saved = """
        Support The Harbour Courier!

        Minister Calls Ferry Plan a ‘Bridge to the Future’

        Transport minister Ada Quill at the old pier. Tom Reed / Harbour Images

        Transport minister Ada Quill told reporters on Tuesday that the island would have a ferry by spring, after years of delays.

        “We will not wait another winter for this,” Quill said, adding that her office had found a builder.

        Sign up for our free weekly newsletter

        Our newsletter brings you the island's best stories every Friday. Preview
        Subscribers agree to the Privacy Policy

        A Message from The Harbour Courier:

        Dear readers,

        We are a small newsroom, and the council has asked us to leave our building.

        To go on with our work, we need your help.

        Once
        Monthly
        Continue

        Read more
        """;

    [Fact]
    public void Furniture_around_an_article_is_told_from_it() =>
        Assert.Equal(
            """
            Furniture: Support The Harbour Courier!
            Headline: Minister Calls Ferry Plan a ‘Bridge to the Future’
            Caption: Transport minister Ada Quill at the old pier. Tom Reed / Harbour Images
            Paragraph: Transport minister Ada Quill told reporters on Tuesday that the island would have a ferry by spring, after years of delays.
            Paragraph: “We will not wait another winter for this,” Quill said, adding that her office had found a builder.
            Furniture: Sign up for our free weekly newsletter
            Furniture: Our newsletter brings you the island's best stories every Friday. Preview
            Furniture: Subscribers agree to the Privacy Policy
            Furniture: A Message from The Harbour Courier:
            Furniture: Dear readers,
            Furniture: We are a small newsroom, and the council has asked us to leave our building.
            Furniture: To go on with our work, we need your help.
            Furniture: Once
            Furniture: Monthly
            Furniture: Continue
            Furniture: Read more
            """,
            ReportDump.Of(Read(Saved)));

    [Fact]
    public void The_text_stays_as_it_is_character_for_character() => Assert.Equal(Saved, Read(Saved).Text);

    [Fact]
    public void An_outlet_that_its_own_furniture_names_is_the_outlet() => Assert.Equal("The Harbour Courier", Read(Saved).Outlet);

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        Report report = Read("""
            The council of the island met on Monday to hear
            what the builder had to say, and found that the
            ferry would cost twice what had been agreed in
            the spring, when the contract was first signed.

            Nobody at the meeting wanted to say who had let
            the price rise, or who would have to pay for it
            in the end, and the chair closed it at midnight
            without a vote on the matter, after four hours.
            """);
        Assert.Equal(2, report.Blocks.Count);
    }

    private static Report Read(string text) => PageReader.Read(new ReportInput { Id = "a", Text = text }, EnglishPack.Instance, new ReadingLimits()).Value!;
}
