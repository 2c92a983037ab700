using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>How long something lasted, as a report tells it: "for 114 days", "a debate that lasted nine hours", "a nine-hour debate".</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Span">Where the time stands.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Means"><c>near</c>, <c>more</c> or <c>less</c> where words beside it say so, else empty.</param>
/// <param name="Terms">The terms of the words of content beside it: what lasted is among them.</param>
internal sealed record ToldDuration(int Report, Span Span, TimeLength Length, string Means, HashSet<int> Terms)
{
    private const int MostApproximating = 3;
    private const decimal MostAbove = 1.5m;
    private const decimal MostBeside = 0.1m;

    /// <summary>Finds the durations of a passage that say how long something lasted; of "in three years" and "an hour late" nothing is taken.</summary>
    /// <param name="report">The number of the report.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="record">The report's record.</param>
    /// <param name="space">The words of the comparison.</param>
    /// <param name="isAnyLead">Takes those that other words lead in, too: where the rest of what was said is alike, they stand for one another.</param>
    public static IEnumerable<ToldDuration> In(int report, Passage passage, Record record, TermSpace space, bool isAnyLead = false)
    {
        if (passage.Words.Length == 0)
            yield break;
        int start = passage.Words[0].Span.Start, end = passage.Words[^1].Span.End;
        foreach (TimeExpression time in record.Times)
        {
            if (time.Type != TimeType.Duration || time.Start < start || time.End > end || TimeLength.Parse(time.Value) is not { } length)
                continue;
            int first = Array.FindIndex(passage.Words, word => time.Span.Overlaps(word.Span)), last = Array.FindLastIndex(passage.Words, word => time.Span.Overlaps(word.Span));
            if (first < 0)
                continue;
            bool isCompound = time.Span.In(record.Text).Contains('-');
            int lead = first - 1;
            while (lead >= 0 && first - lead <= MostApproximating && space.Lexicon.ApproximationOf(passage.Words[lead].Form) is not null)
                lead--;
            if (isAnyLead)
                lead = Math.Max(lead, 0);
            else if (isCompound ? last + 1 >= passage.Words.Length : lead < 0 || !space.Lexicon.LeadsInDuration(passage.Words[lead].Form))
                continue;
            yield return new ToldDuration(report, time.Span, length, MeansOf(passage.Words, lead + 1, last, space.Lexicon), TermsOf(UpToMark(passage.Words, last, record.Text), isCompound ? 0 : lead, last, space));
        }
    }

    /// <summary>Whether two lengths can both be true of one thing: equal but for the coarser unit's half, or meant inexactly and near.</summary>
    public static bool AreCompatible(ToldDuration one, ToldDuration other)
    {
        (ToldDuration small, ToldDuration large) = one.Length.Hours < other.Length.Hours ? (one, other) : (other, one);
        decimal apart = large.Length.Hours - small.Length.Hours;
        if (apart == 0 || (one.Length.Unit != other.Length.Unit && apart * 2 <= Math.Max(one.Length.Unit, other.Length.Unit)))
            return true;
        if (small.Means == "more" || large.Means == "less")
            return large.Length.Hours <= small.Length.Hours * MostAbove;
        return (small.Means == "near" || large.Means == "near") && apart <= Math.Max(large.Length.Hours * MostBeside, Math.Max(one.Length.Unit, other.Length.Unit));
    }

    private static string MeansOf(PassageWord[] words, int first, int last, TermLexicon lexicon)
    {
        string means = "";
        for (int i = last; i >= first; i--)
            means = lexicon.ApproximationOf(words[i].Form) ?? means;
        return means;
    }

    // "Ran the town for fourteen years, was sentenced …": behind a mark something else is told.
    private static PassageWord[] UpToMark(PassageWord[] words, int last, string text)
    {
        int end = last + 1;
        while (end < words.Length && text.AsSpan(words[end - 1].Span.End, Math.Max(0, words[end].Span.Start - words[end - 1].Span.End)).IndexOfAny(",;:") < 0)
            end++;
        return words[..end];
    }

    // "Debate that lasted", "held in the hills for", and behind a compound what it says the length of.
    private static HashSet<int> TermsOf(PassageWord[] words, int lead, int last, TermSpace space)
    {
        var terms = new HashSet<int>();
        TermsBeside.AddBefore(words, lead, space, space.Lexicon.LeadsInDuration, terms);
        TermsBeside.AddBehind(words, last + 1, space, space.Lexicon.LeadsInDuration, terms);
        return terms;
    }
}

/// <summary>A length of time.</summary>
/// <param name="Hours">Its hours; months and years as the calendar has them on the average.</param>
/// <param name="Unit">The hours of the finest unit that it is told in.</param>
internal readonly record struct TimeLength(decimal Hours, decimal Unit)
{
    private const decimal HoursOfYear = 8766m;

    /// <summary>Reads a TIMEX3 value such as <c>P2Y6M</c> or <c>PT40M</c>; <see langword="null"/> for one without an amount, or of longer units.</summary>
    public static TimeLength? Parse(string? value)
    {
        if (value is not { Length: > 2 } || value[0] != 'P')
            return null;
        decimal hours = 0, unit = 0;
        bool isOfDay = false;
        int start = 1;
        for (int i = 1; i < value.Length; i++)
        {
            if (value[i] == 'T')
                (isOfDay, start) = (true, i + 1);
            if (char.IsAsciiDigit(value[i]) || value[i] is '.' or 'T')
                continue;
            unit = (value[i], isOfDay) switch
            {
                ('Y', false) => HoursOfYear,
                ('M', false) => HoursOfYear / 12,
                ('W', false) => 168,
                ('D', false) => 24,
                ('H', true) => 1,
                ('M', true) => 1 / 60m,
                _ => 0,
            };
            if (unit == 0 || !decimal.TryParse(value.AsSpan(start, i - start), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out decimal amount) || amount > 10_000_000)
                return null;
            hours += amount * unit;
            start = i + 1;
        }

        return start == value.Length && hours > 0 ? new TimeLength(hours, unit) : null;
    }
}
