using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

/// <summary>A surname that is a word, too, begins a sentence: the report shows elsewhere that it is a name.</summary>
public sealed class OwnCapitalTests
{
    [Theory]
    [InlineData("Agriculture minister Marius Tilling said no. Tilling will receive the farmers on Monday.", "Tilling", Upos.Propn)]
    [InlineData("Marius Tilling said no. Tilling the fields will take until Monday, and tilling is hard.", "Tilling", Upos.Verb)]
    [InlineData("The minister said no. Tilling the fields will take until Monday.", "Tilling", Upos.Verb)]
    public void Is_a_name_where_the_report_never_writes_it_small(string text, string word, Upos expected)
    {
        ParsedText parsed = Parsing.Parse(text);
        int first = parsed.Sentences[1].FirstToken;
        Assert.Equal((word, expected), (parsed.WordOf(first).ToString(), parsed.Tokens[first].Upos));
    }

    [Fact]
    public void A_title_in_capitals_shows_nothing()
    {
        ParsedText parsed = Parsing.Parse("The Long Night of Tilling Fields and Mending Nets. Tilling the fields will take until Monday.");
        Assert.Equal(Upos.Verb, parsed.Tokens[parsed.Sentences[^1].FirstToken].Upos);
    }
}
