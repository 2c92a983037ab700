using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>A number of a passage: its value and how exact it is meant.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="Value">Its value.</param>
/// <param name="Means"><c>near</c>, <c>more</c> or <c>less</c> where the words before it say so, else empty.</param>
/// <param name="Unit">What it measures (<c>percent</c>, <c>money</c>), or empty where no sign or word beside it says so.</param>
/// <param name="CountsMembers">Whether a hyphen joins it to those who make up what follows: "a 12-nation deal".</param>
internal sealed record PassageNumber(int First, int Last, decimal Value, string Means, string Unit, bool CountsMembers)
{
    /// <summary>What a number is meant as that is not reached.</summary>
    public const string Less = "less";

    /// <summary>The class of words for those of whom such a number counts all.</summary>
    public const string Member = "member";

    private const string Near = "near";
    private const decimal MostApart = 0.1m;
    private const decimal LeastExact = 20;

    /// <summary>Finds the numbers of a passage, written in digits or in words.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="lexicon">The words of the pack.</param>
    public static List<PassageNumber> In(Passage passage, string text, TermLexicon lexicon)
    {
        var numbers = new List<PassageNumber>();
        PassageWord[] words = passage.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if (NumberWords.Read(words, i, text, lexicon) is not { } number)
                continue;
            string means = "";
            for (int before = i - 1; before >= Math.Max(0, i - 3); before--)
                means = lexicon.ApproximationOf(words[before].Form) ?? means;
            numbers.Add(number with { Means = means, Unit = UnitOf(passage, number, text, lexicon), CountsMembers = AreMembers(words, number.Last + 1, text, lexicon) });
            i = number.Last;
        }

        return numbers;
    }

    /// <summary>Whether two numbers can both be true of one thing: equal, one rounded from the other, or meant inexactly and near.</summary>
    public static bool AreCompatible(PassageNumber first, PassageNumber second)
    {
        if (first.Unit != second.Unit && first.Unit.Length > 0 && second.Unit.Length > 0)
            return false;
        if (first.Value == second.Value || IsRounded(first.Value, second.Value) || IsRounded(second.Value, first.Value))
            return true;
        // "A 12-nation deal" counts all who make it, "a deal with 11 nations" the others.
        if (first.CountsMembers != second.CountsMembers && Math.Abs(first.Value - second.Value) == 1)
            return true;
        (PassageNumber small, PassageNumber large) = first.Value < second.Value ? (first, second) : (second, first);
        if (small.Means == "more" || large.Means == Less)
            return large.Value <= small.Value * 1.5m;
        return (small.Means == Near && IsNear(small.Value, large.Value)) || (large.Means == Near && IsNear(large.Value, small.Value));
    }

    // "About 60" may be 57 and "about 3.5 million" 3.4, but "about 3.6 million" is not 3.5.
    private static bool IsNear(decimal about, decimal exact)
    {
        decimal difference = Math.Abs(exact - about);
        if (difference > Math.Max(about, exact) * MostApart)
            return false;
        decimal unit = 1;
        while (about % unit != 0)
            unit /= 10;
        while (about % (unit * 10) == 0)
            unit *= 10;
        // What ends in a five is rounded to fives.
        return difference <= (about / unit % 5 == 0 ? unit * 5 : unit) / 2 || (unit == 1 && about < LeastExact);
    }

    private static bool AreMembers(PassageWord[] words, int at, string text, TermLexicon lexicon) =>
        at < words.Length && words[at].Span.Start > 0 && (text[words[at].Span.Start - 1] is '-' or '\u2011') && lexicon.TollOf(words[at].Form) == Member;

    private static string UnitOf(Passage passage, PassageNumber number, string text, TermLexicon lexicon)
    {
        int start = passage.Words[number.First].Span.Start, end = passage.Words[number.Last].Span.End;
        return (start > 0 ? lexicon.UnitOf(text[(start - 1)..start]) : null) ?? (end < text.Length ? lexicon.UnitOf(text[end..(end + 1)]) : null)
            ?? (NumberWords.SuffixOf(passage.Words[number.Last].Form) is { Length: > 0 } suffix ? lexicon.UnitOf(suffix) : null)
            ?? (number.Last + 1 < passage.Words.Length ? lexicon.UnitOf(passage.Words[number.Last + 1].Form) : null) ?? "";
    }

    /// <summary>Whether <paramref name="rounded"/> is <paramref name="exact"/> brought to fewer digits, or cut off behind two of them ("43 million" of 43,885,310).</summary>
    private static bool IsRounded(decimal rounded, decimal exact)
    {
        if (rounded.Scale < exact.Scale && rounded % 1 == 0 && exact % 1 != 0)
            return Math.Abs(exact - rounded) * 2 <= 1;
        if (rounded < 20 || rounded % 10 != 0)
            return false;
        decimal unit = 10;
        while (rounded % (unit * 10) == 0)
            unit *= 10;
        bool isCut = exact > rounded && exact - rounded < unit && rounded >= unit * 10;
        return exact % unit != 0 && ((Math.Abs(exact - rounded) * 2 < unit && Math.Abs(exact - rounded) * 10 <= rounded) || isCut);
    }
}
