using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Takes out of what was said what is no part of it: where it was said, to whom, a clause on the speaker, and who is quoted by the source.</summary>
internal static class StrayParts
{
    private const int MostOfPlace = 8;
    private const int MostOfQuoted = 8;

    /// <summary>Corrects a statement.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int cue)
    {
        if (cue < 0 || draft.Cue is not { } run)
            return;
        LeaveClauseOnSource(cover, draft, run);
        LeaveSubject(text, draft, cue);
        LeaveIntroduction(text, cover, lexicon, draft, cue, run);
        if (lexicon.Is(text.WordOf(cue), WordUse.Hearer))
            LeaveAddressee(text, cover, draft, cue, run);
        LeavePlace(text, cover, lexicon, draft, cue, run);
        BeginWithQuoted(text, cover, lexicon, draft, cue, run);
    }

    // "The prosecutor, whose speech had called for eight years, said he saw no reason": what stands between a source and its cue is not what was said.
    private static void LeaveClauseOnSource(QuotationCover cover, Draft draft, RoleRun cue)
    {
        RoleRun content = draft.Contents[0];
        if (draft.Contents.Count > 1 && draft.Source is { } source && source.End <= content.First && content.End <= cue.First && draft.Contents[1].First >= cue.End && !IsQuoted(cover, content.First, content.End))
            draft.Contents.RemoveAt(0);
    }

    // "The guns will be moved, | it was said": nobody's subject.
    private static void LeaveSubject(ParsedText text, Draft draft, int cue)
    {
        if (draft.Contents.Count > 1)
            draft.Contents.RemoveAll(content => content.End == content.First + 1 && text.Tokens[content.First] is { Upos: Upos.Pron, Head: int head } && head == cue);
    }

    // "He had sounded different then: | “The town has chosen, and …,” he had told supporters": a sentence of its own is quoted there.
    private static void LeaveIntroduction(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int verb, RoleRun cue)
    {
        RoleRun content = draft.Contents[0];
        if (cover[content.First] >= 0 || (cue.First < content.End && lexicon.Is(text.WordOf(verb), WordUse.Speech)))
            return;
        int mark = content.First;
        while (mark < content.End - 2 && cover[mark + 1] < 0)
            mark++;
        if (mark >= content.End - 2 || text.WordOf(mark) is not ":")
            return;
        (int first, int end) = cover.InnerWordsOf(cover[mark + 1]);
        bool isSentence = char.IsUpper(text.WordOf(first)[0]) && end <= content.End;
        bool hasVerb = false;
        for (int i = first; i < end; i++)
            hasVerb |= text.Tokens[i].Is(Morphology.Finite);
        if (isSentence && hasVerb)
            draft.Contents[0] = content with { First = mark + 1 };
    }

    // "Told a meeting of the party | that …", "Payments into the fund, he told journalists, would be voluntary."
    private static void LeaveAddressee(ParsedText text, QuotationCover cover, Draft draft, int cue, RoleRun run)
    {
        if (run.End == cue + 1 && draft.Contents[0].First == run.End && EndOfPhrase(text, cover, draft.Contents[0]) is >= 0 and int end)
            draft.Contents[0] = draft.Contents[0] with { First = end };
        for (int i = 1; i < draft.Contents.Count; i++)
        {
            RoleRun content = draft.Contents[i];
            int comma = content.First;
            while (comma < content.End && text.Tokens[comma].Upos is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num)
                comma++;
            if (content.First == run.End && draft.Contents[i - 1].End <= run.First && comma > content.First && comma < content.End - 1 && text.WordOf(comma) is ","
                && text.Tokens[cue].Sentence == text.Tokens[comma].Sentence && !IsQuoted(cover, content.First, comma))
            {
                draft.Contents[i] = content with { First = comma + 1 };
            }
        }
    }

    // "Told reporters on | the steps of the town hall that …"; "warned of | the danger that …" is whole.
    private static void LeavePlace(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int verb, RoleRun cue)
    {
        RoleRun content = draft.Contents[0];
        bool isOnPlace = content.First - 1 > cue.End || (content.First - 1 == cue.End && lexicon.Is(text.WordOf(verb), WordUse.Speech)
            && !lexicon.Is(text.WordOf(verb), WordUse.Hearer)) || (content.First - 1 > verb && PassiveCues.ListenerOf(text, lexicon, verb) >= 0);
        if (!isOnPlace || text.Tokens[content.First - 1].Upos != Upos.Adp || text.Tokens[content.First].Sentence != text.Tokens[cue.First].Sentence)
            return;
        if (EndOfPhrase(text, cover, content) is >= 0 and int mark)
            draft.Contents[0] = content with { First = mark };
    }

    // The conjunction behind a phrase that a content begins with, or -1.
    private static int EndOfPhrase(ParsedText text, QuotationCover cover, RoleRun content)
    {
        int mark = content.First;
        while (mark < content.End && mark - content.First <= MostOfPlace && text.Tokens[mark].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct or Upos.Sconj))
            mark++;
        return mark > content.First && mark < content.End - 1 && IsMark(text, mark) && !IsQuoted(cover, content.First, mark) ? mark : -1;
    }

    // "State television quoted | the president as saying that …": the words are the president's.
    private static void BeginWithQuoted(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft, int cue, RoleRun run)
    {
        RoleRun content = draft.Contents[0];
        if (content.First != run.End || draft.Contents.Count > 1)
            return;
        int verb = content.First;
        while (verb < content.End && verb - content.First <= MostOfQuoted && text.Tokens[verb].Upos != Upos.Verb)
            verb++;
        int mark = verb - 1;
        if (verb >= content.End - 1 || mark <= content.First || text.Tokens[verb].Head != cue || text.Tokens[verb].Relation != Relation.Advcl || text.Tokens[mark].Relation is not (Relation.Mark or Relation.Case)
            || !lexicon.Is(text.WordOf(mark), WordUse.CommentMark) || !lexicon.Is(text.WordOf(verb), WordUse.Speech) || IsQuoted(cover, content.First, verb + 1))
        {
            return;
        }

        draft.Source = new RoleRun(Role.Source, content.First, mark);
        draft.Cue = run with { First = verb, End = verb + 1 };
        draft.Contents[0] = content with { First = verb + 1, End = EndOf(text, cover, content) };
    }

    // A clause that goes on behind an aside of its own was cut there.
    private static int EndOf(ParsedText text, QuotationCover cover, RoleRun content)
    {
        int end = content.End;
        while (end < text.Tokens.Length && text.Tokens[end].Sentence == text.Tokens[content.First].Sentence && cover[end] < 0)
            end++;
        while (end > content.End && text.Tokens[end - 1].Upos == Upos.Punct)
            end--;
        return end;
    }

    private static bool IsMark(ParsedText text, int token) => text.Tokens[token] is { Upos: Upos.Sconj, Relation: Relation.Mark } mark && mark.Head > token;

    private static bool IsQuoted(QuotationCover cover, int first, int end) => cover.QuotedIn(new RoleRun(Role.Content, first, end)) > 0;
}
