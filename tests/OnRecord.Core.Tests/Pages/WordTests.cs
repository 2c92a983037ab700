using FsCheck;
using FsCheck.Fluent;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Words;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

/// <summary>Words are compared by their hashes, and furniture by its trees: quick ways that must agree with the plain ones.</summary>
public sealed class WordTests
{
    private static readonly PageWords Words = PageWords.Of(EnglishPack.Instance);

    [Fact]
    public void A_word_and_its_lower_case_have_one_hash() =>
        Prop.ForAll<NonNull<string>>(word => WordHash.Of(word.Get) == WordHash.OfLower(string.Concat(word.Get.Select(char.ToLowerInvariant)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ArticleBody", nameof(PageMark.Body))]
    [InlineData("x-sidebar wide", nameof(PageMark.Sidebar))]
    [InlineData("page__news-letter", nameof(PageMark.Newsletter))]
    public void A_name_s_words_are_known_alone_and_by_two(string names, string mark) => Assert.NotEqual(0u, Words.Marks.Of(names) & 1u << (int)Enum.Parse<PageMark>(mark));

    [Theory]
    [InlineData("By Nora Vale")]
    [InlineData("BY Nora Vale")]
    [InlineData("von Nora Vale")]
    public void What_stands_before_names_is_taken_off_in_any_letter_case(string line)
    {
        Assert.True(Words.Bylines.TakePrefix(line, out ReadOnlySpan<char> rest));
        Assert.Equal("Nora Vale", rest.ToString());
        Assert.True(Words.Bylines.EndsInPrefix("4 March 2031, " + line[..^10]));
    }
}
