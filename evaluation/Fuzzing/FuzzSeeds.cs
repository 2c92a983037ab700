using System.Text;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>Well-formed input of every kind: the samples, and small files of our own invention.</summary>
internal static class FuzzSeeds
{
    /// <summary>The sample's pages.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. Samples("*.html").Select(File.ReadAllText)];

    /// <summary>The sample's text, and the pages' words.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Samples("*.txt").Select(File.ReadAllText), Invented];

    /// <summary>Lines of JSON as <c>onrecord extract</c> reads them.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Read("lines.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Saved files, bytes as characters below 256, with the ending that a user would give them.</summary>
    public static IReadOnlyList<(string Ending, string Bytes)> Files { get; } =
    [
        (".eml", Bytes("letter.eml")), (".mhtml", Bytes("page.mhtml")), (".xml", Bytes("feed.xml")), (".xml", Bytes("atom.xml")), (".json", Bytes("feed.json")), (".md", Bytes("notes.md")),
        (".txt", Bytes("columns.txt")),
        .. Samples("*").Select(path => (Path.GetExtension(path), Encoding.Latin1.GetString(File.ReadAllBytes(path)))),
    ];

    private const string Invented =
        "VESSEN (Agency) - \"We will not leave,\" President Anna Kolm said on Monday. \"The road is long.\n\n\"So be it.\" The U.S. envoy, Mr. J. Orrel, "
        + "told reporters at 5 p.m. that he doesn't rule out a summit if both sides' troops withdraw; Kolm's spokesman said she 'supports' it.\n\n"
        + "Orrel met with Kolm on Aug. 18, 2025, according to the foreign ministry. He called her plan \u201Ca \u2018bold\u2019 step\u201D \u2014 but not enough.";

    private static IEnumerable<string> Samples(string pattern) =>
        Directory.EnumerateFiles(RepositoryFolder.Of("samples"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(FuzzSeeds).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Bytes(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Read(name)));
}
