namespace OnRecord.Language;

/// <summary>Reads a predicate off the heads and relations: its subject also where it is left out, its objects, what denies it.</summary>
/// <remarks>All indexes are of the report's tokens; -1 means that there is none.</remarks>
internal readonly struct PredicateReading
{
    // How far a subject that is left out is looked for, in clauses.
    private const int MostClauses = 6;

    private readonly ParsedText _text;

    public PredicateReading(ParsedText text) => _text = text;

    /// <summary>The predicate's subject: its own, or that of the clause that it leaves it to (control, coordination, relative clauses).</summary>
    public int SubjectOf(int predicate)
    {
        for (int steps = 0; predicate >= 0 && steps < MostClauses; steps++)
        {
            Token token = _text.Tokens[predicate];
            int subject = OwnSubjectOf(predicate);
            if (subject >= 0)
                return token.Relation == Relation.AclRelcl && IsRelative(subject) ? token.Head : subject;
            int head = token.Head;
            if (head < 0)
                return -1;
            switch (token.Relation)
            {
                case Relation.AclRelcl or Relation.Acl:
                    return token.Is(Morphology.Infinitive) && SubjectOfNoun(head) is >= 0 and int holder ? holder : head;
                case Relation.Xcomp:
                    int controller = _text.ChildOf(head, Relation.Obj);
                    if (controller >= 0 && controller < predicate)
                        return controller;
                    if (SubjectOfWronglyLedIn(predicate, head) is >= 0 and int noun)
                        return noun;
                    break;
                case Relation.Csubj when SubjectOfWronglyLedIn(predicate, head) is >= 0 and int named:
                    return named;
                case Relation.Conj or Relation.Advcl or Relation.Parataxis:
                    break;
                default:
                    return -1;
            }

            predicate = head;
        }

        return -1;
    }

    // "NAME and NAME are due to meet", where the parser takes "due to" for an adposition of the names.
    private int SubjectOfWronglyLedIn(int predicate, int head) =>
        _text.Tokens[head] is { Relation: Relation.Case, Head: >= 0 } adjective && adjective.Head < head && _text.Tokens[predicate].Is(Morphology.Infinitive) && _text.ChildOf(head, Relation.Cop) >= 0
            ? adjective.Head : -1;

    /// <summary>The subject that is the predicate's own child, or that the parser hangs on its auxiliary.</summary>
    public int OwnSubjectOf(int predicate)
    {
        int onAuxiliary = -1, own = -1, outer = -1;
        foreach (int child in _text.ChildrenOf(predicate))
        {
            Relation relation = _text.Tokens[child].Relation;
            // Of several the last before the predicate: a date line may be taken for one.
            if (relation is Relation.Nsubj or Relation.NsubjPass && (own < 0 || child < predicate))
                own = child;
            // "is to vote".
            if (relation == Relation.NsubjOuter && _text.Tokens[predicate].Is(Morphology.Infinitive))
                outer = child;
            if (relation == Relation.Aux && onAuxiliary < 0)
                onAuxiliary = _text.ChildOf(child, Relation.Nsubj);
        }

        return own >= 0 ? own : onAuxiliary >= 0 ? onAuxiliary : outer;
    }

    /// <summary>Whether the predicate is in the passive, or a participle that stands for one.</summary>
    public bool IsPassive(int predicate)
    {
        foreach (int child in _text.ChildrenOf(predicate))
        {
            if (_text.Tokens[child].Relation == Relation.AuxPass || (_text.Tokens[child].Relation == Relation.NsubjPass && !IsSaidWhole(predicate)))
                return true;
        }

        Token token = _text.Tokens[predicate];
        return token.Relation == Relation.Acl && token.Is(Morphology.PastParticiple) && _text.ChildOf(predicate, Relation.Aux) < 0;
    }

    // "Her predecessor, NAME, called for it.", where the parser sees a passive without its auxiliary: in whole sentences there is none.
    private bool IsSaidWhole(int predicate)
    {
        Token token = _text.Tokens[predicate];
        return token.Relation == Relation.Root && _text.ChildOf(predicate, Relation.Aux) < 0 && _text.ChildOf(predicate, Relation.AuxPass) < 0
            && _text.WordOf(_text.Sentences[token.Sentence].EndToken - 1) is "." && _text.ChildOf(predicate, Relation.OblAgent) < 0;
    }

    /// <summary>What the predicate is done to: its object, or the subject of its passive.</summary>
    public int ObjectOf(int predicate)
    {
        int subject = _text.ChildOf(predicate, Relation.NsubjPass);
        if (subject >= 0)
            return subject;
        int obj = _text.ChildOf(predicate, Relation.Obj);
        if (obj >= 0)
            return obj;
        return IsPassive(predicate) && _text.Tokens[predicate].Relation == Relation.Acl ? _text.Tokens[predicate].Head : -1;
    }

    /// <summary>Whether a word under the predicate and before it denies it; what stands behind it denies what follows ("proposed not only …").</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="emphases">Lemmas behind which a word denies nothing ("not only").</param>
    public bool IsNegated(int predicate, IReadOnlySet<string> emphases)
    {
        foreach (int child in _text.ChildrenOf(predicate))
        {
            Token token = _text.Tokens[child];
            if (child < predicate && !emphases.Contains(_text.Tokens[child + 1].Lemma) && token.Is(Morphology.Negative) && token.Relation is Relation.Advmod or Relation.Det or Relation.Aux
                && !IsAnswer(child, predicate))
            {
                return true;
            }
        }

        return false;
    }

    // "Absolutely not," she said, "I signed it": a word that stands by itself denies no verb without an auxiliary; "did not, however, sign it" has one.
    private bool IsAnswer(int negation, int predicate) =>
        _text.Tokens[negation + 1].Upos == Upos.Punct && _text.ChildOf(predicate, Relation.Aux) < 0 && _text.ChildOf(predicate, Relation.AuxPass) < 0 && _text.ChildOf(predicate, Relation.Cop) < 0;

    /// <summary>The verb's particle: its own, or one right behind it that the parser hangs on the next verb ("ruled out sending").</summary>
    public int ParticleOf(int verb)
    {
        int own = _text.ChildOf(verb, Relation.CompoundPrt);
        if (own >= 0 || verb + 1 >= _text.Tokens.Length)
            return own;
        Token next = _text.Tokens[verb + 1];
        return next.Relation == Relation.CompoundPrt && next.Head > verb + 1 ? verb + 1 : -1;
    }

    /// <summary>The adposition or conjunction that leads <paramref name="token"/> in, as a lemma; empty where there is none.</summary>
    public string LeadOf(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Case or Relation.Mark)
                return _text.Tokens[child].Lemma;
        }

        return "";
    }

    /// <summary>Whether a noun is what a verb with a particle is of, which the parser may take for more: "called off his visit".</summary>
    public bool IsObjectOfParticleVerb(int noun) => _text.Tokens[noun] is { Relation: Relation.Obj or Relation.Obl, Head: >= 0 and int verb }
        && _text.ChildOf(verb, Relation.CompoundPrt) is >= 0 and int particle && particle < noun && LeadOf(noun).Length == 0;

    /// <summary>The verb (or other predicate) that governs <paramref name="token"/>: the nearest one up the heads.</summary>
    public int GovernorOf(int token)
    {
        int head = _text.Tokens[token].Head;
        for (int steps = 0; head >= 0 && steps < MostClauses; steps++)
        {
            if (IsPredicate(head))
                return head;
            head = _text.Tokens[head].Head;
        }

        return -1;
    }

    /// <summary>Whether <paramref name="token"/> is the head of a clause.</summary>
    public bool IsPredicate(int token)
    {
        if (_text.Tokens[token].Upos is Upos.Verb)
            return true;
        return _text.ChildOf(token, Relation.Cop) >= 0 || OwnSubjectOf(token) >= 0;
    }

    private int SubjectOfNoun(int noun)
    {
        // "his offer to meet": who offers is who meets.
        int owner = _text.ChildOf(noun, Relation.NmodPoss);
        if (owner >= 0)
            return owner;
        Token token = _text.Tokens[noun];
        return token.Relation is Relation.Obj && token.Head >= 0 ? OwnSubjectOf(token.Head) : -1;
    }

    private bool IsRelative(int subject) => _text.Tokens[subject].Upos == Upos.Pron && _text.Tokens[subject].Is(Morphology.Interrogative);
}
