using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>"Who" alone names nobody: the words before the clause do.</summary>
public sealed class RelativeClauseTests
{
    [Theory]
    [InlineData("The toll was raised in spring, which angered the fishermen, who said that the harbour was being sold.", "the fishermen")]
    [InlineData("The toll may fall if it loses the help of the half-dozen farmers who have questioned the fee.", "the half-dozen farmers")]
    [InlineData("The plan has opponents among the shopkeepers, who say that nobody asked them.", "the shopkeepers")]
    public void A_relative_pronoun_keeps_the_words_that_it_stands_for(string text, string antecedent)
    {
        Record record = StatementDump.Read(text);
        Assert.Contains(record.Statements, statement => statement.Antecedent?.TextIn(record.Text) == antecedent);
    }

    [Fact]
    public void Whom_the_source_spoke_of_is_no_part_of_the_source()
    {
        Record record = StatementDump.Read("The swimmer, who officials have identified as Robert Ostrow of Varn, was saved.");
        Assert.Contains("officials", record.Statements.Select(statement => statement.Source?.TextIn(record.Text)));
    }

    [Fact]
    public void A_source_that_is_no_relative_pronoun_has_no_antecedent()
    {
        Record record = StatementDump.Read("The fishermen said that the harbour was being sold.");
        Assert.Null(Assert.Single(record.Statements).Antecedent);
    }

    [Theory]
    [InlineData("Rising rents have angered Dora Lindqvist, who often makes the case that the harbour needs more flats.")]
    [InlineData("Dora Lindqvist, who has endorsed Peter Hollis, made the case that the harbour needs more flats.")]
    public void Who_a_clause_is_about_speaks_and_no_neighbour_of_the_clause(string text)
    {
        Record record = StatementDump.Read(text);
        Assert.NotEmpty(record.Statements);
        Assert.All(record.Statements, statement => Assert.Equal("Dora Lindqvist", StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Of_two_clauses_about_the_same_people_only_the_people_are_kept()
    {
        Record record = StatementDump.Read("The Gazette met some women who were there who claimed the harbour was sold.");
        Assert.Contains(record.Statements, statement => statement.Antecedent?.TextIn(record.Text) == "some women");
    }
}
