using OnRecord.Language;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class PartsTests
{
    [Fact]
    public void Parts_are_together_what_is_parsed_as_a_whole()
    {
        const string Paragraph = "Mira Dovan, the foreign minister of Ostrava, said that the harbour wouldn't close. “It stays open,” she said; nobody asked why.";
        Report report = Parsing.ReportOf(string.Join("\n\n", Enumerable.Range(0, 400).Select(i => $"{Paragraph} That was on day {i}.")));
        ParsedText whole = LanguageReader.Read(report, EnglishPack.Instance);
        ParsedText[] parts = [.. LanguageReader.ReadInParts(report, EnglishPack.Instance)];
        Assert.True(parts.Length > 2, "the report is too short for several parts");
        Assert.All(parts, part => Assert.InRange(part.Tokens.Length, 1, 5000));
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var names = new List<NameSpan>();
        foreach (ParsedText part in parts)
        {
            int words = tokens.Count, before = sentences.Count;
            foreach (Token token in part.Tokens)
                tokens.Add(token with { Head = token.Head < 0 ? -1 : token.Head + words, Sentence = token.Sentence + before });
            sentences.AddRange(part.Sentences.Select(sentence => sentence with { FirstToken = sentence.FirstToken + words, EndToken = sentence.EndToken + words }));
            names.AddRange(part.Names.Select(name => name with { FirstToken = name.FirstToken + words, EndToken = name.EndToken + words }));
        }

        Assert.Equal(whole.Tokens.ToArray(), tokens);
        Assert.Equal(whole.Sentences, sentences);
        Assert.Equal(whole.Names, names);
    }

    [Fact]
    public void A_report_without_a_sentence_is_one_part()
    {
        ParsedText part = Assert.Single(LanguageReader.ReadInParts(new Report { Id = "1", Text = "", Blocks = [] }, EnglishPack.Instance));
        Assert.Empty(part.Sentences);
        Assert.Null(part.Unread);
    }

    [Fact]
    public void A_report_in_another_language_is_one_part_that_says_so()
    {
        Report report = Parsing.ReportOf("Die Ministerin sagte, dass sie nicht und nie für die Stadt oder das Land sei.");
        ParsedText part = Assert.Single(LanguageReader.ReadInParts(report, EnglishPack.Instance));
        Assert.NotNull(part.Unread);
        Assert.Empty(part.Sentences);
    }
}
