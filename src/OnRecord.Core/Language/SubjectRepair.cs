namespace OnRecord.Language;

/// <summary>Joins two subjects that one clause cannot have: arcs are chosen one by one, and both halves of "NAME, the minister, said" may
/// find the verb. The half that loses least by it is hung on the other. In "the visit, of which NAME wrote, did not take place, the ministry said" the
/// first subject is that of the clause between the two.</summary>
internal static class SubjectRepair
{
    /// <summary>How much an arc's score may fall; where both would lose more, the two stay as they are.</summary>
    private const float Bearable = 3f;

    private const float BearableOfSaid = 8f;

    /// <summary>Hangs the one of two neighbouring subjects of a word, on the same side of it, on the other.</summary>
    /// <param name="batch">The words of a batch, with heads and relations.</param>
    /// <param name="first">The index of the batch's first word among the report's.</param>
    /// <param name="network">Scores arcs.</param>
    /// <param name="work">The batch; its heads are changed.</param>
    /// <returns>Whether a head was changed, so that relations must be found anew.</returns>
    public static bool Join(ReadOnlySpan<Token> batch, int first, SyntaxNetwork network, SyntaxWorkspace work)
    {
        Span<int> subjects = work.Subjects.AsSpan(0, batch.Length);
        subjects.Fill(-1);
        bool changed = false;
        for (int i = 0; i < batch.Length; i++)
        {
            if (batch[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || batch[i].Head < 0)
                continue;
            int head = batch[i].Head - first, before = subjects[head];
            subjects[head] = i;
            if (before < 0 || before < head != i < head)
                continue;
            if (!OneName(batch, first, before, i, head))
            {
                if (i < head && SaidWithoutSubject(batch, first, before, i, head) is >= 0 and int said && network.ScoreArc(work, before, said) - network.ScoreArc(work, before, head) >= -BearableOfSaid)
                    (work.Chosen[before], changed) = (said, true);
                continue;
            }

            float later = network.ScoreArc(work, i, before) - network.ScoreArc(work, i, head);
            float earlier = network.ScoreArc(work, before, i) - network.ScoreArc(work, before, head);
            if (Math.Max(later, earlier) < -Bearable)
                continue;
            if (later >= earlier)
                (work.Chosen[i], subjects[head]) = (before, before);
            else
                work.Chosen[before] = i;
            changed = true;
        }

        return changed;
    }

    // The clause between two subjects of a word that is its complement and has no subject of its own.
    private static int SaidWithoutSubject(ReadOnlySpan<Token> batch, int first, int before, int after, int head)
    {
        int said = -1;
        for (int i = before + 1; i < after; i++)
        {
            if (batch[i] is { Relation: Relation.Ccomp } && batch[i].Head == head + first)
                said = i;
        }

        for (int i = 0; said >= 0 && i < batch.Length; i++)
        {
            if (batch[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl && batch[i].Head == said + first)
                return -1;
        }

        return said;
    }

    // Two words side by side but for titles, or the second between marks: "NAME, the minister, said", and not "the text, NAME said, would
    // stay".
    private static bool OneName(ReadOnlySpan<Token> batch, int first, int before, int after, int head)
    {
        int beside = after - 1;
        while (beside > before && batch[beside].Relation == Relation.NmodDesc && batch[beside].Head == after + first)
            beside--;
        return beside == before || (Marked(batch, before, after) && (head < before || Marked(batch, after, head)));
    }

    private static bool Marked(ReadOnlySpan<Token> batch, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (batch[i].Upos == Upos.Punct)
                return true;
        }

        return false;
    }
}
