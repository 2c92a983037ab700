using OnRecord.Language;
using Xunit;

namespace OnRecord.Core.Tests.Language;

public sealed class HeadTreeTests
{
    [Fact]
    public void Any_scores_give_a_tree_with_one_root()
    {
        var chance = new Random(9);
        for (int n = 0; n < 500; n++)
        {
            int count = chance.Next(1, 40);
            float[] scores = [.. Enumerable.Range(0, count * (count + 1)).Select(_ => chance.Next(0, 6) + (n % 2 == 0 ? chance.NextSingle() : 0))];
            int[] heads = Decode(scores, count);
            Assert.Single(heads, head => head < 0);
            for (int i = 0; i < count; i++)
            {
                int top = i, steps = 0;
                while (heads[top] >= 0 && steps++ < count)
                    top = heads[top];
                Assert.True(heads[top] < 0, "the heads run in a circle");
            }
        }
    }

    [Fact]
    public void Best_heads_that_make_a_tree_are_kept() =>
        Assert.Equal([1, -1, 1], Decode([0, 0, 9, 1, 9, 1, 0, 1, 0, 2, 8, 0], 3));

    [Fact]
    public void A_cycle_is_opened_where_it_costs_least() =>
        Assert.Equal([1, 2, -1], Decode([0, 0, 9, 1, 0, 9, 0, 7, 9, 1, 1, 0], 3));

    private static int[] Decode(float[] scores, int count)
    {
        var heads = new int[count];
        HeadTree.Decode(scores, heads, new int[count]);
        return heads;
    }
}
