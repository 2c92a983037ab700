namespace OnRecord.Core.Tests;

/// <summary>The corpora that lie beside the repository where it is developed, and nowhere else.</summary>
internal static class Corpora
{
    /// <summary>The path of a file under <c>shared/corpora</c>, or <see langword="null"/> where it is not there.</summary>
    public static string? Find(string name) => FindShared(Path.Combine("corpora", name));

    /// <summary>The path of a file or folder under <c>shared</c>, or <see langword="null"/> where it is not there.</summary>
    public static string? FindShared(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", name);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }
}
