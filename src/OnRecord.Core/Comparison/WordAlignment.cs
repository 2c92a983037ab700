using OnRecord.Comparison.Wording;
using OnRecord.Packs;

namespace OnRecord.Comparison;

/// <summary>What differs between two renderings of one thing: for a display that marks it.</summary>
/// <param name="FirstDiffers">The stretches of the first that the second words otherwise or lacks, in order.</param>
/// <param name="SecondDiffers">The stretches of the second that the first words otherwise or lacks, in order.</param>
public sealed record WordAlignment(IReadOnlyList<Span> FirstDiffers, IReadOnlyList<Span> SecondDiffers)
{
    /// <summary>Aligns the words of two renderings, one to one, and gives what is left over. Words of one dictionary form count as the same.</summary>
    /// <param name="first">The text that the first stands in.</param>
    /// <param name="firstSpans">Where the first stands.</param>
    /// <param name="second">The text that the second stands in.</param>
    /// <param name="secondSpans">Where the second stands.</param>
    /// <param name="pack">The language pack.</param>
    public static WordAlignment Of(
        string first, IReadOnlyList<Span> firstSpans, string second, IReadOnlyList<Span> secondSpans, LanguagePack pack)
    {
        var space = new TermSpace(pack);
        Passage left = Passage.Read(first, firstSpans, space), right = Passage.Read(second, secondSpans, space);
        (bool[] leftSame, bool[] rightSame) = SameWords(left.Words, right.Words);
        return new WordAlignment(Differing(left.Words, leftSame), Differing(right.Words, rightSame));
    }

    /// <summary>The longest common subsequence of the words' terms: the words that both have, in the order that both have them.</summary>
    private static (bool[] Left, bool[] Right) SameWords(PassageWord[] left, PassageWord[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i].Term == right[j].Term
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        bool[] leftSame = new bool[left.Length], rightSame = new bool[right.Length];
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i].Term == right[j].Term)
                (leftSame[i++], rightSame[j++]) = (true, true);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return (leftSame, rightSame);
    }

    private static List<Span> Differing(PassageWord[] words, bool[] same)
    {
        var spans = new List<Span>();
        for (int i = 0; i < words.Length; i++)
        {
            if (same[i])
                continue;
            int first = i;
            while (i + 1 < words.Length && !same[i + 1] && words[i + 1].Span.Start - words[i].Span.End <= 2)
                i++;
            spans.Add(new Span(words[first].Span.Start, words[i].Span.End));
        }

        return spans;
    }
}
