using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Joins nominals, "the president", "Varn's foreign minister", to the one actor they can be.</summary>
/// <remarks>
/// A nominal joins an actor whose role the report has told before. Where several could be meant, it joins the one that this sentence
/// or the one before it names, if there is just one; else it has no mention. A nominal that says whose role it is and that only one
/// holds at a time ("Varn's top diplomat") and that fits nobody named is an actor of its own, known by those words. The subject of the first
/// sentences is who is named soon after with that title, where no one else in the report has it ("Varn's foreign minister said …. Foreign
/// Minister Anna Brandt added …").
/// </remarks>
internal sealed class NominalReader(CastDraft cast, RoleLexicon roles, NounPhraseReader phrases, Discourse discourse)
{
    private readonly LaterNames _later = new(cast.Text);
    private readonly Dictionary<string, List<ActorDraft>> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _unnamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byLastWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files every actor under what nominals can call it.</summary>
    public void Index(List<NameDraft> names, ActorDraft[] actors)
    {
        foreach (ActorDraft actor in cast.Actors)
        {
            foreach (RoleFact fact in actor.Facts)
                File(actor, fact);
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (actors[i].Kind == ActorKind.Organization)
                File(_byLastWord, cast.Text.WordOf(names[i].End - 1).ToString(), actors[i]);
        }
    }

    /// <summary>Joins the nominal whose noun is a token, if there is one and one only that it can be.</summary>
    /// <returns>The token behind the nominal, or the token itself where none was joined.</returns>
    public int Read(int head, Sentence sentence)
    {
        ref readonly Token token = ref cast.Text.Tokens[head];
        if (token.Upos is not (Upos.Noun or Upos.Propn) || phrases.NameAt(head) >= 0)
            return head;
        if (phrases.TryRead(head, sentence, out NounPhrase phrase))
            return ReadPerson(phrase, sentence);
        return token.Is(Morphology.Plural) ? head : ReadOrganization(head, sentence);
    }

    private int ReadPerson(NounPhrase phrase, Sentence sentence)
    {
        if (!StandsAlone(phrase))
            return phrase.Head;
        ActorDraft? actor = phrase.Article || phrase.IsOwned || phrase.Indefinite || IsOfOther(phrase) ? Named(phrase, sentence) : null;
        if (actor is null && !phrase.Indefinite && (phrase.Article || phrase.IsOwned) && !IsPredicate(phrase) && !IsOneOfMany(phrase))
            actor = Fitting(phrase);
        if (actor is null)
        {
            discourse.Add(cast.AddUnseen(phrase.Role.Gender), phrase.Head);
            return phrase.Head;
        }

        int first = phrase.Article ? phrase.First - 1 : phrase.First;
        cast.Mention(actor, first, phrase.End, phrase.Head, MentionForm.Nominal);
        discourse.Add(actor, phrase.Head);
        if (actor.Gender == WordFacts.None)
            actor.Gender = phrase.Role.Gender;
        return phrase.End - 1;
    }

    // Not a title before a name, not a part of a longer noun, not what somebody is said to be.
    private bool StandsAlone(NounPhrase phrase)
    {
        ref readonly Token token = ref cast.Text.Tokens[phrase.Head];
        if (token.Relation is Relation.Compound or Relation.NmodDesc or Relation.Flat or Relation.Appos or Relation.Amod)
            return false;
        if (cast.Text.ChildOf(phrase.Head, Relation.Cop) >= 0 || token.Relation is Relation.Xcomp)
            return false;
        int next = phrase.End;
        return next >= cast.Text.Tokens.Length || (cast.Text.Tokens[next].Upos is not (Upos.Noun or Upos.Propn) && phrases.NameAt(next) < 0);
    }

    // "the bank's governor, NAME": owned by what is no name.
    private bool IsOfOther(NounPhrase phrase) => phrase.First > 0 && cast.Text.Tokens[phrase.First - 1].Is(Morphology.Possessive);

    // "appointed her as the first minister": what somebody becomes is nobody yet.
    private bool IsPredicate(NounPhrase phrase)
    {
        int before = phrase.First - (phrase.Article ? 2 : 1);
        return before >= 0 && cast.Text.Tokens[before].Upos is Upos.Adp or Upos.Verb or Upos.Aux && roles.IsPredicative(cast.Text.WordOf(before)) && cast.Text.Tokens[before].Sentence == cast.Text.Tokens[phrase.Head].Sentence;
    }

    // "The last minister to be dismissed": one of those of whom it is told.
    private bool IsOneOfMany(NounPhrase phrase) => cast.Text.ChildOf(phrase.Head, Relation.Acl) is int verb && verb > phrase.Head && cast.Text.ChildOf(verb, Relation.Mark) is >= 0 and int mark && cast.Text.Tokens[mark].Upos == Upos.Part;

    // "Varn's foreign minister, Anna Brandt, said".
    private ActorDraft? Named(NounPhrase phrase, Sentence sentence)
    {
        int name = phrases.PersonBehind(phrase, sentence);
        if (name >= 0)
            return IsNamed(phrase, phrases.ActorOf(name));
        foreach (int child in cast.Text.ChildrenOf(phrase.Head))
        {
            if (cast.Text.Tokens[child].Relation == Relation.Appos && child <= phrase.End + 3 && discourse.ActorNamedAt(child) is { Kind: ActorKind.Person } actor)
                return IsNamed(phrase, actor);
        }

        return BehindOwner(phrase) is { } behind ? IsNamed(phrase, behind) : null;
    }

    // "the minister of the sea, NAME, said", where the parser hangs the name on the sea.
    private ActorDraft? BehindOwner(NounPhrase phrase)
    {
        foreach (int child in cast.Text.ChildrenOf(phrase.Head))
        {
            if (cast.Text.Tokens[child].Relation == Relation.Nmod && child > phrase.Head && cast.Text.ChildOf(child, Relation.Appos) is >= 0 and int name && name > 0
                && cast.Text.WordOf(name - 1) is "," && discourse.ActorNamedAt(name) is { Kind: ActorKind.Person } actor
                && discourse.ActorNamedAt(child) is not { Kind: ActorKind.Person })
            {
                return actor;
            }
        }

        return null;
    }

    private ActorDraft IsNamed(NounPhrase phrase, ActorDraft actor)
    {
        actor.Roles.Add(new Span(cast.Text.Tokens[phrase.First].Start, cast.Text.Tokens[phrase.End - 1].End));
        if (actor.Facts.Count < 16 && !actor.Facts.Contains(phrase.Fact))
        {
            actor.Facts.Add(phrase.Fact);
            File(actor, phrase.Fact);
        }

        return actor;
    }

    private ActorDraft? Fitting(NounPhrase phrase)
    {
        if (phrase.OwnerToken >= 0 && phrase.Owner is null)
            return null;
        ActorDraft? only = null, recent = null;
        int fitting = 0, recently = 0;
        foreach (ActorDraft actor in Candidates(phrase))
        {
            if (actor.FirstToken < 0 || actor.FirstToken >= phrase.First || !Fits(phrase, actor) || ReferenceEquals(actor, only))
                continue;
            fitting++;
            only = actor;
            if (discourse.SentencesSince(actor, phrase.Head) <= 1)
            {
                recently++;
                recent = actor;
            }
        }

        if (recently == 1 && (fitting == 1 || phrase.Owner is null))
            return recent;
        if (fitting == 1)
            return phrase.Role.OneHolder || phrase.Owner is not null || discourse.SentencesSince(only!, phrase.Head) <= 6 ? only : null;
        return fitting == 0 && phrase.Owner is not null && phrase.Role.OneHolder && !phrase.Past ? _later.Of(phrase, _byRole.GetValueOrDefault("=" + phrase.Role.Noun) ?? []) ?? Unnamed(phrase) : null;
    }

    private List<ActorDraft> Candidates(NounPhrase phrase)
    {
        string key = phrase.Owner is { } owner ? owner : phrase.Role.TakesUpClass ? "*" + phrase.Role.Class : "=" + phrase.Role.Noun;
        return _byRole.GetValueOrDefault(key) ?? [];
    }

    private bool Fits(NounPhrase phrase, ActorDraft actor)
    {
        if (!actor.MayBe(phrase.Role.Gender))
            return false;
        bool named = false, possessed = false;
        foreach (RoleFact fact in actor.Facts)
        {
            if (fact.Past != phrase.Past && fact.Noun.Length > 0)
                continue;
            bool owner = phrase.Owner is null || string.Equals(fact.Owner, phrase.Owner, StringComparison.Ordinal);
            if (fact.Noun.Length > 0 && owner && roles.TakesUp(phrase.Role, fact.Noun))
                return true;
            named |= fact.Noun.Length > 0;
            possessed |= owner && phrase.Owner is not null && fact.Noun.Length == 0;
        }

        // "Varn's Ivo Hart" is "the Varnish leader" where the report calls him nothing else.
        return possessed && !named && phrase.Role.TakesUpClass;
    }

    private ActorDraft Unnamed(NounPhrase phrase)
    {
        string key = phrase.Owner + "\u0001" + phrase.Role.Noun;
        if (!_unnamed.TryGetValue(key, out ActorDraft? actor))
        {
            actor = cast.Add(cast.Words(phrase.First, phrase.End), ActorKind.Person, unnamed: true);
            actor.Facts.Add(phrase.Fact);
            actor.Gender = phrase.Role.Gender;
            _unnamed.Add(key, actor);
        }

        return actor;
    }

    // "the ministry", "the company": the one organization named before whose name ends so.
    private int ReadOrganization(int head, Sentence sentence)
    {
        if (head == sentence.FirstToken || roles.NamesTakenUpBy(cast.Text.Tokens[head].Lemma) is not { } ends || !phrases.IsArticle(head - 1) || IsInTitle(head, sentence))
            return head;
        ref readonly Token token = ref cast.Text.Tokens[head];
        if (token.Relation is Relation.Compound || (head + 1 < cast.Text.Tokens.Length && cast.Text.Tokens[head + 1].Upos is Upos.Noun or Upos.Propn))
            return head;
        ActorDraft? found = null;
        foreach (string end in ends)
        {
            foreach (ActorDraft actor in _byLastWord.GetValueOrDefault(end) ?? [])
            {
                if (actor.FirstToken < 0 || actor.FirstToken >= head || ReferenceEquals(actor, found))
                    continue;
                if (found is not null)
                    return head;
                found = actor;
            }
        }

        if (found is null || discourse.SentencesSince(found, head) > 4)
            return head;
        cast.Mention(found, head - 1, head + 1, head, MentionForm.Nominal);
        discourse.Add(found, head);
        return head;
    }

    // "Watch the Court", a league's name: a capital on both sides of the article.
    private bool IsInTitle(int head, Sentence sentence)
    {
        int before = head - 2;
        return before >= sentence.FirstToken && char.IsUpper(cast.Text.WordOf(head)[0]) && char.IsUpper(cast.Text.WordOf(before)[0])
            && cast.Text.Tokens[before].Upos is Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj;
    }

    private void File(ActorDraft actor, RoleFact fact)
    {
        File(_byRole, fact.Owner ?? "", actor);
        File(_byRole, "=" + fact.Noun, actor);
        if (roles.Find(fact.Noun) is { Class.Length: > 0 } role)
            File(_byRole, "*" + role.Class, actor);
        foreach (string noun in roles.NounsOfOffice(fact.Noun))
            File(_byRole, "=" + noun, actor);
    }

    private static void File(Dictionary<string, List<ActorDraft>> index, string key, ActorDraft actor)
    {
        if (!index.TryGetValue(key, out List<ActorDraft>? bucket))
            index.Add(key, bucket = []);
        if (bucket.Count < 32 && !bucket.Contains(actor))
            bucket.Add(actor);
    }
}
