using FsCheck;
using FsCheck.Fluent;
using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class WordTests
{
    [Theory]
    [InlineData("Kolm didn't go.", "Kolm did n't go .")]
    [InlineData("Kolm didn\u2019t go.", "Kolm did n\u2019t go .")]
    [InlineData("It's Kolm's; they'll say we're here.", "It 's Kolm 's ; they 'll say we 're here .")]
    [InlineData("She cannot stay and he's gonna leave.", "She can not stay and he 's gon na leave .")]
    [InlineData("He shouldn't've gone.", "He should n't 've gone .")]
    [InlineData("The ministers' cars", "The ministers ' cars")]
    [InlineData("Kolm\u2019s \u201Cplan\u201D\u2019s end", "Kolm \u2019s \u201C plan \u201D \u2019s end")]
    [InlineData("O'Hara asked about d'Orrel at five o'clock", "O'Hara asked about d'Orrel at five o'clock")]
    public void Clitics_are_words(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Theory]
    [InlineData("a 15-year term", "a 15 - year term")]
    [InlineData("the co-founder re-elected a non-member", "the co-founder re-elected a non-member")]
    [InlineData("the Kolm-Orrel talks \u2014 or not\u2014failed", "the Kolm - Orrel talks \u2014 or not \u2014 failed")]
    [InlineData("from 2019-2021, call 555-0134 or 1-800-555-0134", "from 2019 - 2021 , call 555-0134 or 1-800-555-0134")]
    [InlineData("yes--no", "yes -- no")]
    public void Hyphens_divide_words_but_for_prefixes_and_telephone_numbers(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Theory]
    [InlineData("Mr. J. Kolm of the U.S. left at 5 p.m. sharp.", "Mr. J. Kolm of the U.S. left at 5 p.m. sharp .")]
    [InlineData("Kolm, Ph.D., met Sen. Orrel.", "Kolm , Ph.D. , met Sen. Orrel .")]
    [InlineData("See No. 5. He said no.", "See No. 5 . He said no .")]
    [InlineData("Kolm Inc. grew.", "Kolm Inc. grew .")]
    [InlineData("It ended.Then rain came.", "It ended . Then rain came .")]
    public void Abbreviations_keep_their_full_stop(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Theory]
    [InlineData("$2,000.50 or US$3m or 5% at 10:30", "$ 2,000.50 or US$ 3 m or 5 % at 10:30")]
    [InlineData("on 9/11 and 1/2 of 5km", "on 9/11 and 1/2 of 5 km")]
    [InlineData("the 1990s, the '90s and the 20th", "the 1990s , the '90s and the 20th")]
    [InlineData("5am, 7 p.m", "5 am , 7 p.m")]
    public void Numbers_keep_their_marks_and_lose_their_units(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Theory]
    [InlineData("see https://outlet.example/a?b=c(d), or www.outlet.example/x.", "see https://outlet.example/a?b=c(d) , or www.outlet.example/x .")]
    [InlineData("write to a.kolm@outlet.example.", "write to a.kolm@outlet.example .")]
    [InlineData("@kolm said #peace on outlet.com: no", "@kolm said #peace on outlet.com : no")]
    [InlineData("AT&T and R&D, w/o he/she", "AT&T and R&D , w/o he / she")]
    [InlineData("Well... no!! Why?! :) *** ok", "Well ... no !! Why ?! :) *** ok")]
    public void Addresses_and_signs_stay_whole(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Theory]
    [InlineData("gov\u00ADern\u00ADment", "gov\u00ADern\u00ADment")]
    [InlineData("Zo\u0308e left", "Zo\u0308e left")]
    [InlineData("yes\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67no", "yes \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 no")]
    [InlineData("one\r\ntwo\u200Bthree\uFEFF", "one two three")]
    public void Characters_that_are_not_seen_keep_their_place(string text, string words) => Assert.Equal(words, Parsing.Words(text));

    [Fact]
    public void Parts_of_a_written_word_say_that_they_are()
    {
        ParsedText parsed = Parsing.Parse("Kolm's boys' toys don't.");
        var parts = new List<string>();
        for (int i = 0; i < parsed.Tokens.Length; i++)
        {
            if (parsed.Tokens[i].ContinuesWord)
                parts.Add(parsed.WordOf(i).ToString());
        }

        Assert.Equal(["'s", "'", "n't"], parts);
    }

    [Fact]
    public void Words_and_gaps_joined_give_any_text_again()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Joined(text ?? "") == (text ?? "")).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Invariants.RandomText.Of(seed) is var text && Joined(text) == text).QuickCheckThrowOnFailure();
    }

    /// <summary>Texts of a million characters, each of which would take an hour if any look ahead were unbounded.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("'a ")]
    [InlineData("a.")]
    [InlineData("a's")]
    [InlineData("1-")]
    [InlineData("a@1.")]
    [InlineData("http://")]
    [InlineData(".)")]
    [InlineData("a.[1]")]
    [InlineData("\u0301")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD800")]
    public void A_million_characters_of_anything_are_split(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var words = new List<RawToken>();
        var sentences = new List<Sentence>();
        new Tokenizer(text, EnglishPack.Instance.View(pack => new TokenLexicon(pack)), words).Add(new Span(0, text.Length));
        new SentenceSplitter(text, EnglishPack.Instance, words, sentences).Add(0, words.Count, 0);
        QuotationScanner.Scan(Parsing.ReportOf(text), sentences, EnglishPack.Instance);
        Assert.Equal(text.Length, words.Sum(word => word.End - word.Start) + text.Count(Characters.IsGap));
        Assert.All(sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, 250));
    }

    private static string Joined(string text)
    {
        var words = new List<RawToken>();
        new Tokenizer(text, EnglishPack.Instance.View(pack => new TokenLexicon(pack)), words).Add(new Span(0, text.Length));
        var joined = new System.Text.StringBuilder();
        int at = 0;
        foreach (RawToken word in words)
        {
            if (text.AsSpan(at, word.Start - at).ToString().Any(c => !Characters.IsGap(c)))
                return "A character is in no word.";
            joined.Append(text, at, word.Start - at).Append(text, word.Start, word.End - word.Start);
            at = word.End;
        }

        return joined.Append(text, at, text.Length - at).ToString();
    }
}
