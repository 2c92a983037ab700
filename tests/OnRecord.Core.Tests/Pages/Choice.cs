using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;

namespace OnRecord.Core.Tests.Pages;

/// <summary>What is taken of a page whose blocks the trees are sure of to a given degree.</summary>
internal static class Choice
{
    /// <summary>Says of each block whether it is taken; nought is undecided.</summary>
    public static bool[] Of(string html, params float[] odds)
    {
        PageWords words = PageWords.Of(EnglishPack.Instance);
        PageOutline page = HtmlReader.Outline(html, words, new ReadingLimits());
        Xunit.Assert.Equal(page.Blocks.Length, odds.Length);
        return ArticleChooser.Choose(page, new PageSums(page, words), odds, 0);
    }
}
