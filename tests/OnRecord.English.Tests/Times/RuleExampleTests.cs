using OnRecord.Language;
using OnRecord.Pages;
using OnRecord.Times;
using Xunit;

namespace OnRecord.English.Tests.Times;

/// <summary>Each rule of the tables <c>times/…</c> carries a sentence and what is read in it: its test.</summary>
public sealed class RuleExampleTests
{
    [Fact]
    public void Every_rule_reads_its_example_as_its_row_expects()
    {
        var lexicon = EnglishPack.Instance.View(pack => new TimeLexicon(pack));
        var wrong = new List<string>();
        foreach (TimeRule rule in lexicon.Rules)
        {
            string read = Dump(rule.Example);
            if (read != rule.Expected)
                wrong.Add($"{rule.Where}: '{rule.Example}' reads {read}, and the row expects {rule.Expected}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Dump(string text)
    {
        var report = new Report
        {
            Id = "example",
            Text = text,
            Published = PublicationTime.Parse("2025-08-20").Value,
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
        };
        IReadOnlyList<TimeExpression> times = TimeReader.Read(LanguageReader.Read(report, EnglishPack.Instance), EnglishPack.Instance);
        return times.Count == 0 ? "-" : string.Join("; ", times.Select(time => $"{time.Span.TextIn(text)}={time.Value ?? "null"}"));
    }
}
