using OnRecord.Happenings;
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
    private readonly StanceHolder _holders;
    private readonly Span[] _happenings;
    private readonly TopicWords _topics;
    private readonly TopicReference _references;

    public PositionScan(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningReading happenings, StanceLexicon lexicon)
    {
        var proposed = new List<Span>();
        foreach (Happening happening in happenings.Happenings)
        {
            if (happening.Status == HappeningStatus.Proposed)
                proposed.AddRange(happening.Evidence);
        }

        _happenings = [.. proposed];
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _matcher = new StanceMatcher(text, cast, _actors, lexicon);
        _times = new TimeAttachment(text, times);
        _predicates = new PredicateReading(text);
        _statements = new EnclosingStatements(happenings.Statements);
        _holders = new StanceHolder(text, cast, _actors, _statements, lexicon);
        _topics = new TopicWords(text, lexicon);
        _references = new TopicReference(text, cast, lexicon);
    }

    /// <summary>The positions, by the word that states them.</summary>
    public List<Position> Read()
    {
        var positions = new List<Position>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            if (_text.Tokens[i].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun or Upos.Adp or Upos.Sconj))
                continue;
            foreach (Position position in FromFrame(i) is { Count: > 0 } framed ? framed : FromIntention(i))
            {
                if (!positions.Exists(known => IsSame(known, position)))
                    positions.Add(position);
            }
        }

        return positions;
    }

    private static bool IsSame(Position one, Position other) => one.Actor == other.Actor && one.Topic.Overlaps(other.Topic);

    private List<Position> FromFrame(int token)
    {
        if (_matcher.Match(token) is not { } frame)
            return [];
        int predicate = _matcher.PredicateOf(token);
        bool denial = frame.Needs.Any(need => need.Slot is "neg" or "no");
        bool denied = IsDenied(predicate) || IsRefused(predicate);
        if (IsSupposed(token, denied || _matcher.ConditionUnder(token) is not null) || (IsUnrealised(token) && !IsRefused(predicate)))
            return [];
        Stance? stance = denial ? frame.Stance ?? frame.Denied : denied ? frame.Denied : frame.Stance;
        int topic = _matcher.TopicOf(token, frame.Topic, frame.IsPhrase);
        if ((frame.Stance == Stance.Opposes && _text.Tokens[topic].Upos == Upos.Verb && _lexicon.Is("idle", _text.Tokens[topic].Lemma)) || IsNone(topic) || IsOfIt(frame, topic) || IsProform(topic))
            return [];
        // "the approach that he rejected": the topic is what the relative pronoun stands for.
        bool relative = _text.Tokens[topic].Upos is Upos.Pron or Upos.Sconj or Upos.Det && topic < predicate && frame.Topic != "subj"
            && (_text.Tokens[topic].Is(Morphology.Interrogative) || _lexicon.Is("relative", _text.Tokens[topic].Lemma));
        if (relative && _text.Tokens[predicate] is not { Relation: Relation.AclRelcl, Head: >= 0 })
            return [];
        // "the talks we are ready to continue": the clause's own object is what it stands beside.
        bool gap = frame.Topic == "comp" && _text.Tokens[predicate] is { Relation: Relation.AclRelcl, Head: >= 0 and int noun } && noun < predicate
            && topic > predicate && IsWithoutObject(topic, predicate);
        // "urged him to resign": asked for, and told as a happening.
        if (frame is { Topic: "comp", Stance: Stance.Supports } && _happenings.Any(asked => asked.Contains(_text.Tokens[topic].Span)))
            return [];
        Span? condition = _matcher.ConditionOf(token, frame, predicate, topic);
        if (condition is { } told && (told.Overlaps(_text.Tokens[token].Span) || !_statements.AreTogether(told, _text.Tokens[token].Span)))
            condition = null;
        // "does not favor it if it is the same": against it in that case.
        bool against = stance == Stance.Opposes && condition is { } bound && _lexicon.Is("plain", _text.Tokens[_text.TokenAt(bound.Start)].Lemma);
        if (condition is not null && stance is not (Stance.RulesOut or Stance.Undecided) && !against)
            stance = Stance.Conditions;
        if (stance is not { } held)
            return [];
        IReadOnlyList<string> holders = frame.Topic is "subj" or "clause" ? _holders.SpeakerAt(token) is { } speaker ? [speaker] : []
            : _holders.Of(predicate, frame.Upos == Upos.Adj || IsState(frame));
        if (holders.Count == 0)
            return [];
        Span? words = gap ? _topics.WithClause(_text.Tokens[predicate].Head, topic)
            : relative ? _topics.OwnPhraseOf(_text.Tokens[predicate].Head)
            : _references.IsBare(topic) ? _references.Of(token, topic, _matcher.AskedBefore(token))
            : frame.Topic is "comp" or "clause" or "asked" ? Whole(token, frame, topic, condition)
            : _topics.Extended(token, topic, _topics.PhraseOf(topic, frame.Topic is "self" or "subj", condition),
                frame.Topic == "for" || _lexicon.Is("asking", _text.Tokens[topic].Lemma), condition);
        return words is { } named ? [.. holders.Select(holder => Finish(holder, held, token, named, condition, _text.Tokens[topic].Span))] : [];
    }

    private bool IsWithoutObject(int clause, int relative)
    {
        foreach (int child in _text.ChildrenOf(clause))
        {
            if (child > clause && _text.Tokens[child].Relation is not (Relation.Punct or Relation.Advmod))
                return false;
        }

        return _predicates.OwnSubjectOf(relative) is >= 0 and int subject && !_text.Tokens[subject].Is(Morphology.Interrogative);
    }

    // "called for her to withdraw": from who is to do it.
    private Span Whole(int token, StanceFrame frame, int clause, Span? condition)
    {
        Span words = _topics.SentenceOf(clause, condition);
        int asked = frame.Needs.Any(need => need is { Slot: "topic", Value: "for" }) ? _matcher.TopicOf(token, "for") : -1;
        return asked >= 0 && asked < clause ? new Span(_topics.PhraseOf(asked, self: true, condition).Start, words.End) : words;
    }

    private static bool IsState(StanceFrame frame) => frame.Needs.Any(need => need.Slot == "passive");

    // "urged them to do the same": what that is was said before.
    private bool IsProform(int clause) =>
        _lexicon.Is("do", _text.Tokens[clause].Lemma) && (_text.ChildOf(clause, Relation.Obj) is not (>= 0 and int obj) || _lexicon.Is("same", _text.Tokens[obj].Lemma));

    // "demanded that it be lifted": what "it" is was said before.
    private bool IsOfIt(StanceFrame frame, int clause) =>
        frame is { Topic: "comp", Stance: Stance.Supports } && _predicates.OwnSubjectOf(clause) is >= 0 and int subject && _lexicon.Is("it", _text.Tokens[subject].Lemma);

    // "supports neither side", "ruled nothing out".
    private bool IsNone(int noun)
    {
        if (_lexicon.Is("none", _text.Tokens[noun].Lemma))
            return true;
        foreach (int child in _text.ChildrenOf(noun))
        {
            if (_text.Tokens[child].Relation is Relation.Det or Relation.Cc or Relation.CcPreconj && _lexicon.Is("none", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    // "refused to rule out": what is refused is denied.
    private bool IsRefused(int predicate) =>
        _text.Tokens[predicate] is { Relation: Relation.Xcomp, Head: >= 0 and int verb } && _lexicon.Is("refusal", _text.Tokens[verb].Lemma);

    // "We will not pay": who says so of themselves rules it out; "would pay only if" is a condition whoever says it.
    private List<Position> FromIntention(int token)
    {
        if (_text.Tokens[token].Upos != Upos.Verb || !HasIntention(token))
            return [];
        Span? condition = _matcher.ConditionUnder(token);
        if (condition is { } told && (told.Overlaps(_text.Tokens[token].Span) || !_statements.AreTogether(told, _text.Tokens[token].Span)))
            condition = null;
        bool denied = _predicates.IsNegated(token, _lexicon.Emphases);
        if ((condition is null && !denied) || IsSupposed(token, denied) || IsHypothetical(token))
            return [];
        if (_holders.Of(token, state: false) is not [var holder])
            return [];
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        if (statement is null || (condition is null && statement.Speaker != holder))
            return [];
        // "would not leave if she won" rules that out; "would not leave unless" is for it on a condition.
        bool ruled = condition is null || (denied && _lexicon.Is("plain", _text.Tokens[_text.TokenAt(condition.Value.Start)].Lemma));
        return [Finish(holder, ruled ? Stance.RulesOut : Stance.Conditions, token, _topics.ClauseOf(token, condition), condition, _text.Tokens[token].Span)];
    }

    // "I would not do that" in somebody's own words is of a case that is only thought of.
    private bool IsHypothetical(int token)
    {
        bool would = false, first = _predicates.OwnSubjectOf(token) is >= 0 and int subject && _text.Tokens[subject].Is(Morphology.First);
        foreach (int child in _text.ChildrenOf(token))
            would |= _text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("hypothetical", _text.Tokens[child].Lemma);
        return would && first;
    }

    private Position Finish(string holder, Stance stance, int token, Span topic, Span? condition, Span said)
    {
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        Span word = _text.Tokens[token].Span;
        var evidence = new Span(Math.Min(word.Start, said.Start), Math.Max(Math.Max(word.End, said.End), condition?.End ?? 0));
        // A topic that was named sentences before is a passage of its own.
        bool near = _text.Tokens[_text.TokenAt(topic.Start)].Sentence == _text.Tokens[token].Sentence;
        if (near)
            evidence = new Span(Math.Min(evidence.Start, topic.Start), Math.Max(evidence.End, topic.End));
        return new Position
        {
            Actor = holder,
            Stance = stance,
            Topic = topic,
            Condition = condition,
            When = statement?.Speaker == holder ? statement.When : OneDay(token),
            Statement = statement is not null && statement.Speaker != holder ? statement.Id : null,
            Evidence = near ? [evidence] : [topic, evidence],
        };
    }

    private string? OneDay(int token)
    {
        IReadOnlyList<TimeExpression> times = _times.On(token);
        return times.Count == 1 ? TimeAttachment.DayOf(times[0].Value!) : null;
    }

    private bool IsDenied(int predicate)
    {
        if (_predicates.IsNegated(predicate, _lexicon.Emphases))
            return true;
        // "Neither side would accept it".
        if (_predicates.OwnSubjectOf(predicate) is >= 0 and int subject && IsNone(subject))
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

    // Inside a condition, a question or a purpose nobody's stance is told.
    private bool IsSupposed(int token, bool denied)
    {
        // "stopped short of endorsing it", "instead of backing it".
        if (token >= 2 && _text.Tokens[token].Is(Morphology.PresentParticiple)
            && (_lexicon.Is("unreal", _text.Tokens[token - 2].Lemma) || _lexicon.Is("unreal", _text.Tokens[token - 1].Lemma) || IsJoinedToUnreal(token)))
        {
            return true;
        }

        // "would not have backed it", and what is asked.
        if (IsCounterfactual(_matcher.PredicateOf(token)) || _text.WordOf(_text.Sentences[_text.Tokens[token].Sentence].EndToken - 1) is "?")
            return true;
        // "too willing to compromise".
        if (_text.ChildOf(token, Relation.Advmod) is >= 0 and int degree && _lexicon.Is("too", _text.Tokens[degree].Lemma))
            return true;
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

            // "There is speculation that she will veto it", "they hoped that she would".
            if (_text.Tokens[at].Relation is Relation.Acl or Relation.Ccomp && _text.Tokens[at].Head is >= 0 and int rumour
                && _lexicon.Is(_text.Tokens[rumour].Upos == Upos.Noun ? "rumour" : "guess", _text.Tokens[rumour].Lemma))
            {
                return true;
            }

            // "said they hoped she would veto it", where the parser hangs both on the verb of saying.
            if (_predicates.OwnSubjectOf(at) is >= 0 and int subject && _text.SubtreeOf(subject).First is > 0 and int first
                && _text.Tokens[first - 1].Upos == Upos.Verb && _lexicon.Is("guess", _text.Tokens[first - 1].Lemma))
            {
                return true;
            }

            if (_text.ChildOf(at, Relation.Mark) is > 0 and int that && _lexicon.Is("extraposed", _text.Tokens[that].Lemma)
                && _text.Tokens[that - 1].Upos == Upos.Noun && _lexicon.Is("rumour", _text.Tokens[that - 1].Lemma))
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
                return _predicates.IsNegated(_text.Tokens[at].Head, _lexicon.Emphases) || IsRefused(_text.Tokens[at].Head);
            if (_text.Tokens[at].Relation is Relation.Root or Relation.Parataxis)
                return false;
        }

        return false;
    }
}
