namespace OnRecord.Names;

/// <summary>The organizations and places of a report, and whatever is known by one word only: each is one by its name or by what the name means.</summary>
internal sealed class ActorsByName(CastDraft cast, NameLexicon lexicon)
{
    private const int LongestAcronym = 12;

    // An acronym or first word that two organizations have stands for neither.
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActorDraft?> _byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft?> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The actor of a name; a new one where none has it yet.</summary>
    public ActorDraft Of(NameDraft name)
    {
        string key = KeyOf(name);
        if (_byName.TryGetValue(key, out ActorDraft? known))
        {
            known.Kind ??= name.Kind;
            if (name.Length > 1 && name.Meaning is null && known.Name.Length < name.Length)
                known.Name = cast.Words(name.First, name.End);
            return known;
        }

        ActorDraft actor = cast.Add(cast.Words(name.First, name.End), name.Kind);
        _byName.Add(key, actor);
        if (name.Kind == ActorKind.Organization && name.Length > 1)
            AddShortForms(actor, name);
        return actor;
    }

    /// <summary>The organization that a name of one word is the acronym or first word of, or <see langword="null"/>.</summary>
    public ActorDraft? OfShortForm(NameDraft name, string word)
    {
        if (_byName.ContainsKey(KeyOf(name)))
            return null;
        string letters = word.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length > 1 && _byAcronym.TryGetValue(letters, out ActorDraft? actor) && actor is not null)
            return actor;
        return name.Kind is null or ActorKind.Organization && !name.Sure && _byFirstWord.TryGetValue(word, out actor) ? actor : null;
    }

    private string KeyOf(NameDraft name)
    {
        string words = name.Meaning is { Length: > 0 } meaning && (name.Facts & (WordFacts.Country | WordFacts.Organization)) != 0
            ? meaning
            : WithoutArticle(name);
        return name.Kind == ActorKind.Organization && (name.Facts & (WordFacts.Place | WordFacts.Metonym)) != 0 ? words + "\u0001" : words;
    }

    private string WithoutArticle(NameDraft name)
    {
        bool article = name.Length > 1 && lexicon.Find(cast.Text.WordOf(name.First)).Has(WordFacts.Article);
        return cast.Words(article ? name.First + 1 : name.First, name.End);
    }

    private void AddShortForms(ActorDraft actor, NameDraft name)
    {
        Span<char> letters = stackalloc char[LongestAcronym];
        int count = 0;
        for (int i = name.First; i < name.End && count < letters.Length; i++)
        {
            ReadOnlySpan<char> word = cast.Text.WordOf(i);
            if (word.Length > 0 && char.IsUpper(word[0]))
                letters[count++] = word[0];
        }

        AddOnce(_byAcronym, new string(letters[..count]), actor);
        AddOnce(_byFirstWord, cast.Text.WordOf(name.First).ToString(), actor);
    }

    private static void AddOnce(Dictionary<string, ActorDraft?> index, string form, ActorDraft actor)
    {
        if (!index.TryAdd(form, actor) && !ReferenceEquals(index[form], actor))
            index[form] = null;
    }
}
