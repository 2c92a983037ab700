using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>The terms of the words of content beside an amount or a time: what it is the amount or time of is among them.</summary>
internal static class TermsBeside
{
    private const int MostBefore = 4;
    private const int MostBehind = 3;
    private const float LeastWeight = 1.5f;

    /// <summary>Adds the terms before an amount.</summary>
    /// <param name="words">The words of its passage.</param>
    /// <param name="first">The nearest word that may be taken.</param>
    /// <param name="space">The words of the comparison.</param>
    /// <param name="isOfAmount">Whether a word belongs to an amount itself, so that it says nothing of what has it.</param>
    /// <param name="terms">Takes the terms.</param>
    public static void AddBefore(PassageWord[] words, int first, TermSpace space, Predicate<string> isOfAmount, HashSet<int> terms)
    {
        for (int i = first, content = 0; i >= 0 && content < MostBefore; i--)
            content += Add(words[i], space, isOfAmount, terms);
    }

    /// <summary>Adds the terms behind an amount.</summary>
    /// <inheritdoc cref="AddBefore"/>
    public static void AddBehind(PassageWord[] words, int first, TermSpace space, Predicate<string> isOfAmount, HashSet<int> terms)
    {
        for (int i = first, content = 0; i < words.Length && content < MostBehind; i++)
            content += Add(words[i], space, isOfAmount, terms);
    }

    /// <summary>The terms of some words, each once; numbers say nothing.</summary>
    public static int[] Of(IEnumerable<PassageWord> words, TermSpace space) => [.. words.Where(word => IsTelling(word, space)).Select(word => word.Term).Distinct()];

    private static bool IsTelling(PassageWord word, TermSpace space) => word.Weight >= LeastWeight && !space.IsNumber(word.Term);

    private static int Add(PassageWord word, TermSpace space, Predicate<string> isOfAmount, HashSet<int> terms)
    {
        if (IsTelling(word, space) && !isOfAmount(word.Form))
            terms.Add(word.Term);
        return word.Weight > 0 ? 1 : 0;
    }
}
