using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Ages, and months for which something is planned.</summary>
public sealed class AgeDifferenceTests
{
    [Theory]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Mara Ostrow, 43, on Monday.", "41|43")]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested the 43-year-old Mara Ostrow on Monday.", "41|43")]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Mara Ostrow, 41, on Monday.", null)]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Tom Orr, 43, on Monday.", null)]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Mara Ostrow, 43 minutes late, was arrested on Monday.", null)]
    public void One_persons_age_differs(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Number, one, other));

    [Fact]
    public void Nobody_stays_one_age_for_years() => Assert.DoesNotContain(
        Compare(("Mara Ostrow, 41, was arrested on Monday.", "2031-09-03"), ("Mara Ostrow, 43, was arrested on Monday.", "2033-09-03")).Differences,
        difference => difference.Kind == DifferenceKind.Number);

    [Theory]
    [InlineData("The ferry to Norrey will be replaced in October.", "The old ferry to Norrey is going to be replaced in December.", "2031-10|2031-12")]
    [InlineData("The ferry to Norrey will be replaced in October.", "The ferry to Norrey will be replaced on 15 October.", null)]
    [InlineData("The ferry to Norrey will be replaced in October.", "The lighthouse will be painted in December.", null)]
    public void The_month_for_which_one_thing_is_planned_differs(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Date, one, other));
}
