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

    public StanceMatcher(ParsedText text, Cast cast, PhraseActors actors, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _actors = actors;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
    }

    /// <summary>The first frame that fits the word, or <see langword="null"/>.</summary>
    public StanceFrame? Match(int token)
    {
        Token word = _text.Tokens[token];
        foreach (StanceFrame frame in _lexicon.FramesOf(word.Lemma))
        {
            if (!IsOf(word.Upos, frame.Upos) || TopicOf(token, frame.Topic) < 0)
                continue;
            bool fits = true;
            foreach (StanceNeed need in frame.Needs)
                fits = fits && Fits(token, need);
            if (fits)
                return frame;
        }

        return null;
    }

    /// <summary>The predicate of which the holder is the subject: the word itself, or the noun that an adposition leads in.</summary>
    public int PredicateOf(int token) => _text.Tokens[token].Upos == Upos.Adp ? _text.Tokens[token].Head : token;

    /// <summary>The head of the topic, or -1.</summary>
    public int TopicOf(int token, string slot) => slot switch
    {
        "obj" => _predicates.ObjectOf(token) is >= 0 and int obj ? obj : GerundOf(token),
        "comp" => ComplementOf(token),
        "subj" => _predicates.OwnSubjectOf(token),
        "self" => SelfOf(token),
        _ => LedBy(token, slot) is >= 0 and int led ? led : LeadsIn(token, slot) ? ComplementOf(token) : -1,
    };

    /// <summary>The words of the condition under a predicate, or <see langword="null"/>: "only if …", "unless …", "not … without …".</summary>
    public Span? ConditionUnder(int predicate)
    {
        bool negated = _predicates.IsNegated(predicate, _lexicon.Emphases);
        foreach (int child in _text.ChildrenOf(predicate))
        {
            Token token = _text.Tokens[child];
            if (token.Relation == Relation.Advcl && HasLead(child, "condition") && !IsEven(child))
                return WithOnly(_text.SubtreeOf(child), predicate);
            if (token.Relation is Relation.Obl or Relation.Advcl && negated && HasLead(child, "bar"))
                return SpanOf(_text.SubtreeOf(child));
        }

        return null;
    }

    private static bool IsOf(Upos found, Upos wanted) =>
        found == wanted || (wanted == Upos.Adj && found == Upos.Verb) || (wanted == Upos.Adp && found == Upos.Sconj);

    private bool Fits(int token, StanceNeed need) => need.Slot switch
    {
        "obj" => TopicOf(token, need.Slot) is >= 0 and int obj && (need.Value.Length == 0 || !IsPerson(obj)),
        "comp" => ComplementOf(token) >= 0,
        "topic" => TopicOf(token, need.Value) >= 0,
        "prt" => _predicates.ParticleOf(token) is >= 0 and int particle && _text.Tokens[particle].Lemma == need.Value,
        "lead" => HasCase(token, need.Value),
        "neg" => _predicates.IsNegated(token, _lexicon.Emphases),
        "yet" => IsYet(token),
        "ing" => _text.Tokens[token].Is(Morphology.PresentParticiple),
        _ => false,
    };

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
            if (child < token || _text.Tokens[child].Upos is not Upos.Verb || HasLead(child, "condition"))
                continue;
            Relation relation = _text.Tokens[child].Relation;
            bool completes = relation is Relation.Xcomp or Relation.Ccomp;
            // The parser's adverbial clause may be a complement: a marked one, or one right behind its verb ("ruled out attending").
            if (completes || (relation == Relation.Advcl && (_text.ChildOf(child, Relation.Mark) >= 0 || child <= token + 2)))
                return child;
        }

        return -1;
    }

    // "ruled out attending": a gerund is the object.
    private int GerundOf(int token) =>
        ComplementOf(token) is >= 0 and int complement && _text.Tokens[complement].Is(Morphology.PresentParticiple) ? complement : -1;

    private int LedBy(int token, string adposition)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (child > token && _text.Tokens[child].Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl && HasCase(child, adposition))
                return child;
        }

        return -1;
    }

    // "undecided on whether to": the adposition stands before the clause, wherever the parser hangs it.
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

    private bool HasLead(int token, string use)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Case or Relation.Mark && _lexicon.Is(use, _text.Tokens[child].Lemma))
                return true;
        }

        return _lexicon.Is(use, _text.Tokens[token].Lemma);
    }

    // "has yet to confirm": the word hangs on the verb before, or "yet" on the word.
    private bool IsYet(int token)
    {
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

    private bool IsEven(int clause)
    {
        int first = _text.SubtreeOf(clause).First;
        return _lexicon.Is("even", _text.Tokens[first].Lemma) || (first > 0 && _lexicon.Is("even", _text.Tokens[first - 1].Lemma));
    }

    private Span WithOnly((int First, int Last) words, int predicate)
    {
        int first = words.First;
        if (first - 1 > predicate && _lexicon.Is("only", _text.Tokens[first - 1].Lemma))
            first--;
        return SpanOf((first, words.Last));
    }

    private Span SpanOf((int First, int Last) words)
    {
        int last = words.Last;
        while (last > words.First && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        return new Span(_text.Tokens[words.First].Start, _text.Tokens[last].End);
    }
}
