using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Makes a source whole that the network cut inside its brackets: "Senator Name (L-Dell", "L-Dell) and nine members".</summary>
internal static class BracketedSources
{
    /// <summary>Words of a bracket beyond the source's edge.</summary>
    private const int Longest = 4;

    /// <summary>The source with both of its brackets, or as it is.</summary>
    public static RoleRun Whole(ParsedText text, RoleRun source)
    {
        int open = 0;
        for (int i = source.First; i < source.End; i++)
            open += text.WordOf(i) is "(" ? 1 : text.WordOf(i) is ")" ? -1 : 0;
        return open switch
        {
            1 => source with { End = EndOfBracket(text, source) },
            -1 => source with { First = FirstBeforeBracket(text, source) },
            _ => source,
        };
    }

    private static int EndOfBracket(ParsedText text, RoleRun source)
    {
        for (int i = source.End; i < Math.Min(text.Tokens.Length, source.End + Longest); i++)
        {
            if (text.Tokens[i].Sentence != text.Tokens[source.First].Sentence)
                break;
            if (text.WordOf(i) is ")")
                return i + 1;
        }

        return source.End;
    }

    // The noun phrase that the bracket tells of.
    private static int FirstBeforeBracket(ParsedText text, RoleRun source)
    {
        for (int i = source.First - 1; i > Math.Max(text.Sentences[text.Tokens[source.First].Sentence].FirstToken, source.First - Longest); i--)
        {
            if (text.WordOf(i) is not "(")
                continue;
            int noun = i - 1;
            while (text.Tokens[noun].Relation is Relation.Flat or Relation.Compound or Relation.NmodDesc && text.Tokens[noun].Head is int head && head >= 0 && head < noun)
                noun = head;
            return RelativeClause.FirstOf(text, noun);
        }

        return source.First;
    }
}
