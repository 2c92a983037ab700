using System.Security.Cryptography;
using System.Text;
using OnRecord.Rendering;

namespace OnRecord.Web.Layout;

/// <summary>The files that pages refer to.</summary>
internal static class Assets
{
    /// <summary>The style sheet: the renderings' and the desk's own.</summary>
    public static byte[] Style { get; } = Encoding.UTF8.GetBytes(HtmlRendering.StyleSheet + Read("desk.css"));

    /// <summary>The script: nothing works by it alone.</summary>
    public static byte[] Script { get; } = Encoding.UTF8.GetBytes(Read("desk.js"));

    /// <summary>The picture in a browser's tab.</summary>
    public static byte[] Icon { get; } = Encoding.UTF8.GetBytes(Read("icon.svg"));

    /// <summary>The description of the HTTP API.</summary>
    public static byte[] OpenApi { get; } = Encoding.UTF8.GetBytes(Read("openapi.json"));

    /// <summary>Changes when a file does, so that a browser may keep the files for good.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Style, .. Script, .. Icon]))[..12];

    private static string Read(string name)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is missing from the assembly: build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
