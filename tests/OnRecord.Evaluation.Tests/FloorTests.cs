using OnRecord.Evaluation.Accuracy;
using OnRecord.Evaluation.Scoring;
using Xunit;

namespace OnRecord.Evaluation.Tests;

public sealed class FloorTests
{
    private static readonly Measure Measure = new("Names", "some data", "names/some.jsonl", 0.01, (_, _) => [], [("f1", "F1")]);

    [Fact]
    public void A_figure_below_its_floor_is_a_fault()
    {
        Floors floors = Floors.Read(["names/some.jsonl\tabc\tsome data\tf1\t0.7"]);
        Assert.Empty(floors.Check(Found("abc", 0.7), Refuse));
        Assert.Contains("below its floor", Assert.Single(floors.Check(Found("abc", 0.699), Refuse)), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_data_are_not_held_and_said_not_to_be()
    {
        var notices = new List<string>();
        Assert.Empty(Floors.Read(["names/some.jsonl\tabc\tsome data\tf1\t0.7"]).Check(Found("def", 0.1), notices.Add));
        Assert.Single(notices);
    }

    [Fact]
    public void A_figure_without_a_floor_is_a_fault() => Assert.Single(Floors.Read([]).Check(Found("abc", 0.9), Refuse));

    [Fact]
    public void Floors_are_raised_and_not_lowered()
    {
        Floors floors = Floors.Read(["# a comment", "names/some.jsonl\tabc\tsome data\tf1\t0.7\ta reason"]);
        floors.Raise(Found("abc", 0.5));
        Assert.Contains("names/some.jsonl\tabc\tsome data\tf1\t0.7\ta reason", floors.Write());
        floors.Raise(Found("abc", 0.9));
        Assert.Contains("names/some.jsonl\tabc\tsome data\tf1\t0.89", floors.Write());
        floors.Raise(Found("def", 0.5));
        Assert.Contains("names/some.jsonl\tdef\tsome data\tf1\t0.49", floors.Write());
    }

    [Fact]
    public void A_line_that_is_no_floor_is_refused_with_a_sentence() =>
        Assert.Contains("is no floor", Assert.Throws<EvaluationException>(() => Floors.Read(["names\tabc"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_figure_that_is_told_has_a_floor()
    {
        string[] known = [.. File.ReadLines(RepositoryFolder.Of("evaluation/floors.tsv")).Select(line => line.Split('\t')).Where(cells => cells.Length > 4).Select(cells => $"{cells[0]} {cells[2]} {cells[3]}")];
        foreach (Measure measure in Measures.All)
            Assert.All(measure.Shown, shown => Assert.Contains($"{measure.File} {measure.Data} {shown.Figure}", known));
    }

    private static Measured Found(string digest, double value) => new(Measure, digest, new Figures { { "f1", value } });

    private static void Refuse(string notice) => Assert.Fail(notice);
}
