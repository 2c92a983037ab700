using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Tells whether a stance is denied, or only supposed and told of nobody.</summary>
internal sealed class StanceDenial
{
    // Infinitives that are joined.
    private const int MostJoined = 4;

    private readonly ParsedText _text;
    private readonly StanceLexicon _lexicon;
    private readonly StanceMatcher _matcher;
    private readonly PredicateReading _predicates;
    private readonly OuterClause _outer;
    private readonly OpenQuestions _questions;

    public StanceDenial(ParsedText text, StanceMatcher matcher, PhraseActors actors, StanceLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _matcher = matcher;
        _predicates = new PredicateReading(text);
        _outer = new OuterClause(text, actors, lexicon);
        _questions = new OpenQuestions(text, lexicon);
    }

    /// <summary>Whether a noun is none: "supports neither side", "ruled nothing out".</summary>
    public bool IsNone(int noun)
    {
        if (_lexicon.Is("none", _text.Tokens[noun].Lemma))
            return true;
        // "no to a truce": the word stands before the adposition, and denies something else.
        int lead = _text.ChildOf(noun, Relation.Case);
        foreach (int child in _text.ChildrenOf(noun))
        {
            if (child > lead && _text.Tokens[child].Relation is Relation.Det or Relation.Cc or Relation.CcPreconj && _lexicon.Is("none", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word denies a predicate: "not", "neither side".</summary>
    public bool IsDenied(int predicate)
    {
        if (_predicates.IsNegated(predicate, _lexicon.Emphases))
            return true;
        // "can no longer defend it".
        foreach (int child in _text.ChildrenOf(predicate))
        {
            if (child > 0 && child < predicate && _text.Tokens[child].Relation == Relation.Advmod && _lexicon.Is("ceased", _text.Tokens[child].Lemma) && _lexicon.Is("none", _text.Tokens[child - 1].Lemma))
                return true;
        }

        // "Neither side would accept it".
        if (_predicates.OwnSubjectOf(predicate) is >= 0 and int subject && IsNone(subject))
            return true;
        Token token = _text.Tokens[predicate];
        return token.Relation == Relation.Xcomp && token.Head >= 0 && _predicates.IsNegated(token.Head, _lexicon.Emphases);
    }

    /// <summary>Whether it is only how somebody looks, or foretold: "appears ready to strike".</summary>
    public bool IsGuessed(StanceFrame frame, int predicate) => _questions.IsGuessed(frame, predicate);

    /// <summary>Whether nobody in particular is not supported, which is no opposition: "is not backing any candidate".</summary>
    public bool IsOfNobody(StanceFrame frame, int topic, bool denied) =>
        denied && frame is { Stance: Stance.Supports, Denied: Stance.Opposes } && _lexicon.Is("contender", _text.Tokens[topic].Lemma) && _text.ChildOf(topic, Relation.Det) is >= 0 and int determiner && _lexicon.Is("some", _text.Tokens[determiner].Lemma) && !_lexicon.Is("pointing", _text.Tokens[determiner].Lemma);

    /// <summary>Whether what is asked for is that something is not done: "urged them not to go". Frames that hold the negation themselves ("vowed not to") are for it.</summary>
    public bool IsTurned(StanceFrame frame, int topic)
    {
        if (frame.Topic != "comp" || _text.Tokens[topic].Upos != Upos.Verb || !_predicates.IsNegated(topic, _lexicon.Emphases))
            return false;
        foreach (StanceNeed need in frame.Needs)
        {
            if (need is { Slot: "near", Lemmas: { } lemmas } && IsAny(topic, lemmas))
                return false;
        }

        return true;
    }

    private bool IsAny(int head, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(head))
        {
            if (lemmas.Contains(_text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is only likened to another thing: "sharp, as she was against her rivals".</summary>
    public bool IsLikened(StanceFrame frame, int predicate) =>
        frame.Upos == Upos.Adp && _text.ChildOf(predicate, Relation.Mark) is >= 0 and int mark && _lexicon.Is("likening", _text.Tokens[mark].Lemma);

    /// <summary>Whether the verb whose object a noun is says that it was not voiced, which is neither the one stance nor the other: "has not expressed interest in it".</summary>
    public bool IsUnvoiced(StanceFrame frame, int noun) =>
        frame.Needs.Any(need => need.Slot == "verb") && _text.Tokens[noun].Head is >= 0 and int verb && _lexicon.Is("voice", _text.Tokens[verb].Lemma)
        && (_predicates.IsNegated(verb, _lexicon.Emphases) || (_text.ChildOf(noun, Relation.Amod) is >= 0 and int degree && _lexicon.Is("scant", _text.Tokens[degree].Lemma)));

    /// <summary>Whether a word is what somebody is to do, which is no stance of theirs: "was asked to endorse", "appeared to support", "left it to others to praise and defend it".</summary>
    public bool IsUnrealised(int token)
    {
        Token word = _text.Tokens[token];
        for (int steps = 0; steps < MostJoined && word is { Relation: Relation.Conj, Head: >= 0 and int joined } && word.Is(Morphology.Infinitive) && _text.Tokens[joined].Is(Morphology.Infinitive) && _text.ChildOf(token, Relation.Aux) < 0; steps++)
            word = _text.Tokens[token = joined];
        // "appears to be embracing it".
        bool infinitive = word.Is(Morphology.Infinitive) || (_text.ChildOf(token, Relation.Mark) is >= 0 and int to && _text.Tokens[to].Upos == Upos.Part && _text.ChildOf(token, Relation.Aux) is >= 0 and int aux && _text.Tokens[aux].Is(Morphology.Infinitive));
        return infinitive && word.Relation is Relation.Xcomp or Relation.Acl or Relation.Advcl
            && word.Head >= 0 && !_lexicon.Is("real", _text.Tokens[word.Head].Lemma);
    }

    /// <summary>Whether who says so finds that somebody else ought to: "Norland should not accept it"; "we must not" is their own.</summary>
    public bool IsOwed(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("owed", _text.Tokens[child].Lemma))
                return _predicates.SubjectOf(token) is not (>= 0 and int owing) || !_text.Tokens[owing].Is(Morphology.First);
        }

        return false;
    }

    /// <summary>Whether a stance was held once: "initially supported it", "after initially saying that she would not".</summary>
    public bool IsFormer(int predicate)
    {
        if (_text.Tokens[predicate] is { Relation: Relation.Ccomp, Head: >= 0 and int saying } && saying > 0 && _lexicon.Is("said-first", _text.Tokens[saying - 1].Lemma))
            return true;
        foreach (int child in _text.ChildrenOf(predicate))
        {
            if (_text.Tokens[child].Relation == Relation.Advmod && _lexicon.Is("former", _text.Tokens[child].Lemma))
                return true;
            // "was against it at first".
            if (child > predicate && _lexicon.Is("beginning", _text.Tokens[child].Lemma) && _lexicon.Is("at", _predicates.LeadOf(child)))
                return true;
            // "supported it until last year".
            if (_text.Tokens[child].Relation is Relation.Obl or Relation.Advcl && child > predicate && _text.Tokens[predicate].Is(Morphology.Past) && !_predicates.IsNegated(predicate, _lexicon.Emphases) && _lexicon.Is("ending", _predicates.LeadOf(child)))
                return true;
        }

        return false;
    }

    // "avoided calling them out and demanding it".
    private bool IsJoinedToUnreal(int token) =>
        _text.Tokens[token] is { Relation: Relation.Conj, Head: > 0 and int first } && _lexicon.Is("unreal", _text.Tokens[first - 1].Lemma);

    private bool IsCounterfactual(int predicate)
    {
        bool would = false, have = false;
        foreach (int child in _text.ChildrenOf(predicate))
        {
            if (_text.Tokens[child].Relation != Relation.Aux)
                continue;
            would |= _lexicon.Is("hypothetical", _text.Tokens[child].Lemma);
            have |= _lexicon.Is("perfect", _text.Tokens[child].Lemma);
        }

        return would && have;
    }

    // A question ends with its mark, or with the mark of the quotation behind it.
    private bool IsAsked(int token)
    {
        Sentence sentence = _text.Sentences[_text.Tokens[token].Sentence];
        int last = sentence.EndToken - 1;
        while (last > token && last > sentence.EndToken - 3 && _text.WordOf(last) is not "?")
            last--;
        return _text.WordOf(last) is "?";
    }

    /// <summary>Whether a word stands inside a condition, a question, a hope or a purpose, where nobody's stance is told.</summary>
    public bool IsSupposed(int token, bool denied)
    {
        // "stopped short of endorsing it", "instead of backing it".
        if (token >= 2 && _text.Tokens[token].Is(Morphology.PresentParticiple)
            && (_lexicon.Is("unreal", _text.Tokens[token - 2].Lemma) || _lexicon.Is("unreal", _text.Tokens[token - 1].Lemma) || IsJoinedToUnreal(token)))
        {
            return true;
        }

        // "has yet to endorse it": not told, but by the words of the table that are of it.
        if (_matcher.IsYet(token) && !_matcher.IsOfYet(token))
            return true;
        // "would not have backed it", and what is asked.
        if (IsCounterfactual(_matcher.PredicateOf(token)) || IsAsked(token) || _questions.IsAsked(_matcher.PredicateOf(token)))
            return true;
        // "too willing to compromise".
        if (_text.ChildOf(token, Relation.Advmod) is >= 0 and int degree && _lexicon.Is("too", _text.Tokens[degree].Lemma))
            return true;
        // "said she hoped it could be averted and refused to intervene": nothing of what was said is above it.
        if (_outer.Of(_matcher.PredicateOf(token)) >= 0)
            return false;
        for (int at = _matcher.PredicateOf(token), steps = 0; at >= 0 && steps < 4; at = _text.Tokens[at].Head, steps++)
        {
            foreach (int child in _text.ChildrenOf(at))
            {
                if (_text.Tokens[child].Relation is Relation.Mark or Relation.Case && child < token && _lexicon.Is("supposed", _text.Tokens[child].Lemma)
                    && _predicates.IsPredicate(at))
                {
                    return true;
                }

                if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("unsure", _text.Tokens[child].Lemma) && at == token && !denied)
                    return true;
            }

            if (_questions.IsDisputed(at) || _questions.IsAwaited(at))
                return true;
            // "There is speculation that she will veto it", "they hoped that she would".
            if (_text.Tokens[at].Relation is Relation.Acl or Relation.Ccomp or Relation.Csubj && _text.Tokens[at].Head is >= 0 and int rumour
                && _lexicon.Is(_text.Tokens[rumour].Upos == Upos.Noun ? "rumour" : "guess", _text.Tokens[rumour].Lemma))
            {
                return true;
            }

            // "said they hoped she would veto it", "it is time they agreed", where the parser hangs both on the verb of saying.
            if (_predicates.OwnSubjectOf(at) is >= 0 and int subject && _text.SubtreeOf(subject).First is > 0 and int first
                && ((_text.Tokens[first - 1].Upos == Upos.Verb && _lexicon.Is("guess", _text.Tokens[first - 1].Lemma)) || (_lexicon.Is("due", _text.Tokens[first - 1].Lemma) && _text.ChildOf(first - 1, Relation.Det) < 0)))
            {
                return true;
            }

            if (_text.ChildOf(at, Relation.Mark) is > 0 and int that && _lexicon.Is("extraposed", _text.Tokens[that].Lemma)
                && _text.Tokens[that - 1].Upos is Upos.Noun or Upos.Verb
                && _lexicon.Is(_text.Tokens[that - 1].Upos == Upos.Noun ? "rumour" : "guess", _text.Tokens[that - 1].Lemma))
            {
                return true;
            }

            // "There is no evidence in the letters that she objected".
            if (_text.Tokens[at].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && _predicates.GovernorOf(at) is >= 0 and int there
                && _text.ChildOf(there, Relation.Expl) >= 0 && _predicates.OwnSubjectOf(there) is >= 0 and int none && IsNone(none))
            {
                return true;
            }

            // "gave no sign that she was ready".
            if (_text.Tokens[at].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && _text.Tokens[at].Head is >= 0 and int noun
                && _text.Tokens[noun].Upos == Upos.Noun && IsNone(noun))
            {
                return true;
            }

            // "I am not saying that I support it".
            if (_text.Tokens[at].Relation == Relation.Ccomp)
                return _predicates.IsNegated(_text.Tokens[at].Head, _lexicon.Emphases) || _matcher.IsRefused(_text.Tokens[at].Head) || _questions.IsStillToBeSaid(_text.Tokens[at].Head)
                    || (_text.ChildOf(_text.Tokens[at].Head, Relation.Mark) is >= 0 and int open && _lexicon.Is("supposed", _text.Tokens[open].Lemma));
            if (_text.Tokens[at].Relation is Relation.Root or Relation.Parataxis)
                return false;
        }

        return false;
    }
}
