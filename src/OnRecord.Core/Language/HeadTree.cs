namespace OnRecord.Language;

/// <summary>Makes a tree of arc scores: one root, every other word under another, no cycle.</summary>
/// <remarks>
/// Each word takes its best head. The root is the word that gains most by being it. A cycle is opened where it costs least, as in the
/// algorithm of Chu and Liu (1965) and Edmonds (1967), but without weighing opened cycles anew: in practice they are rare and short.
/// </remarks>
internal static class HeadTree
{
    /// <summary>Finds heads.</summary>
    /// <param name="scores">For each word a row of <c>count + 1</c> scores: of the root, then of each word as its head.</param>
    /// <param name="heads">Receives for each word its head among the words, -1 for the root.</param>
    /// <param name="marks">Room for as many numbers as words.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads, Span<int> marks)
    {
        int count = heads.Length, root = 0;
        float gain = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * (count + 1), count + 1);
            heads[i] = Best(row, i);
            float toRoot = row[0] - (heads[i] < 0 ? 0 : row[heads[i] + 1]);
            if (toRoot > gain)
            {
                gain = toRoot;
                root = i;
            }
        }

        heads[root] = -1;
        while (Mark(heads, marks) is var cyclic && cyclic >= 0)
            Open(scores, heads, marks, cyclic);
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        int best = -1;
        for (int j = 0; j + 1 < row.Length; j++)
        {
            if (j != self && (best < 0 || row[j + 1] > row[best + 1]))
                best = j;
        }

        return best;
    }

    // Marks each word with the tree or cycle that its heads lead to: 0 for the root's tree, else a number of its own. Returns a word in a
    // cycle, or -1.
    private static int Mark(ReadOnlySpan<int> heads, Span<int> marks)
    {
        marks.Clear();
        int cyclic = -1;
        for (int i = 0; i < heads.Length; i++)
        {
            int top = i, walk = -(i + 1);
            while (top >= 0 && marks[top] == 0)
            {
                marks[top] = walk;
                top = heads[top];
            }

            int mark = top < 0 ? 1 : marks[top] == walk ? top + 2 : marks[top];
            if (top >= 0 && marks[top] == walk && cyclic < 0)
                cyclic = top;
            for (int k = i; k >= 0 && marks[k] == walk; k = heads[k])
                marks[k] = mark;
        }

        return cyclic;
    }

    // Hangs the cycle through `cyclic` under a word outside what hangs on it, where that costs least.
    private static void Open(ReadOnlySpan<float> scores, Span<int> heads, ReadOnlySpan<int> marks, int cyclic)
    {
        int count = heads.Length, word = cyclic, changed = -1, head = -1;
        float least = float.PositiveInfinity;
        do
        {
            ReadOnlySpan<float> row = scores.Slice(word * (count + 1), count + 1);
            for (int j = 0; j < count; j++)
            {
                float cost = row[heads[word] + 1] - row[j + 1];
                if (marks[j] != marks[cyclic] && cost < least)
                    (least, changed, head) = (cost, word, j);
            }

            word = heads[word];
        }
        while (word != cyclic);
        heads[changed] = head;
    }
}
