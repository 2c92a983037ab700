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
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, QuotationCover cover, Draft draft, int cue)
    {
        Begin(text, cover, draft, cue);
        End(text, cover, draft);
    }

    private static void End(ParsedText text, QuotationCover cover, Draft draft)
    {
        RoleRun content = draft.Contents[^1];
        int next = content.End;
        if (next >= text.Tokens.Length || next == content.First || cover[next] >= 0 || cover[next - 1] < 0 || text.Tokens[next].Upos == Upos.Punct
            || text.Tokens[next].Sentence != text.Tokens[next - 1].Sentence)
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
