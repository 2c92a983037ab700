using System.Security.Cryptography;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>Which data a figure was measured on: the SHA-256 of its bytes.</summary>
internal static class Digest
{
    /// <summary>The digest of a file, or of a folder's files in order of their names.</summary>
    public static string Of(string path)
    {
        if (File.Exists(path))
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        string[] files = Directory.GetFiles(path);
        Array.Sort(files, StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(file => SHA256.HashData(File.ReadAllBytes(file)))]));
    }
}
