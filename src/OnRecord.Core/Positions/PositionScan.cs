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
    private readonly TopicWords _topics;
    private readonly TopicEdges _edges;
    private readonly FrameTopics _words;
    private readonly StanceDenial _denials;
    private readonly EmptyTopics _empty;
    private readonly RelativeGaps _gaps;

    public PositionScan(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningReading happenings, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _matcher = new StanceMatcher(text, cast, _actors, lexicon);
        _denials = new StanceDenial(text, _matcher, _actors, lexicon);
        _times = new TimeAttachment(text, times);
        _predicates = new PredicateReading(text);
        _statements = new EnclosingStatements(happenings.Statements);
        Groups = new GroupHolders(text, cast, lexicon);
        _holders = new StanceHolder(text, cast, _actors, _statements, Groups, lexicon);
        _topics = new TopicWords(text, lexicon);
        _edges = new TopicEdges(text, cast, times);
        _words = new FrameTopics(text, cast, times, _matcher, _topics, _edges, lexicon);
        _gaps = new RelativeGaps(text, lexicon);
        _empty = new EmptyTopics(text, _matcher, lexicon);
    }

    /// <summary>The groups that hold a position.</summary>
    public GroupHolders Groups { get; }

    /// <summary>The positions, by the word that states them.</summary>
    public List<Position> Read()
    {
        var positions = new List<Position>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            if (_text.Tokens[i].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun or Upos.Adp or Upos.Sconj))
                continue;
            foreach (Position position in FromFrame(i) is { Count: > 0 } framed ? framed : FromIntention(i) is { Count: > 0 } meant ? meant : FromExistence(i))
            {
                if (!positions.Exists(known => IsSame(known, position)))
                    positions.Add(position);
            }
        }

        return positions;
    }

    // Of a topic that another clause of the sentence takes up the same actor may hold another stance: "was ready to meet, and rejected such an offer".
    private bool IsSame(Position one, Position other) =>
        one.Actor == other.Actor && one.Topic.Overlaps(other.Topic)
        && (one.Stance == other.Stance || other.Evidence is not [var topic, var clause] || _text.Tokens[_text.TokenAt(topic.Start)].Sentence != _text.Tokens[_text.TokenAt(clause.Start)].Sentence);

    private List<Position> FromFrame(int token)
    {
        if (_matcher.Match(token) is not { } frame)
            return [];
        int predicate = _matcher.PredicateOf(token);
        bool denial = frame.Needs.Any(need => need.Slot is "neg" or "no" or "refused");
        bool denied = _denials.IsDenied(predicate) || _matcher.IsRefused(predicate);
        if (_denials.IsSupposed(token, denied || _matcher.ConditionUnder(token) is not null) || (_denials.IsUnrealised(token) && !_matcher.IsRefused(predicate)) || _denials.IsFormer(predicate) || _denials.IsLikened(frame, predicate) || _denials.IsUnvoiced(frame, token) || _denials.IsGuessed(frame, predicate)
            || (frame.Topic is not ("subj" or "clause") && _denials.IsOwed(token)))
            return [];
        int topic = _matcher.TopicOf(token, frame.Topic, frame.IsPhrase);
        // "supports neither the ban nor the tax".
        bool neither = _text.ChildOf(topic, Relation.CcPreconj) is >= 0 and int both && _lexicon.Is("none", _text.Tokens[both].Lemma) && _matcher.IsMatter(topic);
        // "takes no issue with it".
        denied |= neither || (frame.Needs.Any(need => need is { Slot: "obj", Lemmas: not null }) && _predicates.ObjectOf(token) is >= 0 and int part && _denials.IsNone(part));
        Stance? stance = denial ? frame.Stance ?? frame.Denied : denied ? frame.Denied : frame.Stance;
        // "urged them not to go": against what they are asked for.
        if (stance == Stance.Supports && _denials.IsTurned(frame, topic))
            stance = Stance.Opposes;
        if ((frame.Stance == Stance.Opposes && _text.Tokens[topic].Upos == Upos.Verb && _lexicon.Is("idle", _text.Tokens[topic].Lemma)) || (!neither && _denials.IsNone(topic)) || _denials.IsOfNobody(frame, topic, denied) || _edges.IsTime(topic) || _empty.IsOfAll(frame, topic) || _empty.IsOfIt(frame, topic) || _empty.IsOfClaim(frame, topic) || _empty.IsProform(topic) || _empty.IsOfFact(topic) || (!_words.TakesUp(topic) && _empty.IsPointing(topic)))
            return [];
        // "the approach that he rejected": the topic is what the relative pronoun stands for.
        bool relative = _text.Tokens[topic].Upos is Upos.Pron or Upos.Sconj or Upos.Det && topic < predicate && frame.Topic != "subj"
            && (_text.Tokens[topic].Is(Morphology.Interrogative) || _lexicon.Is("relative", _text.Tokens[topic].Lemma));
        // "raising taxes on savings (which she supports)": the noun before the bracket need not be what is meant.
        if ((relative && topic > 0 && _text.WordOf(topic - 1) is "(") || (frame.Topic == "obj" && IsFinite(topic)))
            return [];
        // "weeks after the vote that she wanted to mend the roof": what completes the verb is wanted, and not the noun before.
        if (relative && (_text.Tokens[predicate] is not { Relation: Relation.AclRelcl, Head: >= 0 } || (frame.Topic == "obj" && _matcher.TopicOf(token, "comp") is >= 0 and int wanted && _text.ChildOf(wanted, Relation.Obj) > wanted)))
            return [];
        // "the talks we are ready to continue": the clause's own object is what it stands beside.
        bool gap = frame.Topic == "comp" && _text.Tokens[predicate] is { Relation: Relation.AclRelcl, Head: >= 0 and int noun } && noun < predicate
            && topic > predicate && _gaps.Has(predicate, topic);
        Span? condition = _matcher.ConditionOf(token, frame, predicate, topic);
        if (condition is { } told && (told.Overlaps(_text.Tokens[token].Span) || (!_matcher.IsMarked(told) && !_matcher.IsApart(told, predicate) && !_statements.AreTogether(told, _text.Tokens[token].Span))))
            condition = null;
        // "If I saw them refuse to pay, I would leave": what directly follows the condition's words is a part of it.
        if (condition is { } before && before.End <= _text.Tokens[token].Start && token > 0 && _text.Tokens[token - 1].End == before.End)
            return [];
        // "does not favor it if it is the same": against it in that case.
        bool against = stance == Stance.Opposes && condition is { } bound && _lexicon.Is("plain", _text.Tokens[_text.TokenAt(bound.Start)].Lemma);
        if (condition is not null && stance is not (Stance.RulesOut or Stance.Undecided) && !against)
            stance = Stance.Conditions;
        if (stance is not { } held)
            return [];
        IReadOnlyList<string> holders = frame.Topic is "subj" or "clause" ? _holders.SpeakerAt(token) is { } speaker ? [speaker] : []
            : _holders.Of(predicate, frame.Upos == Upos.Adj || IsState(frame));
        // "the leader is pressing NAME", where the leader is taken for NAME: nobody is for or against themselves.
        if (holders.Any(holder => IsSelf(holder, token) || IsSelf(holder, topic)))
            return [];
        if (holders.Count == 0)
            return [];
        Span? words = _words.Of(token, frame, topic, gap || relative ? _text.Tokens[predicate].Head : -1, gap, condition);
        // The judgment is no part of the topic, and belongs to the passage.
        Span said = _text.Tokens[topic].Span;
        if (words is { } judged && frame.Needs.Any(need => need.Slot == "judged"))
            (words, said) = (_edges.WithoutJudgment(judged), judged);
        return words is { } named ? [.. holders.Select(holder => Finish(holder, held, token, named, condition, said, apart: !relative && _words.TakesUp(topic)))] : [];
    }

    // "supports the raise, opposes the freeze", where the parser takes the second verb for an object.
    private bool IsFinite(int token) =>
        token > 0 && _text.Tokens[token - 1].Upos == Upos.Punct && _text.Tokens[token] is { Upos: Upos.Verb } verb && (verb.Is(Morphology.Past) || (verb.Is(Morphology.Present) && verb.Is(Morphology.Third))) && !verb.Is(Morphology.PresentParticiple) && !verb.Is(Morphology.PastParticiple);

    // The holder himself, named, is who it is said to or about.
    private bool IsSelf(string holder, int token)
    {
        if (_text.Tokens[token].Upos == Upos.Verb)
            return _text.ChildOf(token, Relation.Obj) is >= 0 and int obj && obj > token && _cast.MentionHeadedBy(obj) is { Form: MentionForm.Name } other && other.Actor == holder;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == Relation.Conj && _cast.MentionHeadedBy(child) is { Form: MentionForm.Name } joined && joined.Actor == holder)
                return true;
        }

        return _cast.MentionHeadedBy(token) is { Form: MentionForm.Name } named && named.Actor == holder;
    }

    private static bool IsState(StanceFrame frame) => frame.Needs.Any(need => need.Slot == "passive");

    // "We will not pay": who says so of themselves rules it out; "would pay only if" is a condition whoever says it.
    private List<Position> FromIntention(int token)
    {
        if (_text.Tokens[token].Upos != Upos.Verb || !HasIntention(token))
            return [];
        Span? condition = _matcher.ConditionUnder(token);
        if (condition is { } told && (told.Overlaps(_text.Tokens[token].Span) || (!_matcher.IsApart(told, token) && !_statements.AreTogether(told, _text.Tokens[token].Span))))
            condition = null;
        bool denied = _predicates.IsNegated(token, _lexicon.Emphases);
        if ((condition is null && !denied) || _denials.IsFormer(token) || _denials.IsSupposed(token, denied) || IsHypothetical(token) || IsToYou(token) || _empty.IsPointing(token))
            return [];
        if (_holders.Of(token, state: false) is not [var holder])
            return [];
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        if (statement is null || (condition is null && statement.Speaker != holder && !_holders.IsSpokenFor(holder, statement)))
            return [];
        // "would not leave if she won" rules that out; "would not leave unless" is for it on a condition.
        bool ruled = condition is null || (denied && _lexicon.Is("plain", _text.Tokens[_text.TokenAt(condition.Value.Start)].Lemma));
        return [Finish(holder, ruled ? Stance.RulesOut : Stance.Conditions, token, _topics.ClauseOf(token, condition), condition, _text.Tokens[token].Span)];
    }

    // "There will be no vote", "no deal without a withdrawal": who says so rules it out, or sets a condition.
    private List<Position> FromExistence(int token)
    {
        if (_text.ChildOf(token, Relation.Expl) < 0 || _text.ChildOf(token, Relation.Aux) is not (>= 0 and int modal) || !_lexicon.Is("can", _text.Tokens[modal].Lemma)
            || _predicates.OwnSubjectOf(token) is not (>= 0 and int noun) || !_matcher.IsMatter(noun) || !_denials.IsNone(noun)
            || _holders.SpeakerAt(token) is not { } holder || _denials.IsSupposed(token, denied: true))
        {
            return [];
        }

        Span? condition = _matcher.ConditionUnder(token, denied: true) ?? _matcher.ConditionUnder(noun, denied: true);
        // "There will be no change with her" foretells; what one decides oneself is ruled out.
        if (condition is null && _lexicon.Is("foretold", _text.Tokens[noun].Lemma))
            return [];
        Span words = _topics.PhraseOf(noun, self: false, condition);
        bool ruled = condition is null || _lexicon.Is("plain", _text.Tokens[_text.TokenAt(condition.Value.Start)].Lemma);
        return [Finish(holder, ruled ? Stance.RulesOut : Stance.Conditions, token, words, condition, _text.Tokens[noun].Span)];
    }

    // "If you do that, I will sue you": said to one person, of that person.
    private bool IsToYou(int token) => _text.ChildOf(token, Relation.Obj) is >= 0 and int obj && _text.Tokens[obj].Is(Morphology.Second);

    // "I would not do that" in somebody's own words is of a case that is only thought of.
    private bool IsHypothetical(int token)
    {
        bool would = false, first = _predicates.OwnSubjectOf(token) is >= 0 and int subject && _text.Tokens[subject].Is(Morphology.First);
        foreach (int child in _text.ChildrenOf(token))
            would |= _text.Tokens[child].Relation == Relation.Aux && _lexicon.Is("hypothetical", _text.Tokens[child].Lemma);
        return would && first;
    }

    private Position Finish(string holder, Stance stance, int token, Span topic, Span? condition, Span said, bool apart = false)
    {
        Statement? statement = _statements.At(_text.Tokens[token].Span);
        Span word = _text.Tokens[token].Span;
        // What stands behind what was said is no part of the topic: "would not pay, its leader, NAME, said".
        if (statement?.Content.FirstOrDefault(span => span.Contains(word) && span.Contains(topic.Start)) is { Length: > 0 } content && topic.End > content.End)
            topic = new Span(topic.Start, content.End);
        topic = _words.Mended(topic, token, condition);
        var evidence = new Span(Math.Min(word.Start, said.Start), Math.Max(Math.Max(word.End, said.End), condition?.End ?? 0));
        // A topic that was named sentences before, or in another clause, is a passage of its own.
        bool near = !apart && _text.Tokens[_text.TokenAt(topic.Start)].Sentence == _text.Tokens[token].Sentence;
        if (near)
            evidence = new Span(Math.Min(evidence.Start, topic.Start), Math.Max(evidence.End, topic.End));
        return new Position
        {
            Actor = holder,
            Stance = stance,
            Topic = topic,
            Condition = condition,
            When = statement?.Speaker == holder ? statement.When : OneDay(token, topic),
            Statement = statement is not null && statement.Speaker != holder ? statement.Id : null,
            Evidence = near ? [evidence] : [topic, evidence],
        };
    }

    // Of a season nothing is told of when in it.
    private bool IsPast(string value) =>
        (value.Length < 7 || char.IsAsciiDigit(value[6])) && TimeValue.FirstDayOf(value) is { } day && !(day > _text.Report.Published?.Date);

    // A day that belongs to the topic, or is still to come, is that of what is wanted or refused.
    private string? OneDay(int token, Span topic)
    {
        IReadOnlyList<TimeExpression> times = [.. _times.On(token).Where(time => !topic.Overlaps(time.Span) && IsPast(time.Value!))];
        return times.Count == 1 ? TimeAttachment.DayOf(times[0].Value!) : null;
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
}
