namespace OnRecord.Pages.Markup;

/// <summary>Finds blocks whose first words stand once more inside running text: sentences that are lifted out of the article and set beside it, and teasers of it.</summary>
internal static class Echoes
{
    private const int Words = 5;
    private const int LongestEcho = 80;

    /// <summary>Says of each block whether its first five words stand in running text elsewhere on the page.</summary>
    /// <param name="words">The page's words.</param>
    /// <param name="signs">Each block's signs.</param>
    public static bool[] Find(BlockWords words, BlockSigns[] signs)
    {
        var first = new uint[signs.Length];
        var seen = new Dictionary<uint, int>();
        for (int i = 0; i < signs.Length; i++)
        {
            ReadOnlySpan<uint> block = words.Of(i);
            if (block.Length is < Words or > LongestEcho)
                continue;
            first[i] = Join(block);
            seen[first[i]] = 0;
        }

        for (int i = 0; i < signs.Length && seen.Count > 0; i++)
        {
            if (signs[i].Running)
                Count(words.Of(i), seen);
        }

        var found = new bool[signs.Length];
        for (int i = 0; i < found.Length; i++)
            found[i] = first[i] != 0 && seen[first[i]] > (signs[i].Running ? 1 : 0);
        return found;
    }

    private static void Count(ReadOnlySpan<uint> block, Dictionary<uint, int> seen)
    {
        for (; block.Length >= Words; block = block[1..])
        {
            uint hash = Join(block);
            if (seen.TryGetValue(hash, out int times))
                seen[hash] = times + 1;
        }
    }

    // Never 0, which says that a block is too short or too long.
    private static uint Join(ReadOnlySpan<uint> block)
    {
        uint hash = 17;
        foreach (uint word in block[..Words])
            hash = hash * 16777619 ^ word;
        return hash | 1;
    }
}
