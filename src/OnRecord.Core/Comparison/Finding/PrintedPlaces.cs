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
    private const int MostTelling = 3;
    private const int LeastAroundTelling = 5;
    private const int LeastBesideTelling = 2;
    private const int LeastBesideAdded = 3;
    private const float LeastAlikeTelling = 0.8f;

    private readonly WordsInPlace _inPlace = new(space);

    /// <summary>The places, in order.</summary>
    /// <param name="one">The words of the one.</param>
    /// <param name="other">The words of the other.</param>
    /// <param name="isJoined">Whether both are known to render one utterance: then fewer words are enough.</param>
    public IEnumerable<PrintedPlace> Between(PrintedWord[] one, PrintedWord[] other, bool isJoined)
    {
        foreach (PrintedStretch stretch in Stretches(one, other))
        {
            foreach (PrintedPlace place in PlacesIn(stretch, isJoined))
            {
                if (IsTold(one.AsSpan(place.From..place.To), other.AsSpan(place.OtherFrom..place.OtherTo)))
                    yield return place;
            }
        }
    }

    /// <summary>Those places of two renderings of one utterance where the words say different things; fewer words around are enough for them.</summary>
    public IEnumerable<PrintedPlace> Telling(PrintedWord[] one, PrintedWord[] other)
    {
        foreach (PrintedStretch stretch in Stretches(one, other))
        {
            if (stretch.Alike < LeastAlikeTelling || stretch.Content < LeastContent)
                continue;
            InnerPlace[] inner = [.. stretch.Inner()];
            bool isOnly = IsFragment(stretch) && inner.Length == 1;
            IEnumerable<PrintedPlace> places = inner.Where(place => isOnly || IsInRun(place)).Select(place => place.Place);
            foreach (PrintedPlace place in stretch.AtEnd is { } end ? places.Append(end) : places)
            {
                ReadOnlySpan<PrintedWord> here = one.AsSpan(place.From..place.To), there = other.AsSpan(place.OtherFrom..place.OtherTo);
                if (Math.Max(here.Length, there.Length) <= MostTelling && IsTold(here, there) && _inPlace.Differ(PassageOf(here), PassageOf(there)))
                    yield return place;
            }
        }
    }

    private static bool IsInRun(InnerPlace place)
    {
        int least = place.Place.IsAdded ? LeastBesideAdded : LeastBesideTelling;
        return place.Left >= least && place.Right >= least && place.Left + place.Right >= LeastAroundTelling;
    }

    private static PassageWord[] PassageOf(ReadOnlySpan<PrintedWord> stretch)
    {
        var passage = new List<PassageWord>();
        foreach (PrintedWord word in stretch)
        {
            if (passage.Count == 0 || passage[^1].Span != word.Word.Span)
                passage.Add(word.Word);
        }

        return [.. passage];
    }

    private IEnumerable<PrintedStretch> Stretches(PrintedWord[] one, PrintedWord[] other)
    {
        List<(int One, int Other)> same = PrintedAlignment.Of(one, other, words);
        for (int first = 0, last; first < same.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < same.Count && !IsCut(one, other, same, last))
                last++;
            yield return new PrintedStretch(one, other, same, first, last);
        }
    }

    private static IEnumerable<PrintedPlace> PlacesIn(PrintedStretch stretch, bool isJoined)
    {
        if (stretch.Alike < LeastAlike || stretch.Content < LeastContent)
            return [];
        InnerPlace[] inner = [.. stretch.Inner()];
        if (isJoined && IsFragment(stretch))
            return inner is [{ Longest: 1 } only] && only.Left + only.Right >= LeastOfFragment ? [only.Place] : [];
        int least = stretch.Diverges ? LeastDiverging : isJoined ? LeastOfJoined : LeastOfText;
        if (stretch.Length < least)
            return [];
        PrintedPlace?[] edges = [stretch.AtStart, stretch.AtEnd];
        return [.. edges.OfType<PrintedPlace>(), .. inner.Where(IsBetweenRuns).Select(place => place.Place)];
    }

    // "An old boat" of "a very old boat that nobody wants".
    private static bool IsFragment(PrintedStretch stretch) => stretch.IsWholeQuotation && stretch.Length is >= LeastOfFragment and < LeastOfText;

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
        && (here.Length != 1 || there.Length != 1 || !here[0].IsCapital || !there[0].IsCapital || !WordsInPlace.AreSpellings(words.Written(here[0].Form), words.Written(there[0].Form)));

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
}
