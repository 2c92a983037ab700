using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Puts a source right by the grammar where the network took a neighbour of the cue's subject for it: "the plan angered Name, who says that …",
/// and a relative clause for the whole of "the mayor, who had resigned, said".
/// </summary>
internal static class CueSubjects
{
    /// <summary>The least probability that a cue's source is its subject, where the network says it too: measured on development articles.</summary>
    private const double OfSubject = 0.9;

    /// <summary>Verbs climbed over to the one that has a subject.</summary>
    private const int MostVerbs = 3;

    /// <summary>Corrects a draft's source.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, StatementLexicon lexicon, Draft draft, int cue)
    {
        if (cue < 0 || draft.Source is not { } source || source.Contains(cue))
            return;
        int subject = SubjectOf(text, cue);
        if (subject >= 0 && source.Contains(subject))
            draft.SourceProbability = Math.Max(draft.SourceProbability, OfSubject);
        subject = text.ChildOf(cue, Relation.Nsubj);
        if (subject < 0 || subject > cue || source.Contains(subject))
            return;
        (int first, int last) = text.SubtreeOf(subject);
        bool isClauseOfSubject = lexicon.Is(text.WordOf(source.First), WordUse.Relative) && subject < source.First && source.End <= last + 1;
        bool isBeforeClause = lexicon.Is(text.WordOf(subject), WordUse.Relative) && source.End <= first && source.First >= text.Sentences[text.Tokens[cue].Sentence].FirstToken;
        if (isClauseOfSubject && last < cue)
            draft.Source = new RoleRun(Role.Source, RelativeClause.FirstOf(text, subject), source.End);
        else if (isBeforeClause)
            draft.Source = new RoleRun(Role.Source, subject, subject + 1);
    }

    // "NAME left, asking why" and "NAME left and asked why": a verb without a subject has that of the verb that it goes with.
    public static int SubjectOf(ParsedText text, int cue)
    {
        for (int steps = 0; steps < MostVerbs && cue >= 0; steps++)
        {
            int subject = text.ChildOf(cue, Relation.Nsubj);
            Token token = text.Tokens[cue];
            bool shares = token.Relation == Relation.Conj || (token.Relation == Relation.Advcl && token.Is(Morphology.PresentParticiple));
            if (subject >= 0 || !shares)
                return subject;
            cue = token.Head;
        }

        return -1;
    }
}
