using Xunit;

namespace OnRecord.Core.Tests.Happenings;

public sealed class GoldTests
{
    [Theory]
    [InlineData("dev.txt")]
    [InlineData("test.txt")]
    public void Happenings_and_positions_of_the_gold_set_are_found_and_right(string name)
    {
        GoldFigures figures = GoldSet.Load(name).Score();
        string notes = string.Join('\n', figures.Notes);
        Assert.True(figures.Happenings.Precision >= 0.85, $"Happenings: precision {figures.Happenings.Precision:F3}\n{notes}");
        Assert.True(figures.Happenings.Recall >= 0.75, $"Happenings: recall {figures.Happenings.Recall:F3}\n{notes}");
        Assert.True(figures.Positions.Precision >= 0.85, $"Positions: precision {figures.Positions.Precision:F3}\n{notes}");
        Assert.True(figures.Positions.Recall >= 0.75, $"Positions: recall {figures.Positions.Recall:F3}\n{notes}");
    }
}
