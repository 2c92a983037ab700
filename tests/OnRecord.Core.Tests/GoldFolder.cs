namespace OnRecord.Core.Tests;

/// <summary>The annotated texts of our own, which every clone has.</summary>
internal static class GoldFolder
{
    /// <summary>The path of a file or folder under <c>tests/gold</c>.</summary>
    public static string Find(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "tests", "gold", name);
            if (Path.Exists(path))
                return path;
        }

        throw new InvalidOperationException($"tests/gold/{name} is not above {AppContext.BaseDirectory}.");
    }
}
