using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>What is said, and what is merely done.</summary>
public sealed class LikelihoodTests
{
    [Theory]
    [InlineData("Mayor Ilse Dorn said that the bridge would open in May.")]
    [InlineData("The bridge will open in May, according to Mayor Ilse Dorn.")]
    [InlineData("“The bridge will open in May,” Mayor Ilse Dorn told reporters.")]
    [InlineData("Mayor Ilse Dorn believes the toll is unfair.")]
    [InlineData("Mayor Ilse Dorn issued a statement saying the bridge would open in May.")]
    public void A_saying_is_likely(string text) => Assert.Contains(StatementDump.Read(text).Statements, statement => statement.IsLikely);

    [Theory]
    [InlineData("Mayor Ilse Dorn signed the contract for a new bridge.")]
    [InlineData("Mayor Ilse Dorn is not running against Anna Ostrow.")]
    [InlineData("The council passed a law that bans heavy lorries.")]
    [InlineData("Asked whether the bridge was safe, Mayor Ilse Dorn left the hall.")]
    [InlineData("The bridge is expected to open in May.")]
    [InlineData("Mayor Ilse Dorn was announced as the winner of the prize on Monday.")]
    public void An_act_and_a_question_of_nobody_are_not(string text) => Assert.DoesNotContain(StatementDump.Read(text).Statements, statement => statement.IsLikely);
}
