using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Comparison.Wording;

/// <summary>What the pack knows of single words that renderings in different words are compared by: bases, groups of like meaning, numbers, particles.</summary>
internal sealed class TermLexicon
{
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Becomes, int Least)> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (decimal Value, bool Multiplies)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _particles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _approximations = new(StringComparer.Ordinal);
    private readonly int _longestEnding;

    private TermLexicon(LanguagePack pack)
    {
        foreach (PackRow row in pack.Table("comparison/forms").Rows)
            _forms[row["form"]] = row["base"];
        foreach (PackRow row in pack.Table("comparison/endings").Rows)
        {
            string ending = row["ending"];
            _endings[ending] = (row["becomes"], int.Parse(row["least"], CultureInfo.InvariantCulture));
            _longestEnding = Math.Max(_longestEnding, ending.Length);
        }

        foreach (PackRow row in pack.Table("comparison/numbers").Rows)
            _numbers[row["word"]] = (decimal.Parse(row["value"], CultureInfo.InvariantCulture), row["multiplier"].Length > 0);
        foreach (PackRow row in pack.Table("comparison/particles").Rows)
            _particles[row["word"]] = row["negation"].Length > 0;
        foreach (PackRow row in pack.Table("comparison/approximations").Rows)
            _approximations[row["word"]] = row["means"];
        int group = 0;
        foreach (string words in pack.Table("comparison/synonyms").Column("words"))
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                GroupsFor(BaseOf(word)).Add(group);
            group++;
        }
    }

    /// <summary>The lexicon of a pack.</summary>
    /// <exception cref="PackException">A table is missing or malformed.</exception>
    public static TermLexicon Of(LanguagePack pack) => pack.View(static pack => new TermLexicon(pack));

    /// <summary>What a word is compared as: its dictionary form's stem.</summary>
    /// <param name="word">The word, folded.</param>
    public string BaseOf(string word)
    {
        string form = _forms.GetValueOrDefault(word, word);
        string stem = Stem(form);
        return form.Length > 0 && stem.Length < form.Length ? Stem(stem, once: true) : stem;
    }

    /// <summary>The groups of like meaning that a base is in.</summary>
    public IReadOnlyList<int> GroupsOf(string form) => _groups.TryGetValue(form, out List<int>? groups) ? groups : [];

    /// <summary>Whether a folded word carries no content of its own.</summary>
    public bool IsParticle(string word) => _particles.ContainsKey(word);

    /// <summary>Whether a folded word turns a sentence into its contrary.</summary>
    public bool IsNegation(string word) => _particles.TryGetValue(word, out bool negates) && negates;

    /// <summary>The number that a folded word stands for, and whether it multiplies what stands before it; <see langword="null"/> for other words.</summary>
    public (decimal Value, bool Multiplies)? NumberOf(string word) => _numbers.TryGetValue(word, out (decimal, bool) number) ? number : null;

    /// <summary>How exact a number behind this folded word is meant (<c>near</c>, <c>more</c>, <c>less</c>), or <see langword="null"/>.</summary>
    public string? ApproximationOf(string word) => _approximations.GetValueOrDefault(word);

    private string Stem(string word, bool once = false)
    {
        for (int length = Math.Min(_longestEnding, word.Length - 1); length > 0; length--)
        {
            string ending = word[^length..];
            if (_endings.TryGetValue(ending, out (string Becomes, int Least) rule) && word.Length - length >= rule.Least)
                return rule.Becomes == ending || (once && rule.Becomes.Length > 0) ? word : word[..^length] + rule.Becomes;
        }

        return word;
    }

    private List<int> GroupsFor(string form)
    {
        if (!_groups.TryGetValue(form, out List<int>? groups))
            _groups[form] = groups = [];
        return groups;
    }
}
