using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Ages, and months for which something is planned.</summary>
public sealed class AgeDifferenceTests
{
    private static readonly RecordReader Reader = new(EnglishPack.Instance);

    [Theory]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Mara Ostrow, 43, on Monday.", "41|43")]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested the 43-year-old Mara Ostrow on Monday.", "41|43")]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Mara Ostrow, 41, on Monday.", null)]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Police arrested Tom Orr, 43, on Monday.", null)]
    [InlineData("Mara Ostrow, 41, was arrested on Monday.", "Mara Ostrow, 43 minutes late, was arrested on Monday.", null)]
    public void One_persons_age_differs(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Number, "2031-09-03", one, other));

    [Fact]
    public void Nobody_stays_one_age_for_years() => Assert.DoesNotContain(
        StoryComparer.Compare([Record("A", "Mara Ostrow, 41, was arrested on Monday.", "2031-09-03"), Record("B", "Mara Ostrow, 43, was arrested on Monday.", "2033-09-03")], EnglishPack.Instance).Differences,
        difference => difference.Kind == DifferenceKind.Number);

    [Theory]
    [InlineData("The ferry to Norrey will be replaced in October.", "The old ferry to Norrey is going to be replaced in December.", "2031-10|2031-12")]
    [InlineData("The ferry to Norrey will be replaced in October.", "The ferry to Norrey will be replaced on 15 October.", null)]
    [InlineData("The ferry to Norrey will be replaced in October.", "The lighthouse will be painted in December.", null)]
    public void The_month_for_which_one_thing_is_planned_differs(string one, string other, string? values) => Assert.Equal(values, ValuesOf(DifferenceKind.Date, "2031-09-03", one, other));

    private static string? ValuesOf(DifferenceKind kind, string published, string one, string other)
    {
        Difference? difference = StoryComparer.Compare([Record("A", one, published), Record("B", other, published)], EnglishPack.Instance).Differences.SingleOrDefault(difference => difference.Kind == kind);
        return difference is null ? null : string.Join('|', difference.Values.Select(value => value.Value));
    }

    private static Record Record(string id, string text, string published) => Reader.Read(new ReportInput { Id = id, Text = text, Published = published }).Value!;
}
