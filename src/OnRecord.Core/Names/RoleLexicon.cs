using System.Collections.Frozen;
using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>The pack's nouns that say what somebody is, and its pronouns.</summary>
internal sealed class RoleLexicon
{
    /// <summary>The class of nouns that take up anybody, as counterpart does.</summary>
    private const string AnyClass = "any";

    private readonly FrozenDictionary<string, Role> _roles;
    private readonly FrozenDictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<string, string> _titles;
    private readonly FrozenDictionary<string, FrozenSet<string>> _organizationNouns;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _predicative;
    private readonly FrozenSet<string> _placeVerbs;
    private readonly FrozenDictionary<string, Pronoun> _pronouns;

    public RoleLexicon(LanguagePack pack)
    {
        var roles = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        foreach (PackRow row in pack.Table("names/roles").Rows)
        {
            string cls = row["class"];
            roles.Add(row["noun"], new Role(row["noun"], row["holder"] == "one", Gender(row["gender"]), cls.TrimEnd('*'), cls.EndsWith('*')));
        }

        _words = roles.Keys.SelectMany(noun => noun.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _roles = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byWord = _roles.GetAlternateLookup<ReadOnlySpan<char>>();
        _titles = pack.Table("names/titles").Rows.Where(row => row["role"].Length > 0)
            .ToFrozenDictionary(row => row["title"], row => row["role"], StringComparer.Ordinal);
        _organizationNouns = pack.Table("names/organization-nouns").Rows.ToFrozenDictionary(
            row => row["noun"],
            row => row["ends"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(row["noun"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);
        _predicative = pack.Table("names/predicatives").Column("word").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _placeVerbs = pack.Table("names/place-verbs").Column("verb").ToFrozenSet(StringComparer.Ordinal);
        _pronouns = pack.Table("names/pronouns").Rows.ToFrozenDictionary(
            row => row["word"],
            row => new Pronoun(Sort(row), Use(row)),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The role that a noun or a phrase of nouns is, or <see langword="null"/>.</summary>
    public Role? Find(ReadOnlySpan<char> noun) => _byWord.TryGetValue(noun, out Role? role) ? role : null;

    /// <summary>Whether some role's noun has a word: what has none need not be looked at further.</summary>
    public bool HasWord(string lemma) => _words.Contains(lemma);

    /// <summary>The role's noun that a title stands for, or <see langword="null"/>.</summary>
    public string? RoleOfTitle(string title) => _titles.GetValueOrDefault(title);

    /// <summary>The last words of organizations' names that a noun takes up, or <see langword="null"/>.</summary>
    public FrozenSet<string>? NamesTakenUpBy(string noun) => _organizationNouns.GetValueOrDefault(noun);

    /// <summary>Whether a word before a noun makes it what somebody is or becomes: as, became.</summary>
    public bool IsPredicative(ReadOnlySpan<char> word) => _predicative.Contains(word);

    /// <summary>Whether a verb's object is where something happens: to visit, to leave.</summary>
    public bool IsPlaceVerb(string lemma) => _placeVerbs.Contains(lemma);

    /// <summary>The pronoun of a word, or <see langword="null"/>.</summary>
    public Pronoun? FindPronoun(ReadOnlySpan<char> word) =>
        _pronouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out Pronoun pronoun) ? pronoun : null;

    /// <summary>Whether a noun can take up somebody who is known by another.</summary>
    public bool TakesUp(Role noun, string known)
    {
        if (string.Equals(noun.Noun, known, StringComparison.Ordinal))
            return true;
        if (known.Length > noun.Noun.Length && known.EndsWith(noun.Noun, StringComparison.Ordinal) && known[^(noun.Noun.Length + 1)] == ' ')
            return !noun.OneHolder;
        if (noun.TakesUpClass && noun.Class == AnyClass)
            return true;
        return noun.TakesUpClass && Find(known) is { } other && string.Equals(other.Class, noun.Class, StringComparison.Ordinal);
    }

    private static WordFacts Gender(string cell) => cell switch
    {
        "m" => WordFacts.Male,
        "f" => WordFacts.Female,
        _ => WordFacts.None,
    };

    private static PronounSort Sort(PackRow row) => row["gender"] switch
    {
        "m" => PronounSort.Male,
        "f" => PronounSort.Female,
        "n" => PronounSort.Thing,
        "p" => PronounSort.Many,
        "w" => PronounSort.Relative,
        string other => throw new PackException($"names/pronouns.tsv, line {row.Line}: gender '{other}' is none of m, f, n, p, w."),
    };

    private static PronounUse Use(PackRow row) => row["use"] switch
    {
        "subject" => PronounUse.Subject,
        "object" => PronounUse.Object,
        "possessive" => PronounUse.Possessive,
        "reflexive" => PronounUse.Reflexive,
        "relative" => PronounUse.Relative,
        string other => throw new PackException($"names/pronouns.tsv, line {row.Line}: use '{other}' is not known."),
    };
}

/// <summary>A noun that says what somebody is.</summary>
/// <param name="Noun">The noun or phrase of nouns.</param>
/// <param name="OneHolder">Whether an owner has one at a time.</param>
/// <param name="Gender">The gender it shows.</param>
/// <param name="Class">The class of roles it belongs to; empty for none.</param>
/// <param name="TakesUpClass">Whether it takes up anybody of its class.</param>
internal sealed record Role(string Noun, bool OneHolder, WordFacts Gender, string Class, bool TakesUpClass);

/// <summary>A third-person pronoun.</summary>
internal readonly record struct Pronoun(PronounSort Sort, PronounUse Use);

/// <summary>Whom a pronoun can refer to.</summary>
internal enum PronounSort : byte
{
    Male,
    Female,
    Thing,
    Many,
    Relative,
}

/// <summary>What a pronoun is in its clause.</summary>
internal enum PronounUse : byte
{
    Subject,
    Object,
    Possessive,
    Reflexive,
    Relative,
}
