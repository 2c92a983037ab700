using OnRecord.Language;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class SyntaxModelTests
{
    [Theory]
    [InlineData("Anna Martin said the harbour would close on Friday.", "said", "Martin", "close")]
    [InlineData("Mira Dovan said the harbour would close on Friday.", "said", "Dovan", "close")]
    [InlineData("Mira Dovan, the foreign minister of Ostrava, said the harbour would close.", "said", "Dovan", "close")]
    [InlineData("\u201cThe harbour will close on Friday,\u201d Anna Martin said.", "said", "Martin", "close")]
    [InlineData("\"The harbour will close on Friday,\" said Anna Martin.", "said", "Martin", "close")]
    public void The_one_who_said_is_the_subject_and_what_was_said_its_clause(string sentence, string verb, string subject, string content)
    {
        ParsedText text = Parse(sentence);
        int said = Word(text, verb);
        int found = text.ChildOf(said, Relation.Nsubj);
        Assert.True(found >= 0, "the verb has no subject");
        (int first, int last) = text.SubtreeOf(found);
        Assert.Contains(subject, Words(text, first, last));
        Assert.Equal(content, Form(text, text.ChildOf(said, Relation.Ccomp)));
    }

    [Fact]
    public void A_title_behind_a_name_is_in_apposition()
    {
        ParsedText text = Parse("Mira Dovan, the foreign minister of Ostrava, left the room.");
        Assert.Equal("minister", Form(text, text.ChildOf(Word(text, "Mira"), Relation.Appos)));
    }

    [Fact]
    public void The_one_by_whom_something_is_done_is_the_agent()
    {
        ParsedText text = Parse("The letter was signed by the minister.");
        int signed = Word(text, "signed");
        Assert.Equal("letter", Form(text, text.ChildOf(signed, Relation.NsubjPass)));
        Assert.Equal("minister", Form(text, text.ChildOf(signed, Relation.OblAgent)));
    }

    [Fact]
    public void A_name_in_a_sentence_is_marked_with_its_kind()
    {
        ParsedText text = Parse("President John Smith met officials in London on Monday.");
        Assert.Contains(text.Names, name => name.Kind == NameKind.Person && name.Span.TextIn(text.Text).EndsWith("John Smith", StringComparison.Ordinal));
        Assert.Contains(text.Names, name => name.Kind == NameKind.Place && name.Span.TextIn(text.Text) == "London");
    }

    [Theory]
    [InlineData("He said she was not a candidate.", "was", Morphology.Past | Morphology.Finite)]
    [InlineData("The ministers have signed it.", "ministers", Morphology.Plural)]
    [InlineData("They would meet again.", "would", Morphology.Modal)]
    public void Words_have_the_features_that_later_stages_ask_for(string sentence, string word, Morphology features)
    {
        ParsedText text = Parse(sentence);
        Assert.True(text.Tokens[Word(text, word)].Is(features), text.Tokens[Word(text, word)].Morphology.ToString());
    }

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root_whatever_the_text()
    {
        var chance = new Random(12);
        string[] parts = ["said", "\u201c", "\u201d", ",", ".", "the", "Martin", "(", ")", "\ud83d", "\0", "-", "it", "that", "\n\n", "5", "of", "\u2014", "UN", "?"];
        for (int n = 0; n < 60; n++)
            CheckTrees(Parse(string.Join(chance.Next(3) == 0 ? "" : " ", Enumerable.Range(0, chance.Next(1, 400)).Select(_ => parts[chance.Next(parts.Length)]))));
    }

    [Fact]
    public void A_sentence_of_thousands_of_words_is_one_tree()
    {
        ParsedText text = Parse(string.Join(' ', Enumerable.Repeat("and the old harbour of the town", 700)));
        CheckTrees(text);
    }

    [Fact]
    public void The_same_text_gives_the_same_parse_on_any_number_of_threads()
    {
        string sample = string.Join(' ', Enumerable.Repeat("\u201cWe will not sign,\u201d said Anna Martin, the minister. She left the town of Ostrava.", 20));
        Token[] once = Parse(sample).Tokens.ToArray();
        Parallel.For(0, 8, _ => Assert.Equal(once, Parse(sample).Tokens.ToArray()));
    }

    private static void CheckTrees(ParsedText text)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            int roots = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                roots += text.Tokens[i].Head < 0 ? 1 : 0;
                Assert.Equal(text.Tokens[i].Head < 0, text.Tokens[i].Relation == Relation.Root);
                int top = i, steps = 0;
                while (text.Tokens[top].Head >= 0 && steps++ <= sentence.EndToken - sentence.FirstToken)
                    top = text.Tokens[top].Head;
                Assert.InRange(top, sentence.FirstToken, sentence.EndToken - 1);
                Assert.True(steps <= sentence.EndToken - sentence.FirstToken, "the heads run in a circle");
            }

            Assert.Equal(1, roots);
        }
    }

    private static ParsedText Parse(string text)
    {
        Outcome<Report> report = PageReader.Read(new ReportInput { Id = "1", Text = text }, EnglishPack.Instance, new ReadingLimits());
        return LanguageReader.Read(report.Value!, EnglishPack.Instance);
    }

    private static int Word(ParsedText text, string word)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.WordOf(i).SequenceEqual(word))
                return i;
        }

        throw new InvalidOperationException("There is no word " + word);
    }

    private static string? Form(ParsedText text, int token) => token < 0 ? null : text.WordOf(token).ToString();

    private static string[] Words(ParsedText text, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(i => text.WordOf(i).ToString())];
}
