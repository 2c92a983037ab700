using OnRecord.Networks;
using Xunit;

namespace OnRecord.Core.Tests.Networks;

public sealed class WordFeaturesTests
{
    // The numbers are those of training/onrecord_training/features.py: form_rows(word).
    [Theory]
    [InlineData("Minister", new[] { 10135, 16417, 18457, 21600, 22786, 24806, 26772, 30418, 37623 }, 1399973352u, 2, 8)]
    [InlineData("\u2019s", new[] { 7960, 16611, 17286, 19448, 23035, 23361, 28903, 30551, 37792 }, 2369700110u, 1, 1)]
    [InlineData("\u201c", new[] { 15447, 16596, 18465, 20527, 22930, 24243, 25827, 33145, 37929 }, 2236985776u, 0, 0)]
    [InlineData("3,500", new[] { 4694, 16479, 17868, 19022, 23011, 24923, 27427, 37032, 37596 }, 4092758916u, 0, 0)]
    [InlineData("U.N.", new[] { 15989, 16386, 17145, 20782, 22825, 24820, 28331, 29429, 37877 }, 19429190u, 3, 2)]
    [InlineData("na\u00efve", new[] { 9870, 16460, 17916, 20587, 22822, 24974, 27886, 30858, 37792 }, 1531839163u, 1, 5)]
    [InlineData("\ud835\udcb3y", new[] { 11308, 16518, 18021, 22200, 22805, 24163, 28126, 32671, 37587 }, 894703372u, 1, 1)]
    [InlineData("\u0395\u03bb\u03bb\u03ac\u03b4\u03b1", new[] { 5042, 16497, 17275, 22748, 22998, 24686, 26639, 34051, 37623 }, 722390665u, 2, 6)]
    public void Training_and_reading_see_the_same_of_a_word(string word, int[] rows, uint key, int written, int letters)
    {
        var found = new int[WordFeatures.Count];
        WordForm form = WordFeatures.Read(word, found);
        Assert.Equal(rows, found[..^1]);
        Assert.Equal((key, (WordCase)written, letters), (form.Key, form.Case, form.Letters));
    }

    [Theory]
    [InlineData("\u201c", "\"")]
    [InlineData("''", "\"")]
    [InlineData("\u2019s", "'s")]
    [InlineData("\u2014", "-")]
    public void Typographic_marks_count_as_plain_ones(string printed, string plain)
    {
        var a = new int[WordFeatures.Count];
        var b = new int[WordFeatures.Count];
        Assert.Equal(WordFeatures.Read(plain, a), WordFeatures.Read(printed, b));
        Assert.Equal(a, b);
    }

    [Fact]
    public void A_headline_in_capitals_is_told_from_a_sentence()
    {
        var rows = new int[WordFeatures.Count];
        int Case(string sentence) => WordFeatures.SentenceCase([.. sentence.Split(' ').Select(word => WordFeatures.Read(word, rows))]);
        Assert.Equal(0, Case("The harbour was closed after midnight"));
        Assert.Equal(1, Case("Harbour Closed After Storm"));
        Assert.Equal(2, Case("HARBOUR CLOSED AFTER STORM"));
        Assert.Equal(3, Case("harbour closed after storm"));
    }

    [Fact]
    public void Any_code_units_have_rows_inside_the_tables()
    {
        var chance = new Random(4);
        var rows = new int[WordFeatures.Count];
        for (int n = 0; n < 2000; n++)
        {
            string word = string.Concat(Enumerable.Range(0, chance.Next(0, 400)).Select(_ => (char)chance.Next(0, 0x10000)));
            WordFeatures.Read(word, rows);
            rows[^1] = WordFeatures.PlaceRow(3, true, true, true);
            Assert.All(rows, row => Assert.InRange(row, 0, WordFeatures.TotalRows - 1));
        }
    }
}
