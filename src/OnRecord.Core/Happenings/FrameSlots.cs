using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Happenings;

/// <summary>Finds the words that stand at the slots of a trigger: its subject also where it is left out, its object, what adpositions lead in.</summary>
internal sealed class FrameSlots
{
    private readonly ParsedText _text;
    private readonly PredicateReading _predicates;
    private readonly PhraseActors _actors;
    private readonly HappeningLexicon _lexicon;
    private readonly Func<int, bool> _isTrigger;

    /// <summary>Reads the slots of a report.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="actors">Who phrases name.</param>
    /// <param name="lexicon">The pack's words.</param>
    /// <param name="isTrigger">Whether a word tells of a happening itself.</param>
    public FrameSlots(ParsedText text, PhraseActors actors, HappeningLexicon lexicon, Func<int, bool> isTrigger)
    {
        _text = text;
        _predicates = new PredicateReading(text);
        _actors = actors;
        _lexicon = lexicon;
        _isTrigger = isTrigger;
    }

    /// <summary>The word that stands at a slot of the trigger, or -1.</summary>
    public int At(int token, string slot)
    {
        bool noun = _text.Tokens[token].Upos == Upos.Noun;
        return slot switch
        {
            FrameSlot.Subject => noun ? SubjectOfNoun(token) : AgentOrSubjectOf(token),
            FrameSlot.Object => Antecedent(ObjectOf(token), token),
            FrameSlot.Predicated => (noun && _text.ChildOf(token, Relation.Cop) >= 0) || _text.Tokens[token].Upos == Upos.Adj ? _predicates.OwnSubjectOf(token) : -1,
            FrameSlot.Possessor => _text.ChildOf(token, Relation.NmodPoss),
            _ => LedBy(token, slot, noun),
        };
    }

    // "the accord, which both states hope to sign": what the pronoun stands for.
    private int Antecedent(int obj, int verb)
    {
        if (obj < 0 || obj > verb || _text.Tokens[obj].Upos != Upos.Pron || !_text.Tokens[obj].Is(Morphology.Interrogative))
            return obj;
        for (int at = verb, steps = 0; at >= 0 && steps < 4; at = _text.Tokens[at].Head, steps++)
        {
            if (_text.Tokens[at].Relation == Relation.AclRelcl)
                return _text.Tokens[at].Head;
        }

        return NameBefore(obj) is >= 0 and int name ? name : obj;
    }

    // "for NAME, whom he dismissed": the parser may hang the clause elsewhere.
    private int NameBefore(int pronoun)
    {
        int name = pronoun - 1;
        while (name > 0 && _text.Tokens[name].Upos == Upos.Punct)
            name--;
        if (name < 0 || _text.Tokens[name].Upos != Upos.Propn || _text.Tokens[name].Sentence != _text.Tokens[pronoun].Sentence)
            return -1;
        while (_text.Tokens[name] is { Relation: Relation.Flat, Head: >= 0 and int head } && head < name)
            name = head;
        return name;
    }

    /// <summary>A verb's object. Of "the leader NAME" the parser may make two: the one that names somebody is meant.</summary>
    public int ObjectOf(int verb)
    {
        int first = _predicates.ObjectOf(verb);
        if (first < 0)
            first = _text.ChildOf(verb, Relation.Iobj);
        if (first < 0 || _actors.At(first) is not null)
            return first;
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (child > first && _text.Tokens[child].Relation == Relation.Obj && _actors.At(child) is not null)
                return child;
        }

        return first;
    }

    private int AgentOrSubjectOf(int verb)
    {
        if (_predicates.IsPassive(verb))
            return _text.ChildOf(verb, Relation.OblAgent) is >= 0 and int agent && _lexicon.IsOfClass("agent", _predicates.LeadOf(agent)) ? agent : -1;
        if (_text.Tokens[verb] is { Relation: Relation.Conj, Head: >= 0 and int first } joined && joined.Is(Morphology.Infinitive) && _text.Tokens[first].Is(Morphology.Infinitive)
            && _predicates.OwnSubjectOf(verb) < 0)
        {
            return AgentOrSubjectOf(first);
        }

        // A clause that stands loose ("make it a priority, or cancel the meeting") has no subject of another one.
        int clause = _predicates.OwnSubjectOf(verb) < 0 && _text.Tokens[verb] is { Relation: Relation.Conj, Head: >= 0 and int elder } ? elder : verb;
        if (IsOpen(verb) || StartsAnother(verb) || (_text.Tokens[clause].Relation == Relation.Parataxis && !_text.Tokens[verb].Is(Morphology.PresentParticiple) && _predicates.OwnSubjectOf(clause) < 0 && _predicates.OwnSubjectOf(verb) < 0))
            return -1;
        // "called for bombing it": not who calls for it.
        if (_text.Tokens[verb] is { Relation: Relation.Advcl or Relation.Xcomp or Relation.Ccomp, Head: >= 0 and int asking } gerund && gerund.Is(Morphology.PresentParticiple)
            && _lexicon.IsOfClass("asker", _text.Tokens[asking].Lemma) && _predicates.OwnSubjectOf(verb) < 0)
        {
            return -1;
        }

        if (AidesOf(verb) is >= 0 and int aides)
            return aides;
        return ControllerOf(verb) is >= 0 and int controller ? controller : _actors.PastDateLine(_predicates.SubjectOf(verb), verb);
    }

    // "and NAME, the leader, denounced it": a phrase behind the conjunction is who does so, whatever the parser makes of it.
    private bool StartsAnother(int predicate) =>
        _text.Tokens[predicate].Relation == Relation.Conj && _predicates.OwnSubjectOf(predicate) < 0
        && _text.ChildOf(predicate, Relation.Cc) is >= 0 and int cc && cc + 1 < predicate && _text.Tokens[cc + 1].Upos is Upos.Propn or Upos.Det or Upos.Noun or Upos.Pron;

    // "three aides to NAME who resigned": no comma, so that it is not the one named.
    private int AidesOf(int verb)
    {
        if (_text.Tokens[verb] is not { Relation: Relation.AclRelcl, Head: > 0 and int name } || _text.Tokens[name] is not { Upos: Upos.Propn, Relation: Relation.Nmod, Head: >= 0 and int noun })
            return -1;
        int pronoun = _predicates.OwnSubjectOf(verb);
        return pronoun > 0 && _text.Tokens[pronoun].Is(Morphology.Interrogative) && _text.Tokens[pronoun - 1].Upos == Upos.Propn && _text.Tokens[noun].Upos == Upos.Noun ? noun : -1;
    }

    // "prodded the state to appoint him": whose task that is depends on a verb that the table does not know.
    private bool IsOpen(int verb)
    {
        if (_text.Tokens[verb] is not { Relation: Relation.Advcl or Relation.Xcomp, Head: >= 0 and int head } || !_text.Tokens[verb].Is(Morphology.Infinitive)
            || _predicates.OwnSubjectOf(verb) >= 0 || _text.Tokens[head].Upos != Upos.Verb || _lexicon.Governs(_text.Tokens[head].Lemma, "infinitive", out _))
        {
            return false;
        }

        int obj = _text.ChildOf(head, Relation.Obj);
        return obj > head && obj < verb && _actors.At(obj) is not null && !_isTrigger(head);
    }

    // "urged the minister to resign", "had been due to speak", where the parser sees no complement: whoever is urged resigns.
    private int ControllerOf(int verb)
    {
        Token token = _text.Tokens[verb];
        if (token is not { Relation: Relation.Advcl or Relation.Csubj or Relation.Xcomp, Head: >= 0 and int head })
            return -1;
        int obj = _text.ChildOf(head, Relation.Obj) is >= 0 and int direct ? direct : _text.ChildOf(head, Relation.Iobj);
        bool asked = obj >= 0 && obj < verb && obj > head;
        // "praised officers for arresting him", "accused him of visiting it".
        if (token.Is(Morphology.PresentParticiple))
            return asked && (_lexicon.IsOfClass("controlled", _predicates.LeadOf(verb)) || _lexicon.IsOfClass("charging", _text.Tokens[head].Lemma)) ? obj : -1;
        if (!token.Is(Morphology.Infinitive) || (!_lexicon.Governs(_text.Tokens[head].Lemma, "infinitive", out _) && AskedByNoun(verb, head) < 0))
            return -1;
        // "issued a call for the minister to resign".
        if (AskedByNoun(verb, head) is >= 0 and int called)
            return called;
        // "called on the minister to resign".
        foreach (int child in _text.ChildrenOf(head))
        {
            if (child > head && child < verb && _text.Tokens[child].Relation == Relation.Obl && _lexicon.Governs($"{_text.Tokens[head].Lemma} {_predicates.LeadOf(child)}", "infinitive", out _))
                return child;
        }

        return asked ? obj : token.Relation == Relation.Xcomp ? -1 : _predicates.SubjectOf(head);
    }

    private int AskedByNoun(int verb, int head)
    {
        for (int i = verb - 1; i > head; i--)
        {
            if (_text.Tokens[i] is not { Upos: Upos.Noun, Relation: Relation.Obj or Relation.Obl } || !_lexicon.Governs(_text.Tokens[i].Lemma, "infinitive", out _))
                continue;
            foreach (int child in _text.ChildrenOf(i))
            {
                if (child > i && child < verb && _text.Tokens[child].Relation == Relation.Nmod && _lexicon.IsOfClass("controlled", LeadOf(child)) && _actors.At(child) is not null)
                    return child;
            }
        }

        return -1;
    }

    // Who "held", "gave" or "attended" it, or spoke at it.
    private int SubjectOfNoun(int noun)
    {
        if (_text.Tokens[noun] is { Relation: Relation.Nmod, Head: >= 0 and int counted } && _lexicon.IsMeasure(_text.Tokens[counted].Lemma))
            return SubjectOfNoun(counted);
        // "a conference chaired by NAME".
        if (_text.ChildOf(noun, Relation.Acl) is >= 0 and int clause && _lexicon.IsLight(_text.Tokens[clause].Lemma) && _predicates.IsPassive(clause))
            return AgentOrSubjectOf(clause);
        // "my visit": whose it is is said, if not who that is.
        if (_text.ChildOf(noun, Relation.NmodPoss) is >= 0 and int owner && !_text.Tokens[owner].Is(Morphology.Third))
            return -1;
        int governor = _predicates.GovernorOf(noun);
        if (governor < 0 || _text.Tokens[governor].Upos != Upos.Verb)
            return -1;
        // "Asked at a press conference, the minister said": who is asked speaks there.
        if (_lexicon.IsOfClass("asked", _text.Tokens[governor].Lemma) && _text.Tokens[governor] is { Head: >= 0 and int main } && _text.Tokens[governor].Is(Morphology.PastParticiple)
            && _predicates.OwnSubjectOf(governor) < 0)
        {
            return AgentOrSubjectOf(main);
        }

        Relation relation = _text.Tokens[noun].Relation;
        if (relation is Relation.Nsubj or Relation.NsubjPass)
            return relation == Relation.NsubjPass && !_lexicon.IsOfClass("bystander", _text.Tokens[governor].Lemma) ? _text.ChildOf(governor, Relation.OblAgent) : -1;
        // "said in a speech", but not "set a deadline for the interview", "spoke hours before the briefing".
        string lead = _predicates.LeadOf(noun);
        // The parser may take the particle for a preposition: "called off | the talks".
        bool isObject = _predicates.IsObjectOfParticleVerb(noun)
            || (relation == Relation.Obl && lead.Length > 0 && _lexicon.Governs($"{_text.Tokens[governor].Lemma} {lead}", FrameSlot.Noun, out HappeningStatus? ended) && ended == HappeningStatus.Cancelled);
        if (relation is Relation.Obl or Relation.Nmod && !isObject && !_lexicon.IsOfClass("occasion", lead) && !(_lexicon.IsOfClass("purpose", lead) && _isTrigger(governor)))
            return -1;
        // "met her, and it comes after two calls": whose calls is not told.
        if (_lexicon.IsOfClass("later", lead) && relation == Relation.Obl && _text.Tokens[governor].Relation == Relation.Conj && _predicates.OwnSubjectOf(governor) < 0)
            return -1;
        // "After the meeting, a lawmaker said": not who met; "after a call with her, he said": he.
        bool taken = _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner && !_lexicon.IsIndefinite(_text.Tokens[determiner].Lemma);
        if (taken && _lexicon.IsOfClass("later", lead) && !IsLedByAny(noun, _lexicon.CompanyLeads))
            return -1;
        // Who "says" or "criticizes" a meeting need not be at it; who holds, proposes or cancels it is.
        string lemma = _text.Tokens[governor].Lemma;
        if ((relation == Relation.Obj || isObject) && !_lexicon.IsLight(lemma) && !_lexicon.Governs(lemma, FrameSlot.Noun, out _) && !IsGovernedWithParticle(governor, lead))
            return -1;
        // Who brokers a deal does not make it.
        if (_lexicon.IsOfClass("bystander", lemma))
            return -1;
        // Who comes to a speech does not give it, and who does not come to a meeting is not at it.
        if (_lexicon.IsAttending(lemma) && (_lexicon.IsOfClass("audience", _text.Tokens[noun].Lemma) || _predicates.IsNegated(governor, _lexicon.Emphases)))
            return -1;
        int subject = _text.Tokens[noun].Head == governor ? AgentOrSubjectOf(governor) : -1;
        // "NAME shunned NAME during his trip": whose trip it is is said, and it need not be the subject's.
        bool isOfEither = relation == Relation.Obl && _lexicon.IsOfClass("while", lead) && _text.ChildOf(noun, Relation.NmodPoss) is >= 0 and int whose && _text.Tokens[whose].Upos == Upos.Pron
            && _text.ChildOf(governor, Relation.Obj) is >= 0 and int beside && _actors.At(beside) is not null;
        return isOfEither || _text.Tokens[noun].Head != governor ? -1 : AgentOrSubjectOf(governor);
    }

    /// <summary>Whether one of several adpositions leads in something under a word.</summary>
    public bool IsLedByAny(int token, IReadOnlySet<string> adpositions)
    {
        foreach (string adposition in adpositions)
        {
            if (LedBy(token, adposition, noun: false) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>What an adposition leads in under a word, or -1.</summary>
    public int LedBy(int token, string adposition, bool noun)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Obl or Relation.OblAgent or Relation.Nmod && LeadOf(child) == adposition)
                return child;
        }

        // "the signing of the accord by two states", as the parser may hang it on the inner noun.
        if (noun && NestedUnder(token, adposition) is >= 0 and int nested)
            return nested;
        // "met in the palace with NAME", as the parser may hang it on where they met.
        if (!noun && _lexicon.CompanyLeads.Contains(adposition))
        {
            foreach (int child in _text.ChildrenOf(token))
            {
                if (child > token && _text.Tokens[child].Relation == Relation.Obl && _lexicon.IsPlaceLead(_predicates.LeadOf(child)) && LedBy(child, adposition, noun: false) is >= 0 and int inner)
                    return inner;
            }
        }

        // "held a meeting with", as the parser may hang it on the verb.
        if (noun && _text.Tokens[token].Relation is Relation.Obj or Relation.NsubjPass && _text.Tokens[token].Head is >= 0 and int verb
            // "was arranged by NAME": not NAME's.
            && !(adposition == FrameSlot.By && _lexicon.IsOfClass("bystander", _text.Tokens[verb].Lemma)))
            return LedBy(verb, adposition, noun: false);
        return -1;
    }

    // "with Minister NAME": the parser may hang the adposition on the title.
    private string LeadOf(int token) =>
        _predicates.LeadOf(token) is { Length: > 0 } lead ? lead : _text.ChildOf(token, Relation.NmodDesc) is >= 0 and int title ? _predicates.LeadOf(title) : "";

    private int NestedUnder(int noun, string adposition)
    {
        foreach (int child in _text.ChildrenOf(noun))
        {
            if (_text.Tokens[child].Relation != Relation.Nmod || (_actors.At(child) is not null && adposition != FrameSlot.By))
                continue;
            foreach (int inner in _text.ChildrenOf(child))
            {
                if (_text.Tokens[inner].Relation == Relation.Nmod && _predicates.LeadOf(inner) == adposition && _actors.At(inner) is not null)
                    return inner;
            }
        }

        return -1;
    }

    // "Called off his visit", "put off the talks".
    private bool IsGovernedWithParticle(int verb, string lead) => _lexicon.Governs($"{_text.Tokens[verb].Lemma} {lead}", FrameSlot.Noun, out _)
        || (_text.ChildOf(verb, Relation.CompoundPrt) is >= 0 and int particle && _lexicon.Governs($"{_text.Tokens[verb].Lemma} {_text.Tokens[particle].Lemma}", FrameSlot.Noun, out _));
}
