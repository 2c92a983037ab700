using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>Finds the positions of one report.</summary>
internal sealed class PositionScan
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly StanceLexicon _lexicon;
    private readonly PhraseActors _actors;
    private readonly StanceMatcher _matcher;
    private readonly TimeAttachment _times;
    private readonly PredicateReading _predicates;
    private readonly EnclosingStatements _statements;

    public PositionScan(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, IReadOnlyList<Statement> statements, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _matcher = new StanceMatcher(text, cast, _actors, lexicon);
        _times = new TimeAttachment(text, times);
        _predicates = new PredicateReading(text);
        _statements = new EnclosingStatements(statements);
    }

    /// <summary>The positions, by the word that states them.</summary>
    public List<Position> Read()
    {
        var positions = new List<Position>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            if (_text.Tokens[i].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun or Upos.Adp or Upos.Sconj))
                continue;
            if ((FromFrame(i) ?? FromIntention(i)) is { } position && !positions.Exists(known => IsSame(known, position)))
                positions.Add(position);
        }

        return positions;
    }

    private static bool IsSame(Position one, Position other) => one.Actor == other.Actor && one.Topic.Overlaps(other.Topic);

    private Position? FromFrame(int token)
    {
        if (_matcher.Match(token) is not { } frame || IsSupposed(token) || IsUnrealised(token))
            return null;
        int predicate = _matcher.PredicateOf(token);
        Stance? stance = IsDenied(predicate) && !frame.Needs.Any(need => need.Slot == "neg") ? frame.Denied : frame.Stance;
        int topic = _matcher.TopicOf(token, frame.Topic);
        if (_lexicon.Is("idle", _text.Tokens[topic].Lemma))
            return null;
        // "the approach that he rejected": the topic is what the relative pronoun stands for.
        bool relative = _text.Tokens[topic] is { Upos: Upos.Pron } pronoun && pronoun.Is(Morphology.Interrogative);
        if (relative && _text.Tokens[predicate] is not { Relation: Relation.AclRelcl, Head: >= 0 })
            return null;
        Span? condition = _matcher.ConditionUnder(predicate) ?? (topic >= 0 ? _matcher.ConditionUnder(topic) : null);
        if (condition is not null && stance is not (Stance.RulesOut or Stance.Undecided))
            stance = Stance.Conditions;
        if (stance is not { } held)
            return null;
        string? holder = frame.Topic == "subj" ? SpeakerAt(token) : HolderOf(predicate);
        return holder is null ? null : Finish(holder, held, token, relative ? OwnPhraseOf(_text.Tokens[predicate].Head) : PhraseOf(topic, frame.Topic == "self", condition), condition);
    }

    // "We will not pay": who says so of themselves rules it out; "would pay only if" is a condition whoever says it.
    private Position? FromIntention(int token)
    {
        if (_text.Tokens[token].Upos != Upos.Verb || !HasIntention(token))
            return null;
        Span? condition = _matcher.ConditionUnder(token);
        bool denied = _predicates.IsNegated(token, _lexicon.Emphases);
        if (condition is null && !denied)
            return null;
        if (HolderOf(token) is not { } holder)
            return null;
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        if (statement is null || (condition is null && statement.Speaker != holder))
            return null;
        return Finish(holder, condition is null ? Stance.RulesOut : Stance.Conditions, token, ClauseOf(token, condition), condition);
    }

    private Position Finish(string holder, Stance stance, int token, Span topic, Span? condition)
    {
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        Span word = _text.Tokens[token].Span;
        var evidence = new Span(Math.Min(word.Start, topic.Start), Math.Max(Math.Max(word.End, topic.End), condition?.End ?? 0));
        return new Position
        {
            Actor = holder,
            Stance = stance,
            Topic = topic,
            Condition = condition,
            When = statement?.Speaker == holder ? statement.When : OneDay(token),
            Statement = statement is not null && statement.Speaker != holder ? statement.Id : null,
            Evidence = [evidence],
        };
    }

    private string? OneDay(int token)
    {
        IReadOnlyList<TimeExpression> times = _times.On(token);
        return times.Count == 1 ? TimeAttachment.DayOf(times[0].Value!) : null;
    }

    private string? HolderOf(int predicate)
    {
        int subject = _predicates.IsPassive(predicate) && _text.Tokens[predicate].Upos == Upos.Verb
            ? _text.ChildOf(predicate, Relation.OblAgent)
            : _predicates.SubjectOf(predicate);
        subject = InsideOwnStatement(predicate, subject);
        if (subject < 0)
            return null;
        if (_actors.At(subject) is { } mention)
            return mention.Actor;
        return _text.Tokens[subject].Is(Morphology.First) ? SpeakerAt(subject) : null;
    }

    // "X said Y supports it and would pay": where the parser joins "would pay" to "said", its subject is inside what was said.
    private int InsideOwnStatement(int predicate, int subject)
    {
        if (_statements.At(_text.Tokens[predicate].Span) is not { } statement || subject < 0 || Holds(statement, subject))
            return subject;
        for (int i = predicate - 1; i >= 0 && Holds(statement, i); i--)
        {
            if (_text.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass)
                return i;
        }

        return subject;
    }

    private bool Holds(Statement statement, int token) => statement.Content.Any(span => span.Contains(_text.Tokens[token].Span));

    private string? SpeakerAt(int token) => _statements.At(_text.Tokens[token].Span)?.Speaker;

    private bool IsDenied(int predicate)
    {
        if (_predicates.IsNegated(predicate, _lexicon.Emphases))
            return true;
        Token token = _text.Tokens[predicate];
        return token.Relation == Relation.Xcomp && token.Head >= 0 && _predicates.IsNegated(token.Head, _lexicon.Emphases);
    }

    // "was asked to endorse", "appeared to support": what somebody is to do is no stance of theirs.
    private bool IsUnrealised(int token)
    {
        Token word = _text.Tokens[token];
        return word.Is(Morphology.Infinitive) && word.Relation is Relation.Xcomp or Relation.Acl or Relation.Advcl
            && word.Head >= 0 && !_lexicon.Is("real", _text.Tokens[word.Head].Lemma);
    }

    private bool HasIntention(int token)
    {
        bool intention = false;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation != Relation.Aux)
                continue;
            if (_lexicon.Is("perfect", _text.Tokens[child].Lemma))
                return false;
            intention |= _lexicon.Is("will", _text.Tokens[child].Lemma);
        }

        return intention && !_lexicon.Is("idle", _text.Tokens[token].Lemma) && !_lexicon.Is("passive", _text.Tokens[token].Lemma);
    }

    // Inside a condition, a question or a purpose nobody's stance is told.
    private bool IsSupposed(int token)
    {
        for (int at = _matcher.PredicateOf(token), steps = 0; at >= 0 && steps < 4; at = _text.Tokens[at].Head, steps++)
        {
            foreach (int child in _text.ChildrenOf(at))
            {
                if (_text.Tokens[child].Relation is Relation.Mark or Relation.Case && _lexicon.Is("supposed", _text.Tokens[child].Lemma)
                    && _text.Tokens[at].Upos == Upos.Verb)
                {
                    return true;
                }

                if (_text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("unsure", _text.Tokens[child].Lemma) && at == token)
                    return true;
            }

            // "I am not saying that I support it".
            if (_text.Tokens[at].Relation == Relation.Ccomp)
                return _predicates.IsNegated(_text.Tokens[at].Head, _lexicon.Emphases);
            if (_text.Tokens[at].Relation is Relation.Root or Relation.Parataxis)
                return false;
        }

        return false;
    }

    private Span PhraseOf(int head, bool self, Span? condition)
    {
        if (self)
            return OwnPhraseOf(head);
        return ClauseOf(head, condition);
    }

    // The phrase without its subject and copula: "the ban" of "She is against the ban".
    private Span OwnPhraseOf(int head)
    {
        int first = head, last = head;
        foreach (int child in _text.ChildrenOf(head))
        {
            Relation relation = _text.Tokens[child].Relation;
            if (relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                first = Math.Min(first, _text.SubtreeOf(child).First);
            else if (relation is Relation.Nmod or Relation.Flat)
                last = Math.Max(last, _text.SubtreeOf(child).Last);
        }

        return new Span(_text.Tokens[first].Start, _text.Tokens[last].End);
    }

    // From the head's first word (conjunctions, subjects, auxiliaries left out) to its last, without the condition.
    private Span ClauseOf(int head, Span? condition)
    {
        bool verb = _text.Tokens[head].Upos == Upos.Verb;
        int first = verb ? head : _text.SubtreeOf(head).First, last = head;
        while (first < head && _text.Tokens[first].Relation is Relation.Case or Relation.Mark or Relation.Punct or Relation.Cc)
            first++;
        foreach (int child in _text.ChildrenOf(head))
        {
            Token token = _text.Tokens[child];
            if (child < head || token.Relation is Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Advcl && condition is { } c && c.Overlaps(token.Span))
                continue;
            if (condition is { } bound && bound.Overlaps(token.Span))
                continue;
            last = Math.Max(last, _text.SubtreeOf(child).Last);
        }

        // A list whose last member owns what follows: "the two sides' efforts".
        if (last + 1 < _text.Tokens.Length && _text.Tokens[last].Relation == Relation.Case && _text.Tokens[last].Is(Morphology.Possessive)
            && _text.Tokens[last + 1].Sentence == _text.Tokens[last].Sentence)
        {
            last = OwnedBehind(last);
        }

        while (last > head && (_text.Tokens[last].Upos == Upos.Punct || (condition is { } end && _text.Tokens[last].End > end.Start)))
            last--;
        return new Span(_text.Tokens[first].Start, _text.Tokens[last].End);
    }

    private int OwnedBehind(int clitic)
    {
        int noun = clitic + 1;
        while (noun + 1 < _text.Tokens.Length && _text.Tokens[noun].Upos is not (Upos.Noun or Upos.Propn)
            && _text.Tokens[noun + 1].Sentence == _text.Tokens[clitic].Sentence)
        {
            noun++;
        }

        return Math.Max(noun, _text.SubtreeOf(noun).Last);
    }
}
