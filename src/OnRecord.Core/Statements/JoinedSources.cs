using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Makes a source whole that the network gave only the last of several names of: "Kestria and | Tesmaria asked".</summary>
internal static class JoinedSources
{
    /// <summary>Words between the first name and the last.</summary>
    private const int Longest = 16;

    /// <summary>Corrects a draft's source, and takes the names that it lacked out of what was said before it.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="drafts">All drafts, by first word.</param>
    /// <param name="index">The draft's place among them.</param>
    public static void Correct(ParsedText text, QuotationCover cover, List<Draft> drafts, int index)
    {
        if (drafts[index].Source is not { } source || FirstOf(text, source) is not (int first and >= 0) || cover[first] >= 0)
            return;
        for (int i = Math.Max(0, index - 1); i <= index; i++)
        {
            List<RoleRun> contents = drafts[i].Contents;
            for (int c = 0; c < contents.Count; c++)
            {
                if (contents[c].First >= source.First || contents[c].End <= first)
                    continue;
                int end = EndBefore(text, contents[c], first);
                if (contents[c].End > source.First || end <= contents[c].First)
                    return;
                contents[c] = contents[c] with { End = end };
            }
        }

        drafts[index].Source = source with { First = first };
    }

    // The first of the names, where the source is the last of them and the joint stands before it.
    private static int FirstOf(ParsedText text, RoleRun source)
    {
        int joint = source.First - 1;
        if (joint < 1 || text.Tokens[joint].Upos != Upos.Cconj || text.Tokens[joint].Sentence != text.Tokens[source.First].Sentence)
            return -1;
        int head = SourceReading.HeadOf(text, source);
        if (head < 0 || text.Tokens[head] is not { Relation: Relation.Conj, Upos: Upos.Propn, Head: int other } || other < 0 || other >= joint || text.Tokens[other].Upos != Upos.Propn)
            return -1;
        int first = RelativeClause.FirstOf(text, other);
        return joint - first <= Longest && !SourceReading.HasVerb(text, first, joint) ? first : -1;
    }

    // "… | after": what only led to the names goes with them.
    private static int EndBefore(ParsedText text, RoleRun content, int first)
    {
        int end = first;
        while (end > content.First && text.Tokens[end - 1].Upos is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Punct)
            end--;
        return end;
    }
}
