using OnRecord.Packs;

namespace OnRecord.Pages.Metadata;

/// <summary>The pack's words around names in bylines.</summary>
internal sealed class BylineWords
{
    private readonly string[] _prefixes;
    private readonly HashSet<string> _joints = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _after = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _never = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Compiles the table <c>pages/bylines</c>.</summary>
    /// <exception cref="PackException">A row names a use that does not exist.</exception>
    public BylineWords(LanguagePack pack)
    {
        var prefixes = new List<string>();
        foreach (PackRow row in pack.Table("pages/bylines").Rows)
        {
            switch (row["use"])
            {
                case "prefix":
                    prefixes.Add(row["word"]);
                    break;
                case "joint":
                    _joints.Add(row["word"]);
                    break;
                case "after":
                    _after.Add(row["word"]);
                    break;
                case "never":
                    _never.Add(row["word"]);
                    break;
                default:
                    throw new PackException($"pages/bylines.tsv, line {row.Line}: unknown use '{row["use"]}'.");
            }
        }

        prefixes.Sort((left, right) => right.Length.CompareTo(left.Length));
        _prefixes = [.. prefixes];
    }

    /// <summary>Whether the word stands between two names.</summary>
    public bool IsJoint(string word) => _joints.Contains(word);

    /// <summary>Whether what follows the word is no name.</summary>
    public bool EndsNames(string word) => _after.Contains(word);

    /// <summary>Whether no name holds the word.</summary>
    public bool IsNever(string word) => _never.Contains(word);

    /// <summary>Takes the words off that stand before the names.</summary>
    /// <param name="line">The byline.</param>
    /// <param name="rest">The byline without them.</param>
    /// <returns>Whether there were any.</returns>
    public bool TakePrefix(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        foreach (string prefix in _prefixes)
        {
            if (line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && line.Length > prefix.Length && line[prefix.Length] is ' ' or ':' or '\u00A0' or '\n')
            {
                rest = line[prefix.Length..].TrimStart(" :\u00A0\n");
                return true;
            }
        }

        rest = line;
        return false;
    }
}
