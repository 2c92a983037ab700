using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>Reads off a word what it says of the happening that it governs, and whether it is denied, refused or left undone itself.</summary>
internal sealed class GovernorReader
{
    private const string Infinitive = "infinitive", Noun = FrameSlot.Noun;

    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PredicateReading _predicates;

    public GovernorReader(ParsedText text, HappeningLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
    }

    /// <summary>Whether a verb tells of none in particular: "any judge appointed by him".</summary>
    public bool IsOfAny(int verb) =>
        _text.Tokens[verb] is { Relation: Relation.Acl or Relation.AclRelcl, Head: >= 0 and int noun } && _text.ChildOf(noun, Relation.Det) is >= 0 and int determiner
        && _lexicon.IsOfClass("any", _text.Tokens[determiner].Lemma);

    /// <summary>Whether a verb is said of who says it.</summary>
    public bool IsOfSpeaker(int verb) => _predicates.OwnSubjectOf(verb) is >= 0 and int subject && _text.Tokens[subject].Is(Morphology.First);

    /// <summary>Whether a noun is a report that somebody denies: "denied a report that they had met".</summary>
    public bool IsRebutted(int noun) =>
        _text.Tokens[noun] is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 and int verb }
        && _lexicon.IsOfClass("report", _text.Tokens[noun].Lemma) && _lexicon.IsOfClass("rebut", _text.Tokens[verb].Lemma) && !IsNegated(verb);

    /// <summary>Whether a verb is a duty that is not done yet: "has to resign".</summary>
    public bool IsPresentDuty(int verb) => _lexicon.IsOfClass("perfect", _text.Tokens[verb].Lemma) && _text.Tokens[verb].Is(Morphology.Present);

    /// <summary>What a noun between a governor and an infinitive says of it ("under pressure from lawmakers to step down"); nothing is told of what somebody has "the power to" do.</summary>
    public bool AskingNoun(int verb, int head, out HappeningStatus? status)
    {
        status = null;
        for (int i = verb - 1; i > head; i--)
        {
            if (_text.Tokens[i] is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.Obl or Relation.Nmod } && _lexicon.Governs(_text.Tokens[i].Lemma, Infinitive, out status))
                return true;
        }

        return false;
    }

    /// <summary>What the subject of a predicate says of it ("the goal is to meet", "her hope was a summit"), or <see langword="null"/>.</summary>
    public HappeningStatus? AimedAt(int predicate) =>
        _predicates.OwnSubjectOf(predicate) is >= 0 and int subject && _text.Tokens[subject].Upos == Upos.Noun && !_predicates.IsPassive(predicate)
            && (_text.ChildOf(predicate, Relation.Cop) >= 0 || _text.Tokens[predicate].Is(Morphology.PresentParticiple))
            && _lexicon.Governs(_text.Tokens[subject].Lemma, Noun, out HappeningStatus? status) && status is HappeningStatus.Proposed or HappeningStatus.Planned
                ? status
                : null;

    /// <summary>Whether a noun is what somebody turns down, and what it governs with it: "turned down an invitation to meet".</summary>
    public bool IsRefused(int governor)
    {
        Token token = _text.Tokens[governor];
        return token is { Upos: Upos.Noun, Relation: Relation.Obj or Relation.NsubjPass, Head: >= 0 }
            && _lexicon.Governs(LemmaOf(token.Head), Noun, out HappeningStatus? status) && status is null;
    }

    /// <summary>Whether a governor was left undone: "stopped short of calling on him to resign", "instead of agreeing to meet".</summary>
    public bool IsLeftUndone(int governor) =>
        governor >= 2 && _text.Tokens[governor].Is(Morphology.PresentParticiple)
        && (_lexicon.IsOfClass("undone", _text.Tokens[governor - 2].Lemma) || _lexicon.IsOfClass("undone", _text.Tokens[governor - 1].Lemma));

    /// <summary>A status that the governor gives, or <see langword="null"/> where the governor is denied: "did not agree to meet" tells of no plan.</summary>
    public HappeningStatus? Denied(int governor, HappeningStatus? status) =>
        status is not null && IsNegated(governor) ? null : status;

    /// <summary>Whether a predicate is a clause that the word above it denies: "denied that there had been".</summary>
    public bool IsRebuttedClause(int predicate) => _text.Tokens[predicate] is { Relation: Relation.Ccomp, Head: >= 0 and int head }
        && _lexicon.Governs(LemmaOf(head), "clause", out HappeningStatus? status) && Denied(head, status) == HappeningStatus.Denied;

    /// <summary>Whether a governor is denied: itself, the verb that it completes ("not going to ask"), or one that it is joined to ("neither confirm nor deny").</summary>
    public bool IsNegated(int governor)
    {
        Token token = _text.Tokens[governor];
        return _predicates.IsNegated(governor, _lexicon.Emphases)
            || (token.Head >= 0 && (token.Relation == Relation.Xcomp || IsJoinedByNor(governor)) && _predicates.IsNegated(token.Head, _lexicon.Emphases));
    }

    /// <summary>Whether a verb is the first of two that are denied: "neither met nor called".</summary>
    public bool IsPairedDenial(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (child < verb && _text.Tokens[child].Relation is Relation.CcPreconj or Relation.Advmod && _lexicon.IsOfClass("nor", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    private bool IsJoinedByNor(int verb) =>
        _text.Tokens[verb].Relation == Relation.Conj && _text.ChildOf(verb, Relation.Cc) is >= 0 and int cc && _lexicon.IsOfClass("nor", _text.Tokens[cc].Lemma);

    /// <summary>Whether a verb is in the perfect.</summary>
    public bool HasPerfect(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.IsOfClass("perfect", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb has a subject or an auxiliary of its own.</summary>
    public bool HasOwnAuxiliary(int verb)
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

    /// <summary>A word's lemma with its particle ("call off"); as it is written where the table knows that form: "prepared to meet".</summary>
    public string LemmaOf(int token)
    {
        if (_text.Tokens[token].Is(Morphology.PastParticiple) && _lexicon.KnowsForm(_text.WordOf(token)))
            return _text.WordOf(token).ToString();
        int particle = _text.ChildOf(token, Relation.CompoundPrt);
        return particle < 0 ? _text.Tokens[token].Lemma : $"{_text.Tokens[token].Lemma} {_text.Tokens[particle].Lemma}";
    }
}
