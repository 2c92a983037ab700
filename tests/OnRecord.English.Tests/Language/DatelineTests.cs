using OnRecord.English.Tests.Statements;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Language;

/// <summary>Where a report was filed is no subject of its first sentence.</summary>
public sealed class DatelineTests
{
    [Theory]
    [InlineData("HARWICK, N.H. — Gov. Peter Hollis on Tuesday said he would open the harbour.")]
    [InlineData("HARWICK, Kestria (KNA) -- Peter Hollis on Tuesday said he would open the harbour.")]
    [InlineData("Harwick, March 9 (KNA) - Peter Hollis on Tuesday said he would open the harbour.")]
    [InlineData("HARWICK—Peter Hollis on Tuesday said he would open the harbour.")]
    public void The_place_of_a_dateline_never_speaks(string text)
    {
        Record record = StatementDump.Read(text);
        Assert.Equal("Peter Hollis", StatementDump.NameOf(record, Assert.Single(record.Statements).Speaker));
        Assert.Contains(record.Sentences, sentence => sentence.TextIn(record.Text).EndsWith("harbour.", StringComparison.Ordinal) && !sentence.TextIn(record.Text).Contains("ARWICK", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("HARWICK-based Nimbus said that it would open the harbour.")]
    [InlineData("Peter Hollis — the mayor — said that he would open the harbour.")]
    [InlineData("The KNA - a news agency - said that it would open the harbour.")]
    public void A_dash_inside_a_sentence_does_not_end_it(string text)
    {
        Record record = StatementDump.Read(text);
        Assert.Contains(record.Sentences, sentence => sentence.TextIn(record.Text).ToString() == text);
    }

    [Theory]
    [InlineData("2026-03-11T09:30")]
    [InlineData("2026-03-11T09:30:00")]
    [InlineData("2026-03-11T09:30:00.250")]
    public void Of_a_date_time_without_an_offset_the_day_is_known(string text) =>
        Assert.Equal("2026-03-11", PublicationTime.Parse(text).Value!.ToString());
}
