using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("\"We will go,\" she said. \"Soon.\"", "\"We will go,\"\n\"Soon.\"")]
    [InlineData("\u201CWe will go,\u201D she said.", "\u201CWe will go,\u201D")]
    [InlineData("``We will go,'' she said.", "``We will go,''")]
    [InlineData("''We will go,'' she said.", "''We will go,''")]
    [InlineData("\u00ABWe will go\u00BB, she said.", "\u00ABWe will go\u00BB")]
    [InlineData("\u00AB\u00A0We will go\u00A0\u00BB, she said.", "\u00AB\u00A0We will go\u00A0\u00BB")]
    [InlineData("\u00BBWe will go\u00AB, she said.", "\u00BBWe will go\u00AB")]
    [InlineData("\u201EWe will go\u201C, she said.", "\u201EWe will go\u201C")]
    [InlineData("\u201DWe will go\u201D, she said. \u201DSoon.\u201D", "\u201DWe will go\u201D\n\u201DSoon.\u201D")]
    [InlineData("\u2018We will go,\u2019 she said.", "\u2018We will go,\u2019")]
    [InlineData("'We will go,' she said.", "'We will go,'")]
    public void Marks_of_every_kind_are_read(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));

    [Theory]
    [InlineData("\u201CWe will go,\" she said.", "\u201CWe will go,\"")]
    [InlineData("\"We will go,\u201D she said.", "\"We will go,\u201D")]
    [InlineData("\u201EWe will go\", she said.", "\u201EWe will go\"")]
    [InlineData("'We will go,\u2019 she said.", "'We will go,\u2019")]
    [InlineData("''We will go,\" she said.", "''We will go,\"")]
    public void One_kind_may_open_and_another_close(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));

    [Theory]
    [InlineData("\"He told me 'no' twice,\" she said.", "\"He told me 'no' twice,\"\n  'no'")]
    [InlineData("\u201CHe told me \u2018no\u2019 twice,\u201D she said.", "\u201CHe told me \u2018no\u2019 twice,\u201D\n  \u2018no\u2019")]
    [InlineData("'He told me \"no\" twice,' she said.", "'He told me \"no\" twice,'\n  \"no\"")]
    [InlineData("\u00ABHe told me \u201Cno\u201D twice\u00BB, she said.", "\u00ABHe told me \u201Cno\u201D twice\u00BB\n  \u201Cno\u201D")]
    [InlineData("\"'No' was all he said,\" she said.", "\"'No' was all he said,\"\n  'No'")]
    [InlineData("\"All he said was 'no.'\"", "\"All he said was 'no.'\"\n  'no.'")]
    [InlineData("\"All he said was \"no\",\" she said.", "\"All he said was \"no\",\"\n  \"no\"")]
    public void Quotations_nest(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));

    [Theory]
    [InlineData("The ministers' cars and the minister's dog weren't there.")]
    [InlineData("In the '90s they'd play rock 'n' roll, and nothin' else.")]
    [InlineData("She is 6' 2\" tall and he is 5'11\", they say.")]
    [InlineData("O\u2019Hara\u2019s boys\u2019 school, class of \u201999.")]
    [InlineData("The states' rights are the workers' rights.")]
    public void Apostrophes_and_feet_are_no_marks(string text) => Assert.Equal("", Parsing.Quotations(text));

    [Theory]
    [InlineData("'The ministers' cars are gone,' she said.", "'The ministers' cars are gone,'")]
    [InlineData("They called them 'losers' and left.", "'losers'")]
    [InlineData("They called them 'losers' and then 'winners' too.", "'losers'\n'winners'")]
    [InlineData("\"It's the boys' school,\" she said.", "\"It's the boys' school,\"")]
    [InlineData("'It\u2019s the boys\u2019 school,\u2019 she said.", "'It\u2019s the boys\u2019 school,\u2019")]
    [InlineData("'Rock 'n' roll is dead,' she said.", "'Rock 'n' roll is dead,'")]
    public void Apostrophes_inside_single_marks_do_not_close_them(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));

    [Fact]
    public void A_quotation_goes_on_where_the_next_paragraph_opens_it_again()
    {
        const string Text = "\"We will go,\" she said. \"It is late.\n\n\"The road is long.\n\n\"So be it.\"\n\nThey went.";
        Assert.Equal("\"We will go,\"\nnot closed: \"It is late.\nfrom 1: not closed: \"The road is long.\nfrom 2: \"So be it.\"", Parsing.Quotations(Text));
    }

    [Fact]
    public void A_quotation_goes_on_into_a_paragraph_that_only_closes_it() =>
        Assert.Equal("not closed: \"It is late.\nfrom 0: not opened: So be it,\"", Parsing.Quotations("She said: \"It is late.\n\nSo be it,\" and left."));

    [Fact]
    public void A_missing_closing_mark_costs_its_own_paragraph_at_most() =>
        Assert.Equal("not closed: \"It is late, she said.\n\"No,\"", Parsing.Quotations("\"It is late, she said.\n\nThey went home. \"No,\" he said."));

    [Fact]
    public void A_missing_closing_mark_costs_no_more_than_up_to_the_next_opening_one() =>
        Assert.Equal("not closed: \"It is late, she said.\n\"We go.\"", Parsing.Quotations("\"It is late, she said. \"We go.\" They went."));

    [Fact]
    public void A_missing_opening_mark_costs_its_own_sentence_at_most() =>
        Assert.Equal("not opened: It is late,\"\n\"We go.\"", Parsing.Quotations("They stayed. It is late,\" she said. \"We go.\""));

    [Theory]
    [InlineData("\"\"We will go,\"\" she said.", "\"\"We will go,\"\"")]
    [InlineData("\u201C\u201CWe will go,\u201D\u201D she said.", "\u201C\u201CWe will go,\u201D\u201D")]
    public void Doubled_marks_are_one(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));

    [Fact]
    public void The_words_inside_stand_without_marks_and_white_space()
    {
        const string Text = "\u00AB\u00A0We go\u00A0\u00BB";
        Assert.Equal("We go", Parsing.Parse(Text).Quotations[0].Inner.TextIn(Text));
    }

    [Fact]
    public void Furniture_has_no_quotations()
    {
        const string Text = "\"Buy now\"";
        var report = Parsing.ReportOf(Text) with { Blocks = [new Pages.Block(new Span(0, Text.Length), Pages.BlockKind.Furniture)] };
        Assert.Empty(LanguageReader.Read(report, EnglishPack.Instance).Quotations);
    }

    [Fact]
    public void Curly_marks_stand_inside_a_paragraph_that_straight_ones_go_on_in() => Assert.Equal(
        "not closed: \"We will go.\nfrom 0: not closed: \"It is \u201Cthe end.\u201D And soon.\n  \u201Cthe end.\u201D",
        Parsing.Quotations("\"We will go.\n\n\"It is \u201Cthe end.\u201D And soon.\n\nThey left."));

    [Fact]
    public void Paragraphs_without_a_mark_between_an_opening_and_a_closing_one_are_quoted() => Assert.Equal(
        "not closed: “I had to close it because it was old.\nfrom 0: not opened: not closed: It was built in spring.\nfrom 1: not opened: not closed: It is a shame.\nfrom 2: not opened: Nobody was harmed!”",
        Parsing.Quotations("The mayor wrote: “I had to close it because it was old.\n\nIt was built in spring.\n\nIt is a shame.\n\nNobody was harmed!”"));

    [Theory]
    [InlineData("The mayor wrote: “I had to close it.\n\nIt was built in spring.\n\nThe board said nothing.", "not closed: “I had to close it.")]
    [InlineData("The mayor wrote: “I had to close it.\n\nIt was built in spring.\n\n“It is a shame,” she said.", "not closed: “I had to close it.\n“It is a shame,”")]
    public void Without_a_closing_mark_they_are_not(string text, string expected) => Assert.Equal(expected, Parsing.Quotations(text));
}
