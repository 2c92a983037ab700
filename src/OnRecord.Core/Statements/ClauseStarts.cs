using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Begins what was said where its clause begins: "said he met guards and | drivers" was cut in the middle of what "and" joins.</summary>
internal static class ClauseStarts
{
    /// <summary>Words that may be given back to what was said.</summary>
    private const int MostWords = 8;

    /// <summary>Corrects the first content of an indirect statement.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, QuotationCover cover, Draft draft, int cue)
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
