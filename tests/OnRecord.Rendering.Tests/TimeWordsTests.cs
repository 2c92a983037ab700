using OnRecord.Rendering.Views;
using Xunit;

namespace OnRecord.Rendering.Tests;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("2031-05-06", "6 May 2031")]
    [InlineData("2031-05-06T14:30", "6 May 2031, 14:30")]
    [InlineData("2031-05-06TEV", "6 May 2031, evening")]
    [InlineData("2031-05", "May 2031")]
    [InlineData("2031-W19", "week 19 of 2031")]
    [InlineData("2031", "2031")]
    [InlineData("PRESENT_REF", "now")]
    [InlineData("2031-13-45", "2031-13-45")]
    [InlineData("", "")]
    public void A_value_in_words(string value, string words) => Assert.Equal(words, TimeWords.Of(value));
}
