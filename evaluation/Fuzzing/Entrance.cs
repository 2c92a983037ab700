namespace OnRecord.Evaluation.Fuzzing;

/// <summary>A way by which a stranger's bytes come in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mutator">What makes its inputs; made when they are first asked for.</param>
/// <param name="Enter">Hands one input in. Returns a sentence on what it broke (a limit, an invariant), or <see langword="null"/>; an exception is a crash.</param>
internal sealed record Entrance(string Name, Lazy<Mutator> Mutator, Func<string, string?> Enter)
{
    public Entrance(string name, Mutator mutator, Func<string, string?> enter)
        : this(name, new Lazy<Mutator>(mutator), enter)
    {
    }
}
