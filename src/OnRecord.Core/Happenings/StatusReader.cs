using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>Tells whether a happening took place, is planned, proposed, denied or cancelled; or that nothing is told of it.</summary>
internal sealed class StatusReader
{
    private const string Infinitive = "infinitive", Clause = "clause", Modal = "modal", Lead = "lead";

    /// <summary>How many governors up a status is looked for.</summary>
    public const int MostGovernors = 4;

    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly NounStatus _nouns;

    public StatusReader(ParsedText text, HappeningLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        Governors = new GovernorReader(text, lexicon);
        _nouns = new NounStatus(text, lexicon, Governors, this);
    }

    /// <summary>What governors say of happenings.</summary>
    public GovernorReader Governors { get; }

    /// <summary>The status of the happening that a word tells of, or <see langword="null"/> where it is only supposed.</summary>
    public HappeningStatus? Of(int trigger) =>
        IsSupposed(trigger) || IsAsked(trigger) ? null : _text.Tokens[trigger].Upos == Upos.Noun ? _nouns.Of(trigger, MostGovernors)
            : OfVerb(trigger, MostGovernors) is var status && status == HappeningStatus.Happened && IsOfNone(trigger) ? HappeningStatus.Denied : status;

    // "Did they meet?" tells of no meeting; "What was said at the meeting?" does.
    private bool IsAsked(int trigger)
    {
        if (_text.Tokens[trigger].Upos == Upos.Noun && (_text.ChildOf(trigger, Relation.NmodPoss) >= 0 || (_text.ChildOf(trigger, Relation.Det) is >= 0 and int determiner && !_lexicon.IsIndefinite(_text.Tokens[determiner].Lemma))))
            return false;
        int end = _text.Sentences[_text.Tokens[trigger].Sentence].EndToken;
        for (int i = trigger + 1; i < end; i++)
        {
            if (_text.WordOf(i) is "?")
                return true;
            if (_text.WordOf(i) is "." or "!" or ";" or ":" or "''" or "\"" or "\u201d" or "\u201c")
                return false;
        }

        return false;
    }

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

    /// <summary>The status of the happening that a verb tells of, or <see langword="null"/>.</summary>
    public HappeningStatus? OfVerb(int verb, int left)
    {
        if (IsConditional(verb) || Governors.IsOfAny(verb))
            return null;
        HappeningStatus? own = OwnStatusOf(verb, out bool decided);
        if (decided && own is null)
            return null;
        if (Governors.AimedAt(verb) is { } aimed)
            return aimed;
        bool ownDecided = decided;
        HappeningStatus? above = left > 0 ? FromGovernor(verb, left, ref decided) : null;
        if (decided && !ownDecided && above is null)
            return null;
        HappeningStatus? status = above ?? own;
        if (!_predicates.IsNegated(verb, _lexicon.Emphases) && !Governors.IsPairedDenial(verb))
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

    // "No agreement was signed", "signed no agreement".
    private bool IsOfNone(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (_text.Tokens[child].Relation is Relation.NsubjPass or Relation.Obj && _text.ChildOf(child, Relation.Det) is >= 0 and int determiner && _text.Tokens[determiner].Is(Morphology.Negative))
                return true;
        }

        return false;
    }

    /// <summary>The status by auxiliaries, form and lead of the clause; whether these decide it.</summary>
    public HappeningStatus? OwnStatusOf(int verb, out bool decided)
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
                return Governors.HasPerfect(verb) || (_lexicon.IsOfClass("hypothetical", part.Lemma) && Governors.IsOfSpeaker(verb)) ? null : modal;
        }

        decided = false;
        // "The treaty is to be signed".
        if (IsPassiveInfinitive(verb))
            return HappeningStatus.Planned;
        bool infinitive = token.Is(Morphology.Infinitive);
        // "is to vote": a copula before an infinitive.
        bool bare = _text.ChildOf(verb, Relation.Aux) < 0 && token.Relation != Relation.Root && (token.Relation != Relation.Conj || _text.ChildOf(verb, Relation.Mark) >= 0);
        if (infinitive && (_text.ChildOf(verb, Relation.Cop) >= 0 || bare))
            return HappeningStatus.Planned;
        return HappeningStatus.Happened;
    }

    private bool IsPassiveInfinitive(int verb)
    {
        bool isFinite = false, isInfinitive = false, isLedIn = false;
        foreach (int child in _text.ChildrenOf(verb))
        {
            Token part = _text.Tokens[child];
            bool isAuxiliary = part.Relation is Relation.Aux or Relation.AuxPass;
            isFinite |= isAuxiliary && part.Is(Morphology.Finite) && !_lexicon.IsOfClass("perfect", part.Lemma);
            isInfinitive |= isAuxiliary && part.Is(Morphology.Infinitive);
            isLedIn |= part is { Relation: Relation.Mark, Upos: Upos.Part };
        }

        return isFinite && isInfinitive && isLedIn;
    }

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
                if (!infinitive && token.Relation != Relation.Xcomp && Governors.IsRebutted(token.Head))
                {
                    decided = true;
                    return HappeningStatus.Denied;
                }

                // "had to resign", "was forced to resign", "helped pass it": done where that is.
                if (token.Relation == Relation.Xcomp && _lexicon.IsOfClass(_predicates.IsPassive(token.Head) ? "forced" : "carried", _text.Tokens[token.Head].Lemma))
                {
                    decided = true;
                    return OfVerb(token.Head, left - 1) is HappeningStatus.Happened && Governors.IsPresentDuty(token.Head) ? HappeningStatus.Planned : OfVerb(token.Head, left - 1);
                }

                if (_lexicon.Governs(Governors.LemmaOf(token.Head), infinitive ? Infinitive : Clause, out HappeningStatus? status))
                {
                    decided = true;
                    return Governors.IsRefused(token.Head) || Governors.IsLeftUndone(token.Head) ? null : Governors.Denied(token.Head, status);
                }

                if (infinitive && token.Relation == Relation.Xcomp && Governors.AskingNoun(verb, token.Head, out HappeningStatus? decision))
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
            // "appeared intent on declaring it": what the word before the adposition says.
            case Relation.Advcl when token.Is(Morphology.PresentParticiple) && _text.ChildOf(verb, Relation.Mark) is > 0 and int mark && _lexicon.IsOfClass("aimed", _text.Tokens[mark].Lemma)
                && _lexicon.Governs(_text.Tokens[mark - 1].Lemma, Clause, out HappeningStatus? intent) && mark - 1 != token.Head:
                decided = true;
                return intent;
            // "under pressure from lawmakers to step down", where the parser hangs it on the verb.
            case Relation.Advcl when token.Is(Morphology.Infinitive) && Governors.AskingNoun(verb, token.Head, out HappeningStatus? asked):
                decided = true;
                return asked;
            case Relation.Advcl when (token.Is(Morphology.PresentParticiple) || token.Is(Morphology.Infinitive)) && _lexicon.Governs(Governors.LemmaOf(token.Head), Clause, out HappeningStatus? meant):
                decided = true;
                return Governors.IsLeftUndone(token.Head) ? null : Governors.Denied(token.Head, meant);
            // "cannot love them while meeting him": told no more than what it goes with.
            case Relation.Advcl when !decided && (token.Is(Morphology.PresentParticiple) || token.Is(Morphology.Infinitive))
                && OfVerb(token.Head, left - 1) is not (HappeningStatus.Happened or HappeningStatus.Denied) and var with:
                decided = true;
                return with;
            case Relation.Conj when !Governors.HasOwnAuxiliary(verb) && OfVerb(token.Head, left - 1) is not HappeningStatus.Happened and var joined:
                decided = true;
                return joined;
            default:
                return null;
        }
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
}
