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
    private readonly StanceSlots _slots;
    private readonly Judgments _judgments;

    public StanceMatcher(ParsedText text, Cast cast, PhraseActors actors, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _actors = actors;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _conditions = new ConditionReader(text, lexicon);
        _slots = new StanceSlots(text, _conditions, lexicon);
        _judgments = new Judgments(text, _slots, lexicon);
        _topics = new TopicWords(text, lexicon);
    }

    /// <summary>The words of the condition under a predicate, or <see langword="null"/>.</summary>
    public Span? ConditionUnder(int predicate, bool denied = false) => _conditions.Under(predicate, denied);

    /// <summary>Whether a condition says itself that it is one: "but only if".</summary>
    public bool IsMarked(Span condition) => _conditions.IsMarked(condition);

    /// <summary>Whether a condition stands behind the verb of saying: "would go, she said, if it changed".</summary>
    public bool IsApart(Span condition, int predicate) => _conditions.IsApart(condition, predicate);

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
    public int PredicateOf(int token) => _text.Tokens[token].Upos == Upos.Adp || _text.Tokens[token] is { Upos: Upos.Sconj, Relation: Relation.Mark, Head: >= 0 } ? _text.Tokens[token].Head : token;

    /// <summary>The head of the topic, or -1.</summary>
    /// <param name="token">The word.</param>
    /// <param name="slot">Where the topic stands, as the table names it.</param>
    /// <param name="deep">Whether it may hang on another word of the phrase: "left the door open to a deal".</param>
    public int TopicOf(int token, string slot, bool deep = false) => _slots.TopicOf(token, slot, deep);

    /// <summary>What somebody was asked in the same sentence before, or -1.</summary>
    public int AskedBefore(int token) => _slots.AskedBefore(token);

    /// <summary>The words of the condition that the frame or the words around the predicate tell, or <see langword="null"/>.</summary>
    public Span? ConditionOf(int token, StanceFrame frame, int predicate, int topic)
    {
        foreach (StanceNeed need in frame.Needs)
        {
            if (need is { Slot: "cond", Value.Length: > 0 } && _slots.LedBy(token, need.Value, deep: false) is >= 0 and int led)
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
        "obj" => TopicOf(token, "obj") is >= 0 and int obj && (obj > token || _text.Tokens[obj].Head != token || _text.Tokens[obj].Upos is not (Upos.Noun or Upos.Propn) || _text.Tokens[obj].Relation != Relation.Obj) && IsOfKind(obj, need.Value),
        "subj" => TopicOf(token, "subj") is >= 0 and int subject && IsOfKind(subject, need.Value),
        "comp" when need.Lemmas is { } modals => _slots.ComplementOf(token) is >= 0 and int clause && HasChild(clause, Relation.Aux, modals),
        "comp" => _slots.ComplementOf(token) >= 0,
        "that" => _slots.ComplementOf(token) is >= 0 and int clause && _text.ChildOf(clause, Relation.Mark) >= 0 && _text.ChildOf(clause, Relation.Nsubj) >= 0,
        "inf" => _slots.ComplementOf(token) is >= 0 and int clause && _text.ChildOf(clause, Relation.Mark) is >= 0 and int mark
            && (_text.Tokens[clause].Is(Morphology.Infinitive) || _text.Tokens[mark].Upos == Upos.Part),
        "gerund" => _slots.ComplementOf(token) is >= 0 and int clause && _text.Tokens[clause].Is(Morphology.PresentParticiple) && _text.ChildOf(clause, Relation.Aux) < 0 && _text.ChildOf(clause, Relation.Nsubj) < 0,
        "mark" => _slots.ComplementOf(token) is >= 0 and int clause && _text.ChildOf(clause, Relation.Mark) is >= 0 and int mark && need.Lemmas!.Contains(_text.Tokens[mark].Lemma),
        "done" => _slots.ComplementOf(token) is >= 0 and int made && _slots.IsDone(token, made),
        "deed" => _slots.ComplementOf(token) is >= 0 and int clause && !_lexicon.Is("mental", _text.Tokens[clause].Lemma),
        "given" => _text.ChildOf(token, Relation.Obj) is >= 0 and int who && who > token && _slots.ComplementOf(token) > who && !_text.Tokens[who].Is(Morphology.Second),
        "topic" => TopicOf(token, need.Value, deep) >= 0,
        "prt" => _predicates.ParticleOf(token) is >= 0 and int particle && need.Lemmas!.Contains(_text.Tokens[particle].Lemma),
        "lead" => _slots.HasCase(token, need.Value),
        "neg" => _predicates.IsNegated(token, _lexicon.Emphases) || IsRefused(token),
        "refused" => IsRefused(token),
        "no" => _text.ChildOf(token, Relation.Det) is >= 0 and int determiner && _lexicon.Is("none", _text.Tokens[determiner].Lemma),
        "yet" => IsYet(token),
        "ing" => _text.Tokens[token].Is(Morphology.PresentParticiple) && _text.ChildOf(token, Relation.Aux) >= 0,
        "simple" => !HasPerfect(token),
        "perf" => HasPerfect(token),
        "bare" => _predicates.ObjectOf(token) < 0,
        "passive" => _text.Tokens[token].Relation == Relation.Xcomp
            ? _text.Tokens[token].Is(Morphology.PastParticiple) || _text.Tokens[token].Is(Morphology.Past)
            : _text.Tokens[token].Is(Morphology.PastParticiple) && _predicates.IsPassive(token),
        "cop" => _text.ChildOf(token, Relation.Cop) >= 0,
        "poss" => _text.ChildOf(token, Relation.NmodPoss) >= 0 && !(_text.Tokens[token] is { Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int changed } && _lexicon.Is("unkept", _text.Tokens[changed].Lemma)),
        "judged" => _judgments.IsJudged(token, need.Lemmas!),
        "near" => IsNear(token, need.Lemmas!),
        "next" => token + 1 < _text.Tokens.Length && need.Lemmas!.Contains(_text.Tokens[token + 1].Lemma),
        "verb" => _text.Tokens[token] is { Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int verb } && need.Lemmas!.Contains(_text.Tokens[verb].Lemma),
        "cond" => need.Value.Length == 0 ? _conditions.Under(token) is not null || (_slots.ComplementOf(token) is >= 0 and int completing && _conditions.Under(completing) is not null) : _slots.LedBy(token, need.Value, deep: false) >= 0,
        "plain" => _slots.ComplementOf(token) is >= 0 and int inner && Match(inner) is not { Denied: not null },
        // What an adposition leads in.
        _ => TopicOf(token, need.Slot, deep) is >= 0 and int led && (need.Lemmas is { } words ? words.Contains(_text.Tokens[led].Lemma) : IsOfKind(led, need.Value)),
    };

    /// <summary>Whether a word is what somebody refuses to do, and so denied: "refused to rule out".</summary>
    public bool IsRefused(int predicate) =>
        _text.Tokens[predicate] is { Relation: Relation.Xcomp, Head: >= 0 and int verb } && _lexicon.Is("refusal", _text.Tokens[verb].Lemma);

    private bool HasPerfect(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("perfect", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is one of plans, bills and the like.</summary>
    public bool IsMatter(int token) => IsOfKindItself(token, "matter");

    /// <summary>Whether from a noun up to another word nobody is named and no people or body is told of.</summary>
    public bool IsThing(int noun, int end)
    {
        for (int i = _text.SubtreeOf(noun).First; i < end; i++)
        {
            string lemma = _text.Tokens[i].Lemma.ToLowerInvariant();
            bool isSomebody = _text.Tokens[i].Upos == Upos.Pron || (i >= noun && (_actors.At(i) is not null || _lexicon.Is("people", lemma) || _lexicon.Is("body", lemma)));
            if (isSomebody || _text.Tokens[i].Upos is Upos.Punct or Upos.Verb)
                return false;
        }

        return true;
    }

    private bool IsOfKind(int token, string kind) => IsOfKindItself(_text.Tokens[token] is { Upos: Upos.Pron } pronoun && pronoun.Is(Morphology.Interrogative)
        && _text.Tokens[Math.Max(pronoun.Head, 0)] is { Relation: Relation.AclRelcl, Head: >= 0 and int antecedent } ? antecedent : token, kind);

    // "the offer, which she called an insult": of what kind the offer is.
    private bool IsOfKindItself(int token, string kind) => kind switch
    {
        "thing" => !IsPerson(token),
        "matter" => !IsPerson(token) && !IsGossip(token) && (_lexicon.Is("matter", _text.Tokens[token].Lemma) || _lexicon.Is("cause", _text.Tokens[token].Lemma)),
        "person" => IsPerson(token),
        "stand" => !IsPerson(token) && !_lexicon.Is("claim", _text.Tokens[token].Lemma),
        "verbal" => _text.Tokens[token].Upos == Upos.Noun && _text.ChildOf(token, Relation.Case) is >= 0 and int to && _text.Tokens[to + 1] is { Upos: Upos.Adj, Relation: Relation.Amod },
        "named" => _text.Tokens[token].Upos == Upos.Noun && !IsPerson(token) && _lexicon.Is("matter", _text.Tokens[token].Lemma),
        _ => true,
    };

    // "dismissed talk of a split", which is no talks.
    private bool IsGossip(int token) => _lexicon.Is("gossip", _text.Tokens[token].Lemma) && !_text.Tokens[token].Is(Morphology.Plural);

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

    private bool HasChild(int token, Relation relation, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == relation && lemmas.Contains(_text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    private bool IsPerson(int token) => _actors.At(token) is { } mention && _cast[mention.Actor].Kind == ActorKind.Person;

    /// <summary>Whether the frame that fits a word is one of "has yet to".</summary>
    public bool IsOfYet(int token) => Match(token) is { } frame && frame.Needs.Any(need => need.Slot == "yet");

    /// <summary>Whether a word is what somebody has yet to do: it hangs on the verb before, or "yet" on it.</summary>
    public bool IsYet(int token)
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
