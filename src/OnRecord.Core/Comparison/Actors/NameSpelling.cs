using System.Text;
using OnRecord.Packs;

namespace OnRecord.Comparison.Actors;

/// <summary>How names are brought to one spelling, and taken apart: the pack's rules.</summary>
internal sealed class NameSpelling
{
    private const int LongestName = 200;

    private readonly (string From, string To)[] _rules;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _particles;
    private readonly string[] _clitics;
    private readonly Dictionary<string, List<string>> _fuller = new(StringComparer.Ordinal);

    private NameSpelling(LanguagePack pack)
    {
        _rules = [.. pack.Table("comparison/name-letters").Rows.Select(row => (row["from"], row["to"]))];
        foreach (PackRow row in pack.Table("comparison/name-parts").Rows)
            _parts[row["part"]] = row["what"];
        _particles = [.. pack.Table("comparison/particles").Column("word")];
        foreach (PackRow row in pack.Table("comparison/nicknames").Rows)
        {
            if (!_fuller.TryGetValue(row["short"], out List<string>? fuller))
                _fuller[row["short"]] = fuller = [];
            fuller.Add(Respell(row["full"]));
        }

        _clitics = [.. pack.Table("stories/clitics").Column("clitic")];
    }

    /// <summary>The rules of a pack.</summary>
    /// <exception cref="PackException">A table is missing or malformed.</exception>
    public static NameSpelling Of(LanguagePack pack) => pack.View(static pack => new NameSpelling(pack));

    /// <summary>The words of a name, in lower case, without points and marks.</summary>
    public List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in name.AsSpan(0, Math.Min(name.Length, LongestName)))
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '’' or '-')
                word.Append(char.ToLowerInvariant(c));
            else if (c != '.' && word.Length > 0)
                Take(words, word);
        }

        if (word.Length > 0)
            Take(words, word);
        return words;
    }

    /// <summary>A word of a name in the spelling that names are compared in.</summary>
    public string Respell(string word)
    {
        string spelled = word;
        foreach ((string from, string to) in _rules)
            spelled = spelled.Replace(from, to, StringComparison.Ordinal);
        var single = new StringBuilder(spelled.Length);
        foreach (char c in spelled)
        {
            if (single.Length == 0 || single[^1] != c)
                single.Append(c);
        }

        return single.ToString();
    }

    /// <summary>What a word is in a person's name: <c>title</c>, <c>particle</c>, <c>suffix</c>, or <see langword="null"/> for the name itself.</summary>
    public string? PartOf(string word) => _parts.GetValueOrDefault(word);

    /// <summary>The given names that a word may be a short form of, respelled.</summary>
    public IReadOnlyList<string> FullerOf(string word) => _fuller.TryGetValue(word, out List<string>? fuller) ? fuller : [];

    /// <summary>Whether a word carries no content: an article, a preposition.</summary>
    public bool IsParticle(string word) => _particles.Contains(word);

    private void Take(List<string> words, StringBuilder word)
    {
        string taken = word.Replace('’', '\'').ToString().Trim('\'', '-');
        word.Clear();
        foreach (string clitic in _clitics)
        {
            if (taken.EndsWith(clitic, StringComparison.Ordinal))
                taken = taken[..^clitic.Length];
        }

        if (taken.Length > 0)
            words.Add(taken);
    }
}
