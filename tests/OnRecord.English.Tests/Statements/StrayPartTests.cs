using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Where, to whom and by whom something was said is no part of it.</summary>
public sealed class StrayPartTests
{
    [Theory]
    [InlineData("Her lawyer, Tilda Harrow, told reporters on the steps of the town hall that the mill would be sold.", "Tilda Harrow: that the mill would be sold")]
    [InlineData("Tilda Harrow, her lawyer, said on the steps of the town hall that the mill would be sold.", "Tilda Harrow: that the mill would be sold")]
    [InlineData("The prosecutor, Stefan Dulk, whose speech had called for eight years, said he saw no reason to go on.", "Stefan Dulk: he saw no reason to go on")]
    [InlineData("The newspaper quoted Mr Hale as saying that the bridge was unsafe.", "Hale: that the bridge was unsafe")]
    [InlineData("Tilda Harrow told a meeting of the guild that the mill would be sold.", "Tilda Harrow: that the mill would be sold")]
    [InlineData("Tilda Harrow reminded her brother that the mill would be sold.", "Tilda Harrow: that the mill would be sold")]
    [InlineData("The operators of the dam denied that they had opened the gates at the weekend, as many in Ferry Lane believe.", "notfound: that they had opened the gates at the weekend")]
    public void Is_left_out(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Fact]
    public void Whom_an_inserted_clause_names_is_left_out() =>
        Assert.DoesNotContain("journalists", StatementDump.Speakers("Luca Damaru spoke last. Payments into the fund, he told journalists, would be voluntary."), StringComparison.Ordinal);

    [Fact]
    public void A_warning_of_what_may_happen_stays_whole() =>
        Assert.Contains("the danger that the dam may break", StatementDump.Speakers("Mara Voss warned of the danger that the dam may break."), StringComparison.Ordinal);

    [Theory]
    [InlineData("The bridge, which is forty years old, must be closed, the harbour board said.", "notfound: The bridge, which is forty years old, must be closed")]
    [InlineData("The tunnel, which is 40 kilometres long, will open in June, Tilda Harrow said.", "Tilda Harrow: The tunnel, which is 40 kilometres long, will open in June")]
    [InlineData("A meeting with the head of the union, of which some papers wrote, did not take place, Tilda Harrow said.",
        "Tilda Harrow: A meeting with the head of the union, of which some papers wrote, did not take place")]
    public void What_a_relative_clause_is_of_is_given_back(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Fact]
    public void What_somebody_says_of_another_s_words_is_said_too()
    {
        Record record = StatementDump.Read("Northline has refused the request to halt all trains of this type, its director Hugo Bask said on Monday.");
        Assert.Equal(["Hugo Bask", "Northline"], record.Statements.Select(statement => StatementDump.Who(record, statement)));
        Assert.Equal(record.Statements[0].Id, record.Statements[1].Within);
    }
}
