using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Positions;

/// <summary>Tells whose stance a word states.</summary>
internal sealed class StanceHolder
{
    // Clauses that are joined under one relative pronoun.
    private const int MostJoined = 4;

    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly PhraseActors _actors;
    private readonly StanceLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly OuterClause _outer;
    private readonly EnclosingStatements _statements;
    private readonly GroupHolders _groups;
    private readonly SectionLabels _labels;
    private readonly StraySubjects _stray;
    private readonly StrayClauses _clauses;

    public StanceHolder(ParsedText text, Cast cast, PhraseActors actors, EnclosingStatements statements, GroupHolders groups, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _actors = actors;
        _statements = statements;
        _groups = groups;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _outer = new OuterClause(text, actors, lexicon);
        _labels = new SectionLabels(text, cast);
        _stray = new StraySubjects(text);
        _clauses = new StrayClauses(text, cast, lexicon);
    }

    /// <summary>The ids of the actors of whom a predicate is said: more than one where they are joined ("both states reject it").</summary>
    /// <param name="predicate">The verb, adjective or noun.</param>
    /// <param name="state">Whether it says what somebody is, as an adjective does: a participle is then no passive.</param>
    public IReadOnlyList<string> Of(int predicate, bool state)
    {
        int label = _labels.Of(predicate);
        int subject = label >= 0 ? label : _actors.PastDateLine(SubjectOf(predicate, state), predicate);
        // "Liberal leader NAME, who opposes it", where the parser hangs the clause on the title.
        if (subject >= 0 && _text.Tokens[subject] is { Upos: Upos.Noun, Relation: Relation.NmodDesc, Head: var described } && described > subject && described < predicate)
            subject = described;
        // "The union said it was ready", where the parser sees no subject in "it".
        if (subject < 0 && state)
            subject = _text.ChildOf(predicate, Relation.Expl);
        // "NAME feels the heat as members, NAME among them, have thrown their support behind it", where the parser does not see who has: not one alone.
        if (subject >= 0 && _predicates.OwnSubjectOf(predicate) < 0 && Finite(predicate) is { Upos: Upos.Verb or Upos.Aux } finite && finite.Is(Morphology.Plural) && _text.Tokens[subject].Upos == Upos.Propn
            && !_text.Tokens[subject].Is(Morphology.Plural) && _text.ChildOf(subject, Relation.Conj) < 0)
        {
            return [];
        }

        // "also on NAME defended it": what an adposition leads in is nobody's subject.
        if (subject < 0 || (_text.Tokens[subject].Relation is Relation.Nsubj && _text.ChildOf(subject, Relation.Case) is >= 0 and int lead && lead < subject))
            return [];
        List<Mention> named = _actors.Of(subject);
        // "prosecutors in the Southern District who support it": who does so is no district.
        if (_text.Tokens[predicate] is { Relation: Relation.AclRelcl } relative && relative.Head == subject && _text.Tokens[subject].Relation == Relation.Nmod
            && named.Count > 0 && _cast[named[0].Actor].Kind != ActorKind.Person
            && _predicates.OwnSubjectOf(predicate) is >= 0 and int who && _lexicon.Is("personal", _text.Tokens[who].Lemma))
        {
            return [];
        }

        // "Senator NAME, D-Norland, and Senator NAME": people hold it, and no state beside them.
        if (named.Count > 1 && _cast[named[0].Actor].Kind == ActorKind.Person)
            named.RemoveAll(mention => _cast[mention.Actor].Kind == ActorKind.Place);
        if (named.Count == 0)
            named = ListedBehind(subject, predicate);
        // "NAME and NAME, who has opposed it": one of them has, the nearest.
        if (named.Count > 1 && _text.Tokens[predicate].Relation == Relation.AclRelcl && IsOfOne(predicate))
            return [named.MaxBy(mention => mention.Start)!.Actor];
        if (named.Count > 1)
            return [.. named.Select(mention => mention.Actor).Distinct(StringComparer.Ordinal)];
        return ActorAt(subject, predicate) is { } actor ? [actor] : [];
    }

    // The word of a predicate that agrees with its subject.
    private Token Finite(int predicate) => _text.Tokens[_text.ChildOf(predicate, Relation.Aux) is >= 0 and int aux ? aux : predicate];

    private bool IsOfOne(int predicate) => Finite(predicate) is var agreeing && agreeing.Is(Morphology.Present) && !agreeing.Is(Morphology.Plural) && agreeing.Is(Morphology.Third);

    // "Pressed for details, NAME gave none": a participle without an auxiliary or an object is a passive.
    private bool IsBareParticiple(int predicate) =>
        _text.Tokens[predicate] is { Relation: Relation.Advcl } token && token.Is(Morphology.PastParticiple) && predicate < token.Head && _text.SubtreeOf(predicate).First == predicate && _text.ChildOf(predicate, Relation.Aux) < 0
        && _text.ChildOf(predicate, Relation.Obj) < 0 && _predicates.OwnSubjectOf(predicate) < 0;

    private int SubjectOf(int predicate, bool state)
    {
        Token token = _text.Tokens[predicate];
        // "what is the country's willingness": not of who says so.
        bool owned = _text.ChildOf(predicate, Relation.NmodPoss) >= 0 || _text.ChildOf(predicate, Relation.Cop) < 0;
        if (token.Upos == Upos.Noun && owned && _predicates.OwnSubjectOf(predicate) < 0)
            return OwnerOf(predicate);
        if (!state && token.Upos == Upos.Verb && (_predicates.IsPassive(predicate) || IsBareParticiple(predicate)))
            return _text.ChildOf(predicate, Relation.OblAgent);
        if (_clauses.IsUnread(predicate) || _stray.IsOfSome(predicate) || _outer.IsUncertain(predicate))
            return -1;
        if (_stray.Of(predicate) is >= 0 and int stray)
            return stray;
        if (ControllerOf(predicate) is >= 0 and int controller)
            return controller;
        if (_outer.Of(predicate) is >= 0 and int saying)
            return _predicates.SubjectOf(saying);
        int subject = InsideOwnStatement(predicate, _predicates.SubjectOf(predicate));
        if (_clauses.Person(predicate) is >= 0 and int person)
            return person;
        if (_clauses.Thing(predicate, subject) is >= -1 and int thing)
            return thing;
        // "stands ready to meet", where the parser hangs both on the verb of saying.
        return subject < 0 && predicate > 0 && _text.Tokens[predicate - 1].Upos == Upos.Verb && _text.Tokens[predicate - 1].Head == token.Head
            ? _predicates.OwnSubjectOf(predicate - 1)
            : subject;
    }

    /// <summary>Whether who makes a statement speaks for a body or country: "its leader said", "Norland's minister said that Norland would not pay".</summary>
    public bool IsSpokenFor(string holder, Statement statement)
    {
        if (_groups.Has(holder) || _cast[holder].Kind == ActorKind.Person || statement is not { Source: { } source, Speaker: { } speaker })
            return false;
        if (_cast[speaker].Roles.Any(role => role.TextIn(_text.Text).Contains(_cast[holder].Name, StringComparison.Ordinal)))
            return true;
        Token first = _text.Tokens[_text.TokenAt(source.Start)];
        return first is { Upos: Upos.Pron, Relation: Relation.NmodPoss } && _lexicon.Is("its", first.Lemma);
    }

    // "The two leaders of the opposition, NAME and NAME, are against it", where the parser joins the names to the opposition.
    private List<Mention> ListedBehind(int subject, int predicate)
    {
        var found = new List<Mention>();
        if (_text.Tokens[subject].Upos != Upos.Noun || !_text.Tokens[subject].Is(Morphology.Plural))
            return found;
        bool open = false;
        for (int i = subject + 1; i < predicate && _text.Tokens[i].Upos is not (Upos.Verb or Upos.Aux); i++)
        {
            open |= _text.WordOf(i) is ",";
            if (!open || _text.Tokens[i].Upos is Upos.Punct or Upos.Cconj)
                continue;
            if (_cast.MentionHolding(_text.Tokens[i].Span) is not { Form: MentionForm.Name } name || _cast[name.Actor].Kind != ActorKind.Person)
                return [];
            if (!found.Contains(name))
                found.Add(name);
        }

        return found.Count > 1 && open && _text.WordOf(_text.TokenAt(found[^1].End)) is "," ? found : [];
    }

    /// <summary>The id of who says what a word stands in, or <see langword="null"/>.</summary>
    public string? SpeakerAt(int token) => _statements.At(_text.Tokens[token].Span)?.Speaker;

    private string? ActorAt(int subject, int predicate)
    {
        if (_actors.At(subject) is { } mention)
            return _clauses.MayBeOther(predicate, subject, mention, SpeakerAt(subject)) ? null : mention.Actor;
        Token token = _text.Tokens[subject];
        if (token.Is(Morphology.First))
            return SpeakerAt(subject);
        // "The company said it opposes the plan": nothing else is near that "it" could be.
        if (_lexicon.Is("it", token.Lemma) && _statements.At(token.Span) is { Speaker: { } speaker } statement
            && (_text.Tokens[predicate].Head == statement.CueToken || statement.Content[0].Start == token.Start) && _cast[speaker].MayBeImpersonal)
        {
            return speaker;
        }

        // "her side was ready": she speaks for it; "he said his government was ready", where more than one could be "his": he who says so.
        return _lexicon.Is("side", token.Lemma) && SideOf(subject) is >= 0 and int owner
            ? _actors.At(owner)?.Actor ?? SpeakerFor(owner)
            : (IsOneSort(subject, predicate) ? null : _groups.At(subject)) ?? (_lexicon.Is("it", token.Lemma) ? GroupThatSays(predicate) : null);
    }

    // "lawmakers who oppose it": those of them who do.
    private bool IsOneSort(int subject, int predicate)
    {
        for (int steps = 0; steps < MostJoined && _text.Tokens[predicate] is { Relation: Relation.Conj, Head: >= 0 and int joined }; steps++)
            predicate = joined;
        return _text.Tokens[predicate] is { Relation: Relation.AclRelcl or Relation.Acl } clause && clause.Head == subject && _text.Tokens[subject].Is(Morphology.Plural)
            && _text.SubtreeOf(predicate).First is > 0 and int first && _text.WordOf(first) is not "," && _text.WordOf(first - 1) is not ",";
    }

    // "her side", "the government of Norland".
    private int SideOf(int noun)
    {
        int owner = _text.ChildOf(noun, Relation.NmodPoss);
        if (owner >= 0)
            return owner;
        owner = _text.ChildOf(noun, Relation.Nmod);
        return owner > noun && _lexicon.Is("owning", _predicates.LeadOf(owner)) && _actors.At(owner) is { } mention && _cast[mention.Actor].MayBeImpersonal ? owner : -1;
    }

    // "The union said it opposes the plan".
    private string? GroupThatSays(int predicate) =>
        _text.Tokens[predicate] is { Relation: Relation.Ccomp, Head: >= 0 and int verb } && _statements.At(_text.Tokens[predicate].Span) is { } statement && statement.CueToken == verb
        && _predicates.OwnSubjectOf(verb) is >= 0 and int who ? _groups.At(who) : null;

    private string? SpeakerFor(int owner) =>
        _text.Tokens[owner] is { Upos: Upos.Pron } pronoun && pronoun.Is(Morphology.Third) && _statements.At(pronoun.Span) is { Form: not StatementForm.Direct, Speaker: { } speaker } statement
        && !_text.Text.AsSpan(statement.Content[0].Start, pronoun.Start - statement.Content[0].Start).ContainsAny('"', '\u201c')
        && _cast[speaker] is { Kind: not ActorKind.Place } actor && (actor.Gender == Morphology.None || pronoun.Is(actor.Gender))
            ? speaker
            : null;

    // "expressed support for": who expresses it; "his support for": he.
    private int OwnerOf(int noun)
    {
        int owner = _text.ChildOf(noun, Relation.NmodPoss);
        // Whose a stance is by a pronoun or a title alone is too uncertain, unless who is told of has it: "repeated her support".
        if (owner >= 0)
            return IsNamed(owner) || IsVoiced(noun) || IsOfSubject(owner, noun) ? owner : -1;
        if (_text.Tokens[noun] is { Relation: Relation.Obj, Head: >= 0 and int verb })
            return _predicates.SubjectOf(verb);
        // "came out in support of it": who comes out; "interfered in favor of her" states no stance.
        return _text.Tokens[noun] is { Relation: Relation.Obl, Head: >= 0 and int stands } && _lexicon.Is("stands", _text.Tokens[stands].Lemma) ? _predicates.SubjectOf(stands) : -1;
    }

    // "mocked him for opposing it", "thanked him for being a supporter of it": he opposes or supports it.
    private int ControllerOf(int predicate) =>
        _text.Tokens[predicate] is { Relation: Relation.Advcl, Head: >= 0 and int head }
        && _text.Tokens[_text.ChildOf(predicate, Relation.Cop) is >= 0 and int copula ? copula : predicate].Is(Morphology.PresentParticiple)
        && _predicates.OwnSubjectOf(predicate) < 0 && _lexicon.Is("controlled", _predicates.LeadOf(predicate))
        && _text.ChildOf(head, Relation.Obj) is >= 0 and int obj && obj > head && obj < predicate ? obj : -1;

    private bool IsNamed(int owner) => _actors.At(owner) is { Form: MentionForm.Name };

    private bool IsVoiced(int noun) => _text.Tokens[noun] is { Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int verb } && _lexicon.Is("voice", _text.Tokens[verb].Lemma);

    private bool IsOfSubject(int owner, int noun) =>
        _predicates.GovernorOf(noun) is >= 0 and int verb && _actors.At(_predicates.SubjectOf(verb)) is { } subject && _actors.At(owner) is { } own && own.Actor == subject.Actor;

    // "X said Y supports it and would pay": where the parser joins "would pay" to "said", its subject is inside what was said.
    private int InsideOwnStatement(int predicate, int subject)
    {
        if (_statements.At(_text.Tokens[predicate].Span) is not { } statement || (subject >= 0 && Holds(statement, subject)))
            return subject;
        for (int i = predicate - 1; i >= 0 && Holds(statement, i); i--)
        {
            if (_text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass)
                return i;
        }

        return subject;
    }

    private bool Holds(Statement statement, int token) => statement.Content.Any(span => span.Contains(_text.Tokens[token].Span));
}
