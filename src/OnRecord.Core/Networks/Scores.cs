namespace OnRecord.Networks;

/// <summary>What a network's last layer gives for each class.</summary>
internal static class Scores
{
    /// <summary>The number of the class with the highest score; the first of several.</summary>
    public static int Highest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
