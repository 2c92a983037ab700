namespace OnRecord.Stories;

/// <summary>FNV-1a over a text's code units, with its bits mixed at the end.</summary>
internal static class TextHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">The hash of what stands before it.</param>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Start)
    {
        ulong hash = seed;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * Prime);
        return Mix(hash);
    }

    /// <summary>The hash of a text whose letters count alike in either case.</summary>
    public static ulong OfAnyCase(ReadOnlySpan<char> text)
    {
        ulong hash = Start;
        foreach (char c in text)
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
        return Mix(hash);
    }

    /// <summary>Spreads what differs in a number over all its bits (the finalizer of MurmurHash3, Appleby 2011).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccd);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53);
        return hash ^ (hash >> 33);
    }
}
