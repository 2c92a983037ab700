namespace OnRecord;

/// <summary>What came of reading something a stranger wrote: a value, or a sentence that says why there is none.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <remarks>Unreadable input is expected and is no exception; exceptions are for misuse.</remarks>
public readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, string? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>What was read, or <see langword="null"/> when <see cref="Error"/> says why not.</summary>
    public T? Value { get; }

    /// <summary>A sentence: what was wrong, where, and what to do; <see langword="null"/> when there is a value.</summary>
    public string? Error { get; }

    /// <summary>Something was read.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Nothing could be read.</summary>
    /// <param name="error">What was wrong, where, and what to do.</param>
    internal static Outcome<T> Refused(string error) => new(null, error);
}
