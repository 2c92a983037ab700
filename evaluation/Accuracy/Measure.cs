using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>One stage on one corpus.</summary>
/// <param name="Stage">What is measured.</param>
/// <param name="Data">What it is measured on, for people.</param>
/// <param name="File">The corpus: a file under the corpora's folder, or, where it begins with <c>tests/</c>, one of the repository's.</param>
/// <param name="Slack">How far a figure's floor lies below it when floors are set: little where the corpus is large.</param>
/// <param name="Score">Reads the corpus and scores it.</param>
/// <param name="Shown">The figures that are told and held, with what they are called for people.</param>
internal sealed record Measure(string Stage, string Data, string File, double Slack, Func<string, CorpusReader, Figures> Score, IReadOnlyList<(string Figure, string Label)> Shown)
{
    /// <summary>Whether the corpus is the repository's own.</summary>
    public bool IsOwn => File.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>The corpus's path; <see langword="null"/> where it is not there.</summary>
    /// <param name="corpora">The corpora's folder, where given.</param>
    public string? PathIn(string? corpora)
    {
        string? path = IsOwn ? RepositoryFolder.Of(File) : corpora is null ? null : Path.Combine(corpora, File);
        return path is not null && Path.Exists(path) ? path : null;
    }
}

/// <summary>What a measure found.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Digest">The SHA-256 of the corpus.</param>
/// <param name="Figures">All figures.</param>
internal sealed record Measured(Measure Measure, string Digest, Figures Figures);
