using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Kolm left. Orrel stayed.", "Kolm left.|Orrel stayed.")]
    [InlineData("Mr. Kolm met Sen. J. P. Orrel. They ate.", "Mr. Kolm met Sen. J. P. Orrel.|They ate.")]
    [InlineData("He left the U.S. The envoy stayed.", "He left the U.S.|The envoy stayed.")]
    [InlineData("The U.S. President left.", "The U.S. President left.")]
    [InlineData("The court hears Holm v. Brand today.", "The court hears Holm v. Brand today.")]
    [InlineData("It starts at 5 p.m. EDT on Monday.", "It starts at 5 p.m. EDT on Monday.")]
    [InlineData("It starts at 5 p.m. (10 a.m. in Vessen) on Monday.", "It starts at 5 p.m. (10 a.m. in Vessen) on Monday.")]
    [InlineData("It started at 5 p.m. He was late.", "It started at 5 p.m.|He was late.")]
    [InlineData("See No. 5 of the list. It is short.", "See No. 5 of the list.|It is short.")]
    [InlineData("Prices rose 2.5 per cent. Wages fell.", "Prices rose 2.5 per cent.|Wages fell.")]
    [InlineData("Kolm Corp. and Orrel Inc. said no.", "Kolm Corp. and Orrel Inc. said no.")]
    [InlineData("He met Anna Kolm Jr. on Aug. 5. She left.", "He met Anna Kolm Jr. on Aug. 5.|She left.")]
    public void Abbreviations_do_not_end_sentences_unless_they_do(string text, string sentences) => AssertSentences(sentences, text);

    [Theory]
    [InlineData("\"We go.\" She left.", "\"We go.\"|She left.")]
    [InlineData("\"Do we go?\" she asked. No one did.", "\"Do we go?\" she asked.|No one did.")]
    [InlineData("\u201CWe go!\u201D he said. \u201CNow.\u201D", "\u201CWe go!\u201D he said.|\u201CNow.\u201D")]
    [InlineData("She said: \"We go. It is late.\" Then rain came.", "She said: \"We go.|It is late.\"|Then rain came.")]
    [InlineData("They left (it was late.) Rain came.", "They left (it was late.)|Rain came.")]
    [InlineData("\"I ... I do not know,\" she said.", "\"I ... I do not know,\" she said.")]
    [InlineData("He left; she stayed.", "He left; she stayed.")]
    public void Quotations_brackets_and_dots_belong_to_their_sentence(string text, string sentences) => AssertSentences(sentences, text);

    [Theory]
    [InlineData("Minister quits\n\nVESSEN - The minister quit.", "Minister quits|VESSEN - The minister quit.")]
    [InlineData("Minister quits\nBy Anna Kolm\nThe minister quit.", "Minister quits|By Anna Kolm|The minister quit.")]
    [InlineData("The minister of the interior said on Monday that\nshe would not resign over the deal.", "The minister of the interior said on Monday that\nshe would not resign over the deal.")]
    [InlineData("Kolm left.\r\n\r\nOrrel stayed.", "Kolm left.|Orrel stayed.")]
    public void Lines_end_sentences_where_they_are_no_wrapped_ones(string text, string sentences) => AssertSentences(sentences, text);

    [Theory]
    [InlineData("it is late. we should go. why stay?", "it is late.|we should go.|why stay?")]
    [InlineData("Shares of Orrel! fell.", "Shares of Orrel! fell.")]
    [InlineData("Kolm won.[3] Orrel lost.", "Kolm won.[3]|Orrel lost.")]
    public void Writers_without_capitals_and_notes_are_borne(string text, string sentences) => AssertSentences(sentences, text);

    private static void AssertSentences(string sentences, string text) => Assert.Equal(sentences.Split('|'), Parsing.Sentences(text));
}
