using System.Globalization;
using System.Text;
using OnRecord.Packs;
using Xunit;

namespace OnRecord.Core.Tests.Packs;

public sealed class LineIndexTests
{
    [Fact]
    public void Each_line_is_found_by_its_words_and_nothing_else_is()
    {
        string[] words = [.. Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture) + (i % 3 == 0 ? "é" : "")), "a", "an", "naïve", new string('x', 400)];
        var index = new LineIndex(Encoding.UTF8.GetBytes(string.Join('\n', words) + "\n"), words.Length);
        Assert.Equal(words.Length, index.Count);
        for (int i = 0; i < words.Length; i++)
            Assert.Equal(i, index.Find(words[i]));
        foreach (string other in (string[])["", "5000", "anx", "1é", "naive", "a\n", "a\nan", new string('x', 401), "\uD800"])
            Assert.Equal(-1, index.Find(other));
    }

    [Fact]
    public void Of_lines_that_are_the_same_the_first_stands()
    {
        var index = new LineIndex("one\ntwo\none\n"u8.ToArray(), 3);
        Assert.Equal(0, index.Find("one"));
        Assert.Equal(3, index.Count);
    }

    [Fact]
    public void A_last_line_need_not_be_ended_and_no_more_are_read_than_asked()
    {
        Assert.Equal(1, new LineIndex("one\ntwo"u8.ToArray(), 2).Find("two"));
        Assert.Equal(-1, new LineIndex("one\ntwo\n"u8.ToArray(), 1).Find("two"));
        Assert.Equal(-1, new LineIndex(ReadOnlyMemory<byte>.Empty, 0).Find("one"));
    }
}
