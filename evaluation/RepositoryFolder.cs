namespace OnRecord.Evaluation;

/// <summary>The repository that the evaluation belongs to: its samples, its own gold, its documents.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its path.</summary>
    /// <exception cref="EvaluationException">The program was taken out of it.</exception>
    public static string Path { get; } = Find();

    /// <summary>The path of a file or folder in it.</summary>
    public static string Of(string name) => System.IO.Path.Combine(Path, name);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OnRecord.slnx")))
                return folder.FullName;
        }

        throw new EvaluationException($"OnRecord.slnx is not above {AppContext.BaseDirectory}: run the evaluation from its repository.");
    }
}
