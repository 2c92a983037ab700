namespace OnRecord.Evaluation.Scoring.Treebanks;

/// <summary>Pairs the words of a treebank and of a parse that stand for the same characters, as in the CoNLL 2018 shared task.</summary>
internal static class WordAligner
{
    /// <summary>The pairs in order.</summary>
    public static List<(TreebankWord Gold, TreebankWord Found)> Align(List<TreebankWord> gold, List<TreebankWord> found)
    {
        var pairs = new List<(TreebankWord Gold, TreebankWord Found)>();
        for (int i = 0, j = 0; i < gold.Count && j < found.Count;)
        {
            TreebankWord g = gold[i], f = found[j];
            if (g.IsPart || f.IsPart)
            {
                if (g.End <= f.Start)
                {
                    i++;
                }
                else if (f.End <= g.Start)
                {
                    j++;
                }
                else
                {
                    (int a, int b) = Stretch(gold, i, found, j);
                    AddCommon(gold[i..a], found[j..b], pairs);
                    (i, j) = (a, b);
                }
            }
            else if ((g.Start, g.End) == (f.Start, f.End))
            {
                pairs.Add((g, f));
                i++;
                j++;
            }
            else if (g.Start <= f.Start)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    // The words up to where tokens of several words, of either side, no longer overlap.
    private static (int Gold, int Found) Stretch(List<TreebankWord> gold, int i, List<TreebankWord> found, int j)
    {
        int end = Math.Max(gold[i].IsPart ? gold[i].End : 0, found[j].IsPart ? found[j].End : 0);
        for (bool grew = true; grew;)
            grew = Grow(gold, ref i, ref end) | Grow(found, ref j, ref end);
        return (i, j);
    }

    private static bool Grow(List<TreebankWord> words, ref int at, ref int end)
    {
        bool grew = false;
        for (; at < words.Count && words[at].Start < end; at++)
        {
            if (!words[at].IsPart || words[at].End <= end)
                continue;
            end = words[at].End;
            grew = true;
        }

        return grew;
    }

    // A longest common subsequence by form.
    private static void AddCommon(List<TreebankWord> gold, List<TreebankWord> found, List<(TreebankWord Gold, TreebankWord Found)> pairs)
    {
        int[,] longest = new int[gold.Count + 1, found.Count + 1];
        for (int i = gold.Count - 1; i >= 0; i--)
        {
            for (int j = found.Count - 1; j >= 0; j--)
                longest[i, j] = Same(gold[i], found[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        for (int i = 0, j = 0; i < gold.Count && j < found.Count;)
        {
            if (Same(gold[i], found[j]))
                pairs.Add((gold[i++], found[j++]));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }

    private static bool Same(TreebankWord one, TreebankWord other) => string.Equals(one.Form, other.Form, StringComparison.OrdinalIgnoreCase);
}
