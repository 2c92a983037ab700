using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>Tells whether the happening that a noun tells of took place: by its determiner and modifiers, and by what it hangs on.</summary>
internal sealed class NounStatus
{
    private const string Noun = FrameSlot.Noun, Lead = "lead", Modifier = "modifier";

    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly GovernorReader _governors;
    private readonly StatusReader _verbs;

    public NounStatus(ParsedText text, HappeningLexicon lexicon, GovernorReader governors, StatusReader verbs)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _governors = governors;
        _verbs = verbs;
    }

    /// <summary>The status of the happening that a noun tells of. "Before any negotiations": nothing is told of them; "held no talks", "did not hold any" deny them.</summary>
    public HappeningStatus? Of(int noun, int left)
    {
        HappeningStatus? status = OfAnyNoun(noun, left);
        bool open = _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner && _lexicon.IsOfClass("any", _text.Tokens[determiner].Lemma);
        return open && status == HappeningStatus.Happened ? null : status;
    }

    private HappeningStatus? OfAnyNoun(int noun, int left)
    {
        Token token = _text.Tokens[noun];
        // "Denied reports of a meeting".
        if (token.Relation == Relation.Nmod && _governors.IsRebutted(token.Head))
            return HappeningStatus.Denied;
        bool governed = FromGovernorOfNoun(noun, token, out HappeningStatus? above);
        if (governed && above is HappeningStatus.Cancelled or HappeningStatus.Denied)
            return above;
        foreach (int child in _text.ChildrenOf(noun))
        {
            Token part = _text.Tokens[child];
            // "The meeting planned for Tuesday did not take place".
            if (part.Relation is Relation.Amod or Relation.Acl && _lexicon.Signals(Modifier, part.Lemma, out HappeningStatus? sign))
                return token.Relation == Relation.Nsubj && OfGovernor(noun, token.Head, left) == HappeningStatus.Denied ? HappeningStatus.Denied : sign;
            if (part.Relation == Relation.Det && part.Is(Morphology.Negative))
                return token.Head < 0 || OfGovernor(noun, token.Head, left) is HappeningStatus.Happened or HappeningStatus.Planned ? HappeningStatus.Denied : null;
        }

        if (governed)
            return above;
        // "It will be her first visit".
        if (_text.ChildOf(noun, Relation.Cop) >= 0)
        {
            // "denied that he was under arrest", "was not under arrest"; "was not her first visit" denies no visit.
            return _governors.IsRebuttedClause(noun) || (_predicates.LeadOf(noun).Length > 0 && _predicates.IsNegated(noun, _lexicon.Emphases))
                ? HappeningStatus.Denied : _governors.AimedAt(noun) ?? _verbs.OwnStatusOf(noun, out _);
        }

        if (token.Head < 0 || left == 0)
            return HappeningStatus.Happened;
        // "while meeting him", as the parser may take it for a noun: told no more than what it goes with.
        if (token.Relation == Relation.Advcl && _verbs.OfVerb(token.Head, left - 1) is not (HappeningStatus.Happened or HappeningStatus.Denied) and var with)
            return with;
        bool counted = token.Relation == Relation.Nmod && _lexicon.IsMeasure(_text.Tokens[token.Head].Lemma);
        if (counted || (token.Relation == Relation.Conj && _text.Tokens[token.Head].Upos == Upos.Noun))
            return Of(token.Head, left - 1);
        int elder = ElderOf(noun, token);
        return elder >= 0 ? Of(elder, left - 1) : OfGovernor(noun, token.Head, left);
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
        string lemma = _governors.LemmaOf(token.Head);
        string lead = _predicates.LeadOf(noun);
        if (lead.Length > 0 && _lexicon.Governs($"{lemma} {lead}", Noun, out status))
        {
            // "has not committed to such a meeting" plans none.
            status = OfPlan(token.Head, _governors.Denied(token.Head, status));
            return true;
        }

        // "invited them to a summit", where the parser hangs it on whom they invited.
        if (lead.Length > 0 && token.Relation == Relation.Nmod && _text.Tokens[token.Head] is { Relation: Relation.Obj, Head: >= 0 and int verb }
            && _lexicon.Governs($"{_governors.LemmaOf(verb)} {lead}", Noun, out status))
        {
            return true;
        }

        if (lead.Length > 0 && _lexicon.Signals(Lead, lead, out status))
            return true;
        bool completes = token.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Compound || _predicates.IsObjectOfParticleVerb(noun);
        if (!completes || !_lexicon.Governs(lemma, Noun, out status))
            return false;
        // "closed her speech", which is no "close to a deal".
        if (status == HappeningStatus.Planned && token.Relation == Relation.Obj && _text.Tokens[token.Head].Upos == Upos.Verb && _lexicon.IsOfClass("course", _text.Tokens[token.Head].Lemma))
            return false;
        // "should cancel the meeting", "threatened to cancel it": it still stands.
        if (status == HappeningStatus.Cancelled && (IsUnrealised(token.Head)
            || (_text.Tokens[token.Head].Upos == Upos.Noun && Of(token.Head, StatusReader.MostGovernors - 1) != HappeningStatus.Happened)))
        {
            status = HappeningStatus.Planned;
            return true;
        }

        status = _governors.IsRefused(token.Head) ? null : OfPlan(token.Head, _governors.Denied(token.Head, status));
        return true;
    }

    // "asked that she agree to an interview": what is only asked for is not planned.
    private HappeningStatus? OfPlan(int governor, HappeningStatus? status) =>
        status == HappeningStatus.Planned && _text.Tokens[governor].Upos == Upos.Verb && _verbs.OfVerb(governor, 1) is not (HappeningStatus.Happened or HappeningStatus.Planned) and var asked
            ? asked
            : status;

    // The verb that the noun completes says it: "will hold a meeting", "the talks will resume". Other verbs tell of something else:
    // "did not discuss the meeting" denies none.
    private HappeningStatus? OfGovernor(int noun, int head, int left)
    {
        Token token = _text.Tokens[noun];
        int governor = _predicates.GovernorOf(noun);
        // "denied that there had been a call".
        if (governor == head && token.Relation == Relation.Nsubj && _text.ChildOf(governor, Relation.Expl) >= 0 && _governors.IsRebuttedClause(governor))
            return HappeningStatus.Denied;
        if (governor != head || _text.Tokens[governor].Upos != Upos.Verb)
            return HappeningStatus.Happened;
        string lemma = _governors.LemmaOf(governor);
        string led = $"{lemma} {_predicates.LeadOf(noun)}";
        if (_lexicon.IsAttending(lemma))
            return HappeningStatus.Happened;
        if (_lexicon.Governs(lemma, Noun, out HappeningStatus? status) && status is null)
            return null;
        // "is to speak at a press conference": planned with what is done there.
        if (token.Relation == Relation.Obl && _lexicon.IsPlaceLead(_predicates.LeadOf(noun)) && !_lexicon.IsLight(led))
            return left > 0 && _verbs.OfVerb(governor, left - 1) is (HappeningStatus.Planned or HappeningStatus.Proposed) and var with ? with : HappeningStatus.Happened;
        // "The trip did not go well" took place; "the summit should not go ahead" is still to.
        if (token.Relation == Relation.Nsubj && _predicates.IsNegated(governor, _lexicon.Emphases) && !_lexicon.IsOfClass("arise", lemma))
        {
            HappeningStatus? own = _verbs.OwnStatusOf(governor, out _);
            if (own is HappeningStatus.Happened or HappeningStatus.Proposed)
                return own == HappeningStatus.Happened ? own : HappeningStatus.Planned;
        }

        bool says = token.Relation is Relation.Obj or Relation.NsubjPass ? _lexicon.IsLight(lemma)
            : token.Relation == Relation.Obl ? _lexicon.IsLight(led)
            : token.Relation is Relation.Nsubj or Relation.NsubjOuter && (_lexicon.IsOccurring(lemma) || _lexicon.IsOccurring(_text.Tokens[governor].Lemma));
        if (says)
            return _verbs.OfVerb(governor, left - 1) is var told && told == HappeningStatus.Happened && IsUnderWay(governor, lemma) ? HappeningStatus.Planned : told;
        // "could lead to a meeting": what brings one in that is not known takes place no more than its verb does.
        return token.Relation is Relation.Obj or Relation.Obl && IsNew(noun) && _verbs.OfVerb(governor, left - 1) == HappeningStatus.Proposed ? HappeningStatus.Proposed : HappeningStatus.Happened;
    }

    // "is organizing a meeting": it is still to be held.
    private bool IsUnderWay(int verb, string lemma) =>
        _text.Tokens[verb].Is(Morphology.PresentParticiple) && _text.ChildOf(verb, Relation.Aux) >= 0 && _lexicon.IsOfClass("arrange", lemma);

    private bool IsNew(int noun) => _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner && _lexicon.IsIndefinite(_text.Tokens[determiner].Lemma);

    // "pressed him to consider cancelling it": what is only asked for.
    private bool IsUnrealised(int governor)
    {
        Token token = _text.Tokens[governor];
        if (token.Upos != Upos.Verb)
            return false;
        if (_verbs.OfVerb(governor, StatusReader.MostGovernors - 1) is HappeningStatus.Proposed or null)
            return true;
        return IsImperative(governor);
    }

    private bool IsImperative(int verb)
    {
        Token token = _text.Tokens[verb];
        if (token.Relation == Relation.Conj && _text.Tokens[token.Head].Upos == Upos.Verb && token.Head < verb)
            return IsImperative(token.Head);
        return token.Relation is Relation.Root or Relation.Ccomp or Relation.Parataxis && _text.ChildOf(verb, Relation.Aux) < 0
            && !token.Is(Morphology.Past) && !token.Is(Morphology.PastParticiple) && !token.Is(Morphology.PresentParticiple) && !token.Is(Morphology.Third)
            && _predicates.OwnSubjectOf(verb) < 0;
    }
}
