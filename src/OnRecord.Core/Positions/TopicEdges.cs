using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>Mends where a topic begins and ends, where the parser hangs a part of its words elsewhere: "ruling out cutting | benefits", "a bill linking | tolls to wages".</summary>
internal sealed class TopicEdges(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times)
{
    // A bracket that is still open is looked for no farther than this, and a topic grows by no more parts than this.
    private const int LongestBracket = 10;
    private const int MostParts = 3;

    /// <summary>The topic's whole words.</summary>
    /// <param name="topic">The words as read off the heads.</param>
    /// <param name="predicate">The word that states the stance.</param>
    /// <param name="condition">The words of the condition, which are no part of the topic.</param>
    public Span Mend(Span topic, int predicate, Span? condition)
    {
        int first = FirstOf(text.TokenAt(topic.Start), text.TokenAt(topic.End - 1), predicate), last = text.TokenAt(topic.End - 1);
        int end = text.Sentences[text.Tokens[last].Sentence].EndToken;
        for (int part = 0; part < MostParts && last + 1 < end && Behind(first, last, predicate) is var next && next > last && next < end; part++)
        {
            if (condition is { } bound && bound.Overlaps(new Span(text.Tokens[last + 1].Start, text.Tokens[next].End)))
                break;
            last = next;
        }

        last = InsideQuotation(first, last);
        last = WithoutOpenBracket(first, WithoutNextClause(first, WithWholeName(last), predicate), end);
        last = WithoutDay(first, last);
        return new Span(text.Tokens[first].Start, text.Tokens[last].End);
    }

    /// <summary>The topic of a judgment without its words, where these stand in quotation marks: "called the plan “a mistake” that they would regret".</summary>
    public Span WithoutJudgment(Span topic)
    {
        int first = text.TokenAt(topic.Start);
        for (int i = first + 1; i < text.Tokens.Length && text.Tokens[i].End <= topic.End; i++)
        {
            if (text.WordOf(i) is "\"" or "\u201c" && text.Tokens[i - 1].Upos is Upos.Noun or Upos.Propn)
                return new Span(topic.Start, text.Tokens[i - 1].End);
        }

        return topic;
    }

    // "called for “hardening our borders” while “keeping our word”": before another quotation it is the first.
    private int InsideQuotation(int first, int last)
    {
        if (first == 0 || text.WordOf(first - 1) is not ("\"" or "\u201c"))
            return last;
        for (int i = first + 1; i < last; i++)
        {
            if (text.WordOf(i) is "\"" or "\u201d" && i + 2 <= last && text.Tokens[i + 1].Upos is Upos.Cconj or Upos.Sconj && text.WordOf(i + 2) is "\"" or "\u201c")
                return text.Tokens[i - 1].Upos == Upos.Punct && i - 2 >= first ? i - 2 : i - 1;
        }

        return last;
    }

    /// <summary>The topic's words before the word that states the stance, where that is among them: "an aide to the senator, backed by her party".</summary>
    public Span Before(Span topic, int predicate)
    {
        if (text.Tokens[predicate].Start <= topic.Start || text.Tokens[predicate].Start >= topic.End || text.Tokens[predicate - 1].Upos != Upos.Punct)
            return topic;
        int last = predicate - 1;
        while (text.Tokens[last].Start > topic.Start && text.Tokens[last].Upos is Upos.Aux or Upos.Punct or Upos.Pron or Upos.Adv or Upos.Cconj)
            last--;
        return new Span(topic.Start, text.Tokens[last].End);
    }

    /// <summary>Whether a word is a time, which is no topic: "has pushed for months".</summary>
    public bool IsTime(int token) => text.Tokens[token].Upos == Upos.Noun && times.Any(time => time.Type == TimeType.Duration && time.Span.Contains(text.Tokens[token].Span));

    // "rejected the offer | last week": a day behind a noun, with nothing that leads it in, is that of what is done with it.
    private int WithoutDay(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (text.Tokens[i].Upos == Upos.Verb)
                return last;
        }

        foreach (TimeExpression time in times)
        {
            if (time.End == text.Tokens[last].End && !char.IsAsciiDigit(text.Text[time.Start]) && text.TokenAt(time.Start) - 1 is var noun && noun >= first && text.Tokens[noun].Upos is Upos.Noun or Upos.Propn)
                return noun;
        }

        return last;
    }

    // "ruled out cutting benefits", where the parser hangs the benefits on the ruling out: the gerund between them begins the topic.
    private int FirstOf(int first, int last, int predicate)
    {
        // "in Norland-Estmark", where the last part is taken for the whole.
        while (first >= 2 && text.WordOf(first - 1) is "-" && text.Tokens[first - 1].End == text.Tokens[first].Start && text.Tokens[first - 2].End == text.Tokens[first - 1].Start)
            first -= 2;
        int gerund = first - 1;
        if (gerund <= predicate || !IsGerund(gerund) || text.Tokens[gerund].Head != predicate || text.Tokens[gerund].Sentence != text.Tokens[first].Sentence)
            return InsideNoun(first, last, predicate);
        return InsideNoun(gerund, last, predicate);
    }

    // "new scanning technology": a gerund inside the phrase of the noun behind it.
    private int InsideNoun(int first, int last, int predicate)
    {
        if (!IsGerund(first))
            return first;
        for (int i = first + 1; i <= last; i++)
        {
            if (text.Tokens[i] is { Upos: Upos.Noun } noun && (noun.Head == predicate || noun.Head == first) && text.SubtreeOf(i).First is var whole && whole < first && whole > predicate)
                return whole;
        }

        return first;
    }

    // The last token of what directly belongs behind the topic, or the topic's own last.
    private int Behind(int first, int last, int predicate)
    {
        int next = last + 1;
        // "the Norland-Estmark pact".
        if (text.WordOf(next) is "-" && text.Tokens[next].Start == text.Tokens[last].End && next + 1 < text.Tokens.Length && text.Tokens[next + 1].Start == text.Tokens[next].End)
            return next + 1;
        // "the mayor's $ | 40 million plan".
        if (text.Tokens[last].Upos == Upos.Sym && text.Tokens[next].Upos == Upos.Num)
        {
            while (next + 1 < text.Tokens.Length && text.Tokens[next + 1].Upos is Upos.Num or Upos.Noun or Upos.Adj || text.WordOf(next + 1) is "-")
                next++;
            return next;
        }

        // "proposed nearly $1 billion | in loans to the ports": of a sum what it is made of.
        if (text.Tokens[last].Upos == Upos.Num && text.Tokens[next] is { Relation: Relation.Case, Head: >= 0 and int made } && text.Tokens[made] is { Upos: Upos.Noun } what && what.Head == predicate && !times.Any(time => time.Span.Overlaps(what.Span)))
            return ToBreak(made, text.SubtreeOf(made).Last);

        // "a bill linking | tolls to wages".
        if (IsGerund(last) && last > predicate)
            return ObjectAt(next, predicate);
        // "drug and weapons | scanning technology".
        if (IsGerund(next) && text.Tokens[last].Upos is Upos.Noun or Upos.Propn && text.Tokens[next].Relation is Relation.Conj && text.Tokens[next].Head >= first
            && text.ChildOf(next, Relation.Cc) < 0 && text.ChildOf(next, Relation.Obj) == next + 1)
        {
            return text.SubtreeOf(next).Last;
        }

        // "creating a path | to a treaty", of what hangs on a word inside.
        return text.Tokens[next].Relation is Relation.Case or Relation.Mark && text.Tokens[next].Head is var led && led > next && text.Tokens[led].Upos == Upos.Noun
            && text.Tokens[led].Head >= first && text.Tokens[led].Head <= last && IsGerund(text.Tokens[led].Head) ? text.SubtreeOf(led).Last : last;
    }

    private int ObjectAt(int next, int predicate)
    {
        for (int i = next; i < text.Tokens.Length && text.Tokens[i].Sentence == text.Tokens[next].Sentence && text.Tokens[i].Upos is not (Upos.Punct or Upos.Verb); i++)
        {
            if (text.Tokens[i].Relation == Relation.Obj && text.Tokens[i].Head == predicate && text.SubtreeOf(i).First == next)
                return ToBreak(i, text.SubtreeOf(i).Last);
        }

        return next - 1;
    }

    // A semicolon, a colon or a dash ends what is told of it.
    private int ToBreak(int from, int last)
    {
        for (int i = from + 1; i <= last; i++)
        {
            if (text.WordOf(i) is ";" or ":" or "\u2014" or "\u2013" or "--")
                return i - 1;
        }

        return last;
    }

    // "endorsed Anna | Brandt", where the parser sees two objects.
    // "a presidential candidate | Anna Brandt".
    private int WithWholeName(int last) =>
        text.Tokens[last].Upos == Upos.Noun && last + 1 < text.Tokens.Length && text.Tokens[last + 1] is { Upos: Upos.Propn } next && next.Sentence == text.Tokens[last].Sentence && cast.MentionHeadedBy(last + 1) is { Form: MentionForm.Name } behind
            && behind.Start == next.Start && cast[behind.Actor].Kind == ActorKind.Person && text.Tokens[last + 1].Relation is not (Relation.Nsubj or Relation.NsubjPass) ? text.TokenAt(behind.End - 1) :
        cast.MentionHolding(text.Tokens[last].Span) is { Form: MentionForm.Name } name && name.End > text.Tokens[last].End ? text.TokenAt(name.End - 1) : last;

    // "rejected the plan of paying a fee | and pitched them the draft": a past that is joined to a gerund or an infinitive is the predicate's sentence again.
    private int WithoutNextClause(int first, int last, int predicate)
    {
        if (!text.Tokens[predicate].Is(Morphology.Past) && !text.Tokens[predicate].Is(Morphology.PastParticiple))
            return last;
        for (int i = Math.Max(first, predicate) + 1; i <= last; i++)
        {
            if (text.Tokens[i] is { Upos: Upos.Verb, Relation: Relation.Conj, Head: >= 0 and int joined } verb && (verb.Is(Morphology.Past) || (verb.Is(Morphology.PastParticiple) && text.ChildOf(i, Relation.Obj) > i)) && joined >= first
                && (text.Tokens[joined].Is(Morphology.PresentParticiple) || text.Tokens[joined].Is(Morphology.Infinitive) || (text.Tokens[joined].Is(Morphology.Present) && text.Tokens[joined].Relation == Relation.AclRelcl)) && text.ChildOf(i, Relation.Cc) is >= 0 and int and && and > first + 1)
            {
                return text.Tokens[and - 1].Upos == Upos.Punct ? and - 2 : and - 1;
            }
        }

        return last;
    }

    // "NAME (D-Mass": to the bracket's end, or without it where that is not near.
    private int WithoutOpenBracket(int first, int last, int end)
    {
        int open = -1;
        for (int i = first; i <= last; i++)
            open = text.WordOf(i) is "(" ? i : text.WordOf(i) is ")" ? -1 : open;
        if (open < 0)
            return last;
        for (int i = last + 1; i < end && i <= open + LongestBracket; i++)
        {
            if (text.WordOf(i) is ")")
                return i;
        }

        return open > first ? open - 1 : last;
    }

    private bool IsGerund(int token) => text.Tokens[token].Upos == Upos.Verb && text.Tokens[token].Is(Morphology.PresentParticiple);
}
