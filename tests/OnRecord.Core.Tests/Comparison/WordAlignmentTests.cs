using OnRecord.Comparison;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

public sealed class WordAlignmentTests
{
    [Theory]
    [InlineData("We will open the bridge to lorries.", "We will close the bridge to lorries.", "open", "close")]
    [InlineData("The mayor opens the bridge.", "The mayor opened the bridge.", "", "")]
    [InlineData("It was built in nine years.", "It was built, they say, in ten years.", "nine", "they say|ten")]
    [InlineData("", "Nothing", "", "Nothing")]
    public void What_two_renderings_word_otherwise_is_marked_in_both(string first, string second, string firstDiffers, string secondDiffers)
    {
        var alignment = WordAlignment.Of(first, [new Span(0, first.Length)], second, [new Span(0, second.Length)], EnglishPack.Instance);
        Assert.Equal(firstDiffers, string.Join("|", alignment.FirstDiffers.Select(span => span.TextIn(first))));
        Assert.Equal(secondDiffers, string.Join("|", alignment.SecondDiffers.Select(span => span.TextIn(second))));
    }
}
