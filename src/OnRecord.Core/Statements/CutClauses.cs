using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Puts a clause together that was taken for two statements: of "told the paper that the letter sent to NAME, a critic, reminded him of it" the long subject
/// for what was told, and its verb for another cue.
/// </summary>
/// <param name="text">The parsed report.</param>
/// <param name="cover">Which words stand in quotations.</param>
/// <param name="lexicon">The words of the stage.</param>
/// <param name="details">Finds the head words of cues.</param>
internal sealed class CutClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon, StatementDetails details)
{
    /// <summary>Joins them.</summary>
    /// <param name="drafts">The drafts, by start.</param>
    public void Join(List<Draft> drafts)
    {
        for (int i = drafts.Count - 1; i > 0; i--)
        {
            Draft before = drafts[i - 1], rest = drafts[i];
            if (!IsCut(before, rest))
                continue;
            before.Contents[^1] = before.Contents[^1] with { End = rest.End };
            drafts.RemoveAt(i);
        }
    }

    private bool IsCut(Draft before, Draft rest)
    {
        int cue = details.CueTokenOf(before.Cue), verb = details.CueTokenOf(rest.Cue);
        RoleRun subject = before.Contents[^1];
        return cue >= 0 && cue < before.First && cover[before.First] < 0 && verb >= subject.End && verb < rest.First && rest.Contents.Count == 1
            && text.Tokens[verb].Is(Morphology.Finite) && !lexicon.Is(text.WordOf(verb), WordUse.Speech | WordUse.Comment) && text.Tokens[verb].Relation == Relation.Ccomp && text.Tokens[verb].Head == cue && text.ChildOf(verb, Relation.Nsubj) < subject.End
            && before.Source is { } source && (rest.Source is not { } its || its == source)
            && rest.Cue is { } run && OnlyMarks(subject.End, run.First) && run.End == rest.First;
    }

    private bool OnlyMarks(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Upos != Upos.Punct)
                return false;
        }

        return true;
    }
}
