using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Joins the names of a report that name one actor: full name and surname, name and acronym, name and other spelling.</summary>
internal sealed class NameJoiner
{
    // A report with more people of one surname is no report; what is looked through stays bounded.
    private const int MaxNamesakes = 24;

    private readonly CastDraft _cast;
    private readonly NameLexicon _lexicon;
    private readonly List<NameDraft> _names;
    private readonly ActorDraft?[] _actors;
    private readonly SurnameForms _surnames;
    private readonly Dictionary<string, List<ActorDraft>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ActorDraft>> _byGiven = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActorDraft?> _byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft?> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    private NameJoiner(CastDraft cast, NameLexicon lexicon, List<NameDraft> names)
    {
        _cast = cast;
        _lexicon = lexicon;
        _names = names;
        _actors = new ActorDraft?[names.Count];
        _surnames = new SurnameForms(cast.Text, lexicon, names);
    }

    /// <summary>Joins names; the answer has the actor of each.</summary>
    public static ActorDraft[] Join(CastDraft cast, NameLexicon lexicon, List<NameDraft> names)
    {
        var joiner = new NameJoiner(cast, lexicon, names);
        for (int i = 0; i < names.Count; i++)
            joiner.JoinFullName(i);
        for (int i = 1; i < names.Count; i++)
            joiner.JoinPaired(i);
        foreach (NameDraft name in names)
            joiner.AddFirstSurname(name);
        for (int i = 0; i < names.Count; i++)
            joiner.AddTitled(i);
        for (int i = 0; i < names.Count; i++)
            joiner._actors[i] ??= joiner.JoinShortName(i);
        return joiner._actors!;
    }

    private string Word(int token) => _cast.Text.WordOf(token).ToString();

    // A person's name of two words or more, or any name of an organization or a place of two words or more.
    private void JoinFullName(int i)
    {
        NameDraft name = _names[i];
        if (name.Kind == ActorKind.Person)
        {
            int surname = Surname(name);
            if (surname <= name.First || _surnames.IsHyphenated(name) || _surnames.IsDouble(name))
                return;
            ActorDraft person = Person(name, surname);
            person.Titled |= (name.Title >= 0 && _lexicon.Find(_cast.Text.WordOf(name.Title)).Has(WordFacts.Office)) || IsInApposition(name);
            person.Paired |= IsPaired(name);
            Set(i, person);
        }
        else if (name.Length > 1 || name.Meaning is not null)
        {
            Set(i, Named(name));
        }
    }

    // "Mr. Torv" is that Ada Torv Sande whom the report also calls "Torv Sande".
    private void AddFirstSurname(NameDraft name)
    {
        if (!_surnames.IsDouble(name) || BearerOf(name, _cast.Words(name.First, name.End)) is not { } bearer)
            return;
        List<ActorDraft> namesakes = Bucket(_bySurname, Word(name.First));
        if (namesakes.Count < MaxNamesakes && !namesakes.Contains(bearer))
            namesakes.Add(bearer);
    }

    // The one person whose full name ends in the two parts.
    private ActorDraft? BearerOf(NameDraft name, string words)
    {
        ActorDraft? found = null;
        foreach (ActorDraft person in _bySurname.GetValueOrDefault(Word(name.End - 1)) ?? [])
        {
            if (!person.Name.EndsWith(" " + words, StringComparison.Ordinal))
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    // "Mara and Anna Ostrow": neither is whom "President Ostrow" means.
    private bool IsPaired(NameDraft name)
    {
        ParsedText text = _cast.Text;
        return name.Title < 0 && name.First > 1 && text.Tokens[name.First - 1].Upos == Upos.Cconj && text.Tokens[name.First].Sentence == text.Tokens[name.First - 2].Sentence
            && text.Tokens[name.First - 2].Upos == Upos.Propn && _lexicon.Find(text.WordOf(name.First - 2)).Has(WordFacts.Given)
            && (name.First == 2 || text.Tokens[name.First - 3].Upos != Upos.Propn);
    }

    // In "Mara and Anna Ostrow" Mara Ostrow is named too, where the report names her in full elsewhere.
    private void JoinPaired(int i)
    {
        NameDraft name = _names[i], before = _names[i - 1];
        if (_actors[i] is not { Kind: ActorKind.Person } named || before.Length != 1 || before.First != name.First - 2 || !IsPaired(name))
            return;
        foreach (ActorDraft person in _bySurname.GetValueOrDefault(Word(Surname(name))) ?? [])
        {
            if (!ReferenceEquals(person, named) && person.Given is { } given && GivenNames.Agree(given, Word(before.First), _lexicon) && person.MayBe(before.Facts & Gender))
            {
                SetKind(i - 1, ActorKind.Person);
                Set(i - 1, person);
                return;
            }
        }
    }

    // "their president, Anna Ostrow, ": between the office and the comma that closes the apposition.
    private bool IsInApposition(NameDraft name)
    {
        ParsedText text = _cast.Text;
        return name.First > 1 && name.End < text.Tokens.Length && text.WordOf(name.First - 1) is "," && text.Tokens[name.End].Upos == Upos.Punct
            && text.Tokens[name.First].Sentence == text.Tokens[name.First - 2].Sentence && IsOffice(text.WordOf(name.First - 2));
    }

    // A first lady is none who is called by an office.
    private bool IsOffice(ReadOnlySpan<char> word)
    {
        WordFacts facts = _lexicon.Find(char.IsLower(word[0]) ? string.Concat([char.ToUpperInvariant(word[0])], word[1..]) : word).Facts;
        return (facts & WordFacts.Office) != 0 && (facts & Gender) == 0;
    }

    // The last word that is neither suffix nor particle.
    private int Surname(NameDraft name)
    {
        int last = name.End - 1;
        while (last > name.First && ((_lexicon.Find(_cast.Text.WordOf(last)).Facts & WordFacts.Suffix) != 0 || _cast.Text.Tokens[last].Upos == Upos.Punct))
            last--;
        return last;
    }

    private ActorDraft Person(NameDraft name, int surname)
    {
        string family = Word(surname), given = Word(name.First);
        List<ActorDraft> namesakes = Bucket(_bySurname, family);
        foreach (ActorDraft other in namesakes)
        {
            if (other.Given is { } known && GivenNames.Agree(known, given, _lexicon) && other.MayBe(name.Facts & Gender) && other.Suffixed == (surname < name.End - 1))
                return Fuller(other, name, given);
        }

        ActorDraft actor = _cast.Add(_cast.Words(name.First, name.End), ActorKind.Person);
        actor.Given = given;
        actor.Suffixed = surname < name.End - 1;
        if (namesakes.Count < MaxNamesakes)
            namesakes.Add(actor);
        Bucket(_byGiven, given).Add(actor);
        return actor;
    }

    // "Mr. Ostrow" where the report names only Anna Ostrow, and "President Ostrow" before it names an Ostrow who is nowhere called so,
    // is somebody else of the surname; so is the head of "the Ostrow administration".
    private void AddTitled(int i)
    {
        NameDraft name = _names[i];
        bool reign = name.End < _cast.Text.Tokens.Length && name.Title < 0 && _lexicon.Find(_cast.Text.WordOf(name.End)).Has(WordFacts.Reign);
        if (_actors[i] is not null || name.Length != 1 || (name.Title < 0 && !reign) || name.Kind != ActorKind.Person
            || !_bySurname.TryGetValue(Word(name.First), out List<ActorDraft>? namesakes))
            return;
        // "Commander Rajik" may well come before "Tola Rajik".
        bool office = reign || (_lexicon.Find(_cast.Text.WordOf(name.Title)) is var title && title.Has(WordFacts.Office) && !title.Has(WordFacts.Rank) && (name.Facts & Gender) == 0);
        bool alone = namesakes.Count(person => person.Given is not null && person.MayBe(name.Facts & Gender)) == 1;
        foreach (ActorDraft person in namesakes)
        {
            if (person.MayBe(name.Facts & Gender) && (!office || person.Titled || person.Given is null || (alone && _fullMentions[person.Number][0] < name.First && !person.Paired)))
                return;
        }

        ActorDraft actor = _cast.Add(Word(name.First), ActorKind.Person);
        actor.Titled = office;
        if (namesakes.Count < MaxNamesakes)
            namesakes.Add(actor);
        Set(i, actor);
    }

    private const WordFacts Gender = WordFacts.Male | WordFacts.Female;

    private ActorDraft Fuller(ActorDraft actor, NameDraft name, string given)
    {
        string full = _cast.Words(name.First, name.End);
        if (full.Length > actor.Name.Length && full.Length < 60 && !full.Contains('\n', StringComparison.Ordinal))
            actor.Name = full;
        if (given.Length > actor.Given!.Length)
            actor.Given = given;
        return actor;
    }

    private ActorDraft JoinShortName(int i)
    {
        NameDraft name = _names[i];
        string word = _cast.Words(name.First, name.End);
        if (MayBePerson(name, word) && name.Length == 1)
        {
            ActorDraft? person = BareSurname(i, word) ?? BareGiven(name, word);
            if (person is not null)
            {
                SetKind(i, ActorKind.Person);
                Note(i, person);
                return person;
            }

            // One of two of the surname, and no place, even though nobody can say which.
            if (_bySurname.TryGetValue(word, out List<ActorDraft>? namesakes) && namesakes.Count > 1 && !_surnames.IsPlace(word))
            {
                SetKind(i, ActorKind.Person);
                name = _names[i];
            }
        }

        if ((_surnames.IsHyphenated(name) || _surnames.IsDouble(name)) && BearerOf(name, word) is { } bearer)
        {
            SetKind(i, ActorKind.Person);
            Note(i, bearer);
            return bearer;
        }

        if (name.Length == 1 && (name.Kind != ActorKind.Person || !name.Sure) && ShortForm(name, word) is { } organization)
        {
            SetKind(i, organization.Kind);
            Note(i, organization);
            return organization;
        }

        ActorDraft actor = Named(name);
        Note(i, actor);
        return actor;
    }

    // A country's, state's or capital's name alone is a surname where the report names one person of it in full, and never a place that something is in or goes to.
    private bool MayBePerson(NameDraft name, string word) =>
        (name.Facts & (WordFacts.Country | WordFacts.Capital | WordFacts.State)) == 0 || name.Kind == ActorKind.Person
        || (_bySurname.TryGetValue(word, out List<ActorDraft>? namesakes) && namesakes is [{ Given: not null }] && !_surnames.IsPlace(word));

    private void SetKind(int i, ActorKind? kind)
    {
        NameDraft name = _names[i];
        name.Kind = kind;
        _names[i] = name;
    }

    // A surname alone is the one person of that surname. Where the report has several, it is the one that the report has
    // called so before, unless another of them was named since in this sentence or the one before.
    private ActorDraft? BareSurname(int i, string word)
    {
        if (!_bySurname.TryGetValue(word, out List<ActorDraft>? namesakes))
            return null;
        NameDraft name = _names[i];
        ActorDraft? found = null;
        bool several = false;
        foreach (ActorDraft person in namesakes)
        {
            if (!person.MayBe(name.Title >= 0 ? name.Facts & Gender : WordFacts.None))
                continue;
            several |= found is not null;
            found ??= person;
        }

        if (several)
            found = Usual(namesakes, name);
        if (found is not null)
            found.ShortMentions++;
        return found;
    }

    private ActorDraft? Usual(List<ActorDraft> namesakes, NameDraft name)
    {
        ActorDraft? usual = null;
        int sentence = _cast.Text.Tokens[name.First].Sentence;
        foreach (ActorDraft person in namesakes)
        {
            if (!person.MayBe(name.Facts & Gender & (name.Title >= 0 ? Gender : WordFacts.None)) || LastNamed(person, name.First) < 0)
                continue;
            if (usual is null)
                usual = person;
            else if (person.ShortMentions > 0 && usual.ShortMentions > 0)
                return null;
            else if (person.ShortMentions > 0)
                usual = person;
            else if (usual.ShortMentions == 0)
                return null;
        }

        if (usual is null)
            return null;
        foreach (ActorDraft person in namesakes)
        {
            int last = LastNamed(person, name.First);
            if (!ReferenceEquals(person, usual) && last >= 0 && _cast.Text.Tokens[last].Sentence >= sentence && person.MayBe(usual.Gender))
                return null;
        }

        return usual;
    }

    // Full names are set before short ones are read, so the last one before a token is looked up in the actor's list.
    private int LastNamed(ActorDraft person, int before)
    {
        List<int> at = _fullMentions[person.Number];
        int k = at.BinarySearch(before);
        k = k < 0 ? ~k : k;
        return k == 0 ? -1 : at[k - 1];
    }

    private readonly List<List<int>> _fullMentions = [];

    // "Queen Anna" is nobody's given name but a queen's.
    private ActorDraft? BareGiven(NameDraft name, string word) =>
        _byGiven.TryGetValue(word, out List<ActorDraft>? people) && people.Count == 1 && !GivenNames.IsInitial(word) && (name.Facts & WordFacts.Given) != 0
            && (name.Title < 0 || people[0].Titled)
            ? people[0]
            : null;

    private ActorDraft? ShortForm(NameDraft name, string word)
    {
        if (_byName.ContainsKey(Key(name)))
            return null;
        if (_byAcronym.TryGetValue(Undotted(word), out ActorDraft? actor) && actor is not null && Undotted(word).Length > 1)
            return actor;
        return name.Kind is null or ActorKind.Organization && !name.Sure && _byFirstWord.TryGetValue(word, out actor) ? actor : null;
    }

    // Organizations and places, and whatever is known by one word only, are one by their name or what it means.
    private ActorDraft Named(NameDraft name)
    {
        string key = Key(name);
        if (_byName.TryGetValue(key, out ActorDraft? known))
        {
            known.Kind ??= name.Kind;
            if (name.Length > 1 && name.Meaning is null && known.Name.Length < name.Length)
                known.Name = _cast.Words(name.First, name.End);
            return known;
        }

        ActorDraft actor = _cast.Add(_cast.Words(name.First, name.End), name.Kind);
        _byName.Add(key, actor);
        if (name.Kind == ActorKind.Organization && name.Length > 1)
            Index(actor, name);
        return actor;
    }

    private string Key(NameDraft name)
    {
        string words = name.Meaning is { Length: > 0 } meaning && (name.Facts & (WordFacts.Country | WordFacts.Organization)) != 0
            ? meaning
            : WithoutArticle(name);
        return name.Kind == ActorKind.Organization && (name.Facts & (WordFacts.Place | WordFacts.Metonym)) != 0 ? words + "\u0001" : words;
    }

    private string WithoutArticle(NameDraft name)
    {
        bool article = name.Length > 1 && (_lexicon.Find(_cast.Text.WordOf(name.First)).Facts & WordFacts.Article) != 0;
        return _cast.Words(article ? name.First + 1 : name.First, name.End);
    }

    private void Index(ActorDraft actor, NameDraft name)
    {
        Span<char> letters = stackalloc char[12];
        int count = 0;
        for (int i = name.First; i < name.End && count < letters.Length; i++)
        {
            ReadOnlySpan<char> word = _cast.Text.WordOf(i);
            if (word.Length > 0 && char.IsUpper(word[0]))
                letters[count++] = word[0];
        }

        Once(_byAcronym, new string(letters[..count]), actor);
        Once(_byFirstWord, Word(name.First), actor);
    }

    private static void Once(Dictionary<string, ActorDraft?> index, string key, ActorDraft actor)
    {
        if (!index.TryAdd(key, actor) && !ReferenceEquals(index[key], actor))
            index[key] = null;
    }

    private static string Undotted(string word) => word.Replace(".", "", StringComparison.Ordinal);

    private static List<ActorDraft> Bucket(Dictionary<string, List<ActorDraft>> index, string key)
    {
        if (!index.TryGetValue(key, out List<ActorDraft>? bucket))
            index.Add(key, bucket = []);
        return bucket;
    }

    private void Set(int i, ActorDraft actor)
    {
        _actors[i] = actor;
        Note(i, actor);
        while (_fullMentions.Count <= actor.Number)
            _fullMentions.Add([]);
        List<int> at = _fullMentions[actor.Number];
        int k = at.BinarySearch(_names[i].First);
        if (k < 0)
            at.Insert(~k, _names[i].First);
    }

    private void Note(int i, ActorDraft actor)
    {
        NameDraft name = _names[i];
        WordFacts gender = name.Facts & Gender;
        if (actor.Kind == ActorKind.Person && (gender == WordFacts.Male || gender == WordFacts.Female) && actor.Gender == WordFacts.None)
            actor.Gender = gender;
    }
}
