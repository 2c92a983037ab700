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

    [Fact]
    public void Lines_that_break_a_word_are_one_paragraph_however_wide_they_are()
    {
        Report report = Read("The council met on Monday and heard what the buil-\nder had to say: that the fer-\nry would cost twice what had been agreed in the spring, when the contract was signed.\nNobody wanted to say who had let the price rise.");
        Assert.Equal(2, report.Blocks.Count);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\t")]
    public void Columns_copied_side_by_side_are_not_read_into_each_other(string gap)
    {
        string[] left = ["The council of the island met", "on Monday to hear what the", "builder had to say, and found", "that the ferry would cost two", "times what had been agreed in", "the spring, when the contract", "was signed by the old council."];
        string[] right = ["In the north the fishermen", "went back to sea on Tuesday", "after a week on the quay, as", "the price of oil had fallen", "below what they can pay for", "a day of work, said Ada Quill", "who speaks for the harbour."];
        string text = string.Join('\n', left.Zip(right, (a, b) => (gap == "\t" ? a : a.PadRight(30)) + gap + b));
        Report report = Read(text);
        Assert.Equal(text, report.Text);
        Assert.DoesNotContain(report.Blocks, block => left.Any(line => block.Span.TextIn(text).Contains(line, StringComparison.Ordinal)) && right.Any(line => block.Span.TextIn(text).Contains(line, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_notice_of_copyright_is_furniture_though_it_ends_as_a_sentence() =>
        Assert.EndsWith("Furniture: © 2031 The Harbour Courier. All rights reserved.", ReportDump.Of(Read(Saved[..Saved.IndexOf("Sign up", StringComparison.Ordinal)] + "© 2031 The Harbour Courier. All rights reserved.")), StringComparison.Ordinal);

    [Fact]
    public void Non_breaking_spaces_part_words()
    {
        Report report = Read(Saved.Replace("told reporters", "told\u00A0reporters", StringComparison.Ordinal));
        Assert.Contains(report.Blocks, block => block.Kind == BlockKind.Paragraph && block.Span.TextIn(report.Text).Contains("told\u00A0reporters", StringComparison.Ordinal));
    }

    [Fact]
    public void Footnotes_under_a_text_keep_it_an_article()
    {
        Report report = Read("Ferry comes at last\n\nThe island will have a ferry by spring, the transport minister told reporters on Tuesday.[1]\n\nHer office has found a builder, she said, after years in which nothing was done.[2]\n\n[1] Minutes of the council, 3 March\n[2] Letter of the builder, 4 March\n");
        Assert.Equal(2, report.Blocks.Count(block => block.Kind == BlockKind.Paragraph && block.Span.Length > 60));
    }

    private static Report Read(string text) => PageReader.Read(new ReportInput { Id = "a", Text = text }, EnglishPack.Instance, new ReadingLimits()).Value!;
}
