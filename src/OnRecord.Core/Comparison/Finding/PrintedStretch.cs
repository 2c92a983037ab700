namespace OnRecord.Comparison.Finding;

/// <summary>A stretch of two quotations in which the same words follow one another, with no more than a few others between.</summary>
/// <param name="One">The words of the one.</param>
/// <param name="Other">The words of the other.</param>
/// <param name="Same">The pairs of words that are one.</param>
/// <param name="First">The first of the pairs that belong to the stretch.</param>
/// <param name="Last">The last of them.</param>
internal sealed record PrintedStretch(PrintedWord[] One, PrintedWord[] Other, List<(int One, int Other)> Same, int First, int Last)
{
    private const int OfEdge = 2;
    private const int MostUnlike = 3;
    private const int MostAtEdge = 3;
    private const int LeastBeside = 4;

    /// <summary>How many words both have.</summary>
    public int Length => Last - First + 1;

    /// <summary>How many of them carry content.</summary>
    public int Content => Enumerable.Range(First, Length).Count(k => !One[Same[k].One].IsParticle);

    /// <summary>The share of words that both have; more words in one place count as a few.</summary>
    public float Alike => Length / (float)(Length + Enumerable.Range(First, Length - 1).Sum(k => Math.Min(MostUnlike, Math.Max(Same[k + 1].One - Same[k].One, Same[k + 1].Other - Same[k].Other) - 1)));

    /// <summary>Whether it is all that one of them quotes in one piece.</summary>
    public bool IsWholeQuotation => (IsStart(One, Same[First].One, withSentence: false) && IsEnd(One, Same[Last].One, withSentence: false))
        || (IsStart(Other, Same[First].Other, withSentence: false) && IsEnd(Other, Same[Last].Other, withSentence: false));

    /// <summary>Whether both go on before or behind it in the same sentence, in other words: they may be two remarks in like words.</summary>
    public bool Diverges => (!IsStart(One, Same[First].One) && !IsStart(Other, Same[First].Other) && AtStart is null)
        || (!IsEnd(One, Same[Last].One) && !IsEnd(Other, Same[Last].Other) && AtEnd is null);

    /// <summary>The places between its words; one with a single word between it and the next is one with it.</summary>
    public IEnumerable<InnerPlace> Inner()
    {
        for (int k = First; k < Last; k++)
        {
            if (IsRun(k))
                continue;
            int end = k + 1;
            while (end < Last && !IsRun(end))
                end++;
            var place = new PrintedPlace(Same[k].One + 1, Same[end].One, Same[k].Other + 1, Same[end].Other);
            int here = place.To - place.From, there = place.OtherTo - place.OtherFrom;
            yield return new InnerPlace(place, RunTo(k), RunFrom(end), Math.Max(here, there), Math.Min(here, there) - (end - k - 1));
            k = end - 1;
        }
    }

    /// <summary>Other words at the start of the sentence, where both begin one and have the same words behind it.</summary>
    public PrintedPlace? AtStart => RunFrom(First) >= LeastBeside && StartBefore(One, Same[First].One) is { } start && StartBefore(Other, Same[First].Other) is { } otherStart
        ? new PrintedPlace(start, Same[First].One, otherStart, Same[First].Other) : null;

    /// <summary>Other words at the end of the sentence, where both end one and have the same words before it.</summary>
    public PrintedPlace? AtEnd => RunTo(Last) >= LeastBeside && EndBehind(One, Same[Last].One) is { } end && EndBehind(Other, Same[Last].Other) is { } otherEnd
        ? new PrintedPlace(Same[Last].One + 1, end, Same[Last].Other + 1, otherEnd) : null;

    private bool IsRun(int k) => Same[k + 1].One == Same[k].One + 1 && Same[k + 1].Other == Same[k].Other + 1;

    // That both begin or end a sentence there counts as words.
    private int RunTo(int k)
    {
        int run = 1;
        while (k > First && IsRun(k - 1))
            (run, k) = (run + 1, k - 1);
        return run + (k == First && IsStart(One, Same[k].One) && IsStart(Other, Same[k].Other) ? OfEdge : 0);
    }

    private int RunFrom(int k)
    {
        int run = 1;
        while (k < Last && IsRun(k))
            (run, k) = (run + 1, k + 1);
        return run + (k == Last && IsEnd(One, Same[k].One) && IsEnd(Other, Same[k].Other) ? OfEdge : 0);
    }

    private static bool IsStart(PrintedWord[] quoted, int at, bool withSentence = true) => !quoted[at].Follows || (withSentence && quoted[at - 1].Ends);

    private static bool IsEnd(PrintedWord[] quoted, int at, bool withSentence = true) => at + 1 == quoted.Length || !quoted[at + 1].Follows || (withSentence && quoted[at].Ends);

    private static int? StartBefore(PrintedWord[] quoted, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - MostAtEdge && quoted[i + 1].Follows && !quoted[i].Ends; i--)
        {
            if (quoted[i].IsCapital && IsStart(quoted, i))
                return i;
        }

        return null;
    }

    private static int? EndBehind(PrintedWord[] quoted, int at)
    {
        for (int i = at + 1; i < quoted.Length && i <= at + MostAtEdge && quoted[i].Follows && !quoted[i - 1].Ends; i++)
        {
            if (quoted[i].Ends)
                return i + 1;
        }

        return null;
    }
}

/// <summary>A place with the same words on both sides.</summary>
/// <param name="Place">The place.</param>
/// <param name="Left">How many words in a row both have before it.</param>
/// <param name="Right">How many words in a row both have behind it.</param>
/// <param name="Longest">How many words the one has there that has more.</param>
/// <param name="Unlike">How many words that the other has not are there in the one that has fewer: none where words are only left out.</param>
internal readonly record struct InnerPlace(PrintedPlace Place, int Left, int Right, int Longest, int Unlike);

/// <summary>A place that two quotations print in other words.</summary>
/// <param name="From">The first word of the one there.</param>
/// <param name="To">The word behind the last.</param>
/// <param name="OtherFrom">The first word of the other there.</param>
/// <param name="OtherTo">The word behind the last.</param>
internal readonly record struct PrintedPlace(int From, int To, int OtherFrom, int OtherTo)
{
    /// <summary>Whether one of the two has no word there.</summary>
    public bool IsAdded => From == To || OtherFrom == OtherTo;

    /// <summary>The place as the other has it.</summary>
    public PrintedPlace Swapped => new(OtherFrom, OtherTo, From, To);
}
