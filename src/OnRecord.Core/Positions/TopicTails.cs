using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Cuts from a topic what only tells more of it: "the amendment, which the state passed", "criticized the policy as weak".</summary>
internal sealed class TopicTails(ParsedText text, StanceLexicon lexicon)
{
    // The words of a quotation that a topic is stretched over.
    private const int LongestQuotation = 8;

    /// <summary>The topic as far as a comma behind which a relative pronoun stands, unless its clause is where the stance is told.</summary>
    public Span WithoutRelative(Span topic, int predicate)
    {
        int first = text.TokenAt(topic.Start);
        for (int i = topic.Contains(text.Tokens[predicate].Span) ? Math.Max(first, predicate) + 1 : first + 1; i + 1 < text.Tokens.Length && text.Tokens[i + 1].End <= topic.End; i++)
        {
            if (text.WordOf(i) is "," && text.Tokens[i + 1] is { Upos: Upos.Pron or Upos.Adv } relative && relative.Is(Morphology.Interrogative) && text.Tokens[i - 1].Upos is Upos.Noun or Upos.Propn or Upos.Num)
                return new Span(topic.Start, text.Tokens[i - 1].End);
        }

        return topic;
    }

    /// <summary>The topic without a mark at its end that closes or opens nothing inside it, and up to the mark that closes a quotation inside it.</summary>
    public Span WithWholeQuotation(Span topic)
    {
        int first = text.TokenAt(topic.Start), last = text.TokenAt(topic.End - 1), open = -1;
        for (int i = first; i <= last; i++)
            open = text.WordOf(i) is "\u201c" ? i : text.WordOf(i) is "\u201d" ? -1 : open;
        int end = text.Sentences[text.Tokens[last].Sentence].EndToken;
        for (int i = last + 1; open > first && i < end && i <= open + LongestQuotation; i++)
        {
            if (text.WordOf(i) is "\u201d" && (i == last + 1 || text.Tokens[i - 1].Upos != Upos.Punct))
                return new Span(topic.Start, text.Tokens[i].End);
        }

        bool opened = open >= 0;
        for (int i = first; i < last && !opened; i++)
            opened = text.WordOf(i) is "\u201c" or "\"" or "''" or "(";
        while (last > first && !opened && text.Tokens[last].Upos == Upos.Punct)
            last--;
        return new Span(topic.Start, text.Tokens[last].End);
    }

    /// <summary>The topic with who owns it, where the parser takes both for subjects: "the staff's actions were unacceptable".</summary>
    public Span WithOwner(Span topic)
    {
        int first = text.TokenAt(topic.Start);
        return first > 1 && text.Tokens[first - 1] is { Relation: Relation.Case, Head: >= 0 and int owner } clitic && clitic.Is(Morphology.Possessive) && owner < first
            ? new Span(text.Tokens[Math.Min(text.SubtreeOf(owner).First, owner)].Start, topic.End)
            : topic;
    }

    /// <summary>The topic without what is joined to it and is the next clause's subject: "rejects the plan, and its president | , NAME, opposes".</summary>
    public Span WithoutNextSubject(Span topic, int head)
    {
        int last = text.TokenAt(topic.End - 1), name = last + 2;
        if (name >= text.Tokens.Length || text.WordOf(last + 1) is not "," || text.Tokens[name].Upos != Upos.Propn)
            return topic;
        while (name + 1 < text.Tokens.Length && text.Tokens[name].Upos == Upos.Propn)
            name++;
        if (name + 1 >= text.Tokens.Length || text.WordOf(name) is not "," || text.Tokens[name + 1].Upos is not (Upos.Verb or Upos.Aux) || text.Tokens[name + 1].Sentence != text.Tokens[last].Sentence)
            return topic;
        for (int i = last; i > head; i--)
        {
            if (text.Tokens[i].Upos == Upos.Cconj)
                return new Span(topic.Start, text.Tokens[i - 1].Upos == Upos.Punct ? text.Tokens[i - 2].End : text.Tokens[i - 1].End);
        }

        return topic;
    }

    /// <summary>The topic of a noun without a clause of time behind it: "called for a boycott after NAME refused".</summary>
    /// <param name="topic">The words.</param>
    /// <param name="head">Their head.</param>
    public Span WithoutTimeClause(Span topic, int head)
    {
        if (text.Tokens[head].Upos is not (Upos.Noun or Upos.Propn))
            return topic;
        for (int i = head + 1; i + 1 < text.Tokens.Length && text.Tokens[i + 1].End <= topic.End; i++)
        {
            if (lexicon.Is("time", text.Tokens[i].Lemma) && text.Tokens[i] is { Upos: Upos.Adp or Upos.Sconj, Relation: Relation.Case or Relation.Mark, Head: >= 0 and int led } && (text.Tokens[led].Upos == Upos.Propn || (text.Tokens[led].Upos == Upos.Verb && text.ChildOf(led, Relation.Nsubj) >= 0)))
                return new Span(topic.Start, text.Tokens[i - 1].Upos == Upos.Punct ? text.Tokens[i - 2].End : text.Tokens[i - 1].End);
        }

        return topic;
    }

    /// <summary>The topic of a verb of judging without what it is judged as.</summary>
    /// <param name="topic">The words.</param>
    /// <param name="head">Their head.</param>
    /// <param name="predicate">The verb.</param>
    public Span WithoutRole(Span topic, int head, int predicate)
    {
        if (!lexicon.Is("judging", text.Tokens[predicate].Lemma))
            return topic;
        for (int i = head + 1; i < text.Tokens.Length && text.Tokens[i].End <= topic.End; i++)
        {
            if (lexicon.Is("as", text.Tokens[i].Lemma) && text.Tokens[i].Relation is Relation.Case or Relation.Mark && text.Tokens[i].Head is var role && role > i && (text.Tokens[role].Head == predicate || (text.Tokens[role].Head >= head && text.Tokens[role].Head < i)))
                return new Span(topic.Start, text.Tokens[i - 1].End);
        }

        return topic;
    }
}
