using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Numbers that stand in one place of two reports' sentences.</summary>
public sealed class PlacedNumberTests
{
    [Theory]
    [InlineData(
        "The council took 600 million crowns from the harbour fund and 90 million from the lottery.",
        "Another 90 million crowns would come from the lottery, and about 400 million crowns from the fund of the harbour.", "600 million|400 million")]
    [InlineData("In a 48-page letter to the court the guild asked for a new hearing.", "The guild sent the court a 47-page letter, which asked for a new hearing.", "48|47")]
    [InlineData("The minister said that 23 steps against smuggling would be taken at once.", "She announced 19 steps against smuggling that would be taken at once.", "23|19")]
    public void What_stands_in_one_place_differs_among_other_numbers(string one, string other, string values) => Assert.Equal(values, NumbersOf(one, other));

    [Theory]
    [InlineData("The council took 600 million crowns from the harbour fund.", "The council gave 400 million crowns to the schools of the island.")]
    [InlineData("The council took about 600 million crowns from the harbour fund.", "The council took 612 million crowns from the harbour fund.")]
    [InlineData("The council took 600 million crowns from the harbour fund and 400 million from the lottery.", "The council took 400 million crowns from the harbour fund.")]
    [InlineData("The council took 600 million crowns from the harbour fund.", "The council took 400 million crowns from the harbour fund, and then another 200 million.")]
    [InlineData("Mara Ostrow said that 600 boats lay in the harbour on Monday.", "Tom Orr said that 400 boats lay in the harbour on Monday.")]
    [InlineData("Of the boats in the harbour 600 were lost in the storm of 1987.", "Of the boats in the harbour 400 were lost in the storm of 2019.")]
    [InlineData("Mara Ostrow will stay in the 12-nation harbour trade deal of the islands.", "The law lets Mara Ostrow approve the harbour trade deal with 11 nations of the islands.")]
    public void Other_things_near_values_and_other_peoples_numbers_are_no_difference(string one, string other) => Assert.Null(NumbersOf(one, other));
}
