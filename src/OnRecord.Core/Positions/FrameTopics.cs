using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>Tells the words of the topic that a frame found: the phrase or clause itself, what a relative or personal pronoun stands for, what "such a meeting" takes up.</summary>
internal sealed class FrameTopics
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly StanceMatcher _matcher;
    private readonly StanceLexicon _lexicon;
    private readonly TopicWords _topics;
    private readonly TopicEdges _edges;
    private readonly TopicTails _tails;
    private readonly TopicReference _references;
    private readonly TakenUpTopics _takenUp;

    public FrameTopics(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, StanceMatcher matcher, TopicWords topics, TopicEdges edges, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _matcher = matcher;
        _lexicon = lexicon;
        _topics = topics;
        _edges = edges;
        _tails = new TopicTails(text, lexicon);
        _references = new TopicReference(text, cast, lexicon);
        _takenUp = new TakenUpTopics(text, times, lexicon);
    }

    /// <summary>Whether a topic is called by what the report told of before.</summary>
    public bool TakesUp(int topic) => _takenUp.Of(topic) is not null;

    /// <summary>The words, or <see langword="null"/> where none name the topic.</summary>
    /// <param name="token">The word that states the stance.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="topic">The topic's head.</param>
    /// <param name="antecedent">The noun that the clause of the stance hangs on and is about, or -1.</param>
    /// <param name="gap">Whether what completes the stance is told of that noun as well: "the talks we are ready to continue".</param>
    /// <param name="condition">The words of the condition, which are no part of the topic.</param>
    public Span? Of(int token, StanceFrame frame, int topic, int antecedent, bool gap, Span? condition)
    {
        bool plain = antecedent < 0;
        Span? words = gap ? _topics.WithClause(antecedent, topic, condition)
            : !plain ? _topics.OwnPhraseOf(antecedent)
            : (_takenUp.Of(topic) ?? _takenUp.WithoutDay(topic)) is { } meant ? meant
            : _references.IsBare(topic) ? _references.Of(token, topic, _matcher.AskedBefore(token))
            : frame.Topic is "comp" or "clause" or "asked" ? Whole(token, frame, topic, condition)
            : _topics.Extended(token, topic, _topics.PhraseOf(topic, frame.Topic is "self" or "subj" && _text.Tokens[topic].Upos != Upos.Verb, condition),
                frame.Topic == "for" || _lexicon.Is("asking", _text.Tokens[topic].Lemma), condition);
        if (words is not { } found)
            return null;
        // "NAME, a democrat who is backed by her": who that is.
        if (_text.Tokens[!plain && !gap ? antecedent : topic] is { Relation: Relation.Appos, Head: >= 0 and int same } && _cast.MentionHeadedBy(same) is { Form: MentionForm.Name } name)
            return new Span(name.Start, name.End);
        if (!plain)
            return found;
        found = _edges.Before(found, token);
        if (frame.Topic == "obj")
            found = _tails.WithoutRole(found, topic, token);
        found = _tails.WithoutNextSubject(_tails.WithoutTimeClause(found, topic), topic);
        // What states the stance is no part of what it is about: there the parser is wrong.
        return frame.Topic is not ("subj" or "clause") && _text.Tokens[token].Head != topic && found.Overlaps(_text.Tokens[token].Span) ? null : found;
    }

    /// <summary>A topic with its first and last words where they are, whatever the parser hangs where.</summary>
    public Span Mended(Span topic, int token, Span? condition) =>
        _tails.WithOwner(_tails.WithWholeQuotation(_tails.WithoutRelative(_edges.Mend(topic, token, condition), token)));

    // "called for her to withdraw": from who is to do it.
    private Span Whole(int token, StanceFrame frame, int clause, Span? condition)
    {
        Span words = _topics.SentenceOf(clause, condition);
        int asked = frame.Needs.Any(need => need is { Slot: "topic", Value: "for" }) ? _matcher.TopicOf(token, "for") : -1;
        if (frame.Needs.Any(need => need.Slot == "done"))
            return new Span(_text.Tokens[token + 1].Start, words.End);
        // "wants taxes to fall": of what is no person and no body, what it is to do.
        if (frame.Needs.Any(need => need.Slot == "given") && _text.ChildOf(token, Relation.Obj) is >= 0 and int thing && thing < clause && _text.Tokens[clause - 1].Upos == Upos.Part && _matcher.IsThing(thing, clause - 1))
            return new Span(_topics.PhraseOf(thing, self: true, condition).Start, words.End);
        return asked >= 0 && asked < clause ? new Span(_topics.PhraseOf(asked, self: true, condition).Start, words.End) : words;
    }
}
