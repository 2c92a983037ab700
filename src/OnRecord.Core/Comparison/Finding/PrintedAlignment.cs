using System.Buffers;

namespace OnRecord.Comparison.Finding;

/// <summary>Sets the printed words of two quotations against each other, in their order: as many as can be, those of content before particles, in as few and as near runs as can be.</summary>
/// <remarks>Smith and Waterman, Identification of common molecular subsequences (1981), with a bonus for words in a row; what one quotation has before the first pair or
/// behind the last costs nothing.</remarks>
internal static class PrintedAlignment
{
    private const int OfWord = 40;
    private const int OfContent = 20;
    private const int OfRun = 20;
    private const int OfSkipped = 3;

    /// <summary>The pairs of words that are one, from the first to the last.</summary>
    public static List<(int One, int Other)> Of(PrintedWord[] one, PrintedWord[] other, PrintedWords words)
    {
        int width = other.Length + 1, size = (one.Length + 1) * width, start = -1;
        // For each two words what the rest is worth from there, and what it is worth where these two are a pair.
        int[] best = ArrayPool<int>.Shared.Rent(size), taken = ArrayPool<int>.Shared.Rent(size);
        best.AsSpan(0, size).Clear();
        taken.AsSpan(0, size).Clear();
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--)
            {
                int at = (i * width) + j, next = at + width + 1;
                int most = Math.Max(0, Math.Max(best[at + width], best[at + 1]) - OfSkipped);
                if (words.AreOne(one[i].Form, other[j].Form))
                {
                    taken[at] = OfWord + (one[i].IsParticle ? 0 : OfContent) + (taken[next] > 0 ? Math.Max(best[next], taken[next] + OfRun) : best[next]);
                    most = Math.Max(most, taken[at]);
                    if (start < 0 || taken[at] >= taken[start])
                        start = at;
                }

                best[at] = most;
            }
        }

        List<(int, int)> same = start < 0 ? [] : Pairs(best, taken, start, width);
        ArrayPool<int>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(taken);
        return same;
    }

    private static List<(int One, int Other)> Pairs(int[] best, int[] taken, int start, int width)
    {
        var same = new List<(int, int)>();
        bool isRun = false;
        for (int at = start; best[at] > 0;)
        {
            if (taken[at] > 0 && (taken[at] == best[at] || (isRun && taken[at] + OfRun >= best[at])))
            {
                same.Add((at / width, at % width));
                (isRun, at) = (true, at + width + 1);
                continue;
            }

            isRun = false;
            at += best[at + width] - OfSkipped == best[at] ? width : 1;
        }

        return same;
    }
}
