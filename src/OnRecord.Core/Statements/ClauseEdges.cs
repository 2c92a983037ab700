using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Begins and ends what was said where its clause does: "said he met guards and | drivers" was cut in the middle of what "and" joins, and
/// "said he “respects” | the mayor" before what the verb is of.
/// </summary>
internal static class ClauseEdges
{
    /// <summary>Words that may be given back to what was said.</summary>
    private const int MostWords = 8;

    /// <summary>Corrects the first and the last content of a statement.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int cue)
    {
        Begin(text, cover, draft, cue);
        End(text, cover, draft);
        CompleteClause(text, cover, draft, cue);
        CloseBracket(text, draft);
        LeaveReporter(text, cover, lexicon, draft, cue);
        LeaveComment(text, cover, lexicon, draft, cue);
        LeaveTitle(text, cover, draft);
        LeaveConjunction(text, cover, draft);
    }

    // "reported that the guild, which fought for years | , has agreed": a clause is more than its subject.
    private static void CompleteClause(ParsedText text, QuotationCover cover, Draft draft, int cue)
    {
        RoleRun content = draft.Contents[^1];
        if (cue < 0 || cue >= content.First || draft.Contents.Count > 1 || text.ChildOf(cue, Relation.Ccomp) is not (>= 0 and int verb) || verb < content.End
            || !content.Contains(text.ChildOf(verb, Relation.Nsubj)) || text.Tokens[verb].Sentence != text.Tokens[cue].Sentence)
            return;
        for (int i = content.First; i < content.End; i++)
        {
            if (cover[i] >= 0)
                return;
        }

        int end = text.SubtreeOf(verb).Last + 1;
        while (end > verb && text.Tokens[end - 1].Upos == Upos.Punct)
            end--;
        for (int i = content.End; i < end; i++)
        {
            if (cover[i] >= 0 || draft.Source is { } source && source.Contains(i))
                return;
        }

        draft.Contents[^1] = content with { End = end };
    }

    // "Senator NAME (I-Vt. | )": a bracket that is opened is closed.
    private static void CloseBracket(ParsedText text, Draft draft)
    {
        RoleRun content = draft.Contents[^1];
        if (content.End >= text.Tokens.Length || text.WordOf(content.End) is not ")" || text.Tokens[content.End].Sentence != text.Tokens[content.End - 1].Sentence)
            return;
        for (int i = content.End - 1; i >= content.First && text.WordOf(i) is not ")"; i--)
        {
            if (text.WordOf(i) is "(")
            {
                draft.Contents[^1] = content with { End = content.End + 1 };
                return;
            }
        }
    }

    // "the road was closed to lorries City Transport Director | NAME said": where no comma parts them, the title was taken for what was said.
    private static void LeaveTitle(ParsedText text, QuotationCover cover, Draft draft)
    {
        RoleRun content = draft.Contents[^1];
        if (draft.Source is not { } source || source.First != content.End || draft.Cue is not { } cue || cue.First < source.End
            || text.Tokens[source.First].Upos != Upos.Propn || text.Tokens[source.First].Sentence != text.Tokens[content.First].Sentence)
            return;
        int first = content.End;
        while (first > content.First && text.Tokens[first - 1].Upos is Upos.Propn or Upos.Noun or Upos.Adj && char.IsUpper(text.WordOf(first - 1)[0]) && cover[first - 1] < 0)
            first--;
        if (first == content.End || first <= content.First + 1 || content.End - first > MostWords || text.Tokens[first - 1].Upos is not (Upos.Noun or Upos.Adj or Upos.Adv or Upos.Num))
            return;
        draft.Contents[^1] = content with { End = first };
        draft.Source = source with { First = first };
    }

    // "won't reveal its debts and | refuses": what joins the next clause is no part of this one.
    private static void LeaveConjunction(ParsedText text, QuotationCover cover, Draft draft)
    {
        RoleRun content = draft.Contents[^1];
        int last = content.End - 1;
        bool goesOn = content.End < text.Tokens.Length && text.Tokens[content.End].Upos != Upos.Punct;
        if (goesOn && last > content.First && text.Tokens[last].Upos == Upos.Cconj && cover[last] < 0)
            draft.Contents[^1] = content with { End = last };
    }

    private static void End(ParsedText text, QuotationCover cover, Draft draft)
    {
        RoleRun content = draft.Contents[^1];
        int next = content.End;
        if (next >= text.Tokens.Length || next == content.First || cover[next] >= 0 || cover[next - 1] < 0 || text.Tokens[next].Upos == Upos.Punct
            || text.Tokens[next].Sentence != text.Tokens[next - 1].Sentence || (next > 1 && text.WordOf(next - 2) is ","))
            return;
        int noun = next;
        while (text.Tokens[noun].Head > noun && text.Tokens[noun].Relation != Relation.Obj)
            noun = text.Tokens[noun].Head;
        if (text.Tokens[noun].Relation != Relation.Obj || !content.Contains(text.Tokens[noun].Head) || cover[text.Tokens[noun].Head] < 0)
            return;
        int end = noun + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Relation is Relation.Flat)
            end++;
        if (end - next > MostWords || (draft.Cue is { } cue && cue.First < end && cue.End > next) || (draft.Source is { } source && source.First < end && source.End > next))
            return;
        draft.Contents[^1] = content with { End = end };
    }

    // "NAME said that …, the agency reported": who reports it says nothing of what was said.
    private static void LeaveReporter(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int cue)
    {
        RoleRun content = draft.Contents[^1];
        int verb = content.End - 1;
        if (cue < 0 || cue >= content.First || cover[verb] >= 0 || !text.Tokens[verb].Is(Morphology.Finite) || !lexicon.Is(text.WordOf(verb), WordUse.Speech | WordUse.Comment))
            return;
        int subject = text.ChildOf(verb, Relation.Nsubj);
        if (subject <= content.First || subject > verb)
            return;
        (int first, int last) = text.SubtreeOf(subject);
        int comma = first - 1;
        if (last != verb - 1 || comma <= content.First || text.WordOf(comma) is not "," || text.Tokens[content.First].Sentence != text.Tokens[verb].Sentence)
            return;
        draft.Contents[^1] = content with { End = comma };
    }

    // "denied that they had opened the gates | , as many in the lane believe": what others hold is no part of what was said.
    private static void LeaveComment(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int cue)
    {
        RoleRun content = draft.Contents[^1];
        int verb = content.End - 1;
        if (cue < 0 || cue >= content.First || cover[verb] >= 0 || text.Tokens[verb].Upos != Upos.Verb || !text.Tokens[verb].Is(Morphology.Finite) || text.ChildOf(verb, Relation.Nsubj) is not (>= 0 and int subject))
            return;
        int mark = text.ChildOf(verb, Relation.Mark), comma = mark - 1;
        if (mark > content.First + 1 && mark < subject && lexicon.Is(text.WordOf(mark), WordUse.CommentMark) && text.WordOf(comma) is "," && text.Tokens[comma].Sentence == text.Tokens[verb].Sentence && cover[mark] < 0)
            draft.Contents[^1] = content with { End = comma };
    }

    private static void Begin(ParsedText text, QuotationCover cover, Draft draft, int cue)
    {
        if (cue < 0 || draft.Cue is not { } run || draft.Contents[0] is var content && content.First <= cue || text.Tokens[content.First].Sentence != text.Tokens[cue].Sentence)
            return;
        if (text.Tokens[content.First - 1].Upos != Upos.Cconj)
            return;
        int clause = text.ChildOf(cue, Relation.Ccomp);
        if (clause < 0 || !content.Contains(clause) && clause > content.First)
            return;
        int first = Math.Max(text.SubtreeOf(clause).First, run.End);
        while (first < content.First && text.Tokens[first].Upos == Upos.Punct)
            first++;
        if (first >= content.First || content.First - first > MostWords || (draft.Source is { } source && source.End > first && source.First < content.First))
            return;
        for (int i = first; i < content.First; i++)
        {
            if (cover[i] >= 0)
                return;
        }

        draft.Contents[0] = content with { First = first };
    }
}
