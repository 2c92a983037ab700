using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Joins what a quotation's cue broke off: "Every time," she said, looking up, "we lose" goes on in small letters behind a comma.</summary>
/// <param name="text">The parsed report.</param>
/// <param name="cover">Its quotations.</param>
/// <param name="drafts">The statements so far.</param>
/// <param name="ofToken">For each word, the statement whose content or cue it is.</param>
internal sealed class BrokenSpeech(ParsedText text, QuotationCover cover, List<Draft> drafts, Draft?[] ofToken)
{
    /// <summary>Words of the report's own between the parts of one quotation, at most.</summary>
    private const int LongestInterruption = 25;

    /// <summary>Gives quotations without a cue to the statement that they go on with.</summary>
    public void Rejoin()
    {
        for (int d = drafts.Count - 1; d >= 0; d--)
        {
            Draft part = drafts[d];
            if (part is not { Cue: null, Source: null, Contents.Count: 1 } || BrokenOff(part.Contents[0]) is not { } owner || owner == part)
                continue;
            owner.Contents.Add(part.Contents[0]);
            drafts.RemoveAt(d);
            ofToken.AsSpan(part.First, part.End - part.First).Fill(owner);
        }
    }

    private Draft? BrokenOff(RoleRun part)
    {
        if (cover[part.First] is not (int quotation and >= 0) || cover.WordsOf(quotation) != (part.First, part.End))
            return null;
        (int inner, int innerEnd) = cover.InnerWordsOf(quotation);
        if (inner >= innerEnd || !char.IsLower(text.WordOf(inner)[0]))
            return null;
        int before = part.First - 1;
        while (before >= 0 && cover[before] < 0 && BlockOf(before) == BlockOf(part.First) && cover.CountWords(before, part.First) <= LongestInterruption)
            before--;
        if (before < 0 || cover[before] < 0 || BlockOf(before) != BlockOf(part.First))
            return null;
        int last = cover.InnerWordsOf(cover[before]).End - 1;
        return last >= 0 && text.WordOf(last) is "," && ofToken[last] is { Cue: { } cue } owner && before < cue.First && cue.End <= part.First ? owner : null;
    }

    private int BlockOf(int token) => text.Sentences[text.Tokens[token].Sentence].Block;
}
