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
    public void Is_left_out(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Fact]
    public void Whom_an_inserted_clause_names_is_left_out() =>
        Assert.DoesNotContain("journalists", StatementDump.Speakers("Luca Damaru spoke last. Payments into the fund, he told journalists, would be voluntary."), StringComparison.Ordinal);

    [Fact]
    public void A_warning_of_what_may_happen_stays_whole() =>
        Assert.Contains("the danger that the dam may break", StatementDump.Speakers("Mara Voss warned of the danger that the dam may break."), StringComparison.Ordinal);
}
