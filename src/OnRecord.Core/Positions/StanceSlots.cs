using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Finds the word that heads the topic of a stance: the object, a clause, what an adposition leads in, what somebody was asked.</summary>
internal sealed class StanceSlots
{
    private readonly ParsedText _text;
    private readonly StanceLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly ConditionReader _conditions;

    public StanceSlots(ParsedText text, ConditionReader conditions, StanceLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _conditions = conditions;
    }

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

    /// <summary>A word's object. Of a relative pronoun before the verb and a noun behind it, the noun ("the meeting that she favours talks", as the parser may have it).</summary>
    public int ObjectOf(int token)
    {
        int first = _predicates.ObjectOf(token);
        // "called the pact historic", where the parser makes the noun a part of the judgment.
        if (first < 0 && _text.ChildOf(token, Relation.Xcomp) is >= 0 and int judgment && _text.Tokens[judgment].Upos == Upos.Adj)
            return _text.ChildOf(judgment, Relation.Compound);
        if (first < 0)
            return WithoutLead(token);
        if (first > token || _text.Tokens[first].Upos != Upos.Pron)
            return first;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child > token && _text.Tokens[child].Relation == Relation.Obj)
                return child;
        }

        return first;
    }

    // "shot down the proposal", "backs such a meeting", where the parser takes the noun for what an adposition leads in, and there is none.
    private int WithoutLead(int token)
    {
        int behind = Math.Max(token, _text.ChildOf(token, Relation.CompoundPrt)) + 1, noun = _text.ChildOf(token, Relation.Obl);
        return noun >= behind && _text.Tokens[noun].Upos == Upos.Noun && _text.ChildOf(noun, Relation.Case) < 0 && _text.SubtreeOf(noun).First == behind ? noun : -1;
    }

    private int SelfOf(int token)
    {
        Token word = _text.Tokens[token];
        // "is against moving the port", where the parser sees a progressive.
        if (word.Relation == Relation.Mark && word.Head > token && _text.Tokens[word.Head] is { Upos: Upos.Verb } gerund && gerund.Is(Morphology.PresentParticiple)
            && _text.ChildOf(word.Head, Relation.Aux) is >= 0 and int aux && aux < token && _predicates.OwnSubjectOf(word.Head) is >= 0 and int who && who < token)
        {
            return word.Head;
        }

        return word.Relation == Relation.Case && word.Head >= 0 && _predicates.OwnSubjectOf(word.Head) >= 0 ? word.Head : -1;
    }

    /// <summary>The infinitive or clause that completes a word, or -1.</summary>
    public int ComplementOf(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child < token || _text.Tokens[child].Upos is not Upos.Verb || _conditions.HasLead(child, "condition") || IsOfTime(child))
                continue;
            Relation relation = _text.Tokens[child].Relation;
            bool completes = relation is Relation.Xcomp or Relation.Ccomp or Relation.Csubj;
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

    /// <summary>What an adposition leads in under a word, or -1.</summary>
    public int LedBy(int token, string adposition, bool deep)
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

    /// <summary>Whether what completes a verb is done to the noun right behind it: "wants the port closed"; the parser may take the participle for a past.</summary>
    public bool IsDone(int token, int clause)
    {
        if (!_text.Tokens[clause].Is(Morphology.PastParticiple) && !_text.Tokens[clause].Is(Morphology.Past))
            return false;
        bool noun = false;
        for (int i = token + 1; i < clause; i++)
        {
            if (_text.Tokens[i].Upos is Upos.Punct or Upos.Aux or Upos.Verb or Upos.Sconj or Upos.Part)
                return false;
            noun |= _text.Tokens[i].Upos is Upos.Noun or Upos.Propn;
        }

        return noun;
    }

    /// <summary>Whether an adposition or conjunction leads a word in.</summary>
    public bool HasCase(int token, string lemma)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Case or Relation.Mark && _text.Tokens[child].Lemma == lemma)
                return true;
        }

        return false;
    }
}
