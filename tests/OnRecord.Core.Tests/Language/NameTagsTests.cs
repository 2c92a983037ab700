using OnRecord.Language;
using Xunit;

namespace OnRecord.Core.Tests.Language;

public sealed class NameTagsTests
{
    private static readonly string[] Tags = ["O", "B-person", "I-person", "B-place", "I-place"];

    [Fact]
    public void A_further_word_follows_only_a_word_of_its_kind()
    {
        // The second word looks most like the further word of a place, but the first is a person's.
        float[] scores = [0, 9, 0, 0, 0, 0, 0, 5, 0, 6];
        Assert.Equal([1, 2], Decode(scores, 2, new float[25]));
    }

    [Fact]
    public void A_sentence_never_begins_inside_a_name() => Assert.Equal([1], Decode([0, 1, 9, 0, 0], 1, new float[25]));

    [Fact]
    public void What_a_step_is_worth_decides_where_scores_do_not()
    {
        var steps = new float[25];
        steps[(1 * 5) + 2] = 1;
        Assert.Equal([1, 2], Decode([0, 9, 0, 0, 0, 0, 3, 3, 0, 0], 2, steps));
    }

    private static int[] Decode(float[] scores, int words, float[] steps)
    {
        var chosen = new byte[words];
        new NameTags(Tags, steps).Decode(scores, 5, words, new byte[words * 5], chosen);
        return [.. chosen.Select(tag => (int)tag)];
    }
}
