namespace OnRecord.Evaluation.Fuzzing;

/// <summary>Random numbers that are the same for a seed on every machine and in every version: SplitMix64 (Steele, Lea and Flood 2014).</summary>
/// <param name="seed">Where the row begins.</param>
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>The row of one of many executions; neighbours have nothing in common.</summary>
    public static SeededRandom Of(ulong seed, long execution) => new(Mix(seed + (Step * (ulong)execution)));

    /// <summary>A number from 0 up to <paramref name="limit"/>, which is not reached.</summary>
    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong Next() => Mix(_state += Step);
}
