using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports have one person say that something will be, and that it will not be: "would extend the truce", "would not prolong the truce".</summary>
/// <remarks>One negation in all, right before a word that the other rendering has without one, and the same kind of verb before both ("would", "will", "may"), or nearly
/// all other words the same; what holds only up to a limit ("will not go until May") is left out,
/// and so is what one report has denied.</remarks>
internal sealed class NegationDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int MostContent = 14;
    private const int LeastContent = 2;
    private const float LeastWeight = 1f;
    private const float LeastCovered = 0.4f;
    private const float LeastCoveredOfFull = 0.7f;
    private const int LeastOfFull = 6;

    /// <summary>Finds them, each as the words that two reports have in one place.</summary>
    /// <param name="renderings">The renderings of one utterance.</param>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        foreach (StatementSign negated in renderings)
        {
            if (OnlyNegation(negated.Content) is not { } negation || HasLimit(negated.Content))
                continue;
            foreach (StatementSign other in renderings)
            {
                if (other.Report != negated.Report && !other.Statement.Negated && !negated.Statement.Negated && Counterpart(negated.Content, negation.First, negation.Verb, other.Content) is { } word)
                    yield return [ValueOf(negated, IsLedIn(negated.Content, negation.First) ? negation.First - 1 : negation.First, negation.Verb), ValueOf(other, Math.Max(0, word - 1), word)];
            }
        }
    }

    // The one word that negates, behind another ("not helping" alone is a fragment), with the word of content right behind it, particles passed over.
    private static (int First, int Verb)? OnlyNegation(Passage passage)
    {
        if (passage.Content is < LeastContent or > MostContent)
            return null;
        int first = -1;
        for (int i = 0; i < passage.Words.Length; i++)
        {
            if (passage.Words[i].Negates && first >= 0)
                return null;
            first = passage.Words[i].Negates ? i : first;
        }

        int verb = first + 1;
        while (first > 0 && verb < passage.Words.Length && passage.Words[verb].Weight == 0)
            verb++;
        return first > 0 && verb < passage.Words.Length && passage.Words[verb].Weight >= LeastWeight ? (first, verb) : null;
    }

    private bool HasLimit(Passage passage) => Array.Exists(passage.Words, word => space.Lexicon.IsLimit(word.Form));

    private int? Counterpart(Passage negated, int negation, int verb, Passage other)
    {
        if (other.Content is < LeastContent or > MostContent || Array.Exists(other.Words, word => word.Negates) || HasLimit(other))
            return null;
        var alignment = Alignment.Of(negated, other, space);
        int word = alignment.ToRight[verb];
        bool isSame = word >= 0 && (negated.Words[verb].Term == other.Words[word].Term || space.AreSynonyms(negated.Words[verb].Term, other.Words[word].Term));
        int same = alignment.SameWords + (isSame && negated.Words[verb].Term != other.Words[word].Term ? 1 : 0);
        float covered = Math.Min(alignment.LeftCovered, alignment.RightCovered);
        bool isFull = covered >= LeastCoveredOfFull && alignment.SameWords >= LeastOfFull, isPlain = IsLedIn(negated, negation) && IsLedIn(other, word) && covered >= LeastCovered && same >= LeastContent;
        return isSame && (isPlain || isFull) ? word : null;
    }

    // "Would | not extend", "would | extend".
    private bool IsLedIn(Passage passage, int word) => word > 0 && space.Lexicon.IsOpen(passage.Words[word - 1].Form);

    private DifferingValue ValueOf(StatementSign sign, int first, int last)
    {
        var span = new Span(sign.Content.Words[first].Span.Start, sign.Content.Words[last].Span.End);
        return new DifferingValue(records[sign.Report].Id, span.TextIn(records[sign.Report].Text), span);
    }
}
