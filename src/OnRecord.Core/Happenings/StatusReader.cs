using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>Tells whether a happening took place, is planned, proposed, denied or cancelled; or that nothing is told of it.</summary>
internal sealed class StatusReader
{
    private const string Infinitive = "infinitive", Clause = "clause", Noun = FrameSlot.Noun, Modal = "modal", Lead = "lead", Modifier = "modifier";

    // How many governors up a status is looked for.
    private const int MostGovernors = 4;

    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PredicateReading _predicates;

    public StatusReader(ParsedText text, HappeningLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
    }

    /// <summary>The status of the happening that a word tells of, or <see langword="null"/> where it is only supposed.</summary>
    public HappeningStatus? Of(int trigger) =>
        IsSupposed(trigger) ? null : _text.Tokens[trigger].Upos == Upos.Verb ? OfVerb(trigger, MostGovernors) : OfNoun(trigger, MostGovernors);

    // "if they succeeded in passing it": inside a condition or a question nothing is told.
    private bool IsSupposed(int trigger)
    {
        // "until the board approves it", where the parser hangs the conjunction on the subject.
        if (_text.Tokens[trigger].Relation == Relation.Advcl && _predicates.OwnSubjectOf(trigger) is >= 0 and int subject
            && _lexicon.Signals(Lead, _predicates.LeadOf(subject), out HappeningStatus? open) && open is null)
        {
            return true;
        }

        for (int at = trigger, steps = 0; at >= 0 && steps < MostGovernors; at = _text.Tokens[at].Head, steps++)
        {
            foreach (int child in _text.ChildrenOf(at))
            {
                if (child < trigger && (_text.Tokens[child].Relation == Relation.Mark || (at == trigger && _text.Tokens[child].Relation == Relation.Case && _text.Tokens[at].Upos == Upos.Verb))
                    && _predicates.IsPredicate(at)
                    && _lexicon.Signals(Lead, _text.Tokens[child].Lemma, out HappeningStatus? lead) && lead is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private HappeningStatus? OfVerb(int verb, int left)
    {
        if (IsConditional(verb) || IsOfAny(verb))
            return null;
        HappeningStatus? own = OwnStatusOf(verb, out bool decided);
        if (decided && own is null)
            return null;
        if (AimedAt(verb) is { } aimed)
            return aimed;
        bool ownDecided = decided;
        HappeningStatus? above = left > 0 ? FromGovernor(verb, left, ref decided) : null;
        if (decided && !ownDecided && above is null)
            return null;
        HappeningStatus? status = above ?? own;
        if (!_predicates.IsNegated(verb, _lexicon.Emphases) && !IsPairedDenial(verb))
            return status;
        // Who does not vote denies no vote.
        if (_lexicon.IsOfClass("abstain", _text.Tokens[verb].Lemma))
            return null;
        return status switch
        {
            HappeningStatus.Happened => HappeningStatus.Denied,
            HappeningStatus.Denied => HappeningStatus.Happened,
            _ => null,
        };
    }

    // "any judge appointed by him": none in particular.
    private bool IsOfAny(int verb) =>
        _text.Tokens[verb] is { Relation: Relation.Acl or Relation.AclRelcl, Head: >= 0 and int noun } && _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner
        && _lexicon.IsOfClass("any", _text.Tokens[determiner].Lemma);

    // By auxiliaries, form and lead of the clause.
    private HappeningStatus? OwnStatusOf(int verb, out bool decided)
    {
        decided = true;
        Token token = _text.Tokens[verb];
        foreach (int child in _text.ChildrenOf(verb))
        {
            Token part = _text.Tokens[child];
            if (part.Relation == Relation.Mark && _lexicon.Signals(Lead, part.Lemma, out HappeningStatus? lead))
                return lead;
            // "would have met" did not meet.
            // and "I would meet him" is a case that is only thought of.
            if (part.Relation is Relation.Aux && _lexicon.Signals(Modal, part.Lemma, out HappeningStatus? modal))
                return HasPerfect(verb) || (_lexicon.IsOfClass("hypothetical", part.Lemma) && IsOfSpeaker(verb)) ? null : modal;
        }

        decided = false;
        bool infinitive = token.Is(Morphology.Infinitive);
        // "is to vote": a copula before an infinitive.
        bool bare = _text.ChildOf(verb, Relation.Aux) < 0 && token.Relation != Relation.Root && (token.Relation != Relation.Conj || _text.ChildOf(verb, Relation.Mark) >= 0);
        if (infinitive && (_text.ChildOf(verb, Relation.Cop) >= 0 || bare))
            return HappeningStatus.Planned;
        return HappeningStatus.Happened;
    }

    private bool IsOfSpeaker(int verb) => _predicates.OwnSubjectOf(verb) is >= 0 and int subject && _text.Tokens[subject].Is(Morphology.First);

    private HappeningStatus? FromGovernor(int verb, int left, ref bool decided)
    {
        Token token = _text.Tokens[verb];
        if (token.Head < 0)
            return null;
        switch (token.Relation)
        {
            case Relation.Xcomp or Relation.Acl or Relation.Ccomp or Relation.Csubj:
                bool infinitive = token.Is(Morphology.Infinitive) && _text.ChildOf(verb, Relation.Aux) < 0;
                // "denied a report that they had met".
                if (!infinitive && token.Relation != Relation.Xcomp && IsRebutted(token.Head))
                {
                    decided = true;
                    return HappeningStatus.Denied;
                }

                // "had to resign", "was forced to resign", "helped pass it": done where that is.
                if (token.Relation == Relation.Xcomp && _lexicon.IsOfClass(_predicates.IsPassive(token.Head) ? "forced" : "carried", _text.Tokens[token.Head].Lemma))
                {
                    decided = true;
                    return OfVerb(token.Head, left - 1) is HappeningStatus.Happened && IsPresentDuty(token.Head) ? HappeningStatus.Planned : OfVerb(token.Head, left - 1);
                }

                if (_lexicon.Governs(LemmaOf(token.Head), infinitive ? Infinitive : Clause, out HappeningStatus? status))
                {
                    decided = true;
                    return IsRefused(token.Head) || IsLeftUndone(token.Head) ? null : Denied(token.Head, status);
                }

                if (infinitive && token.Relation == Relation.Xcomp && AskingNoun(verb, token.Head) is { } decision)
                {
                    decided = true;
                    return decision;
                }

                if (infinitive && token.Relation is Relation.Xcomp or Relation.Acl)
                    return OfUnknownGovernor(token.Head, ref decided);
                // "declaring an emergency would anger them".
                if (token.Relation == Relation.Csubj && OwnStatusOf(token.Head, out _) != HappeningStatus.Happened)
                    decided = true;
                return null;
            // "has pushed for it since taking office": the time of what is wanted, and not wanted itself.
            case Relation.Advcl when _lexicon.Signals(Lead, _predicates.LeadOf(verb), out HappeningStatus? timed) && timed == HappeningStatus.Happened:
                return null;
            // "under pressure from lawmakers to step down", where the parser hangs it on the verb.
            case Relation.Advcl when token.Is(Morphology.Infinitive) && AskingNoun(verb, token.Head) is { } asked:
                decided = true;
                return asked;
            case Relation.Advcl when (token.Is(Morphology.PresentParticiple) || token.Is(Morphology.Infinitive)) && _lexicon.Governs(LemmaOf(token.Head), Clause, out HappeningStatus? meant):
                decided = true;
                return IsLeftUndone(token.Head) ? null : Denied(token.Head, meant);
            // "cannot love them while meeting him": told no more than what it goes with.
            case Relation.Advcl when !decided && (token.Is(Morphology.PresentParticiple) || token.Is(Morphology.Infinitive))
                && OfVerb(token.Head, left - 1) is not (HappeningStatus.Happened or HappeningStatus.Denied) and var with:
                decided = true;
                return with;
            case Relation.Conj when !HasOwnAuxiliary(verb):
                return OfVerb(token.Head, left - 1) is var joined && joined is HappeningStatus.Happened ? null : joined;
            default:
                return null;
        }
    }

    private bool IsRebutted(int noun) =>
        _text.Tokens[noun] is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int verb }
        && _lexicon.IsOfClass("report", _text.Tokens[noun].Lemma) && _lexicon.IsOfClass("rebut", _text.Tokens[verb].Lemma) && !IsNegated(verb);

    // "has to resign": not done yet.
    private bool IsPresentDuty(int verb) => _lexicon.IsOfClass("perfect", _text.Tokens[verb].Lemma) && _text.Tokens[verb].Is(Morphology.Present);

    private HappeningStatus? AskingNoun(int verb, int head)
    {
        for (int i = verb - 1; i > head; i--)
        {
            if (_text.Tokens[i] is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.Obl or Relation.Nmod } && _lexicon.Governs(_text.Tokens[i].Lemma, Infinitive, out HappeningStatus? status))
                return status;
        }

        return null;
    }

    // "the ability to meet", "hard to meet" tell of no meeting; "told him to resign" asks for one.
    private HappeningStatus? OfUnknownGovernor(int governor, ref bool decided)
    {
        bool verb = _text.Tokens[governor].Upos == Upos.Verb;
        decided = true;
        // "built to explode".
        if (verb && _predicates.IsPassive(governor))
            return null;
        // "cannot claim to have met".
        if (verb && OwnStatusOf(governor, out bool modal) is not (HappeningStatus.Happened or HappeningStatus.Planned) and var open && modal)
            return open;
        if (verb && _text.ChildOf(governor, Relation.Obj) < 0)
            return HappeningStatus.Planned;
        return verb ? HappeningStatus.Proposed : null;
    }

    // "before any negotiations": nothing is told of them; "held no talks", "did not hold any" deny them.
    private HappeningStatus? OfNoun(int noun, int left)
    {
        HappeningStatus? status = OfAnyNoun(noun, left);
        bool open = _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner && _lexicon.IsOfClass("any", _text.Tokens[determiner].Lemma);
        return open && status == HappeningStatus.Happened ? null : status;
    }

    private HappeningStatus? OfAnyNoun(int noun, int left)
    {
        Token token = _text.Tokens[noun];
        bool governed = FromGovernorOfNoun(noun, token, out HappeningStatus? above);
        if (governed && above is HappeningStatus.Cancelled or HappeningStatus.Denied)
            return above;
        foreach (int child in _text.ChildrenOf(noun))
        {
            Token part = _text.Tokens[child];
            if (part.Relation is Relation.Amod or Relation.Acl && _lexicon.Signals(Modifier, part.Lemma, out HappeningStatus? sign))
                return sign;
            if (part.Relation == Relation.Det && part.Is(Morphology.Negative))
                return token.Head < 0 || OfGovernor(noun, token.Head, left) is HappeningStatus.Happened or HappeningStatus.Planned ? HappeningStatus.Denied : null;
        }

        if (governed)
            return above;
        // "It will be her first visit".
        if (_text.ChildOf(noun, Relation.Cop) >= 0)
            return AimedAt(noun) ?? OwnStatusOf(noun, out _);
        if (token.Head < 0 || left == 0)
            return HappeningStatus.Happened;
        // "while meeting him", as the parser may take it for a noun: told no more than what it goes with.
        if (token.Relation == Relation.Advcl && OfVerb(token.Head, left - 1) is not (HappeningStatus.Happened or HappeningStatus.Denied) and var with)
            return with;
        bool counted = token.Relation == Relation.Nmod && _lexicon.IsMeasure(_text.Tokens[token.Head].Lemma);
        if (counted || (token.Relation == Relation.Conj && _text.Tokens[token.Head].Upos == Upos.Noun))
            return OfNoun(token.Head, left - 1);
        int elder = ElderOf(noun, token);
        return elder >= 0 ? OfNoun(elder, left - 1) : OfGovernor(noun, token.Head, left);
    }

    // "pushed for a meeting, and then a summit": the parser may join the second noun to the verb. It is wanted as the first one is.
    private int ElderOf(int noun, Token token)
    {
        if (token.Relation != Relation.Conj || _text.Tokens[token.Head].Upos != Upos.Verb || _predicates.IsPredicate(noun) || _predicates.LeadOf(noun).Length > 0)
            return -1;
        int elder = -1;
        foreach (int child in _text.ChildrenOf(token.Head))
        {
            if (child > token.Head && child < noun && _text.Tokens[child] is { Relation: Relation.Obj or Relation.Obl, Upos: Upos.Noun })
                elder = child;
        }

        return elder;
    }

    // By the word that the noun hangs on: "cancelled the visit", "proposal for a meeting", "after the meeting".
    private bool FromGovernorOfNoun(int noun, Token token, out HappeningStatus? status)
    {
        status = null;
        if (token.Head < 0)
            return false;
        string lemma = LemmaOf(token.Head);
        string lead = _predicates.LeadOf(noun);
        if (lead.Length > 0 && _lexicon.Governs($"{lemma} {lead}", Noun, out status))
        {
            // "has not committed to such a meeting" plans none.
            status = OfPlan(token.Head, Denied(token.Head, status));
            return true;
        }

        // "invited them to a summit", where the parser hangs it on whom they invited.
        if (lead.Length > 0 && token.Relation == Relation.Nmod && _text.Tokens[token.Head] is { Relation: Relation.Obj, Head: >= 0 and int verb }
            && _lexicon.Governs($"{LemmaOf(verb)} {lead}", Noun, out status))
        {
            return true;
        }

        if (lead.Length > 0 && _lexicon.Signals(Lead, lead, out status))
            return true;
        bool completes = token.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Compound;
        if (!completes || !_lexicon.Governs(lemma, Noun, out status))
            return false;
        // "should cancel the meeting", "threatened to cancel it": it still stands.
        if (status == HappeningStatus.Cancelled && (IsUnrealised(token.Head)
            || (_text.Tokens[token.Head].Upos == Upos.Noun && OfNoun(token.Head, MostGovernors - 1) != HappeningStatus.Happened)))
        {
            status = HappeningStatus.Planned;
            return true;
        }

        status = IsRefused(token.Head) ? null : OfPlan(token.Head, Denied(token.Head, status));
        return true;
    }

    // "asked that she agree to an interview": what is only asked for is not planned.
    private HappeningStatus? OfPlan(int governor, HappeningStatus? status) =>
        status == HappeningStatus.Planned && _text.Tokens[governor].Upos == Upos.Verb && OfVerb(governor, 1) is not (HappeningStatus.Happened or HappeningStatus.Planned) and var asked
            ? asked
            : status;

    // "The goal is to meet", "her hope was a summit": what the subject says of it.
    private HappeningStatus? AimedAt(int predicate) =>
        _predicates.OwnSubjectOf(predicate) is >= 0 and int subject && _text.Tokens[subject].Upos == Upos.Noun && !_predicates.IsPassive(predicate)
            && (_text.ChildOf(predicate, Relation.Cop) >= 0 || _text.Tokens[predicate].Is(Morphology.PresentParticiple))
            && _lexicon.Governs(_text.Tokens[subject].Lemma, Noun, out HappeningStatus? status) && status is HappeningStatus.Proposed or HappeningStatus.Planned
                ? status
                : null;

    // The verb that the noun completes says it: "will hold a meeting", "the talks will resume". Other verbs tell of something else:
    // "did not discuss the meeting" denies none.
    private HappeningStatus? OfGovernor(int noun, int head, int left)
    {
        Token token = _text.Tokens[noun];
        int governor = _predicates.GovernorOf(noun);
        if (governor != head || _text.Tokens[governor].Upos != Upos.Verb)
            return HappeningStatus.Happened;
        string lemma = LemmaOf(governor);
        string led = $"{lemma} {_predicates.LeadOf(noun)}";
        if (_lexicon.IsAttending(lemma))
            return HappeningStatus.Happened;
        if (_lexicon.Governs(lemma, Noun, out HappeningStatus? status) && status is null)
            return null;
        // "is to speak at a press conference": planned with what is done there.
        if (token.Relation == Relation.Obl && _lexicon.IsPlaceLead(_predicates.LeadOf(noun)))
            return left > 0 && OfVerb(governor, left - 1) is (HappeningStatus.Planned or HappeningStatus.Proposed) and var with ? with : HappeningStatus.Happened;
        // "The trip did not go well" took place.
        if (token.Relation == Relation.Nsubj && _predicates.IsNegated(governor, _lexicon.Emphases) && !_lexicon.IsOfClass("arise", lemma))
            return HappeningStatus.Happened;
        bool says = token.Relation is Relation.Obj or Relation.NsubjPass ? _lexicon.IsLight(lemma)
            : token.Relation == Relation.Obl ? _lexicon.IsLight(led)
            : token.Relation is Relation.Nsubj or Relation.NsubjOuter && _lexicon.IsOccurring(lemma);
        if (says)
            return OfVerb(governor, left - 1) is var told && told == HappeningStatus.Happened && IsUnderWay(governor, lemma) ? HappeningStatus.Planned : told;
        // "could lead to a meeting": what brings one in that is not known takes place no more than its verb does.
        return token.Relation is Relation.Obj or Relation.Obl && IsNew(noun) && OfVerb(governor, left - 1) == HappeningStatus.Proposed ? HappeningStatus.Proposed : HappeningStatus.Happened;
    }

    // "is organizing a meeting": it is still to be held.
    private bool IsUnderWay(int verb, string lemma) =>
        _text.Tokens[verb].Is(Morphology.PresentParticiple) && _text.ChildOf(verb, Relation.Aux) >= 0 && _lexicon.IsOfClass("arrange", lemma);

    private bool IsNew(int noun) => _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner && _lexicon.IsIndefinite(_text.Tokens[determiner].Lemma);

    private bool IsUnrealised(int governor)
    {
        Token token = _text.Tokens[governor];
        if (token.Upos != Upos.Verb)
            return false;
        if (OwnStatusOf(governor, out bool decided) is HappeningStatus.Proposed or null)
            return decided;
        bool bare = _text.ChildOf(governor, Relation.Aux) < 0;
        // An infinitive, or an imperative.
        return bare && (token.Is(Morphology.Infinitive) || (token.Relation is Relation.Root or Relation.Ccomp or Relation.Parataxis
            && !token.Is(Morphology.Past) && !token.Is(Morphology.PastParticiple) && !token.Is(Morphology.Third) && _predicates.OwnSubjectOf(governor) < 0));
    }

    // "turned down an invitation to meet": what is governed by the noun is refused with it.
    private bool IsRefused(int governor)
    {
        Token token = _text.Tokens[governor];
        return token is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 }
            && _lexicon.Governs(LemmaOf(token.Head), Noun, out HappeningStatus? status) && status is null;
    }

    // "stopped short of calling on him to resign", "instead of agreeing to meet".
    private bool IsLeftUndone(int governor) =>
        governor >= 2 && _text.Tokens[governor].Is(Morphology.PresentParticiple)
        && (_lexicon.IsOfClass("undone", _text.Tokens[governor - 2].Lemma) || _lexicon.IsOfClass("undone", _text.Tokens[governor - 1].Lemma));

    // A denied governor: "did not agree to meet" tells of no plan.
    private HappeningStatus? Denied(int governor, HappeningStatus? status) =>
        status is not null && IsNegated(governor) ? null : status;

    // Itself, the verb that it completes ("not going to ask"), or one that it is joined to ("neither confirm nor deny").
    private bool IsNegated(int governor)
    {
        Token token = _text.Tokens[governor];
        return _predicates.IsNegated(governor, _lexicon.Emphases)
            || (token.Head >= 0 && (token.Relation == Relation.Xcomp || IsJoinedByNor(governor)) && _predicates.IsNegated(token.Head, _lexicon.Emphases));
    }

    // "neither met nor called".
    private bool IsPairedDenial(int verb) =>
        _text.ChildOf(verb, Relation.CcPreconj) is >= 0 and int pair && _lexicon.IsOfClass("nor", _text.Tokens[pair].Lemma);

    private bool IsJoinedByNor(int verb) =>
        _text.Tokens[verb].Relation == Relation.Conj && _text.ChildOf(verb, Relation.Cc) is >= 0 and int cc && _lexicon.IsOfClass("nor", _text.Tokens[cc].Lemma);

    // "would meet him only if": nothing that took place and nothing planned.
    private bool IsConditional(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            // "met without agreeing" took place.
            if (_text.Tokens[child].Relation == Relation.Advcl && child > verb && !_text.Tokens[child].Is(Morphology.PresentParticiple)
                && _lexicon.Signals(Lead, _predicates.LeadOf(child), out HappeningStatus? lead) && lead is null)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPerfect(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.IsOfClass("perfect", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    private bool HasOwnAuxiliary(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (_text.Tokens[child].Relation is Relation.Aux or Relation.Nsubj or Relation.NsubjPass)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb's day is that of its object: "held it on Monday", and not "praised it on Monday".</summary>
    public bool SharesDay(int verb) =>
        _text.Tokens[verb].Upos != Upos.Verb || _lexicon.IsLight(_text.Tokens[verb].Lemma) || _lexicon.IsLight(LemmaOf(verb)) || _lexicon.IsAttending(_text.Tokens[verb].Lemma) || HasOwnDay(verb);

    /// <summary>Whether the day of what governs the noun is not the happening's own: "called off on Saturday".</summary>
    public bool HasOwnDay(int governor) => _lexicon.Governs(LemmaOf(governor), Noun, out _);

    // With its particle, where it has one ("call off"); as it is written where the table knows that form: "prepared to meet".
    private string LemmaOf(int token)
    {
        if (_text.Tokens[token].Is(Morphology.PastParticiple) && _lexicon.KnowsForm(_text.WordOf(token)))
            return _text.WordOf(token).ToString();
        int particle = _text.ChildOf(token, Relation.CompoundPrt);
        return particle < 0 ? _text.Tokens[token].Lemma : $"{_text.Tokens[token].Lemma} {_text.Tokens[particle].Lemma}";
    }
}
