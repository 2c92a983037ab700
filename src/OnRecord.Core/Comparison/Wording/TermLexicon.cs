using System.Buffers;
using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Comparison.Wording;

/// <summary>What the pack knows of single words that renderings in different words are compared by: bases, groups of like meaning, numbers, particles.</summary>
internal sealed class TermLexicon
{
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Becomes, int Least, bool Last)> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Line, int Side)>> _contrasts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (decimal Value, bool Multiplies)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _particles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _approximations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Phrase, string Word)>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Toll, string Way)> _tolls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal?> _numberParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Says, bool Alone)> _swaps;
    private readonly HashSet<string> _durations;
    private readonly HashSet<(string Word, string Way)> _tallies;
    private readonly HashSet<(string Word, string Way)> _denials;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly int _longestEnding;
    private const string Stroke = "|";
    private const int LongestCompound = 32;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    private TermLexicon(LanguagePack pack)
    {
        foreach (PackRow row in pack.Table("comparison/forms").Rows)
            _forms[row["form"]] = row["base"];
        foreach (PackRow row in pack.Table("comparison/endings").Rows)
        {
            string ending = row["ending"];
            _endings[ending] = (row["becomes"], int.Parse(row["least"], CultureInfo.InvariantCulture), row["last"].Length > 0);
            _longestEnding = Math.Max(_longestEnding, ending.Length);
        }

        foreach (PackRow row in pack.Table("comparison/numbers").Rows)
            _numbers[row["word"]] = (decimal.Parse(row["value"], CultureInfo.InvariantCulture), row["multiplier"].Length > 0);
        foreach (PackRow row in pack.Table("comparison/particles").Rows)
            _particles[row["word"]] = row["negation"].Length > 0;
        foreach (PackRow row in pack.Table("comparison/approximations").Rows)
            _approximations[row["word"]] = row["means"];
        foreach (PackRow row in pack.Table("comparison/tolls").Rows)
            _tolls[row["word"]] = (row["toll"], row["way"]);
        foreach (PackRow row in pack.Table("comparison/number-parts").Rows)
            _numberParts[row["word"]] = row["value"].Length > 0 ? decimal.Parse(row["value"], CultureInfo.InvariantCulture) : null;
        _durations = pack.Table("comparison/durations").Column("word").ToHashSet(StringComparer.Ordinal);
        _tallies = [.. pack.Table("comparison/tallies").Rows.Select(row => (row["word"], row["way"]))];
        _denials = [.. pack.Table("comparison/denials").Rows.Select(row => (row["word"], row["way"]))];
        _swaps = pack.Table("comparison/swaps").Rows.ToDictionary(row => row["word"], row => (row["says"], row["alone"].Length > 0), StringComparer.Ordinal);
        NumberPlaceWeights = pack.Table("comparison/number-places").Rows.ToDictionary(row => row["feature"], row => float.Parse(row["weight"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        foreach (PackRow row in pack.Table("comparison/units").Rows)
            _units[row["word"]] = row["unit"];
        foreach (PackRow row in pack.Table("comparison/phrases").Rows)
            PhrasesFor(row["phrase"]).Add((row["phrase"].Split(' '), row["word"]));
        int side = 0, line = 0;
        foreach (string words in pack.Table("comparison/contrasts").Column("words"))
        {
            bool hasSides = words.Contains(Stroke, StringComparison.Ordinal);
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word != Stroke)
                    ContrastsFor(BaseOf(word)).Add((line, side));
                side += word == Stroke || !hasSides ? 1 : 0;
            }

            (side, line) = (side + 1, line + 1);
        }

        int group = 0;
        foreach (string words in pack.Table("comparison/synonyms").Column("words"))
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                GroupsFor(_groups, BaseOf(word)).Add(group);
            group++;
        }

        foreach (PackRow row in pack.Table("names/places").Rows)
        {
            if (row["type"] == "country")
                AddCountry(row["name"], row["country"], group);
        }

        foreach (PackRow row in pack.Table("names/demonyms").Rows)
        {
            if (row["country"].Length > 0)
                AddCountry(row["word"], row["country"], group);
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
        return Stem(Stem(form, last: false), last: true);
    }

    /// <summary>The groups of like meaning that a base is in.</summary>
    public IReadOnlyList<int> GroupsOf(string form) => _groups.TryGetValue(form, out List<int>? groups) ? groups : [];

    /// <summary>The groups of words that a base is in that say different things of one matter, and the side of each that it is on.</summary>
    public IReadOnlyList<(int Line, int Side)> ContrastsOf(string form) => _contrasts.TryGetValue(form, out List<(int Line, int Side)>? groups) ? groups : [];

    /// <summary>Where the hyphen stands that joins a number and what it counts ("48-page", "five-member"), or -1.</summary>
    public int NumberEnd(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen <= 0 || word.Length > LongestCompound || word[(hyphen + 1)..].ContainsAnyExcept(Letters))
            return -1;
        ReadOnlySpan<char> number = word[..hyphen];
        if (char.IsAsciiDigit(number[0]))
            return number.ContainsAnyExcept(Figures) ? -1 : hyphen;
        return _numbers.ContainsKey(number.ToString().ToLowerInvariant()) && word[(hyphen + 1)..].ToString().ToLowerInvariant() is var counted && !_numbers.ContainsKey(counted) && !_numberParts.ContainsKey(counted) ? hyphen : -1;
    }

    /// <summary>What each thing that the places of two numbers have in common speaks for their counting one thing, in log-odds, by its name.</summary>
    public IReadOnlyDictionary<string, float> NumberPlaceWeights { get; }

    /// <summary>What a small folded word says that changes a quotation where another stands in its place, or <see langword="null"/>.</summary>
    public string? SwapOf(string word) => _swaps.TryGetValue(word, out (string Says, bool) swap) ? swap.Says : null;

    /// <summary>Whether a small folded word changes a quotation where another outlet prints it without: "very important", "important".</summary>
    public bool IsTellingAlone(string word) => _swaps.TryGetValue(word, out (string, bool Alone) swap) && swap.Alone;

    /// <summary>Whether a folded word carries no content of its own.</summary>
    public bool IsParticle(string word) => _particles.ContainsKey(word);

    /// <summary>Whether a folded word turns a sentence into its contrary.</summary>
    public bool IsNegation(string word) => _particles.TryGetValue(word, out bool negates) && negates;

    /// <summary>The number that a folded word stands for, and whether it multiplies what stands before it; <see langword="null"/> for other words.</summary>
    public (decimal Value, bool Multiplies)? NumberOf(string word) => _numbers.TryGetValue(word, out (decimal, bool) number) ? number : OfTwoWords(word);

    // "Fifty-three".
    private (decimal Value, bool Multiplies)? OfTwoWords(string word)
    {
        int hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && char.IsAsciiLetter(word[0]) && _numbers.TryGetValue(word[..hyphen], out (decimal Value, bool Multiplies) tens) && tens is { Multiplies: false, Value: >= 20 }
            && _numbers.TryGetValue(word[(hyphen + 1)..], out (decimal Value, bool Multiplies) ones) && ones is { Multiplies: false, Value: > 0 and < 10 } ? (tens.Value + ones.Value, false) : null;
    }

    /// <summary>How exact a number behind this folded word is meant (<c>near</c>, <c>more</c>, <c>less</c>), or <see langword="null"/>.</summary>
    public string? ApproximationOf(string word) => _approximations.GetValueOrDefault(word);

    /// <summary>What befell those whom a number beside this folded word counts (<c>dead</c>, <c>arrested</c>; <c>passive</c> for the form before it), or <see langword="null"/>.</summary>
    public string? TollOf(string word) => _tolls.TryGetValue(word, out (string Toll, string) toll) ? toll.Toll : null;

    /// <summary>How the number stands to a folded word that says what befell people: <c>active</c>, <c>noun</c>, or empty.</summary>
    public string TollWayOf(string word) => _tolls.TryGetValue(word, out (string, string Way) toll) ? toll.Way : "";

    /// <summary>The part of one that a folded word inside a number stands for ("two and a half"), or <see langword="null"/>.</summary>
    public decimal? NumberPartOf(string word) => _numberParts.GetValueOrDefault(word);

    /// <summary>Whether a folded word only joins those of a number ("a hundred and forty").</summary>
    public bool JoinsNumbers(string word) => _numberParts.TryGetValue(word, out decimal? part) && part is null;

    /// <summary>What a number beside this folded word or sign measures (<c>percent</c>, <c>money</c>), or <see langword="null"/>.</summary>
    public string? UnitOf(string word) => _units.GetValueOrDefault(word);

    /// <summary>Whether a length of time behind this folded word says how long something lasted.</summary>
    public bool LeadsInDuration(string word) => _durations.Contains(word);

    /// <summary>Whether a folded word stands so in what tells the outcome of a vote or match: <c>between</c>, <c>behind</c>, <c>range</c> or <c>context</c>.</summary>
    public bool IsTally(string word, string way) => _tallies.Contains((word, way));

    /// <summary>Whether a folded word is the cue of what is denied.</summary>
    public bool IsDenial(string word) => _denials.Contains((word, "denial"));

    /// <summary>Whether a folded word leads in what happened before, after or meanwhile.</summary>
    public bool IsOrder(string word) => _denials.Contains((word, "order"));

    /// <summary>Whether a folded word says up to when, or but for what, something is so: "until", "unless".</summary>
    public bool IsLimit(string word) => _denials.Contains((word, "limit"));

    /// <summary>Whether what follows a folded word has not happened, or not yet.</summary>
    public bool IsOpen(string word) => _denials.Contains((word, "open"));

    /// <summary>Whether a sentence with this folded word tells what somebody is accused of, or what is only said.</summary>
    public bool IsClaim(string word) => _denials.Contains((word, "claim"));

    /// <summary>Whether the pack has phrases that stand for a word.</summary>
    public bool HasPhrases => _phrases.Count > 0;

    /// <summary>The word that a phrase beginning at a place stands for, and how many words the phrase has; <see langword="null"/> where none begins.</summary>
    public (string Word, int Length)? PhraseAt(List<PassageWord> words, int at)
    {
        if (!_phrases.TryGetValue(words[at].Form, out List<(string[] Phrase, string Word)>? phrases))
            return null;
        (string Word, int Length)? longest = null;
        foreach ((string[] phrase, string word) in phrases)
        {
            int same = 0;
            while (same < phrase.Length && at + same < words.Count && words[at + same].Form == phrase[same])
                same++;
            if (same == phrase.Length && same > (longest?.Length ?? 0))
                longest = (word, same);
        }

        return longest;
    }

    // Reports use a country's names and the word for its people for one another: a group a country, numbered behind those of the table.
    private void AddCountry(string name, string country, int groups)
    {
        string word = name.ToLowerInvariant().TrimEnd('.');
        if (IsParticle(word))
            return;
        if (word.Contains(' ', StringComparison.Ordinal))
            PhrasesFor(word).Add((word.Split(' '), word));
        if (!_countries.TryGetValue(country, out int number))
            _countries[country] = number = _countries.Count;
        GroupsFor(_groups, BaseOf(word)).Add(groups + number);
    }

    private List<(string[] Phrase, string Word)> PhrasesFor(string phrase)
    {
        string first = phrase.Split(' ')[0];
        if (!_phrases.TryGetValue(first, out List<(string[] Phrase, string Word)>? phrases))
            _phrases[first] = phrases = [];
        return phrases;
    }

    private string Stem(string word, bool last)
    {
        for (int length = Math.Min(_longestEnding, word.Length - 1); length > 0; length--)
        {
            string ending = word[^length..];
            if (_endings.TryGetValue(ending, out (string Becomes, int Least, bool Last) rule) && word.Length - length >= rule.Least && rule.Last == last)
                return rule.Becomes == ending ? word : word[..^length] + rule.Becomes;
        }

        return word;
    }

    private List<(int Line, int Side)> ContrastsFor(string form)
    {
        if (!_contrasts.TryGetValue(form, out List<(int Line, int Side)>? groups))
            _contrasts[form] = groups = [];
        return groups;
    }

    private static List<int> GroupsFor(Dictionary<string, List<int>> table, string form)
    {
        if (!table.TryGetValue(form, out List<int>? groups))
            table[form] = groups = [];
        return groups;
    }
}
