using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Gives an indirect statement without a cue the verb of speech that its clause hangs on: "The mediator said on Monday | that a treaty was near".</summary>
internal static class ClauseCues
{
    /// <summary>Corrects a draft's cue; its source follows from the cue's subject.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cover">Which words stand in quotations.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    public static void Supply(ParsedText text, QuotationCover cover, StatementLexicon lexicon, Draft draft)
    {
        if (draft.Cue is not null || draft.Source is not null || cover.FormOf(draft) == StatementForm.Direct)
            return;
        RoleRun content = draft.Contents[0];
        for (int i = content.First; i < content.End; i++)
        {
            if (text.Tokens[i] is { Relation: Relation.Ccomp, Head: >= 0 and int verb } && verb < content.First && cover[verb] < 0
                && text.Tokens[verb].Is(Morphology.Finite) && lexicon.Is(text.WordOf(verb), WordUse.Speech | WordUse.Comment))
            {
                draft.Cue = new RoleRun(Role.Cue, verb, verb + 1);
                return;
            }
        }
    }
}
