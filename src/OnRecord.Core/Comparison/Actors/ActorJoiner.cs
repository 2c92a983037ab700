using OnRecord.Comparison.Wording;
using OnRecord.Names;
using OnRecord.Packs;

namespace OnRecord.Comparison.Actors;

/// <summary>Joins the reports' actors: names that are one at once, names that are alike only where a second sign says so.</summary>
/// <remarks>
/// The same surname with another given name is never joined. A shorter form joins a fuller one only where the story has one that it fits.
/// Where two remain, none is taken. Deterministic and independent of the order of the reports.
/// </remarks>
internal sealed class ActorJoiner
{
    private readonly ActorSign[] _signs;
    private readonly ActorIndex _index;
    private readonly ActorGroups _groups;
    private readonly HashSet<(int First, int Second)> _apart = [];

    private ActorJoiner(ActorSign[] signs)
    {
        _signs = signs;
        _index = new ActorIndex(signs);
        _groups = new ActorGroups(signs.Length);
    }

    /// <summary>Joins the actors of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="pack">The language pack, for the spelling of names.</param>
    /// <param name="rulings">What a person ruled on which are one.</param>
    public static JoinedCast Join(IReadOnlyList<Record> records, LanguagePack pack, IReadOnlyList<ActorRuling> rulings)
    {
        NameSpelling spelling = NameSpelling.Of(pack);
        TermLexicon lexicon = TermLexicon.Of(pack);
        var names = new LedNames(records);
        ActorSign[] signs =
        [
            .. records.SelectMany((record, at) => ActorSign.Read(at, record, names, spelling, lexicon))
                .OrderBy(sign => sign.Actor.Name, StringComparer.Ordinal).ThenBy(sign => sign.Key, StringComparer.Ordinal),
        ];
        var joiner = new ActorJoiner(signs);
        joiner.JoinAsRuled(records, rulings);
        joiner.JoinSameNames();
        joiner.JoinTurnedNames();
        joiner.JoinSimilarNames();
        joiner.JoinShorterNames();
        joiner.JoinByOffice();
        joiner.JoinAcronyms();
        joiner.JoinRoles();
        var groups = new int[signs.Length];
        for (int i = 0; i < groups.Length; i++)
            groups[i] = joiner._groups.RootOf(i);
        return JoinedCast.Of(records, signs, groups);
    }

    /// <summary>Joins first what a person ruled to be one, and notes what must stay apart.</summary>
    private void JoinAsRuled(IReadOnlyList<Record> records, IReadOnlyList<ActorRuling> rulings)
    {
        var ruled = new Dictionary<(int First, int Second), bool>();
        foreach (ActorRuling ruling in rulings)
        {
            int first = Find(ruling.First), second = Find(ruling.Second);
            if (first >= 0 && second >= 0 && first != second)
                ruled[(Math.Min(first, second), Math.Max(first, second))] = ruling.AreOne;
        }

        if (ruled.Count == 0)
            return;
        _apart.UnionWith(ruled.Where(pair => !pair.Value).Select(pair => pair.Key));
        foreach ((int first, int second) in ruled.Where(pair => pair.Value).Select(pair => pair.Key).Order())
        {
            int root = _groups.RootOf(first), joined = _groups.RootOf(second);
            if (root != joined && !AreApart(root, joined))
                _groups.Join(root, joined);
        }

        int Find(ActorMention mention) =>
            Array.FindIndex(_signs, sign => sign.Actor.Id == mention.Actor && records[sign.Report].Id == mention.Report);
    }

    private bool AreApart(int root, int joined) => _apart.Count > 0 && _apart.Any(pair =>
        (_groups.RootOf(pair.First) == root && _groups.RootOf(pair.Second) == joined)
        || (_groups.RootOf(pair.First) == joined && _groups.RootOf(pair.Second) == root));

    private void JoinSameNames()
    {
        // By first appearance: nothing is ever taken out.
        var sameKeys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int at = 0; at < _signs.Length; at++)
        {
            if (!sameKeys.TryGetValue(_signs[at].Key, out List<int>? same))
                sameKeys.Add(_signs[at].Key, same = []);
            same.Add(at);
        }

        foreach (bool sameKind in (bool[])[true, false])
        {
            foreach (List<int> members in sameKeys.Values)
            {
                for (int second = 1; second < members.Count; second++)
                {
                    for (int first = 0; first < second; first++)
                    {
                        if (_signs[members[first]].Report != _signs[members[second]].Report
                            && (!sameKind || _signs[members[first]].Actor.Kind == _signs[members[second]].Actor.Kind))
                        {
                            TryJoin(members[first], members[second]);
                        }
                    }
                }
            }
        }

        JoinPeople(_index.OfSurname, static (first, second) => IsFull(first) && IsFull(second) && first.Person!.FitTo(second.Person!) == NameFit.Same);
        JoinPeople(_index.OfSurname, static (first, second) => first.Person!.FitTo(second.Person!) == NameFit.Familiar);
    }

    private void JoinSimilarNames() =>
        JoinPeople(_index.OfSimilarName, static (first, second) => first.Person!.FitTo(second.Person!) == NameFit.Similar && first.SharesSign(second));

    /// <summary>A surname or an initial joins the fuller name that it fits, where only one does, or only one that shares a second sign.</summary>
    private void JoinShorterNames()
    {
        for (int at = 0; at < _signs.Length; at++)
        {
            if (_signs[at].Person is not { } name)
                continue;
            List<int> fuller = _index.OfSurname(at).FindAll(other => _signs[other].Person is { } full
                && full.Given.Count > name.Given.Count - (IsInitial(name) ? 1 : 0) && !IsInitial(full) && full.FitTo(name) == NameFit.Shorter);
            HashSet<int> roots = RootsOf(fuller);
            if (roots.Count > 1)
                roots = RootsOf(fuller.FindAll(other => _signs[at].SharesSign(_signs[other])));
            JoinOnly(roots, at);
        }

        JoinPeople(_index.OfSurname, static (first, second) => first.Person!.Given.Count == 0 && second.Person!.Given.Count == 0
            && first.Person.Surname == second.Person.Surname && !first.IsNameless && !second.IsNameless);
    }

    /// <summary>
    /// "President Ostrow" and, further on, "Ada Ostrow": within the report they may be two of a family. Where another report calls the one Ostrow by that
    /// full name and by just that office, they are one.
    /// </summary>
    private void JoinByOffice()
    {
        for (int at = 0; at < _signs.Length; at++)
        {
            ActorSign bare = _signs[at];
            if (bare.Person is not { Given.Count: 0 } || bare.Roles.Count == 0 || _index.OfSurname(at).FindAll(other => IsNamesake(other, bare)) is not [var own] || _signs[own].Roles.Count > 0)
                continue;
            int root = _groups.RootOf(own), joined = _groups.RootOf(at);
            if (root != joined && !AreApart(root, joined) && _groups.Of(root).Any(other => HasOffice(_signs[other], bare, _signs[own])))
                _groups.Join(root, joined);
        }
    }

    private bool IsNamesake(int other, ActorSign bare) => _signs[other].Report == bare.Report && _signs[other].Person is { Given.Count: > 0 } full && full.FitTo(bare.Person!) == NameFit.Shorter;

    private static bool HasOffice(ActorSign other, ActorSign bare, ActorSign own) => other.Report != bare.Report
        && other.Person is { } name && name.FitTo(own.Person!) == NameFit.Same && bare.Roles.Any(role => other.Roles.Any(role.SetEquals));

    /// <summary>"The Ilvane Farmers' Union" and "the Farmers' Union of the Ilvane" are one: an organization by the words of its name in any order.</summary>
    private void JoinTurnedNames()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 0; at < _signs.Length; at++)
        {
            if (_signs[at].Actor.Kind is not (ActorKind.Organization or null) || _signs[at].IsNameless)
                continue;
            string[] words = _signs[at].Key.Split(' ');
            if (words.Length < 2)
                continue;
            Array.Sort(words, StringComparer.Ordinal);
            if (!known.TryAdd(string.Join(' ', words), at) && known[string.Join(' ', words)] is int first)
                TryJoin(first, at);
        }
    }

    private void JoinAcronyms()
    {
        for (int at = 0; at < _signs.Length; at++)
        {
            if (_signs[at].Acronym is not { } acronym)
                continue;
            JoinOnly(RootsOf(_index.OfInitials(acronym).FindAll(other => _signs[other].Acronym is null && _signs[other].Actor.Kind is not ActorKind.Person)), at);
        }
    }

    /// <summary>An actor without a name joins the one person of the story who has all the words of its role.</summary>
    private void JoinRoles()
    {
        for (int at = 0; at < _signs.Length; at++)
        {
            if (!_signs[at].IsNameless || _signs[at].Actor.Kind is ActorKind.Group or ActorKind.Place or ActorKind.Organization)
                continue;
            HashSet<string> role = _signs[at].Roles.Count > 0 ? _signs[at].Roles[^1] : [];
            if (role.Count >= 2)
            {
                JoinOnly(RootsOf(_index.PeopleOfRole(role).FindAll(other => _signs[other].Roles.Any(held => held.IsSupersetOf(role)))), at);
            }
        }
    }

    /// <summary>Joins people two by two, in order of their numbers.</summary>
    /// <param name="candidates">For an actor the numbers of all whom it may be one with, rising.</param>
    /// <param name="isOne">Whether two are one.</param>
    private void JoinPeople(Func<int, List<int>> candidates, Func<ActorSign, ActorSign, bool> isOne)
    {
        for (int first = 0; first < _signs.Length; first++)
        {
            foreach (int second in candidates(first))
            {
                // Of one report two are two.
                if (second > first && _signs[first].Report != _signs[second].Report && _groups.RootOf(first) != _groups.RootOf(second)
                    && isOne(_signs[first], _signs[second]))
                {
                    TryJoin(first, second);
                }
            }
        }
    }

    /// <summary>Joins an actor to the one group that fits, where there is one and not two.</summary>
    private void JoinOnly(HashSet<int> roots, int at)
    {
        if (roots.Count != 1)
            return;
        foreach (int root in roots)
            TryJoin(root, at);
    }

    /// <summary>Joins two groups, and the first stays its root, unless a member of the one cannot be a member of the other.</summary>
    private void TryJoin(int first, int second)
    {
        int root = _groups.RootOf(first), joined = _groups.RootOf(second);
        if (root == joined || Excludes(_signs[first], _signs[second]) || AreApart(root, joined))
            return;
        foreach (int one in _groups.Of(root))
        {
            foreach (int other in _groups.Of(joined))
            {
                if (Excludes(_signs[one], _signs[other]))
                    return;
            }
        }

        _groups.Join(root, joined);
    }

    /// <summary>The groups that some actors are in, each once.</summary>
    private HashSet<int> RootsOf(List<int> actors)
    {
        var roots = new HashSet<int>();
        foreach (int at in actors)
            roots.Add(_groups.RootOf(at));
        return roots;
    }

    private static bool Excludes(ActorSign first, ActorSign second)
    {
        // A lone word that one report takes for a person's name may be the country that another knows by what it has.
        if (first.Actor.Kind is { } kind && second.Actor.Kind is { } other && (kind == ActorKind.Person) != (other == ActorKind.Person)
            && !(first.Key == second.Key && first.Actor.MayBeImpersonal && second.Actor.MayBeImpersonal))
        {
            return true;
        }

        if (first.Report == second.Report)
            return true;
        return first.Person is { } name && second.Person is { } otherName && name.FitTo(otherName) == NameFit.Conflict
            && first.Key != second.Key;
    }

    private static bool IsFull(ActorSign sign) => sign.Person!.Given.Count > 0;

    private static bool IsInitial(PersonName name) => name.Given.Count > 0 && name.Given[0].Length == 1;
}
