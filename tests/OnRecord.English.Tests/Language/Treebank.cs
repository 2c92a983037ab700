using OnRecord.Language;
using Xunit;

namespace OnRecord.English.Tests.Language;

/// <summary>The development treebanks, where a folder <c>shared</c> with the corpora stands beside the repository.</summary>
internal static class Treebank
{
    /// <summary>The words of a treebank's file; skips the test, saying so, where the file is absent.</summary>
    public static List<(string Word, string Lemma, Upos Part, Morphology Morphology, bool First)> Words(string file)
    {
        var words = new List<(string, string, Upos, Morphology, bool)>();
        foreach (string line in File.ReadLines(PathOf(file)))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 10 || !int.TryParse(cells[0], out int number) || cells[2] == "_" || cells[5].Contains("Typo=Yes", StringComparison.Ordinal))
                continue;
            words.Add((cells[1], cells[2], Enum.Parse<Upos>(cells[3], ignoreCase: true), FeaturesOf(cells[4]), number == 1));
        }

        return words;
    }

    /// <summary>The path of a treebank's file.</summary>
    public static string PathOf(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "corpora", "treebank", file);
            if (File.Exists(path))
                return path;
        }

        Assert.Skip($"No folder 'shared' with corpora/treebank/{file} stands beside the repository.");
        return "";
    }

    private static Morphology FeaturesOf(string tag) => tag switch
    {
        "VBD" => Morphology.Past,
        "VBN" => Morphology.PastParticiple,
        "VBG" => Morphology.PresentParticiple,
        "VBZ" => Morphology.Present | Morphology.Third | Morphology.Singular,
        "NNS" or "NNPS" => Morphology.Plural,
        "JJR" or "RBR" => Morphology.Comparative,
        "JJS" or "RBS" => Morphology.Superlative,
        _ => Morphology.None,
    };
}
