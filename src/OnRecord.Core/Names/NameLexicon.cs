using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>The pack's tables of names, compiled: words and phrases with what is known of them.</summary>
internal sealed class NameLexicon
{
    /// <summary>The longest phrase that is looked up, in tokens.</summary>
    public const int MaxPhraseTokens = 7;

    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _entries;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, string> _shortGivenNames = new(StringComparer.Ordinal);
    private readonly bool[] _firstLetters = new bool[128];

    public NameLexicon(LanguagePack pack)
    {
        var entries = new Dictionary<string, Entry>(8192, StringComparer.Ordinal);
        AddPlaces(pack, entries);
        AddOrganizations(pack, entries);
        AddPeople(pack, entries);
        AddWords(pack, entries);
        var starters = new Dictionary<string, int>(1024, StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> starts = starters.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string phrase in entries.Keys)
            AddStarters(starts, phrase);
        foreach (string word in starters.Keys)
            _firstLetters[word[0] & 127] |= word[0] < 128;
        _entries = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = starts;
        foreach (PackRow row in pack.Table("names/short-given-names").Rows)
            _shortGivenNames.Add(row["short"], row["name"]);
    }

    /// <summary>What is known of a word or phrase, or the entry that knows nothing.</summary>
    public Entry Find(ReadOnlySpan<char> phrase) => _entries.TryGetValue(phrase, out Entry? entry) ? entry : Entry.None;

    /// <summary>The length of the longest known phrase that begins with a word, in UTF-16 code units; 0 where none is longer than the word.</summary>
    public int LongestFrom(ReadOnlySpan<char> word) =>
        word[0] < 128 && !_firstLetters[word[0]] ? 0 : _starts.TryGetValue(word, out int length) ? length : 0;

    /// <summary>The full given name that a short one stands for, or the name itself.</summary>
    public string FullGivenName(string name) => _shortGivenNames.GetValueOrDefault(name, name);

    private static void AddPlaces(LanguagePack pack, Dictionary<string, Entry> entries)
    {
        foreach (string name in pack.Table("names/cities").Column("name"))
            Add(entries, name, WordFacts.Place);
        foreach (PackRow row in pack.Table("names/places").Rows)
        {
            WordFacts facts = row["type"] switch
            {
                "country" => WordFacts.Place | WordFacts.Country,
                "capital" => WordFacts.Place | WordFacts.Capital,
                "state" => WordFacts.Place | WordFacts.State,
                "city" or "region" => WordFacts.Place,
                string other => throw new PackException($"names/places.tsv, line {row.Line}: type '{other}' is none of country, capital, state, city, region."),
            };
            Add(entries, row["name"], facts, row["country"]);
        }

        foreach (PackRow row in pack.Table("names/demonyms").Rows)
            Add(entries, row["word"], WordFacts.Demonym, row["country"]);
        foreach (PackRow row in pack.Table("names/place-words").Rows)
        {
            Add(entries, row["word"], row["at"] switch
            {
                "last" => WordFacts.PlaceLast,
                "first" => WordFacts.PlaceFirst,
                "any" => WordFacts.PlaceFirst | WordFacts.PlaceLast,
                "building" => WordFacts.PlaceLast | WordFacts.Building,
                string other => throw new PackException($"names/place-words.tsv, line {row.Line}: at '{other}' is none of last, first, any, building."),
            });
        }
    }

    private static void AddOrganizations(LanguagePack pack, Dictionary<string, Entry> entries)
    {
        foreach (PackRow row in pack.Table("names/organizations").Rows)
            Add(entries, row["name"], row["kind"] == "media" ? WordFacts.Organization | WordFacts.Media : WordFacts.Organization, row["full"]);
        foreach (string name in pack.Table("names/metonyms").Column("name"))
            Add(entries, name, WordFacts.Metonym);
        foreach (PackRow row in pack.Table("names/organization-words").Rows)
        {
            Add(entries, row["word"], row["at"] switch
            {
                "any" => WordFacts.OrganizationAny | WordFacts.OrganizationLast,
                "last" => WordFacts.OrganizationLast,
                "surname" => WordFacts.OrganizationLast | WordFacts.Surname,
                string other => throw new PackException($"names/organization-words.tsv, line {row.Line}: at '{other}' is none of any, last, surname."),
            });
        }

    }

    private static void AddPeople(LanguagePack pack, Dictionary<string, Entry> entries)
    {
        foreach (PackRow row in pack.Table("names/given-names").Rows)
            Add(entries, row["name"], WordFacts.Given | Gender(row["gender"]));
        foreach (PackRow row in pack.Table("names/titles").Rows)
        {
            WordFacts kind = row["kind"] switch
            {
                "honorific" => WordFacts.Honorific,
                "rank" => WordFacts.Office | WordFacts.Rank,
                _ => WordFacts.Office,
            };
            Add(entries, row["title"], kind | Gender(row["gender"]));
        }
    }

    private static void AddWords(LanguagePack pack, Dictionary<string, Entry> entries)
    {
        foreach (PackRow row in pack.Table("names/not-names").Rows)
            Add(entries, row["word"], row["use"] == "never" ? WordFacts.NeverName | WordFacts.NotAlone : WordFacts.NotAlone);
        foreach (string word in pack.Table("names/not-name-words").Column("word"))
            Add(entries, word, WordFacts.NotNameLast);
        foreach (PackRow row in pack.Table("names/joints").Rows)
        {
            Add(entries, row["word"], row["use"] switch
            {
                "joint" => WordFacts.Joint,
                "article" => WordFacts.Article,
                "particle" => WordFacts.Particle,
                "suffix" => WordFacts.Suffix,
                "locative" => WordFacts.Locative,
                "inside" => WordFacts.Locative | WordFacts.Inside,
                "title-modifier" => WordFacts.TitleModifier,
                "reign" => WordFacts.Reign,
                "storm" => WordFacts.Storm,
                "destination" => WordFacts.Destination,
                "partner" => WordFacts.Partner,
                "owners" => WordFacts.Owners,
                string other => throw new PackException($"names/joints.tsv, line {row.Line}: use '{other}' is not known."),
            });
        }
    }

    private static WordFacts Gender(string cell) => cell switch
    {
        "m" => WordFacts.Male,
        "f" => WordFacts.Female,
        _ => WordFacts.None,
    };

    private static void Add(Dictionary<string, Entry> entries, string phrase, WordFacts facts, string meaning = "")
    {
        if (entries.TryGetValue(phrase, out Entry? old))
            entries[phrase] = new Entry(old.Facts | facts, meaning.Length > 0 ? meaning : old.Meaning);
        else
            entries.Add(phrase, new Entry(facts, meaning.Length > 0 ? meaning : null));
    }

    private static void AddStarters(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> starters, string phrase)
    {
        for (int i = 1; i < phrase.Length; i++)
        {
            if (phrase[i] is not (' ' or '-' or '\'' or '&' or ',') && !(phrase[i - 1] == '.' && i > 1))
                continue;
            ReadOnlySpan<char> word = phrase.AsSpan(0, i);
            if (!starters.TryGetValue(word, out int longest) || longest < phrase.Length)
                starters[word] = phrase.Length;
            if (phrase[i] == ' ')
                break;
        }
    }

    /// <summary>What is known of a phrase.</summary>
    /// <param name="Facts">The facts.</param>
    /// <param name="Meaning">The country, place or fuller name that it means, or <see langword="null"/>.</param>
    internal sealed record Entry(WordFacts Facts, string? Meaning)
    {
        /// <summary>What is known of a phrase that no table has.</summary>
        public static Entry None { get; } = new(WordFacts.None, null);

        public bool Has(WordFacts any) => (Facts & any) != 0;
    }
}
