using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds numbers that stand for one thing in several renderings and cannot all be right.</summary>
internal sealed class NumberDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int Behind = 2;
    private const int BehindStrict = 4;
    private const int BehindAdded = 3;
    private const int MostDaysOfMonth = 31;
    private const int MostBetween = 2;
    private const float LeastLikeness = 0.4f;
    private const float LeastCovered = 0.3f;
    private const float LeastWeightOfCounted = 1.5f;
    private const float LeastCoveredOfBoth = 0.35f;
    private const float LeastCoveredOfWhole = 0.6f;

    // A sentence is compared with hundreds of others: its numbers are read once.
    private readonly Dictionary<Passage, List<PassageNumber>> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Passage, List<(string Toll, PassageNumber Number)>> _tolls = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds the differences, each as the values that the reports have.</summary>
    public List<List<DifferingValue>> Find(IReadOnlyList<RenderedPassage> renderings)
    {
        var found = new List<List<DifferingValue>>();
        var numbers = new List<PassageNumber>[renderings.Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = NumbersOf(renderings[i].Report, renderings[i].Passage);
        var told = new HashSet<PassageNumber>(ReferenceEqualityComparer.Instance);
        // In an order that only the texts decide, so that the order of the reports does not.
        foreach (int first in Enumerable.Range(0, renderings.Count)
            .OrderBy(at => records[renderings[at].Report].Text, StringComparer.Ordinal)
            .ThenBy(at => renderings[at].Passage.Words.Length > 0 ? renderings[at].Passage.Words[0].Span.Start : 0))
        {
            foreach (PassageNumber number in numbers[first])
            {
                if (told.Contains(number))
                    continue;
                var slot = new PassageNumber?[renderings.Count];
                slot[first] = number;
                bool differ = false;
                for (int second = 0; second < renderings.Count; second++)
                {
                    if (renderings[second].Report != renderings[first].Report
                        && Counterpart(number, renderings[first].Passage, numbers[first], renderings[second].Passage, numbers[second]) is { } other)
                    {
                        slot[second] = other;
                        differ |= !PassageNumber.AreCompatible(other, number);
                    }
                }

                if (!differ)
                    continue;
                var values = new List<DifferingValue>();
                for (int rendering = 0; rendering < slot.Length; rendering++)
                {
                    if (slot[rendering] is not { } here)
                        continue;
                    told.Add(here);
                    values.Add(ValueOf(renderings[rendering], here));
                }

                found.Add(values);
            }
        }

        return found;
    }

    /// <summary>Whether a passage has a number that is no part of a date, a time of day or a length of time.</summary>
    public bool HasNumbers(RenderedPassage rendering) => NumbersOf(rendering.Report, rendering.Passage).Count > 0;

    /// <summary>Finds the numbers that two passages have differently of what both count by the same word, or of whom the same befell.</summary>
    /// <param name="one">The one passage.</param>
    /// <param name="other">The other.</param>
    /// <param name="areClaims">Whether each has what somebody says: those who count a crowd count for themselves.</param>
    /// <returns>Pairs of values: the first passage's, the other's.</returns>
    public IEnumerable<List<DifferingValue>> FindStrict(RenderedPassage one, RenderedPassage other, bool areClaims)
    {
        List<PassageNumber> numbers = NumbersOf(one.Report, one.Passage), others = NumbersOf(other.Report, other.Passage);
        List<(string Toll, PassageNumber Number)> tolls = TollsOf(one, numbers), otherTolls = TollsOf(other, others);
        foreach ((string toll, PassageNumber number) in tolls.Where(toll => !areClaims || !TollReader.IsOfCrowd(toll.Toll)))
        {
            // "Six arrests, 47 the night before": a number that the other sentence has, too, may stand for what this one tells.
            foreach ((_, PassageNumber same) in otherTolls.Where(same => same.Toll == toll
                && !others.Exists(here => PassageNumber.AreCompatible(number, here)) && !numbers.Exists(here => PassageNumber.AreCompatible(here, same.Number))))
                yield return [ValueOf(one, number), ValueOf(other, same)];
        }

        PassageNumber[] left = [.. numbers.Where(number => !IsSum(number, others) && !tolls.Exists(toll => toll.Number == number) && !others.Exists(same => PassageNumber.AreCompatible(number, same)))];
        PassageNumber[] right = [.. others.Where(number => !IsSum(number, numbers) && !otherTolls.Exists(toll => toll.Number == number) && !numbers.Exists(same => PassageNumber.AreCompatible(number, same)))];
        // Two sums, or two shares, and nothing else that is counted.
        if (left.Length == 1 && right.Length == 1 && left[0].Unit.Length > 0 && left[0].Unit == right[0].Unit && !numbers.Exists(one => one != left[0] && one.Unit == left[0].Unit)
            && !others.Exists(one => one != right[0] && one.Unit == right[0].Unit) && !IsAttribute(left[0], one.Passage) && !IsAttribute(right[0], other.Passage)
            && !IsAdded(left[0], one.Passage) && !IsAdded(right[0], other.Passage) && (AreBesideAlike(left[0], one.Passage, right[0], other.Passage, BehindStrict) || AreBeforeAlike(left[0], one.Passage, right[0], other.Passage)
                || Alignment.Of(one.Passage, other.Passage, space) is { } whole && Math.Max(whole.LeftCovered, whole.RightCovered) >= LeastCoveredOfWhole))
        {
            yield return [ValueOf(one, left[0]), ValueOf(other, right[0])];
            yield break;
        }

        // "Twelve countries signed the pact", "the pact was signed by eleven states": the only number of each, and hardly anything else.
        if (numbers.Count == 1 && others.Count == 1 && left.Length == 1 && right.Length == 1 && left[0].Unit == right[0].Unit && AreBesideAlike(left[0], one.Passage, right[0], other.Passage, most: 1)
            && Alignment.Of(one.Passage, other.Passage, space) is var alignment && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCoveredOfWhole)
        {
            yield return [ValueOf(one, left[0]), ValueOf(other, right[0])];
            yield break;
        }

        foreach (PassageNumber number in left)
        {
            PassageNumber[] alike = [.. right.Where(candidate => CountAlike(number, one.Passage, candidate, other.Passage))];
            if (alike.Length == 1 && left.Count(candidate => CountAlike(candidate, one.Passage, alike[0], other.Passage)) == 1)
                yield return [ValueOf(one, number), ValueOf(other, alike[0])];
        }
    }

    /// <summary>Whether a number is what the numbers of another sentence come to: "nine died on Monday and five on Tuesday" are 14.</summary>
    public static bool IsSum(PassageNumber number, List<PassageNumber> others) => others.Count > 1 && others.Sum(one => one.Value) == number.Value;

    private bool AreBeforeAlike(PassageNumber number, Passage passage, PassageNumber other, Passage otherPassage) =>
        TermBefore(number, passage) is { } before && TermBefore(other, otherPassage) is { } otherBefore && space.AreSynonyms(before, otherBefore);

    /// <summary>"A $43,000 watch": the price of one thing among others.</summary>
    public bool IsAttribute(PassageNumber number, Passage passage) => number.First > 0 && space.Lexicon.JoinsNumbers(passage.Words[number.First - 1].Form);

    /// <summary>"$6 million in additional money": what comes on top of another sum.</summary>
    public bool IsAdded(PassageNumber number, Passage passage)
    {
        for (int i = number.Last + 1; i < Math.Min(passage.Words.Length, number.Last + 1 + BehindAdded); i++)
        {
            if (TollReader.IsAdded(passage.Words[i].Form, space.Lexicon))
                return true;
        }

        return false;
    }

    /// <summary>Whether two numbers surely count the same: by one word that is not in every other sentence, or by one and the word before or one behind it.</summary>
    private bool CountAlike(PassageNumber number, Passage passage, PassageNumber other, Passage otherPassage)
    {
        List<int> terms = TermsBehind(number, passage, BehindStrict), others = TermsBehind(other, otherPassage, BehindStrict);
        if (number.Unit == other.Unit && StandBehindAlike(number, passage, other, otherPassage))
            return true;
        if (terms.Count == 0 || number.Unit != other.Unit || !AreBesideAlike(number, passage, other, otherPassage, BehindStrict - 1))
            return false;
        if (terms.Take(BehindStrict - 1).Any(term => IsTelling(term, others[0])) || others.Take(BehindStrict - 1).Any(term => IsTelling(term, terms[0])))
            return true;
        return terms.Skip(1).Any(term => others.Skip(1).Any(behind => space.AreSynonyms(term, behind)))
            || AreBeforeAlike(number, passage, other, otherPassage);
    }

    /// <summary>"112 votes to 98", "112 votes against 89": the same number of the same stands before both.</summary>
    private bool StandBehindAlike(PassageNumber number, Passage passage, PassageNumber other, Passage otherPassage)
    {
        int[] before = TermsBefore(number, passage), others = TermsBefore(other, otherPassage);
        return before.Length == 2 && before.AsSpan().SequenceEqual(others) && space.IsNumber(before[1]) && !space.IsNumber(before[0]);
    }

    /// <summary>"112 votes to": the terms of what is counted and of the number of it, where they stand right before a number; else none.</summary>
    public static int[] TermsBefore(PassageNumber number, Passage passage)
    {
        int unit = number.First - 1;
        if (unit > 0 && passage.Words[unit].Weight == 0)
            unit--;
        return unit > 0 && passage.Words[unit].Weight > 0 && passage.Words[unit - 1].Weight > 0 ? [passage.Words[unit].Term, passage.Words[unit - 1].Term] : [];
    }

    private bool IsTelling(int term, int other) =>
        Math.Min(space.Weight(term), space.Weight(other)) >= LeastWeightOfCounted && (space.AreSynonyms(term, other) || space.Likeness(term, other) >= LeastLikeness);

    private static int? TermBefore(PassageNumber number, Passage passage)
    {
        for (int i = number.First - 1; i >= 0; i--)
        {
            if (passage.Words[i].Weight > 0)
                return passage.Words[i].Term;
        }

        return null;
    }

    /// <summary>The numbers of a rendering that are no part of a date, a time of day or a length of time.</summary>
    public List<PassageNumber> NumbersOf(int report, Passage passage)
    {
        if (_numbers.TryGetValue(passage, out List<PassageNumber>? known))
            return known;
        Record record = records[report];
        List<PassageNumber> numbers = PassageNumber.In(passage, record.Text, space.Lexicon);
        if (numbers.Count > 0)
        {
            int start = passage.Words[0].Span.Start, end = passage.Words[^1].Span.End;
            TimeExpression[] times = [.. record.Times.Where(time => time.Type is TimeType.Date or TimeType.Time or TimeType.Duration && time.Start < end && time.End + MostBetween >= start)];
            numbers.RemoveAll(number => Array.Exists(times, time =>
                time.Span.Overlaps(passage.Words[number.First].Span) || (time.Type != TimeType.Duration && IsDayBehind(record.Text, time, number, passage.Words[number.First].Span))));
        }

        _numbers.Add(passage, numbers);
        return numbers;
    }

    private List<(string Toll, PassageNumber Number)> TollsOf(RenderedPassage rendering, List<PassageNumber> numbers)
    {
        if (!_tolls.TryGetValue(rendering.Passage, out List<(string Toll, PassageNumber Number)>? tolls))
            _tolls.Add(rendering.Passage, tolls = TollReader.Read(records[rendering.Report].Text, rendering.Passage, numbers, space.Lexicon));
        return tolls;
    }

    /// <summary>Whether a small number stands right behind a time expression, as "11" in "the 19 Sept. 11 pilots": it may well be its day.</summary>
    private static bool IsDayBehind(string text, TimeExpression time, PassageNumber number, Span span) =>
        char.IsAsciiDigit(text[span.Start]) && time.Span.In(text).IndexOfAnyInRange('0', '9') >= 0 && number.Value <= MostDaysOfMonth && number.Unit.Length == 0 && span.Start >= time.End && span.Start - time.End <= MostBetween;

    /// <summary>The number of the other rendering that stands in the same place: one that can be the same, else the only one left that
    /// counts the same, or the only one at all where the passages are otherwise alike.</summary>
    private PassageNumber? Counterpart(
        PassageNumber number, Passage passage, List<PassageNumber> numbers, Passage other, List<PassageNumber> others)
    {
        foreach (PassageNumber same in others)
        {
            if (PassageNumber.AreCompatible(number, same))
                return same;
        }

        PassageNumber[] left = [.. others.Where(one => AreUnitsAlike(number, one) && !numbers.Any(taken => PassageNumber.AreCompatible(taken, one)))];
        PassageNumber[] alike = [.. left.Where(one => AreBesideAlike(number, passage, one, other) || (number.Unit.Length > 0 && number.Unit == one.Unit))];
        var alignment = Alignment.Of(passage, other, space);
        if (numbers.Count == 1 && others.Count == 1 && left.Length == 1 && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastCoveredOfBoth)
            return others[0];
        return alike.Length == 1 && Math.Max(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered ? alike[0] : null;
    }

    private static bool AreUnitsAlike(PassageNumber number, PassageNumber other) =>
        number.Unit == other.Unit || number.Unit.Length == 0 || other.Unit.Length == 0;

    /// <summary>Whether two numbers count the same: the first word of content behind the one is like the first or second behind the other.</summary>
    private bool AreBesideAlike(PassageNumber number, Passage passage, PassageNumber other, Passage otherPassage, int most = Behind)
    {
        List<int> terms = TermsBehind(number, passage, most), others = TermsBehind(other, otherPassage, most);
        if (terms.Count == 0 || others.Count == 0)
            return terms.Count == others.Count;
        return space.Likeness(terms[0], others[0]) >= LeastLikeness
            || others.Any(term => space.AreSynonyms(terms[0], term)) || terms.Any(term => space.AreSynonyms(term, others[0]));
    }

    /// <summary>The next words of content behind a number: the first is most often what it counts.</summary>
    private List<int> TermsBehind(PassageNumber number, Passage passage, int most)
    {
        var terms = new List<int>();
        for (int i = number.Last + 1; i < passage.Words.Length && terms.Count < most; i++)
        {
            PassageWord word = passage.Words[i];
            if (word.Weight > 0 && space.Lexicon.NumberOf(word.Form) is null && !char.IsAsciiDigit(word.Form[0]) && space.Lexicon.UnitOf(word.Form) is null)
                terms.Add(word.Term);
        }

        return terms;
    }

    private DifferingValue ValueOf(RenderedPassage rendering, PassageNumber number) => ValueOf(rendering.Report, rendering.Passage, number);

    /// <summary>A number as a report's value.</summary>
    public DifferingValue ValueOf(int report, Passage passage, PassageNumber number)
    {
        var span = new Span(passage.Words[number.First].Span.Start, passage.Words[number.Last].Span.End);
        Record record = records[report];
        return new DifferingValue(record.Id, span.TextIn(record.Text), span);
    }
}
