namespace OnRecord.Evaluation.Fuzzing;

/// <summary>A way by which a stranger's bytes come in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mutator">What makes its inputs.</param>
/// <param name="Enter">Hands one input in. Returns a sentence on what it broke (a limit, an invariant), or <see langword="null"/>; an exception is a crash.</param>
internal sealed record Entrance(string Name, Mutator Mutator, Func<string, string?> Enter);
