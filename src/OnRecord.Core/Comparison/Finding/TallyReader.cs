using System.Globalization;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Reads the outcome of a vote or match: "by 61 to 54", "61–52", "61 votes to 54", "sixty-one for her, fifty-four against".</summary>
internal static class TallyReader
{
    private const int MostBetween = 1;
    private const int MostWordsApart = 6;
    private const string Dashes = "-–—‑";

    /// <summary>The tallies of a passage; none where no word of it speaks of a vote or match.</summary>
    /// <param name="text">The text that the passage stands in.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="numbers">Its numbers, in order.</param>
    /// <param name="lexicon">The words of the pack.</param>
    public static IEnumerable<Tally> Read(string text, Passage passage, List<PassageNumber> numbers, TermLexicon lexicon)
    {
        PassageWord[] words = passage.Words;
        if (!Array.Exists(words, word => lexicon.IsTally(word.Form, "context")))
            yield break;
        foreach (PassageWord word in words)
        {
            if (OfOneWord(word) is { } tally)
                yield return tally;
        }

        for (int i = 1; i < numbers.Count; i++)
        {
            (PassageNumber one, PassageNumber other) = (numbers[i - 1], numbers[i]);
            if (one.Unit.Length > 0 || other.Unit.Length > 0 || one.Value % 1 != 0 || other.Value % 1 != 0)
                continue;
            if (IsParted(text, words, one, other) || IsLedIn(words, one, other, lexicon) || IsFollowed(words, one, other, lexicon))
                yield return new Tally(SpanOf(words, one), one.Value, SpanOf(words, other), other.Value);
        }
    }

    // "61-54".
    private static Tally? OfOneWord(PassageWord word)
    {
        int dash = word.Form.AsSpan().IndexOfAny(Dashes);
        if (dash <= 0 || !int.TryParse(word.Form.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int one)
            || !int.TryParse(word.Form.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int other) || word.Span.Length != word.Form.Length || one < other)
            return null;
        return new Tally(new Span(word.Span.Start, word.Span.Start + dash), one, new Span(word.Span.Start + dash + 1, word.Span.End), other);
    }

    // "61–52".
    private static bool IsParted(string text, PassageWord[] words, PassageNumber one, PassageNumber other) => one.Value >= other.Value
        && words[other.First].Span.Start - words[one.Last].Span.End == 1 && Dashes.Contains(text[words[one.Last].Span.End], StringComparison.Ordinal);

    // "61 to 54", "54 votes to 61"; "from 61 to 54" is how far something fell.
    private static bool IsLedIn(PassageWord[] words, PassageNumber one, PassageNumber other, TermLexicon lexicon)
    {
        int between = other.First - one.Last - 1 - 1;
        if (between is < 0 or > MostBetween || !lexicon.IsTally(words[other.First - 1].Form, "between"))
            return false;
        bool isCounted = between == 1 && lexicon.IsTally(words[one.Last + 1].Form, "context");
        return (between == 0 || isCounted) && (isCounted || one.Value >= other.Value) && (one.First == 0 || !lexicon.IsTally(words[one.First - 1].Form, "range"));
    }

    // "Sixty-one voted for her, fifty-four against".
    private static bool IsFollowed(PassageWord[] words, PassageNumber one, PassageNumber other, TermLexicon lexicon)
    {
        int behind = other.Last + 1;
        while (behind < words.Length && behind <= other.Last + 1 + MostBetween && !lexicon.IsTally(words[behind].Form, "behind"))
            behind++;
        return behind < words.Length && behind <= other.Last + 1 + MostBetween && other.First - one.Last <= MostWordsApart;
    }

    private static Span SpanOf(PassageWord[] words, PassageNumber number) => new(words[number.First].Span.Start, words[number.Last].Span.End);
}

/// <summary>The numbers of two sides.</summary>
/// <param name="First">Where the first stands.</param>
/// <param name="One">The first.</param>
/// <param name="Second">Where the second stands.</param>
/// <param name="Other">The second.</param>
internal sealed record Tally(Span First, decimal One, Span Second, decimal Other)
{
    /// <summary>Whether they are of the same numbers.</summary>
    public bool IsSame(Tally other) => One == other.One && Other == other.Other;
}
