namespace OnRecord.Cli;

/// <summary>Ends a command with sentences for standard error and an exit status.</summary>
internal sealed class Refusal : Exception
{
    /// <summary>Ends a command.</summary>
    /// <param name="status">The exit status.</param>
    /// <param name="sentences">What is wrong, where, and what to do; one or more.</param>
    public Refusal(int status, params IReadOnlyList<string> sentences)
        : base(string.Join(' ', sentences))
    {
        Status = status;
        Sentences = sentences;
    }

    /// <summary>The exit status.</summary>
    public int Status { get; }

    /// <summary>What to say.</summary>
    public IReadOnlyList<string> Sentences { get; }
}
