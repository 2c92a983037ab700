using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Tells whether a word says how somebody stands to something, and where the topic and the condition stand.</summary>
internal sealed class StanceMatcher
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly PhraseActors _actors;
    private readonly StanceLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly ConditionReader _conditions;
    private readonly TopicWords _topics;

    public StanceMatcher(ParsedText text, Cast cast, PhraseActors actors, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _actors = actors;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _conditions = new ConditionReader(text, lexicon);
        _topics = new TopicWords(text, lexicon);
    }

    /// <summary>The words of the condition under a predicate, or <see langword="null"/>.</summary>
    public Span? ConditionUnder(int predicate) => _conditions.Under(predicate);

    /// <summary>The first frame that fits the word, or <see langword="null"/>.</summary>
    public StanceFrame? Match(int token)
    {
        Token word = _text.Tokens[token];
        foreach (StanceFrame frame in _lexicon.FramesOf(word.Lemma))
        {
            if ((!IsOf(word.Upos, frame.Upos) && !(frame.Upos == Upos.Verb && IsVerbTakenForNoun(token))) || (frame.Upos == Upos.Adj && word.Upos == Upos.Verb && _text.ChildOf(token, Relation.Obj) >= 0) || TopicOf(token, frame.Topic, frame.IsPhrase) < 0)
                continue;
            bool fits = true;
            foreach (StanceNeed need in frame.Needs)
                fits = fits && Fits(token, need, frame.IsPhrase);
            if (fits)
                return frame;
        }

        return null;
    }

    /// <summary>The predicate of which the holder is the subject: the word itself, or the noun that an adposition leads in.</summary>
    public int PredicateOf(int token) => _text.Tokens[token].Upos == Upos.Adp ? _text.Tokens[token].Head : token;

    /// <summary>The head of the topic, or -1.</summary>
    /// <param name="token">The word.</param>
    /// <param name="slot">Where the topic stands, as the table names it.</param>
    /// <param name="deep">Whether it may hang on another word of the phrase: "left the door open to a deal".</param>
    public int TopicOf(int token, string slot, bool deep = false) => slot switch
    {
        "obj" => ObjectOf(token) is >= 0 and int obj ? obj : GerundOf(token),
        "comp" => ComplementOf(token),
        "subj" => _predicates.SubjectOf(token) is >= 0 and int subject ? subject : SubjectBefore(token),
        "clause" => ExtraposedOf(token),
        "asked" => AskedBefore(token),
        "self" => SelfOf(token),
        _ => LedBy(token, slot, deep) is >= 0 and int led ? led : LeadsIn(token, slot) ? ClauseLedIn(token) : -1,
    };

    /// <summary>The words of the condition that the frame or the words around the predicate tell, or <see langword="null"/>.</summary>
    public Span? ConditionOf(int token, StanceFrame frame, int predicate, int topic)
    {
        foreach (StanceNeed need in frame.Needs)
        {
            if (need is { Slot: "cond", Value.Length: > 0 } && LedBy(token, need.Value, deep: false) is >= 0 and int led)
                return _topics.ClauseOf(led, null);
        }

        return _conditions.Under(predicate) ?? (topic >= 0 && topic != predicate ? _conditions.Under(topic) : null);
    }

    private static bool IsOf(Upos found, Upos wanted) =>
        found == wanted || (wanted == Upos.Adj && found == Upos.Verb) || (wanted == Upos.Adp && found == Upos.Sconj);

    // "both states support the ban": a noun with a subject and an object is a verb.
    private bool IsVerbTakenForNoun(int token) =>
        _text.Tokens[token].Upos == Upos.Noun && _text.ChildOf(token, Relation.Nsubj) >= 0 && _text.ChildOf(token, Relation.Obj) >= 0;

    private bool Fits(int token, StanceNeed need, bool deep) => need.Slot switch
    {
        "obj" when need.Lemmas is { } lemmas => _predicates.ObjectOf(token) is >= 0 and int obj && lemmas.Contains(_text.Tokens[obj].Lemma),
        "obj" => TopicOf(token, "obj") is >= 0 and int obj && IsOfKind(obj, need.Value),
        "subj" => TopicOf(token, "subj") is >= 0 and int subject && IsOfKind(subject, need.Value),
        "comp" when need.Lemmas is { } modals => ComplementOf(token) is >= 0 and int clause && HasChild(clause, Relation.Aux, modals),
        "comp" => ComplementOf(token) >= 0,
        "that" => ComplementOf(token) is >= 0 and int clause && _text.ChildOf(clause, Relation.Mark) >= 0 && _text.ChildOf(clause, Relation.Nsubj) >= 0,
        "inf" => ComplementOf(token) is >= 0 and int clause && _text.Tokens[clause].Is(Morphology.Infinitive) && _text.ChildOf(clause, Relation.Mark) >= 0,
        "topic" => TopicOf(token, need.Value, deep) >= 0,
        "prt" => _predicates.ParticleOf(token) is >= 0 and int particle && need.Lemmas!.Contains(_text.Tokens[particle].Lemma),
        "lead" => HasCase(token, need.Value),
        "neg" => _predicates.IsNegated(token, _lexicon.Emphases),
        "no" => _text.ChildOf(token, Relation.Det) is >= 0 and int determiner && _lexicon.Is("none", _text.Tokens[determiner].Lemma),
        "yet" => IsYet(token),
        "ing" => _text.Tokens[token].Is(Morphology.PresentParticiple) && _text.ChildOf(token, Relation.Aux) >= 0,
        "simple" => !HasPerfect(token),
        "bare" => _predicates.ObjectOf(token) < 0,
        "passive" => _text.Tokens[token].Is(Morphology.PastParticiple) && (_predicates.IsPassive(token) || _text.Tokens[token].Relation == Relation.Xcomp),
        "cop" => _text.ChildOf(token, Relation.Cop) >= 0,
        "poss" => _text.ChildOf(token, Relation.NmodPoss) >= 0,
        "judged" => IsJudged(token, need.Lemmas!),
        "near" => IsNear(token, need.Lemmas!),
        "verb" => _text.Tokens[token] is { Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int verb } && need.Lemmas!.Contains(_text.Tokens[verb].Lemma),
        "cond" => need.Value.Length == 0 ? _conditions.Under(token) is not null : LedBy(token, need.Value, deep: false) >= 0,
        "plain" => ComplementOf(token) is >= 0 and int inner && Match(inner) is not { Denied: not null },
        // What an adposition leads in.
        _ => TopicOf(token, need.Slot) is >= 0 and int led && IsOfKind(led, need.Value),
    };

    private bool HasPerfect(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("perfect", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    private bool IsOfKind(int token, string kind) => kind switch
    {
        "thing" => !IsPerson(token),
        "matter" => !IsPerson(token) && _lexicon.Is("matter", _text.Tokens[token].Lemma),
        "stand" => !IsPerson(token) && !_lexicon.Is("claim", _text.Tokens[token].Lemma),
        "named" => _text.Tokens[token].Upos == Upos.Noun && !IsPerson(token) && _lexicon.Is("matter", _text.Tokens[token].Lemma),
        _ => true,
    };

    private bool IsNear(int token, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (lemmas.Contains(_text.Tokens[child].Lemma))
                return true;
            // "vowed not to": the negation stands under the infinitive.
            if (_text.Tokens[child].Relation is Relation.Xcomp or Relation.Advcl && child > token && lemmas.Contains(_text.Tokens[token + 1].Lemma))
                return true;
        }

        return false;
    }

    // "called the pact historic", "called it a mistake", "described the plan as a mistake".
    private bool IsJudged(int token, IReadOnlySet<string> lemmas)
    {
        int first = ObjectOf(token);
        foreach (int child in _text.ChildrenOf(token))
        {
            Relation relation = _text.Tokens[child].Relation;
            if (child > token && child != first && relation is Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Ccomp or Relation.Advcl && IsJudgment(child, lemmas))
                return true;
        }

        // Where the parser takes the judgment for the object's head, or hangs it on the object.
        if (first < 0)
            return false;
        foreach (int child in _text.ChildrenOf(first))
        {
            if (child > first && _text.Tokens[child].Relation is Relation.Amod or Relation.Nmod or Relation.Xcomp && IsJudgment(child, lemmas))
                return true;
        }

        return false;
    }

    private bool IsJudgment(int token, IReadOnlySet<string> lemmas) =>
        lemmas.Contains(_text.Tokens[token].Lemma) || HasChild(token, Relation.Amod, lemmas);

    private bool HasChild(int token, Relation relation, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == relation && lemmas.Contains(_text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    // Of a relative pronoun before the verb and a noun behind it, the noun ("the meeting that she favours talks", as the parser may have it).
    private int ObjectOf(int token)
    {
        int first = _predicates.ObjectOf(token);
        // "called the pact historic", where the parser makes the noun a part of the judgment.
        if (first < 0 && _text.ChildOf(token, Relation.Xcomp) is >= 0 and int judgment && _text.Tokens[judgment].Upos == Upos.Adj)
            return _text.ChildOf(judgment, Relation.Compound);
        if (first < 0 || first > token || _text.Tokens[first].Upos != Upos.Pron)
            return first;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child > token && _text.Tokens[child].Relation == Relation.Obj)
                return child;
        }

        return first;
    }

    private bool IsPerson(int token) => _actors.At(token) is { } mention && _cast[mention.Actor].Kind == ActorKind.Person;

    private int SelfOf(int token)
    {
        Token word = _text.Tokens[token];
        return word.Relation == Relation.Case && word.Head >= 0 && _predicates.OwnSubjectOf(word.Head) >= 0 ? word.Head : -1;
    }

    private int ComplementOf(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child < token || _text.Tokens[child].Upos is not Upos.Verb || _conditions.HasLead(child, "condition"))
                continue;
            Relation relation = _text.Tokens[child].Relation;
            bool completes = relation is Relation.Xcomp or Relation.Ccomp;
            // The parser's adverbial clause may be a complement: a marked one, or one right behind its verb ("ruled out attending").
            if (completes || (relation == Relation.Acl && _text.Tokens[token].Upos == Upos.Noun && _text.Tokens[child].Is(Morphology.Infinitive)))
                return child;
            if ((relation == Relation.Advcl && (_text.ChildOf(child, Relation.Mark) >= 0 || child <= token + 2)))
                return child;
        }

        return -1;
    }

    /// <summary>What somebody was asked in the same sentence before: "asked whether she would run, she had not decided"; -1 where there is none.</summary>
    public int AskedBefore(int token)
    {
        for (int i = _text.Sentences[_text.Tokens[token].Sentence].FirstToken; i < token; i++)
        {
            if (_text.Tokens[i] is not { Upos: Upos.Verb, Relation: Relation.Ccomp or Relation.Advcl or Relation.Xcomp, Head: >= 0 and int verb } || verb > i || !_lexicon.Is("ask", _text.Tokens[verb].Lemma))
                continue;
            if (_text.ChildOf(i, Relation.Mark) is >= 0 and int mark && _lexicon.Is("supposed", _text.Tokens[mark].Lemma))
                return i;
        }

        return -1;
    }

    // "said a rise was off the table", where the parser hangs the rise on "said".
    private int SubjectBefore(int predicate)
    {
        if (_text.Tokens[predicate] is not { Relation: Relation.Ccomp, Head: >= 0 and int verb } || _text.ChildOf(predicate, Relation.Cop) is not (>= 0 and int copula))
            return -1;
        return _text.ChildOf(verb, Relation.Obj) is >= 0 and int obj && obj > verb && obj < copula ? obj : -1;
    }

    // "it would be premature to go", "sending them would be a mistake".
    private int ExtraposedOf(int token)
    {
        if (_text.ChildOf(token, Relation.Csubj) is >= 0 and int subject)
            return subject;
        bool expletive = _text.ChildOf(token, Relation.Expl) >= 0;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (expletive && child > token && _text.Tokens[child].Upos == Upos.Verb && _text.Tokens[child].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Acl or Relation.Advcl
                && _text.ChildOf(child, Relation.Mark) is >= 0 and int mark && _lexicon.Is("extraposed", _text.Tokens[mark].Lemma))
            {
                return child;
            }
        }

        return -1;
    }

    // "ruled out attending": a gerund is the object.
    private int GerundOf(int token) =>
        ComplementOf(token) is >= 0 and int complement && _text.Tokens[complement].Is(Morphology.PresentParticiple) ? complement : -1;

    private int LedBy(int token, string adposition, bool deep)
    {
        int own = LedUnder(token, token, adposition);
        // "expressed support for it", as the parser may hang it on the verb.
        if (own < 0 && _text.Tokens[token] is { Upos: Upos.Noun, Relation: Relation.Obj, Head: >= 0 and int verb })
            own = LedUnder(verb, token, adposition);
        if (own >= 0 || !deep)
            return own;
        // "left the door open to a deal", "threw her weight behind it": under the words that belong to the verb.
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child > token && _text.Tokens[child].Relation is Relation.Obj or Relation.Xcomp or Relation.CompoundPrt or Relation.Advmod or Relation.Amod)
            {
                int inner = LedUnder(child, token, adposition);
                if (inner < 0 && _text.ChildOf(child, Relation.Amod) is >= 0 and int modifier)
                    inner = LedUnder(modifier, token, adposition);
                if (inner >= 0)
                    return inner;
            }
        }

        return -1;
    }

    private int LedUnder(int token, int from, string adposition)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child > from && _text.Tokens[child].Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl && HasCase(child, adposition) && !IsOfTime(child) && !IsStranded(child, adposition))
                return child;
        }

        return -1;
    }

    // "a law that she argued for in parliament": the word before it leads in what stands there.
    private bool IsStranded(int token, string adposition)
    {
        int cases = 0;
        foreach (int child in _text.ChildrenOf(token))
            cases += child < token && _text.Tokens[child].Relation == Relation.Case && _text.Tokens[child].Upos == Upos.Adp ? 1 : 0;
        return cases > 1 && _text.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron && _predicates.LeadOf(token) == adposition;
    }

    // "a bill that he voted for when he was there": the adposition leads nothing in.
    private bool IsOfTime(int clause)
    {
        foreach (int child in _text.ChildrenOf(clause))
        {
            if (child < clause && _text.Tokens[child].Relation is Relation.Advmod or Relation.Mark && _lexicon.Is("time", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    // "undecided on whether to": the adposition stands before the clause, wherever the parser hangs it.
    private int ClauseLedIn(int token) =>
        ComplementOf(token) is >= 0 and int clause && (clause <= token + 3 || _text.ChildOf(clause, Relation.Mark) is >= 0 and int mark && mark <= token + 2) ? clause : -1;

    private bool LeadsIn(int token, string adposition) =>
        token + 1 < _text.Tokens.Length && _text.Tokens[token + 1].Lemma == adposition && _text.Tokens[token + 1].Sentence == _text.Tokens[token].Sentence;

    private bool HasCase(int token, string lemma)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Case or Relation.Mark && _text.Tokens[child].Lemma == lemma)
                return true;
        }

        return false;
    }

    // "has yet to confirm": the word hangs on the verb before, or "yet" on the word.
    private bool IsYet(int token)
    {
        if (!_text.Tokens[token].Is(Morphology.Infinitive))
            return false;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_lexicon.Is("yet", _text.Tokens[child].Lemma))
                return true;
        }

        int head = _text.Tokens[token].Head;
        if (head < 0 || _text.Tokens[token].Relation != Relation.Xcomp)
            return false;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_lexicon.Is("yet", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }
}
