using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells which words name the topic of a position.</summary>
internal sealed class TopicWords(ParsedText text)
{
    /// <summary>The words of the topic that a word heads.</summary>
    /// <param name="head">The word.</param>
    /// <param name="self">Whether the phrase by itself is meant, without what belongs to it as a predicate.</param>
    /// <param name="condition">The words of the condition, which are no part of the topic.</param>
    public Span PhraseOf(int head, bool self, Span? condition)
    {
        if (self)
            return OwnPhraseOf(head);
        return ClauseOf(head, condition);
    }

    /// <summary>A clause with its own subject, where it has one: "the port be closed" of "called it essential that the port be closed".</summary>
    public Span SentenceOf(int head, Span? condition)
    {
        Span words = ClauseOf(head, condition);
        if (text.Tokens[head].Upos != Upos.Verb || new PredicateReading(text).OwnSubjectOf(head) is not (>= 0 and int subject) || subject > head)
            return words;
        int first = text.SubtreeOf(subject).First;
        return text.Tokens[first].Sentence == text.Tokens[head].Sentence ? new Span(text.Tokens[first].Start, words.End) : words;
    }

    /// <summary>The phrase without its subject and copula: "the ban" of "She is against the ban".</summary>
    public Span OwnPhraseOf(int head)
    {
        int first = head, last = head;
        foreach (int child in text.ChildrenOf(head))
        {
            Relation relation = text.Tokens[child].Relation;
            if (relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                first = Math.Min(first, text.SubtreeOf(child).First);
            else if (relation is Relation.Nmod or Relation.Flat)
                last = Math.Max(last, text.SubtreeOf(child).Last);
        }

        return new Span(text.Tokens[first].Start, text.Tokens[last].End);
    }

    /// <summary>The phrase with the clause behind it that says what is done to it: "the talks that we are ready to continue".</summary>
    public Span WithClause(int head, int clause)
    {
        Span own = OwnPhraseOf(head);
        return new Span(own.Start, text.Tokens[clause].End);
    }

    /// <summary>From the head's first word (conjunctions, subjects, auxiliaries left out) to its last, without the condition.</summary>
    public Span ClauseOf(int head, Span? condition)
    {
        bool verb = text.Tokens[head].Upos == Upos.Verb;
        int first = verb ? head : text.SubtreeOf(head).First, last = head;
        while (first < head && text.Tokens[first].Relation is Relation.Case or Relation.Mark or Relation.Punct or Relation.Cc)
            first++;
        foreach (int child in text.ChildrenOf(head))
        {
            Token token = text.Tokens[child];
            if (child < head || token.Relation is Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Advcl && condition is { } c && c.Overlaps(token.Span))
                continue;
            if (condition is { } bound && bound.Overlaps(token.Span))
                continue;
            last = Math.Max(last, text.SubtreeOf(child).Last);
        }

        // A list whose last member owns what follows: "the two sides' efforts".
        if (last + 1 < text.Tokens.Length && text.Tokens[last].Relation == Relation.Case && text.Tokens[last].Is(Morphology.Possessive)
            && text.Tokens[last + 1].Sentence == text.Tokens[last].Sentence)
        {
            last = OwnedBehind(last);
        }

        while (last > head && (text.Tokens[last].Upos == Upos.Punct || (condition is { } end && end.Start > text.Tokens[head].Start && text.Tokens[last].End > end.Start)))
            last--;
        return new Span(text.Tokens[first].Start, text.Tokens[last].End);
    }

    private int OwnedBehind(int clitic)
    {
        int noun = clitic + 1;
        while (noun + 1 < text.Tokens.Length && text.Tokens[noun].Upos is not (Upos.Noun or Upos.Propn)
            && text.Tokens[noun + 1].Sentence == text.Tokens[clitic].Sentence)
        {
            noun++;
        }

        return Math.Max(noun, text.SubtreeOf(noun).Last);
    }
}
