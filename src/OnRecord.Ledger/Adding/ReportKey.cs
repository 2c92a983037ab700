using System.Security.Cryptography;
using System.Text;
using OnRecord.Pages;

namespace OnRecord.Ledger.Adding;

/// <summary>Ids that the content decides, so that the same report is the same everywhere and is added once.</summary>
internal static class ReportKey
{
    private const int Digits = 16;

    /// <summary>The id of a report: of its content and what it says of itself, not of what the file is called.</summary>
    public static string Of(ReportInput input) =>
        "r" + Hash(input.Text ?? "", input.Html ?? "", input.Url ?? "", input.Outlet ?? "", input.Headline ?? "", input.Completeness?.ToString() ?? "");

    /// <summary>The id of a story that a report founds.</summary>
    public static string StoryOf(string report) => "s" + report[1..];

    /// <summary>The id of the report that founded a story.</summary>
    public static string FounderOf(string story) => story.Length == 0 ? "" : "r" + story[1..];

    /// <summary>The id of a story that the user named.</summary>
    public static string StoryNamed(string name) => "s" + Hash("story", name);

    /// <summary>The SHA-256 of bytes, as 64 hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>16 hexadecimal digits of the SHA-256 of words, each of which counts by itself.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
