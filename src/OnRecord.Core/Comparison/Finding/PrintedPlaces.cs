using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds the places where two quotations of one text are printed in other words, however small: "in the court" and "at the court".</summary>
/// <remarks>That both print one text is told by the words around: long runs of the same ones on both sides, and nearly all alike between the first and the
/// last. Two translations of one speech share no such runs. One spoken word printed in two ways is no difference, nor is what is left out with dots or
/// brackets, nor a quotation that begins later or ends sooner.</remarks>
internal sealed class PrintedPlaces(PrintedWords words, TermSpace space)
{
    private const int MostInPlace = 6;
    private const int LeastOfText = 8;
    private const int LeastOfJoined = 6;
    private const int LeastDiverging = 12;
    private const int LeastOfFragment = 3;
    private const int LeastContent = 2;
    private const float LeastAlike = 0.7f;
    private const int LeastBeside = 3;
    private const int LeastBesideWord = 2;
    private const int LeastAround = 6;
    private const int MostUnlike = 3;
    private const int LeastSpelled = 4;

    /// <summary>The places, in order.</summary>
    /// <param name="one">The words of the one.</param>
    /// <param name="other">The words of the other.</param>
    /// <param name="isJoined">Whether both are known to render one utterance: then fewer words are enough.</param>
    public IEnumerable<PrintedPlace> Between(PrintedWord[] one, PrintedWord[] other, bool isJoined)
    {
        List<(int One, int Other)> same = PrintedAlignment.Of(one, other, words);
        for (int first = 0, last; first < same.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < same.Count && !IsCut(one, other, same, last))
                last++;
            var stretch = new PrintedStretch(one, other, same, first, last);
            foreach (PrintedPlace place in PlacesIn(stretch, isJoined))
            {
                if (IsTold(one.AsSpan(place.From..place.To), other.AsSpan(place.OtherFrom..place.OtherTo)))
                    yield return place;
            }
        }
    }

    private static IEnumerable<PrintedPlace> PlacesIn(PrintedStretch stretch, bool isJoined)
    {
        if (stretch.Alike < LeastAlike || stretch.Content < LeastContent)
            return [];
        InnerPlace[] inner = [.. stretch.Inner()];
        if (isJoined && stretch.IsWholeQuotation && stretch.Length is >= LeastOfFragment and < LeastOfText)
            return inner is [{ Longest: 1 } only] && only.Left + only.Right >= LeastOfFragment ? [only.Place] : [];
        int least = stretch.Diverges ? LeastDiverging : isJoined ? LeastOfJoined : LeastOfText;
        if (stretch.Length < least)
            return [];
        PrintedPlace?[] edges = [stretch.AtStart, stretch.AtEnd];
        return [.. edges.OfType<PrintedPlace>(), .. inner.Where(IsBetweenRuns).Select(place => place.Place)];
    }

    // One word may stand near the beginning of a long run. Many words for many are a translation of its own.
    private static bool IsBetweenRuns(InnerPlace place)
    {
        int around = place.Left + place.Right, least = place.Longest > 1 ? LeastBeside : around > LeastOfText ? 1 : LeastBesideWord;
        return around >= Math.Max(LeastAround, place.Longest * 2) && Math.Min(place.Left, place.Right) >= least && place.Unlike <= MostUnlike;
    }

    private static bool IsCut(PrintedWord[] one, PrintedWord[] other, List<(int One, int Other)> same, int k)
    {
        (int from, int to, int otherFrom, int otherTo) = (same[k].One, same[k + 1].One, same[k].Other, same[k + 1].Other);
        return (to - from > 1 || otherTo - otherFrom > 1)
            && (to - from > MostInPlace + 1 || otherTo - otherFrom > MostInPlace + 1 || IsBroken(one, from, to) || IsBroken(other, otherFrom, otherTo));
    }

    private static bool IsBroken(PrintedWord[] quoted, int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (!quoted[i].Follows)
                return true;
        }

        return false;
    }

    private bool IsTold(ReadOnlySpan<PrintedWord> here, ReadOnlySpan<PrintedWord> there) => Letters(here) != Letters(there) && IsWords(here) && IsWords(there)
        && (here.Length != 1 || there.Length != 1 || !here[0].IsCapital || !there[0].IsCapital || !AreSpellings(words.Written(here[0].Form), words.Written(there[0].Form)));

    private string Letters(ReadOnlySpan<PrintedWord> stretch)
    {
        var letters = new System.Text.StringBuilder();
        foreach (PrintedWord word in stretch)
            letters.Append(words.Written(word.Form).AsSpan().TrimStart('\''));
        return letters.ToString();
    }

    // Numbers and sums are written in many ways, and compared elsewhere.
    private bool IsWords(ReadOnlySpan<PrintedWord> stretch)
    {
        foreach (PrintedWord word in stretch)
        {
            string form = words.Written(word.Form);
            if (word.IsCensored || char.IsAsciiDigit(form[0]) || space.Lexicon.NumberOf(form) is not null || space.Lexicon.UnitOf(form) is not null)
                return false;
        }

        return true;
    }

    // A name spelled in two ways: all but a letter or two.
    private static bool AreSpellings(string one, string other)
    {
        int most = Math.Min(one.Length, other.Length), start = one.AsSpan().CommonPrefixLength(other), end = 0;
        while (end < most - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        return start + end >= LeastSpelled && Math.Max(one.Length, other.Length) - start - end <= 2 && start > 0;
    }
}
