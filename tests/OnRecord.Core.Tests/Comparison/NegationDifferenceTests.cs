using OnRecord.Comparison;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>One report has somebody say that something will be, another that it will not; and days of what is long past.</summary>
public sealed class NegationDifferenceTests
{
    [Theory]
    [InlineData("Mara Ostrow said on Monday her island would extend the lease if it was kept.", "Mara Ostrow said on Monday her island would not extend the lease.", "would extend|would not extend")]
    [InlineData("Mara Ostrow said on Monday her island would extend the lease if it was kept.", "The island would not prolong the lease, its chief surveyor, Mara Ostrow, stated on Monday.", "would extend|would not prolong")]
    [InlineData("Mara Ostrow said on Monday the island would extend the lease.", "Mara Ostrow said on Monday the island would prolong the lease.", null)]
    [InlineData("Mara Ostrow said on Monday the island would extend the lease when the quay is paid.", "Mara Ostrow said on Monday the island would not extend the lease until the quay is paid.", null)]
    [InlineData("Mara Ostrow said on Monday the island would not extend the lease.", "Mara Ostrow denied on Monday that the island would extend the lease.", null)]
    public void What_will_be_and_will_not_be_differs(string one, string other, string? values) => Assert.Equal(values, InventedReports.WordingOf(one, other));

    [Theory]
    [InlineData("The ferry struck Mount Belrin in fog on 27 January 2030, and sank.", "A year after the misfortune at Mount Belrin, where on 29 January 2030 the ferry was lost, the board has spoken.", "2030-01-27|2030-01-29")]
    [InlineData("The ferry struck Mount Belrin in fog on 27 January 2030, and sank.", "The keeper of the lighthouse retired on 29 January 2030.", null)]
    [InlineData("The ferry struck Mount Belrin in fog on 27 January 2030. It was found at Mount Belrin on 29 January 2030.", "On 29 January 2030 divers found the ferry at Mount Belrin.", null)]
    public void What_is_long_past_has_one_day(string one, string other, string? values) => Assert.Equal(values, InventedReports.ValuesOf(DifferenceKind.Date, one, other));

    [Fact]
    public void The_day_of_what_followed_is_not_that_of_what_happened_before() => Assert.Null(InventedReports.ValuesOf(
        DifferenceKind.Date, "Arvania summoned the envoy of Belmark on Tuesday after a patrol boat of the guard struck a survey ship on the Selm Bank, breaking its mast.",
        "Nobody else was fishing on the Selm Bank on Monday when the patrol boat tore into the survey ship."));
}
