using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Puts right who speaks where a phrase leads in whose words a clause is: "According to the head of the fund, NAME, | the money is gone", "According to him | the money is gone".</summary>
internal static class PhraseSources
{
    private const int LongestName = 5;
    private const int LeastWords = 3;

    /// <summary>Corrects a draft's source and content.</summary>
    public static void Correct(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft)
    {
        if (draft.Contents.Count == 0 || PhraseOf(text, lexicon, draft) is not { } phrase)
            return;
        RoleRun content = draft.Contents[0];
        if (cover[content.First] >= 0)
            return;
        if (draft.Source is null && content.First == phrase && text.Tokens[phrase].Upos == Upos.Pron && content.End - phrase > LeastWords && (text.Tokens[phrase].Morphology & (Morphology.Masculine | Morphology.Feminine | Morphology.Plural)) != 0)
        {
            draft.Source = new RoleRun(Role.Source, phrase, phrase + 1);
            draft.Contents[0] = content with { First = text.WordOf(phrase + 1) is "," ? phrase + 2 : phrase + 1 };
        }
        else if (draft.Source is { } source && source.First == phrase && source.End == content.First - 1 && text.WordOf(source.End) is "," && text.Tokens[source.End - 1].Upos is Upos.Noun or Upos.Propn)
        {
            int end = content.First;
            while (end < content.End && end - content.First <= LongestName && text.Tokens[end].Upos == Upos.Propn)
                end++;
            if (end > content.First && end < content.End - LeastWords && text.WordOf(end) is ",")
            {
                draft.Source = source with { End = end };
                draft.Contents[0] = content with { First = end + 1 };
            }
        }
    }

    // The word behind the phrase that is the cue, or stands right before what was said.
    private static int? PhraseOf(ParsedText text, StatementLexicon lexicon, Draft draft)
    {
        int start = draft.Cue is { } cue ? cue.First : -1;
        if (start < 0)
            return null;
        int end = lexicon.PhraseAt(text, start, text.Tokens.Length);
        return end > start ? end : null;
    }
}
