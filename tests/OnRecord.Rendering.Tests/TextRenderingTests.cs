using OnRecord.Comparison;
using OnRecord.Rendering.Tests.Stories;
using OnRecord.Rendering.Text;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.Rendering.Tests;

public sealed class TextRenderingTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(97)]
    public void No_line_is_wider_than_the_terminal(int columns)
    {
        string text = TextRendering.Of(FerryStory.Make(), new TextStyle { Columns = columns });
        Assert.All(text.Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= columns, line));
    }

    [Fact]
    public void Stances_that_differ_or_have_changed_are_marked_in_every_form()
    {
        StoryComparison story = FerryStory.Make();
        JoinedPosition first = story.Positions[0], second = story.Positions[1];
        story = story with { Positions = [first with { DiffersFrom = [second.Id] }, second with { Actor = first.Actor, ChangedFrom = second.Id }] };
        foreach (string rendered in (string[])[TextRendering.Of(story, new TextStyle { Columns = 200 }), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
        {
            Assert.Contains("reports differ: rules out", rendered, StringComparison.Ordinal);
            Assert.Contains("before: rules out, 6 May 2031", rendered, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_one_report_alone_has_of_a_topic_is_shown_in_its_own_words()
    {
        StoryComparison story = FerryStory.Make();
        story = story with { Positions = [.. story.Positions.Select(position => position with { Topic = "a topic in another report's words" })] };
        JoinedPosition alone = story.Positions.First(position => story.Only.Any(only => only.Report == position.Renderings[0].Report && only.Positions.Contains(position.Renderings[0].Position)));
        Record record = story.Reports.Single(report => report.Id == alone.Renderings[0].Report);
        string own = record.Positions[alone.Renderings[0].Position].Topic.TextIn(record.Text);
        foreach (string rendered in (string[])[TextRendering.Of(story, new TextStyle { Columns = 400 }), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
            Assert.Contains($": {own}", rendered, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_one_difference_are_shown_together_and_each_is_marked()
    {
        StoryComparison story = FerryStory.Make();
        Difference places = story.Differences.Single(difference => difference.Kind == DifferenceKind.Wording);
        DifferingValue[] values = [.. places.Values.SelectMany(value => value.Value.Split(" on ") is [var first, var second] && value.Evidence is var whole
            ? (DifferingValue[])[new(value.Report, first, new Span(whole.Start, whole.Start + first.Length)), new(value.Report, second, new Span(whole.End - second.Length, whole.End))] : [value])];
        Assert.Equal(4, values.Length);
        story = story with { Differences = [places with { Values = values }] };
        foreach (string rendered in (string[])[TextRendering.Of(story, new TextStyle { Columns = 200 }), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
            Assert.Contains("last lamp … the pier", rendered, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"differing\">last lamp</mark> on <mark class=\"differing\">the pier</mark>", HtmlRendering.Of(story), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_gives_the_words_to_another_is_said_to()
    {
        StoryComparison story = FerryStory.Make();
        Utterance shared = story.Utterances.First(utterance => utterance.Speaker is not null && utterance.Renderings.Select(rendering => rendering.Report).Distinct().Count() > 1);
        JoinedActor other = story.Actors.First(actor => actor.Id != shared.Speaker);
        story = story with { Utterances = [.. story.Utterances.Select(utterance => utterance.Id == shared.Id ? shared with { Speaker = other.Id } : utterance)] };
        string speaker = FerryStory.Make().Actors.Single(actor => actor.Id == shared.Speaker).Name;
        foreach (string rendered in (string[])[TextRendering.Of(story, new TextStyle { Columns = 200 }), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
            Assert.Contains($"ttributed to {speaker}", rendered, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_perhaps_no_statement_is_counted_and_not_listed()
    {
        Record record = Said("“We will stay,”");
        Record unlikely = record with { Statements = [.. record.Statements.Select(statement => statement with { Likelihood = Statement.LeastLikelihood - 0.01 })] };
        Assert.Contains("One utterance.", TextRendering.Of(SingleReport.Of(record)), StringComparison.Ordinal);
        Assert.DoesNotContain("perhaps no statement", TextRendering.Of(SingleReport.Of(record)), StringComparison.Ordinal);
        string text = TextRendering.Of(SingleReport.Of(unlikely));
        Assert.Contains("No utterances.", text, StringComparison.Ordinal);
        Assert.Contains("One more passage is perhaps no statement", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_begins_on_one_screen()
    {
        string[] lines = TextRendering.Of(FerryStory.Make()).Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("── Said", StringComparison.Ordinal));
        Assert.InRange(first, 1, 24);
    }

    [Fact]
    public void Strangers_words_do_not_steer_the_terminal()
    {
        string text = TextRendering.Of(Said("Alarm \e]0;title\a \e[2J\u009B31m \u202Eback\u202C"));
        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c is >= '\u202A' and <= '\u202E'));
        Assert.Contains("Alarm", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_characters_count_twice_and_combining_marks_not_at_all()
    {
        Assert.Equal(4, DisplayWidth.Of("日本"));
        Assert.Equal(1, DisplayWidth.Of("e\u0301"));
    }

    [Fact]
    public void A_text_without_spaces_is_broken_at_the_edge()
    {
        string text = TextRendering.Of(Said(new string('界', 500)));
        Assert.All(text.Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= 80, line));
    }

    [Fact]
    public void What_is_reported_as_not_said_never_reads_as_if_it_had_been()
    {
        StoryComparison story = FerryStory.Make();
        foreach (string rendering in (string[])[TextRendering.Of(story), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
        {
            foreach (string line in rendering.Split('\n').Where(line => line.Contains("he wanted to sell the boat", StringComparison.Ordinal)))
                Assert.True(line.Contains("reported as not said", StringComparison.Ordinal) || line.Contains("Renn denied that", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void Lone_surrogates_are_no_error() => Assert.NotEmpty(TextRendering.Of(Said("\uD83D and \uDE00 and \0")));

    [Theory]
    [InlineData("HM", "The Holm Mail")]
    [InlineData("GAZ", "Gazette")]
    [InlineData("HT", "Harbour Tribune")]
    [InlineData("НГ", "Новая гавань")]
    public void An_outlet_is_called_by_its_initials(string expected, string outlet) =>
        Assert.Equal(expected, Abbreviations.Of([new ReportDraft("x", outlet, null, "text").Finish()])[0]);

    [Fact]
    public void Outlets_with_the_same_initials_are_numbered()
    {
        Record Of(string outlet) => new ReportDraft(outlet, outlet, null, "text").Finish();
        Assert.Equal("HT HT2 HT3", string.Join(' ', Abbreviations.Of([Of("Harbour Tribune"), Of("Holm Times"), Of("The High Tower")])));
    }

    [Theory]
    [InlineData("The mayor refused to open the bridge.", "refused", "to open the bridge", StatementForm.Indirect, "refused to open the bridge")]
    [InlineData("The mayor dismissed the plan as “a toy”.", "dismissed", "the plan as “a toy”", StatementForm.Mixed, "dismissed the plan as “a toy”")]
    [InlineData("The bridge stays shut, the mayor added.", "added", "The bridge stays shut", StatementForm.Indirect, "The bridge stays shut")]
    [InlineData("The mayor added: “It stays shut.”", "added", "“It stays shut.”", StatementForm.Direct, "“It stays shut.”")]
    public void Reported_speech_stands_behind_its_cue_and_a_quotation_behind_a_colon(string text, string cue, string content, StatementForm form, string shown)
    {
        var draft = new ReportDraft("x", null, null, text);
        draft.Says(RenderingKind.Verbatim, form, null, [content], cue: cue, source: "mayor");
        Assert.Contains(new[] { "] " + shown, "   " + shown }, expected => TextRendering.Of(draft.Finish()).Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_verb_before_the_words_is_shown_though_who_says_them_is_named_behind()
    {
        var draft = new ReportDraft("x", null, null, "By proposing to use the power of his office, Ada Torv invites attacks.");
        draft.Says(RenderingKind.Paraphrase, StatementForm.Indirect, draft.Actor("Ada Torv"), ["to use the power of his office"], source: "Ada Torv", cue: "proposing");
        Assert.Contains("proposing to use the power", TextRendering.Of(SingleReport.Of(draft.Finish())), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_verb_that_is_shown_words_are_negated_and_no_longer_not_said()
    {
        var draft = new ReportDraft("x", null, null, "Ada Torv did not expect the toll to rise.");
        draft.Says(RenderingKind.Paraphrase, StatementForm.Indirect, draft.Actor("Ada Torv"), ["the toll to rise"], source: "Ada Torv", cue: "did not expect", negated: true);
        StoryComparison story = SingleReport.Of(draft.Finish());
        foreach (string rendered in (string[])[TextRendering.Of(story), MarkdownRendering.Of(story), HtmlRendering.Of(story)])
        {
            Assert.Contains("egated", rendered, StringComparison.Ordinal);
            Assert.DoesNotContain("not said", rendered, StringComparison.Ordinal);
        }
    }

    private static Record Said(string words)
    {
        var draft = new ReportDraft("x", null, null, $"He said: {words}");
        draft.Says(RenderingKind.Verbatim, StatementForm.Direct, null, [words]);
        return draft.Finish(headline: words);
    }
}
