using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("He took office on January 20.")]
    [InlineData("He spoke a day after the fire.")]
    [InlineData("On 20.08.2025 the ministry spoke.")]
    public void A_text_of_one_short_sentence_is_an_article_and_not_furniture(string text)
    {
        Report report = PageReader.Read(new ReportInput { Id = "1", Text = text }, EnglishPack.Instance, new ReadingLimits()).Value!;
        Assert.Contains(report.Blocks, block => !block.IsFurniture);
    }
}
