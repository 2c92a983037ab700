using OnRecord.Happenings;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Positions;
using Xunit;

namespace OnRecord.English.Tests.Happenings;

/// <summary>Each line of the tables of triggers carries a sentence in which it is read: its test.</summary>
public sealed class TriggerExampleTests
{
    private static readonly RecordReader Reader = new(EnglishPack.Instance);

    [Fact]
    public void Every_trigger_of_a_happening_is_read_in_its_example()
    {
        var wrong = new List<string>();
        foreach (PackRow row in EnglishPack.Instance.Table("happenings/triggers").Rows)
        {
            IReadOnlyList<Happening> found = Read(row["example"]).Happenings;
            if (!found.Any(happening => happening.Type == row["type"]))
                wrong.Add($"line {row.Line}: '{row["example"]}' should tell of {row["type"]}: {string.Join(", ", found.Select(happening => happening.Type))}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_trigger_of_a_position_is_read_in_its_example()
    {
        var wrong = new List<string>();
        foreach (PackRow row in EnglishPack.Instance.Table("positions/triggers").Rows)
        {
            string wanted = (row["stance"].Length > 0 ? row["stance"] : row["denied"]).Replace("-", "", StringComparison.Ordinal);
            IReadOnlyList<Position> found = Read(row["example"]).Positions;
            if (wanted.Length == 0 ? found.Count > 0 : !found.Any(position => string.Equals(position.Stance.ToString(), wanted, StringComparison.OrdinalIgnoreCase)))
                wrong.Add($"line {row.Line}: '{row["example"]}' should state {wanted}: {string.Join(", ", found.Select(position => position.Stance))}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Record Read(string text) => Reader.Read(new ReportInput { Id = "example", Text = text, Published = "2025-08-20" }).Value!;
}
