using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells which words name the topic of a position.</summary>
internal sealed class TopicWords(ParsedText text, StanceLexicon lexicon)
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

    /// <summary>A clause with its own subject, where it has one that is more than a pronoun: "the port be closed" of "called it essential that the port be closed".</summary>
    public Span SentenceOf(int head, Span? condition)
    {
        Span words = ClauseOf(head, condition);
        if (AskedFor(head) is >= 0 and int asked)
            return new Span(text.Tokens[asked].Start, words.End);
        if (text.Tokens[head].Upos != Upos.Verb || new PredicateReading(text).OwnSubjectOf(head) is not (>= 0 and int subject) || subject > head
            || text.Tokens[subject].Upos == Upos.Pron)
        {
            return words;
        }

        int first = text.SubtreeOf(subject).First;
        return text.Tokens[first].Sentence == text.Tokens[head].Sentence ? new Span(text.Tokens[first].Start, words.End) : words;
    }

    // "which candidate she will vote for": from the word that asks.
    private int AskedFor(int head)
    {
        int first = text.Tokens[head].Upos == Upos.Verb ? text.SubtreeOf(head).First : head;
        while (first < head && text.Tokens[first].Upos is Upos.Punct or Upos.Adp)
            first++;
        return first < head && text.Tokens[first].Upos is Upos.Det or Upos.Pron && lexicon.Is("asked", text.Tokens[first].Lemma) ? first : -1;
    }

    /// <summary>The phrase without its subject and copula: "the ban" of "She is against the ban".</summary>
    public Span OwnPhraseOf(int head)
    {
        int first = head, last = head;
        foreach (int child in text.ChildrenOf(head))
        {
            Relation relation = text.Tokens[child].Relation;
            if (relation is Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                first = Math.Min(first, text.SubtreeOf(child).First);
            else if (relation is Relation.Nmod or Relation.Flat)
                last = Math.Max(last, text.SubtreeOf(child).Last);
        }

        return new Span(text.Tokens[first].Start, text.Tokens[last].End);
    }

    /// <summary>The phrase with the clause behind it that says what is done to it: "the talks that we are ready to continue".</summary>
    public Span WithClause(int head, int clause, Span? condition)
    {
        Span own = OwnPhraseOf(head);
        return new Span(own.Start, Math.Max(text.Tokens[clause].End, ClauseOf(clause, condition).End));
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
            if (child < head || token.Relation is Relation.Parataxis or Relation.Punct || (condition is { } bound && bound.Overlaps(token.Span))
                || (token.Relation == Relation.Conj && (!IsAlike(head, child) || IsOfOwner(head, child) || IsSubjectBehind(child))) || IsBeside(child))
            {
                continue;
            }

            // Of a noun that is joined the phrase, since what else hangs on it may be another clause's.
            last = Math.Max(last, token.Relation == Relation.Conj && !verb ? JoinedLast(child) : text.SubtreeOf(child).Last);
        }

        // "marriage between two people", where the parser hangs it on the verb.
        if (last + 1 < text.Tokens.Length && !verb && text.Tokens[last + 1] is { Relation: Relation.Case, Head: >= 0 and int beside }
            && text.Tokens[beside] is { Relation: Relation.Obl } && text.Tokens[beside].Head == text.Tokens[head].Head && (lexicon.Is("completing", text.Tokens[last + 1].Lemma) || (lexicon.Is("asking", text.Tokens[head].Lemma) && lexicon.Is("asked-for", text.Tokens[last + 1].Lemma)))
            && text.Tokens[last + 1].Sentence == text.Tokens[head].Sentence && (condition is not { } cut || !cut.Overlaps(text.Tokens[beside].Span)))
        {
            last = Math.Max(last, text.SubtreeOf(beside).Last);
        }

        // A semicolon or a dash ends what is told of it.
        for (int i = head + 1; i < last; i++)
        {
            if (text.WordOf(i) is ";" or "\u2014" or "--" or "\u2013" && text.Tokens[i].Upos == Upos.Punct)
                last = i - 1;
        }

        // A list whose last member owns what follows: "the two sides' efforts".
        if (last + 1 < text.Tokens.Length && text.Tokens[last].Relation == Relation.Case && text.Tokens[last].Is(Morphology.Possessive)
            && text.Tokens[last + 1].Sentence == text.Tokens[last].Sentence)
        {
            last = OwnedBehind(last);
        }

        // "the states' rights", where the mark is taken for a quotation's.
        if (last + 2 < text.Tokens.Length && text.WordOf(last + 1) is "'" or "\u2019" && text.WordOf(last).EndsWith("s") && text.Tokens[last + 1].Start == text.Tokens[last].End
            && text.Tokens[last + 2] is { Upos: Upos.Noun } owned && owned.Sentence == text.Tokens[last].Sentence)
        {
            last = text.SubtreeOf(last + 2).Last;
        }

        while (last > head && (text.Tokens[last].Upos == Upos.Punct || (condition is { } end && end.Start > text.Tokens[head].Start && text.Tokens[last].End > end.Start)))
            last--;
        return new Span(text.Tokens[first].Start, text.Tokens[last].End);
    }

    private int JoinedLast(int noun)
    {
        int last = text.TokenAt(OwnPhraseOf(noun).End - 1);
        foreach (int child in text.ChildrenOf(noun))
        {
            Token token = text.Tokens[child];
            if (token.Relation is Relation.Acl or Relation.AclRelcl && text.SubtreeOf(child).First == last + 1)
                last = text.SubtreeOf(child).Last;
            else if (token.Relation == Relation.Case && token.Is(Morphology.Possessive))
                last = Math.Max(last, child);
            else if (token.Relation == Relation.Conj && child > noun && IsAlike(noun, child))
                last = Math.Max(last, JoinedLast(child));
        }

        return last;
    }

    // "her support for the pilots and her work in the port": what has the owner again is joined to the stance and not to its topic.
    private bool IsOfOwner(int head, int conjunct) =>
        text.Tokens[head] is { Head: >= 0 and int stance } && text.Tokens[stance].Upos == Upos.Noun && text.ChildOf(stance, Relation.NmodPoss) is >= 0 and int owner
        && text.ChildOf(conjunct, Relation.NmodPoss) is >= 0 and int own && text.Tokens[own].Upos == Upos.Pron && text.Tokens[own].Lemma == text.Tokens[owner].Lemma;

    // "has not endorsed NAME and NAME withdrew her support": who does something else.
    private bool IsSubjectBehind(int conjunct)
    {
        int next = text.SubtreeOf(conjunct).Last + 1;
        return next < text.Tokens.Length && text.Tokens[next] is { Upos: Upos.Verb or Upos.Aux } verb && verb.Sentence == text.Tokens[conjunct].Sentence
            && (verb.Is(Morphology.Past) || verb.Is(Morphology.Present)) && new PredicateReading(text).OwnSubjectOf(verb.Upos == Upos.Aux ? Math.Max(verb.Head, 0) : next) < 0 && text.Tokens[conjunct].Upos == Upos.Propn;
    }

    // "resign, adding that": behind a comma another thing is told.
    private bool IsBeside(int clause) =>
        text.Tokens[clause] is { Relation: Relation.Advcl } token && token.Is(Morphology.PresentParticiple) && text.SubtreeOf(clause).First is > 0 and int first
        && (text.WordOf(first) is "," || text.WordOf(first - 1) is ",");

    // "the arts, and supports it": what is joined to a noun and has an object of its own is another clause.
    private bool IsAlike(int head, int conjunct)
    {
        bool clause = text.ChildOf(conjunct, Relation.Nsubj) is >= 0 and int subject && subject < conjunct || text.ChildOf(conjunct, Relation.NsubjPass) >= 0;
        return !clause && (text.Tokens[head].Upos == Upos.Verb || (text.Tokens[conjunct].Upos != Upos.Verb && text.ChildOf(conjunct, Relation.Obj) < 0));
    }

    /// <summary>A topic with the infinitive that says what it is about, where the parser hangs it on the verb: "calls on Monday to step aside".</summary>
    public Span Extended(int predicate, int topic, Span words, bool asks, Span? condition)
    {
        foreach (int child in text.ChildrenOf(predicate))
        {
            // "would never accept them building it", "wants the treaty scrapped": right behind what is named.
            if (child > topic && text.Tokens[child].Relation is Relation.Xcomp or Relation.Advcl or Relation.Acl && (text.Tokens[child].Is(Morphology.PresentParticiple) || text.Tokens[child].Is(Morphology.PastParticiple))
                && text.SubtreeOf(child).First is var first && first == child && text.Tokens[first - 1].End == words.End)
            {
                return new Span(words.Start, ClauseOf(child, condition).End);
            }

            // "rejected appeals that they leave".
            if (child > topic && text.Tokens[topic].Relation == Relation.Obj && text.Tokens[child].Relation is Relation.Ccomp or Relation.Advcl or Relation.Acl && text.ChildOf(child, Relation.Mark) is > 0 and int that
                && text.Tokens[that - 1].End == words.End && lexicon.Is("extraposed", text.Tokens[that].Lemma))
            {
                return ToComma(new Span(words.Start, Math.Max(words.End, ClauseOf(child, condition).End)), child);
            }

            if (!asks)
                continue;
            if (child > topic && text.Tokens[child].Relation is Relation.Xcomp or Relation.Advcl
                && text.ChildOf(child, Relation.Mark) is >= 0 and int mark && mark > topic && text.Tokens[mark].Upos == Upos.Part)
            {
                return new Span(words.Start, Math.Max(words.End, ClauseOf(child, condition).End));
            }
        }

        return words;
    }

    private Span ToComma(Span words, int from)
    {
        for (int i = from + 1; i < text.Tokens.Length && text.Tokens[i].End <= words.End; i++)
        {
            if (text.WordOf(i) is ",")
                return new Span(words.Start, text.Tokens[i - 1].End);
        }

        return words;
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
