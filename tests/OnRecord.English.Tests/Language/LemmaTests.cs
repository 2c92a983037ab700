using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("said", Upos.Verb, Morphology.Past, "say")]
    [InlineData("stopped", Upos.Verb, Morphology.Past, "stop")]
    [InlineData("announced", Upos.Verb, Morphology.Past, "announce")]
    [InlineData("stressed", Upos.Verb, Morphology.Past, "stress")]
    [InlineData("called", Upos.Verb, Morphology.Past, "call")]
    [InlineData("denied", Upos.Verb, Morphology.Past, "deny")]
    [InlineData("noted", Upos.Verb, Morphology.Past, "note")]
    [InlineData("insisting", Upos.Verb, Morphology.PresentParticiple, "insist")]
    [InlineData("agreeing", Upos.Verb, Morphology.PresentParticiple, "agree")]
    [InlineData("lying", Upos.Verb, Morphology.PresentParticiple, "lie")]
    [InlineData("says", Upos.Verb, Morphology.Present | Morphology.Third | Morphology.Singular, "say")]
    [InlineData("denies", Upos.Verb, Morphology.Present | Morphology.Third | Morphology.Singular, "deny")]
    [InlineData("found", Upos.Verb, Morphology.Infinitive, "found")]
    [InlineData("found", Upos.Verb, Morphology.Past, "find")]
    [InlineData("countries", Upos.Noun, Morphology.Plural, "country")]
    [InlineData("spokespeople", Upos.Noun, Morphology.Plural, "spokesperson")]
    [InlineData("crises", Upos.Noun, Morphology.Plural, "crisis")]
    [InlineData("news", Upos.Noun, Morphology.Singular, "news")]
    [InlineData("MPs", Upos.Noun, Morphology.Plural, "MP")]
    [InlineData("Islands", Upos.Propn, Morphology.Plural, "Island")]
    [InlineData("n\u2019t", Upos.Part, Morphology.None, "not")]
    [InlineData("\u2019s", Upos.Part, Morphology.None, "'s")]
    [InlineData("THEM", Upos.Pron, Morphology.None, "they")]
    [InlineData("I", Upos.Pron, Morphology.None, "I")]
    [InlineData("bigger", Upos.Adj, Morphology.Comparative, "big")]
    [InlineData("latest", Upos.Adj, Morphology.Superlative, "late")]
    [InlineData("200,000", Upos.Num, Morphology.None, "200000")]
    [InlineData("gov\u00ADern\u00ADments", Upos.Noun, Morphology.Plural, "government")]
    public void Words_are_brought_back_to_their_dictionary_form(string word, Upos part, Morphology morphology, string lemma) =>
        Assert.Equal(lemma, LemmaOf(word, part, morphology, first: false));

    [Fact]
    public void A_word_is_lower_case_where_only_its_sentence_made_it_a_capital() =>
        Assert.Equal("recent", LemmaOf("Recent", Upos.Adj, Morphology.None, first: true));

    [Theory]
    [InlineData("ewt-dev.conllu", 98.5)]
    [InlineData("gum-open-dev.conllu", 98.8)]
    public void Lemmas_of_a_development_treebank_are_right_given_its_tags(string file, double floor)
    {
        var words = Treebank.Words(file);
        var wrong = words.Where(word => LemmaOf(word.Word, word.Part, word.Morphology, word.First) != word.Lemma).ToList();
        double right = 100.0 * (words.Count - wrong.Count) / words.Count;
        string examples = string.Join(' ', wrong.Select(word => $"{word.Word}:{word.Part}:{LemmaOf(word.Word, word.Part, word.Morphology, word.First)}:{word.Lemma}"));
        Assert.True(right >= floor, $"{right:F2} per cent are right: {examples}");
    }

    private static string LemmaOf(string word, Upos part, Morphology morphology, bool first)
    {
        Token[] tokens = [new Token { Start = 0, End = word.Length, Upos = part, Morphology = morphology, Sentence = first ? 0 : -1, Lemma = "" }];
        Lemmatizer.Fill(word, EnglishPack.Instance, tokens);
        return tokens[0].Lemma;
    }
}
