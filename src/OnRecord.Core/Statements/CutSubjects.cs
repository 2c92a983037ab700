using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Gives back to what was said the words that a relative clause was parted from: "The bridge, | which is forty years old, must be closed, the board said".</summary>
internal static class CutSubjects
{
    private const int MostWords = 20;

    /// <summary>Corrects the contents of a statement that begin with a relative clause and go on behind it.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    public static void Correct(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft)
    {
        for (int i = 0; i < draft.Contents.Count; i++)
        {
            RoleRun content = draft.Contents[i];
            if (cover[content.First] >= 0 || !lexicon.Is(text.WordOf(content.First), WordUse.Relative) || NounOf(text, content) is not (>= 0 and int noun))
                continue;
            int first = RelativeClause.FirstOf(text, noun);
            if (content.First - first > MostWords || text.Tokens[first].Sentence != text.Tokens[content.First].Sentence || IsTaken(cover, draft, i, first, content.First))
                continue;
            draft.Contents[i] = content with { First = first };
            if (i > 0 && draft.Contents[i - 1].End > first)
            {
                draft.Contents[i] = draft.Contents[i] with { First = Math.Min(first, draft.Contents[i - 1].First) };
                draft.Contents.RemoveAt(--i);
            }
        }
    }

    /// <summary>Takes out statements read off a relative clause that only names who wrote of it, with the rest of the sentence for what they wrote: "The visit, of
    /// which the papers wrote, did not take place, the ministry said".</summary>
    public static void DropAsides(ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts) => drafts.RemoveAll(draft =>
        draft.Cue is { } run && run.End - 1 is var cue && text.Tokens[cue].Relation == Relation.AclRelcl && draft.Contents.Count > 1
        && draft.Contents[0] is { } lone && lone.End - lone.First == 1 && lone.First < cue && lexicon.Is(text.WordOf(lone.First), WordUse.Relative)
        && draft.Contents[1].First > cue && cover[draft.Contents[1].First] < 0 && NounOf(text, draft.Contents[1] with { First = lone.First }) >= 0);

    /// <summary>The noun before a relative clause that a verb behind the clause is of, or -1.</summary>
    private static int NounOf(ParsedText text, RoleRun content)
    {
        int noun = content.First - 1;
        while (noun > 0 && text.Tokens[noun].Upos is Upos.Punct or Upos.Adp)
            noun--;
        if (noun < 0 || noun == content.First - 1)
            return -1;
        while (text.Tokens[noun].Head is >= 0 and int head && head < content.First)
            noun = head;
        return text.Tokens[noun].Relation is Relation.Nsubj or Relation.NsubjPass && content.Contains(text.Tokens[noun].Head) && SourceReading.IsNounlike(text.Tokens[noun].Upos) ? noun : -1;
    }

    private static bool IsTaken(QuotationCover cover, Draft draft, int at, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (cover[i] >= 0 || draft.Source?.Contains(i) == true || draft.Cue?.Contains(i) == true)
                return true;
            for (int other = 0; other < draft.Contents.Count; other++)
            {
                if (other != at && other != at - 1 && draft.Contents[other].Contains(i))
                    return true;
            }
        }

        return false;
    }
}
