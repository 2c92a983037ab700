using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where two outlets print one quotation in other words, however small: both cannot be verbatim.</summary>
/// <remarks>What differs between the same reports in one utterance is one difference, with a value for each place.</remarks>
internal sealed class PrintedOtherwise(IReadOnlyList<Record> records, List<StatementSign> signs, TermSpace space)
{
    private const int Beside = 2;

    private readonly PrintedQuotations _quotations = new(records, signs, space);

    /// <summary>Finds them.</summary>
    /// <param name="utteranceOf">The id of the utterance that each statement renders.</param>
    /// <param name="told">The differences that are told already: their places are left out.</param>
    public List<Difference> Find(IReadOnlyDictionary<int, string> utteranceOf, IReadOnlyList<Difference> told)
    {
        var places = new PrintedPlaces(_quotations.Words, space);
        var found = new List<List<DifferingValue>>();
        var signOf = new Dictionary<(string, Span), int>();
        foreach (PrintedPair pair in _quotations.Pairs(utteranceOf))
        {
            foreach (PrintedPlace place in places.Between(pair.One.Words, pair.Other.Words, pair.IsJoined))
            {
                List<(DifferingValue Value, int Sign)> one = ValuesOf(pair.One, place, pair.Other, place.Swapped, pair.Signs);
                List<(DifferingValue Value, int Sign)> other = ValuesOf(pair.Other, place.Swapped, pair.One, place, pair.Signs);
                if (one.Count == 0 || other.Count == 0)
                    continue;
                foreach ((DifferingValue value, int sign) in (IEnumerable<(DifferingValue, int)>)[.. one, .. other])
                    signOf[(value.Report, value.Evidence)] = Math.Min(sign, signOf.GetValueOrDefault((value.Report, value.Evidence), sign));
                found.Add([.. one.Concat(other).Select(value => value.Value)]);
            }
        }

        ILookup<string, Span> toldIn = told.SelectMany(one => one.Values).ToLookup(value => value.Report, value => value.Evidence, StringComparer.Ordinal);
        return
        [
            .. OnePlace.Join(found, records).Where(values => values.Count(value => toldIn[value.Report].Any(value.Evidence.Overlaps)) < 2)
                .GroupBy(values => (About: AboutOf(values.Select(value => utteranceOf.GetValueOrDefault(signOf[(value.Report, value.Evidence)]))), Reports: string.Join('\n', values.Select(value => value.Report))))
                .Select(group => new Difference(DifferenceKind.Wording, group.Key.About, [.. group.SelectMany(values => values).GroupBy(value => value.Report, StringComparer.Ordinal).SelectMany(values => values)])),
        ];
    }

    // The utterance that two reports or more have in common; another report may print the words as part of something else.
    private static string? AboutOf(IEnumerable<string?> utterances)
    {
        KeyValuePair<string, int>[] ids = [.. utterances.OfType<string>().CountBy(id => id).Where(id => id.Value > 1).OrderByDescending(id => id.Value)];
        return ids.Length == 1 || (ids.Length > 1 && ids[0].Value > ids[1].Value) ? ids[0].Key : null;
    }

    // A report that prints it both ways prints what the other does.
    private List<(DifferingValue Value, int Sign)> ValuesOf(PrintedText text, PrintedPlace place, PrintedText other, PrintedPlace there, HashSet<int> rendering)
    {
        PlaceShown shown = ShownAs(text, other, place);
        var values = new List<(DifferingValue, int)>();
        foreach ((int sign, PrintedWord[] words) in text.Prints)
        {
            if (rendering.Contains(sign) && !HasToo(signs[sign].Report, other.Words, there.From, there.To))
                values.Add((ValueOf(records[signs[sign].Report], words, place, shown), sign));
        }

        return values;
    }

    private bool HasToo(int report, PrintedWord[] words, int from, int to)
    {
        ReadOnlySpan<PrintedWord> before = words.AsSpan(Math.Max(0, from - Beside)..Math.Min(words.Length, to + 1));
        ReadOnlySpan<PrintedWord> behind = words.AsSpan(Math.Max(0, from - 1)..Math.Min(words.Length, to + Beside));
        foreach (PrintedText text in _quotations.In(report))
        {
            if (Has(text.Words, before) || Has(text.Words, behind))
                return true;
        }

        return false;
    }

    private static bool Has(PrintedWord[] words, ReadOnlySpan<PrintedWord> sought)
    {
        for (int start = 0; start + sought.Length <= words.Length; start++)
        {
            int same = 0;
            while (same < sought.Length && words[start + same].Form == sought[same].Form)
                same++;
            if (same == sought.Length)
                return true;
        }

        return false;
    }

    private static DifferingValue ValueOf(Record record, PrintedWord[] words, PrintedPlace place, PlaceShown shown)
    {
        (int from, int to) = (place.From, place.To);
        bool before = from > 0 && (shown == PlaceShown.Added || (shown == PlaceShown.Bare && words[from].Follows && !words[from - 1].Ends));
        bool behind = to < words.Length && (shown == PlaceShown.Added || (shown == PlaceShown.Bare && words[to].Follows && !words[to - 1].Ends));
        var span = new Span(words[before ? from - 1 : from].Span.Start, words[behind ? to : to - 1].Span.End);
        return new DifferingValue(record.Id, span.TextIn(record.Text), span);
    }

    private static PlaceShown ShownAs(PrintedText one, PrintedText other, PrintedPlace place)
    {
        if (place.IsAdded)
            return PlaceShown.Added;
        return HasContent(one.Words.AsSpan(place.From..place.To)) && HasContent(other.Words.AsSpan(place.OtherFrom..place.OtherTo)) ? PlaceShown.Alone : PlaceShown.Bare;
    }

    private static bool HasContent(ReadOnlySpan<PrintedWord> words)
    {
        foreach (PrintedWord word in words)
        {
            if (!word.IsParticle)
                return true;
        }

        return false;
    }

    /// <summary>How much is shown of a place.</summary>
    private enum PlaceShown
    {
        /// <summary>The words there.</summary>
        Alone,

        /// <summary>Where one has no word of content, those beside it in the sentence, too: "win at the", "win in the".</summary>
        Bare,

        /// <summary>Where one has nothing, those beside it: "the letters", "the angry letters".</summary>
        Added,
    }
}
