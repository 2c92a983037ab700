using System.Text;
using OnRecord.Pages;
using OnRecord.Tests.Shared.Invariants;
using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Quotation marks shuffled, deleted and doubled: whatever they are, a record comes out and its spans hold.</summary>
public sealed class MarkTests
{
    private const string Marks = "\"“”„«»'‘’`";

    private const string Sample =
        "“We will not leave,” President Anna Kolm said on Monday. “The road is long.\n\n“So be it.” The envoy told ‘The Vessen Post’ that she ''might stay.'' "
        + "“He said, ‘Nobody signs before May,’ and hung up,” Kolm added.\n\n«Enough», said Tomas Renn. „It is late.“\n\nKOLM: \"And yet.\" – Mara Voss";

    [Fact]
    public void Marks_in_any_order_break_nothing()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        for (int seed = 0; seed < 200; seed++)
        {
            Record record = reader.Read(new ReportInput { Id = "r", Text = Mangled(seed) }).Value!;
            Assert.True(SpanChecker.Check(record).Count == 0, $"seed {seed}: {string.Join("; ", SpanChecker.Check(record))}");
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_statements()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        var input = new ReportInput { Id = "r", Text = Sample, Published = "2026-03-11" };
        Assert.Equal(Dump(reader.Read(input).Value!), Dump(new RecordReader(EnglishPack.Instance).Read(input).Value!));
    }

    private static string Dump(Record record) => string.Join('\n', record.Statements.Select(statement =>
        $"{statement.Id} {statement.Speaker} {statement.Certainty} {string.Join(' ', statement.Content)} {statement.Cue} {statement.Source}"));

    private static string Mangled(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        foreach (char code in Sample)
        {
            int kind = Marks.Contains(code, StringComparison.Ordinal) ? random.Next(4) : 3;
            if (kind == 0)
                continue;
            text.Append(kind == 1 ? Marks[random.Next(Marks.Length)] : code);
            if (kind == 2)
                text.Append(code);
        }

        return text.ToString();
    }
}
