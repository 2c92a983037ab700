namespace OnRecord.Names;

/// <summary>Joins the names of a report that name one actor: full name and surname, name and acronym, name and other spelling.</summary>
/// <remarks>Full names are joined before short ones are read, wherever in the report they stand.</remarks>
internal sealed class NameJoiner
{
    private readonly CastDraft _cast;
    private readonly NameLexicon _lexicon;
    private readonly List<NameDraft> _names;
    private readonly ActorDraft?[] _actors;
    private readonly SurnameForms _surnames;
    private readonly NameSetting _setting;
    private readonly PeopleBySurname _people;
    private readonly ActorsByName _others;
    private readonly FullMentions _mentions = new();
    private readonly BareNames _bare;

    private NameJoiner(CastDraft cast, NameLexicon lexicon, List<NameDraft> names)
    {
        _cast = cast;
        _lexicon = lexicon;
        _names = names;
        _actors = new ActorDraft?[names.Count];
        _surnames = new SurnameForms(cast.Text, lexicon, names);
        _setting = new NameSetting(cast.Text, lexicon);
        _people = new PeopleBySurname(cast, lexicon);
        _others = new ActorsByName(cast, lexicon);
        _bare = new BareNames(cast.Text, _people, _surnames, _mentions);
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

    // A person's name of two words or more, or any name of an organization or a place of two words or more.
    private void JoinFullName(int i)
    {
        NameDraft name = _names[i];
        if (name.Kind == ActorKind.Person)
        {
            int surname = _surnames.SurnameOf(name);
            if (surname <= name.First || _surnames.IsCompound(name))
                return;
            ActorDraft person = _people.Named(name, surname);
            person.Titled |= _setting.HasOffice(name);
            person.Paired |= _setting.IsPaired(name);
            Set(i, person);
        }
        else if (name.Length > 1 || name.Meaning is not null)
        {
            Set(i, _others.Of(name));
        }
    }

    // In "Mara and Anna Ostrow" Mara Ostrow is named too, where the report names her in full elsewhere.
    private void JoinPaired(int i)
    {
        NameDraft name = _names[i], before = _names[i - 1];
        if (_actors[i] is not { Kind: ActorKind.Person } named || before.Length != 1 || before.First != name.First - 2 || !_setting.IsPaired(name))
            return;
        foreach (ActorDraft person in _people.Of(_cast.Text.WordOf(_surnames.SurnameOf(name))))
        {
            if (!ReferenceEquals(person, named) && person.Given is { } given && GivenNames.Agree(given, Word(before.First), _lexicon) && person.MayBe(before.Gender))
            {
                SetKind(i - 1, ActorKind.Person);
                Set(i - 1, person);
                return;
            }
        }
    }

    // "Mr. Torv" is that Ada Torv Sande whom the report also calls "Torv Sande".
    private void AddFirstSurname(NameDraft name)
    {
        if (_surnames.IsDouble(name) && _people.BearerOf(name) is { } bearer)
            _people.Add(Word(name.First), bearer);
    }

    // "Mr. Ostrow" where the report names only Anna Ostrow, and "President Ostrow" before it names an Ostrow who is nowhere called so,
    // is somebody else of the surname; so is the head of "the Ostrow administration".
    private void AddTitled(int i)
    {
        NameDraft name = _names[i];
        if (_actors[i] is not null || name.Length != 1 || name.Kind != ActorKind.Person)
            return;
        bool isOfReign = _setting.IsOfReign(name);
        ReadOnlySpan<ActorDraft> namesakes = name.Title >= 0 || isOfReign ? _people.Of(_cast.Text.WordOf(name.First)) : [];
        if (namesakes.Length == 0)
            return;
        bool hasOffice = isOfReign || _setting.IsTitledByOffice(name);
        foreach (ActorDraft person in namesakes)
        {
            if (person.MayBe(name.Gender) && (!hasOffice || person.Titled || person.Given is null || MayBeAlone(person, name, namesakes)))
                return;
        }

        ActorDraft actor = _cast.Add(Word(name.First), ActorKind.Person);
        actor.Titled = hasOffice;
        _people.Add(actor.Name, actor);
        Set(i, actor);
    }

    // The only one of a surname, named before and not together with another of it, may be called by an office that the report has not told yet.
    private bool MayBeAlone(ActorDraft person, NameDraft name, ReadOnlySpan<ActorDraft> namesakes)
    {
        if (person.Paired || _mentions.FirstOf(person) >= name.First)
            return false;
        foreach (ActorDraft other in namesakes)
        {
            if (!ReferenceEquals(other, person) && other.Given is not null && other.MayBe(name.Gender))
                return false;
        }

        return true;
    }

    private ActorDraft JoinShortName(int i)
    {
        string word = _cast.Words(_names[i].First, _names[i].End);
        ActorDraft actor = PersonOf(i, word) ?? OrganizationOf(i, word) ?? _others.Of(_names[i]);
        actor.TakeGender(_names[i]);
        return actor;
    }

    private ActorDraft? PersonOf(int i, string word)
    {
        NameDraft name = _names[i];
        if (name.Length == 1)
        {
            if (!_bare.MayBePerson(name, word))
                return null;
            ActorDraft? person = _bare.Find(name, word);
            if (person is not null || _bare.IsOfSeveral(word))
                SetKind(i, ActorKind.Person);
            return person;
        }

        if (!_surnames.IsCompound(name) || _people.BearerOf(name) is not { } bearer)
            return null;
        SetKind(i, ActorKind.Person);
        return bearer;
    }

    private ActorDraft? OrganizationOf(int i, string word)
    {
        NameDraft name = _names[i];
        if (name.Length != 1 || (name.Kind == ActorKind.Person && name.Sure) || _others.OfShortForm(name, word) is not { } organization)
            return null;
        SetKind(i, organization.Kind);
        return organization;
    }

    private void SetKind(int i, ActorKind? kind)
    {
        NameDraft name = _names[i];
        name.Kind = kind;
        _names[i] = name;
    }

    private void Set(int i, ActorDraft actor)
    {
        _actors[i] = actor;
        actor.TakeGender(_names[i]);
        _mentions.Add(actor, _names[i].First);
    }

    private string Word(int token) => _cast.Text.WordOf(token).ToString();
}
