using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Quotations that are broken off, go on in the next paragraph, or are labelled as in a transcript.</summary>
public sealed class BrokenQuotationTests
{
    [Fact]
    public void A_quotation_left_open_goes_on_in_the_next_paragraph() => Assert.Equal(
        "Anna Kolm: “We will not leave,” / “The road is long. / “The harbour has been there for a hundred years.”",
        StatementDump.Speakers("“We will not leave,” said Anna Kolm. “The road is long.\n\n“The harbour has been there for a hundred years.”"));

    [Fact]
    public void A_label_inside_the_marks_ends_what_the_one_before_said() => Assert.Equal(
        "Anna Kolm: Will the harbour be closed this winter?\nPeter Hollis: It will be closed for a month or two. / \"And then we open it again for everybody.\"",
        StatementDump.Speakers(
            "Anna Kolm spoke with Peter Hollis on Sunday.\n\n\"KOLM: Will the harbour be closed this winter?\n\n\"HOLLIS: It will be closed for a month or two.\n\n\"And then we open it again for everybody.\""));

    [Fact]
    public void What_goes_on_in_small_letters_is_what_was_broken_off() => Assert.Equal(
        "Anna Kolm: “Every time you say that,” / “you make it harder for all of us.”",
        StatementDump.Speakers("“Every time you say that,” Anna Kolm said, looking up from a stack of papers, “you make it harder for all of us.”"));

    [Theory]
    [InlineData("Her new book, “The Long Road to the Harbour,” was sold out on Monday.")]
    [InlineData("The film “We Will Not Leave Tonight” opens on Friday.")]
    public void The_title_of_a_work_is_no_statement(string text) => Assert.Empty(StatementDump.Read(text).Statements);

    [Fact]
    public void What_the_report_tells_behind_a_quotation_is_not_quoted() => Assert.Equal(
        "Anna Kolm: “The harbour is closed,”",
        StatementDump.Speakers("“The harbour is closed,” Anna Kolm said, and soon the ferries were leaving, the lamps were lit and nobody was on the quay."));
}
