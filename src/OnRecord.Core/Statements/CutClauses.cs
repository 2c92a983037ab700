using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Puts a clause together that was taken for two statements: of "told the paper that the parcel left for NAME, a friend, surprised him" the long subject
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
        RoleRun told = before.Contents[^1];
        return cue >= 0 && cue < before.First && cover[before.First] < 0 && verb >= told.End && verb < rest.First && rest.Contents.Count == 1
            && before.Source is { } source && source.First < told.First && rest.Cue is { } run && run.End == rest.First
            && ((text.Tokens[verb].Relation == Relation.Ccomp && text.Tokens[verb].Head == cue && IsOfSubject(verb, before, rest, run)) || IsOnCondition(verb, told, rest, run));
    }

    private bool IsOfSubject(int verb, Draft before, Draft rest, RoleRun cue) =>
        (before.Contents[^1].Contains(text.ChildOf(verb, Relation.Nsubj)) ? text.Tokens[verb].Is(Morphology.Finite) || text.ChildOf(verb, Relation.Aux) >= 0 : IsWithoutSubject(verb))
        && (rest.Source is null || rest.Source == before.Source) && AreMarks(before.End, cue.First, null);

    // The parser may hang the long subject on a verb inside it.
    private bool IsWithoutSubject(int verb) =>
        text.ChildOf(verb, Relation.Nsubj) < 0 && text.Tokens[verb].Is(Morphology.Finite) && !lexicon.Is(text.WordOf(verb), WordUse.Speech | WordUse.Comment);

    // "said if she were captain | , she would tell": a condition is of the clause behind it.
    private bool IsOnCondition(int verb, RoleRun told, Draft rest, RoleRun cue)
    {
        int condition = text.Tokens[told.First].Relation == Relation.Mark ? text.Tokens[told.First].Head : -1;
        return condition >= 0 && told.Contains(condition) && text.Tokens[condition].Relation == Relation.Advcl && text.Tokens[condition].Head == verb
            && AreMarks(told.End, cue.First, rest.Source);
    }

    private bool AreMarks(int first, int end, RoleRun? besides)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Upos != Upos.Punct && besides?.Contains(i) != true)
                return false;
        }

        return true;
    }
}
