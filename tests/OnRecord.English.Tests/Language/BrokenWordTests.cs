using OnRecord.Comparison;
using OnRecord.Pages;
using OnRecord.Statements;
using OnRecord.Tests.Shared.Invariants;
using Xunit;

namespace OnRecord.English.Tests.Language;

/// <summary>Words that copied text breaks over two lines are read whole, and shown as they stand.</summary>
public sealed class BrokenWordTests
{
    private const string Copied = "The negoti-\nations over the river failed on Mon-\nday, the pres-\nident of Aldria, Nora Kor-\nvath, told reporters. "
        + "\"We will re-\nturn to the table next week, with a long-\nterm plan,\" Kor-\nvath said after she met the well-\nknown engineer Tom Quil-\nlen in Vessen.";

    [Fact]
    public void A_broken_name_is_read_whole() =>
        Assert.Superset(new HashSet<string> { "Nora Korvath", "Tom Quillen" }, Read(Copied).Actors.Select(actor => actor.Name).ToHashSet());

    [Fact]
    public void The_text_stays_as_it_was_handed_in() => Assert.Equal(Copied, Read(Copied).Text);

    [Fact]
    public void A_broken_word_s_span_is_where_it_stands_in_the_text()
    {
        Record record = Read(Copied);
        Assert.Contains("Mon-\nday", record.Times.Select(time => time.Span.TextIn(Copied)));
        Assert.Equal("\"We will re-\nturn to the table next week, with a long-\nterm plan,\"", Assert.Single(record.Statements, s => s.Form == StatementForm.Direct).Content[0].TextIn(Copied));
    }

    [Fact]
    public void What_is_found_is_what_is_found_in_the_unbroken_text()
    {
        string whole = Copied.Replace("long-\nterm", "long-term", StringComparison.Ordinal).Replace("well-\nknown", "well-known", StringComparison.Ordinal).Replace("-\n", "", StringComparison.Ordinal);
        Record broken = Read(Copied), unbroken = Read(whole);
        Assert.Equal(unbroken.Actors.Select(actor => actor.Name), broken.Actors.Select(actor => actor.Name));
        Assert.Equal(unbroken.Times.Select(time => time.Value), broken.Times.Select(time => time.Value));
        Assert.Equal(unbroken.Statements.Select(statement => statement.Speaker), broken.Statements.Select(statement => statement.Speaker));
        Assert.Equal(unbroken.Sentences.Count, broken.Sentences.Count);
    }

    [Theory]
    [InlineData("An Anglo-\nSaxon court met on Monday, said Nora Vale of Vessen, who has sat on it since spring.")]
    [InlineData("He has pre- and post-\nwar maps, said Nora Vale of Vessen on Monday, and he has studied them all.")]
    [InlineData("She said it -\nand it was Monday, as Nora Vale of Vessen told the people who came to the harbour.")]
    [InlineData("The soft\u00AD\nened tone was welcome, said Nora Vale of Vessen on Monday, before she left for home.")]
    [InlineData("-\n\r\n- -\na-\nb-\r\n  c Nora Vale of Vessen said on Monday that the harbour would open, come what may.")]
    public void No_line_end_breaks_a_record(string text) => Assert.Empty(SpanChecker.Check(Read(text)));

    [Fact]
    public void A_quotation_with_broken_words_is_the_same_as_the_one_without()
    {
        string whole = "Nora Korvath spoke in Vessen. \"We will return to the table next week, with a long-term plan,\" Korvath said.";
        StoryComparison story = StoryComparer.Compare([Read(Copied) with { Id = "a" }, Read(whole) with { Id = "b" }], EnglishPack.Instance);
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count() == 2);
    }

    private static Record Read(string text) => new RecordReader(EnglishPack.Instance).Read(new ReportInput { Id = "1", Text = text, Published = "2031-03-12" }).Value!;
}
