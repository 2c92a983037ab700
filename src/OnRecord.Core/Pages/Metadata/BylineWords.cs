using OnRecord.Packs;

namespace OnRecord.Pages.Metadata;

/// <summary>The pack's words around names in bylines.</summary>
internal sealed class BylineWords
{
    private static readonly char[] Between = [' ', ',', '(', ')', '/', '-', '–'];
    private const int Letters = 128;
    private readonly string[] _prefixes;

    // The same by their first letters and by their last: a line is held against those few that it may begin or end with.
    private readonly string[][] _beginnings;
    private readonly string[][] _ends;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _works;
    private readonly HashSet<string> _joints = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _interviews = [];
    private readonly HashSet<string> _guests = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _after = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _never = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _degrees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _organizations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _particles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _others = [];
    private readonly HashSet<string> _stops = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _articles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _givenNames;

    /// <summary>Compiles the table <c>pages/bylines</c>.</summary>
    /// <exception cref="PackException">A row names a use that does not exist.</exception>
    public BylineWords(LanguagePack pack)
    {
        var prefixes = new List<string>();
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var given = new List<string>();
        var works = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (PackRow row in pack.Table("pages/bylines").Rows)
        {
            switch (row["use"])
            {
                case "prefix":
                    prefixes.Add(row["word"]);
                    break;
                case "label":
                    prefixes.Add(row["word"]);
                    labels.Add(row["word"]);
                    break;
                case "interview":
                    prefixes.Add(row["word"]);
                    _interviews.Add(row["word"]);
                    break;
                case "given":
                    given.Add(row["word"]);
                    break;
                case "guest":
                    _guests.Add(row["word"]);
                    break;
                case "work":
                    works.Add(row["word"]);
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
                case "degree":
                    _degrees.Add(row["word"]);
                    break;
                case "organization":
                    _organizations.Add(row["word"]);
                    break;
                case "article":
                    _articles.Add(row["word"]);
                    break;
                case "particle":
                    _particles.Add(row["word"]);
                    break;
                case "other":
                    _others.Add(row["word"]);
                    break;
                case "stop":
                    _stops.Add(row["word"]);
                    break;
                default:
                    throw new PackException($"pages/bylines.tsv, line {row.Line}: unknown use '{row["use"]}'.");
            }
        }

        prefixes.Sort((left, right) => right.Length.CompareTo(left.Length));
        _prefixes = [.. prefixes];
        _beginnings = [.. Enumerable.Range(0, Letters).Select(letter => prefixes.Where(prefix => LetterOf(prefix[0]) == letter).ToArray())];
        _ends = [.. Enumerable.Range(0, Letters).Select(letter => prefixes.Where(prefix => LetterOf(prefix[^1]) == letter).ToArray())];
        _labels = labels.GetAlternateLookup<ReadOnlySpan<char>>();
        _works = works.GetAlternateLookup<ReadOnlySpan<char>>();
        _givenNames = [.. pack.Table("names/given-names").Column("name"), .. given];
        foreach (PackRow row in pack.Table("pages/agencies").Rows)
        {
            _organizations.Add(row["name"]);
            if (row["sign"].Length > 1)
                _organizations.Add(row["sign"]);
        }
    }

    /// <summary>Whether the word stands between two names.</summary>
    public bool IsJoint(string word) => _joints.Contains(word);

    /// <summary>Whether what follows the word is no name.</summary>
    public bool EndsNames(string word) => _after.Contains(word) || _stops.Contains(word);

    /// <summary>Whether a name ends before the word in any letter case.</summary>
    public bool StopsNames(string word) => _stops.Contains(word);

    /// <summary>Whether no name holds the word.</summary>
    public bool IsNever(string word) => _never.Contains(word);

    /// <summary>Whether the word is a small one as stand inside names.</summary>
    public bool IsParticle(string word) => _particles.Contains(word);

    /// <summary>Whether a line begins by saying that it names somebody else than who wrote the text: a photographer, a translator.</summary>
    public bool NamesAnother(ReadOnlySpan<char> line)
    {
        foreach (string other in _others)
        {
            if (line.StartsWith(other, StringComparison.OrdinalIgnoreCase) && (line.Length == other.Length || !char.IsLetter(line[other.Length])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line begins by saying that it names who asked the questions.</summary>
    public bool IsOfInterview(ReadOnlySpan<char> line)
    {
        foreach (string interview in _interviews)
        {
            if (line.StartsWith(interview, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word stands before who answered the questions.</summary>
    public bool IsBeforeGuest(string word) => _guests.Contains(word);

    /// <summary>Whether the words are nothing but what stands before names.</summary>
    public bool IsPrefix(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd(" :");
        foreach (string prefix in _prefixes)
        {
            if (bare.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is a degree that may follow a name.</summary>
    public bool IsDegree(string word) => _degrees.Contains(word);

    /// <summary>Whether the word is a given name.</summary>
    public bool IsGivenName(string word) => _givenNames.Contains(word);

    /// <summary>Whether an author is none that could be a person: an agency, or a name with a word that only organizations have.</summary>
    public bool NamesOrganization(string author) =>
        _organizations.Contains(author.Trim()) || Array.Exists(author.Split(Between, StringSplitOptions.RemoveEmptyEntries), _organizations.Contains);

    /// <summary>Whether the word is an article, as outlets' names begin with.</summary>
    public bool IsArticle(string word) => _articles.Contains(word);

    /// <summary>Whether a line ends in the words that stand before the names.</summary>
    public bool EndsInPrefix(ReadOnlySpan<char> line)
    {
        foreach (string prefix in line.IsEmpty ? [] : _ends[LetterOf(line[^1])])
        {
            if (line.EndsWith(prefix, StringComparison.OrdinalIgnoreCase) && (line.Length == prefix.Length || !char.IsLetterOrDigit(line[^(prefix.Length + 1)])))
                return true;
        }

        return false;
    }

    /// <summary>Takes a label and its colon off a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What stands behind the colon.</param>
    /// <returns>Whether the line began with a label.</returns>
    public bool TakeLabel(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        bool found = HasLabel(line, _labels);
        rest = found ? line[(line.IndexOf(':') + 1)..].Trim() : line;
        return found;
    }

    /// <summary>Whether a line begins with a label of what is said of books and other works.</summary>
    public bool IsWorkLabel(ReadOnlySpan<char> line) => HasLabel(line, _works);

    private static bool HasLabel(ReadOnlySpan<char> line, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> labels) =>
        line.IndexOf(':') is var colon and > 0 && labels.Contains(line[..colon].Trim());

    /// <summary>Takes the words off that stand before the names.</summary>
    /// <param name="line">The byline.</param>
    /// <param name="rest">The byline without them.</param>
    /// <returns>Whether there were any.</returns>
    public bool TakePrefix(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        foreach (string prefix in line.IsEmpty ? [] : _beginnings[LetterOf(line[0])])
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

    // Letters of other alphabets share a slot with either letter case.
    private static int LetterOf(char c) => c < Letters ? char.ToLowerInvariant(c) : 0;
}
