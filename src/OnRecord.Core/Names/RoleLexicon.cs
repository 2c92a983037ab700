using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>The pack's nouns that say what somebody is, and its pronouns.</summary>
internal sealed class RoleLexicon
{
    /// <summary>The class of nouns that take up anybody, as counterpart does.</summary>
    private const string AnyClass = "any";

    private readonly Dictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<string, List<string>> _nounsOfOffice = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _organizationNouns = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _predicative;
    private readonly HashSet<string> _placeVerbs;
    private readonly Dictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> _pronouns;

    public RoleLexicon(LanguagePack pack)
    {
        var roles = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        foreach (PackRow row in pack.Table("names/roles").Rows)
        {
            string cls = row["class"], noun = row["noun"];
            roles.Add(noun, new Role(noun, row["holder"] == "one", Gender(row["gender"]), cls.TrimEnd('*'), cls.EndsWith('*'), row["same"]));
            foreach (string word in noun.Split(' '))
                _words.Add(word);
            if (row["same"] is not { Length: > 0 } same)
                continue;
            if (!_nounsOfOffice.TryGetValue(same, out List<string>? others))
                _nounsOfOffice.Add(same, others = []);
            others.Add(noun);
        }

        _byWord = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (PackRow row in pack.Table("names/titles").Rows)
        {
            if (row["role"].Length > 0)
                _titles.Add(row["title"], row["role"]);
        }

        foreach (PackRow row in pack.Table("names/organization-nouns").Rows)
        {
            _organizationNouns.Add(
                row["noun"],
                new HashSet<string>(row["ends"].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase) { row["noun"] });
        }

        _predicative = pack.Table("names/predicatives").ColumnSet("word", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _placeVerbs = pack.Table("names/place-verbs").ColumnSet("verb", StringComparer.Ordinal);
        var pronouns = new Dictionary<string, Pronoun>(StringComparer.OrdinalIgnoreCase);
        foreach (PackRow row in pack.Table("names/pronouns").Rows)
            pronouns.Add(row["word"], new Pronoun(Sort(row), Use(row)));
        _pronouns = pronouns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The other nouns of an office.</summary>
    public IReadOnlyList<string> NounsOfOffice(string noun) => _nounsOfOffice.GetValueOrDefault(noun) ?? [];

    /// <summary>The role that a noun or a phrase of nouns is, or <see langword="null"/>.</summary>
    public Role? Find(ReadOnlySpan<char> noun) => _byWord.TryGetValue(noun, out Role? role) ? role : null;

    /// <summary>Whether some role's noun has a word: what has none need not be looked at further.</summary>
    public bool HasWord(string lemma) => _words.Contains(lemma);

    /// <summary>The role's noun that a title stands for, or <see langword="null"/>.</summary>
    public string? RoleOfTitle(string title) => _titles.GetValueOrDefault(title);

    /// <summary>The last words of organizations' names that a noun takes up, or <see langword="null"/>.</summary>
    public HashSet<string>? NamesTakenUpBy(string noun) => _organizationNouns.GetValueOrDefault(noun);

    /// <summary>Whether a word before a noun makes it what somebody is or becomes: as, became.</summary>
    public bool IsPredicative(ReadOnlySpan<char> word) => _predicative.Contains(word);

    /// <summary>Whether a verb's object is where something happens: to visit, to leave.</summary>
    public bool IsPlaceVerb(string lemma) => _placeVerbs.Contains(lemma);

    /// <summary>The pronoun of a word, or <see langword="null"/>.</summary>
    public Pronoun? FindPronoun(ReadOnlySpan<char> word) =>
        _pronouns.TryGetValue(word, out Pronoun? pronoun) ? pronoun : null;

    /// <summary>Whether a noun can take up somebody who is known by another.</summary>
    public bool TakesUp(Role noun, string known)
    {
        if (string.Equals(noun.Noun, known, StringComparison.Ordinal) || (noun.Same.Length > 0 && string.Equals(noun.Same, known, StringComparison.Ordinal)))
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
/// <param name="Same">The noun of the same office, which it takes up too; empty for none.</param>
internal sealed record Role(string Noun, bool OneHolder, WordFacts Gender, string Class, bool TakesUpClass, string Same);

/// <summary>A third-person pronoun.</summary>
internal sealed record Pronoun(PronounSort Sort, PronounUse Use);

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
