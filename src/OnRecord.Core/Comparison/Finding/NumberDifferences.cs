using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds numbers that stand for one thing in several renderings and cannot all be right.</summary>
internal sealed class NumberDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int Beside = 3;
    private const float LeastLikeness = 0.8f;
    private const float LeastCovered = 0.3f;

    /// <summary>Finds the differences, each as the values that the reports have.</summary>
    public List<List<DifferingValue>> Find((int Report, Passage Passage)[] renderings)
    {
        var found = new List<List<DifferingValue>>();
        List<PassageNumber>[] numbers = [.. renderings.Select(one => NumbersOf(one.Report, one.Passage))];
        var told = new HashSet<(int, int)>();
        for (int first = 0; first < renderings.Length; first++)
        {
            foreach (PassageNumber number in numbers[first])
            {
                if (told.Contains((first, number.First)))
                    continue;
                var slot = new List<(int Rendering, PassageNumber Number)> { (first, number) };
                for (int second = 0; second < renderings.Length; second++)
                {
                    if (renderings[second].Report != renderings[first].Report
                        && Counterpart(number, renderings[first].Passage, numbers[first], renderings[second].Passage, numbers[second]) is { } other)
                    {
                        slot.Add((second, other));
                    }
                }

                if (slot.All(one => PassageNumber.AreCompatible(one.Number, number)))
                    continue;
                told.UnionWith(slot.Select(one => (one.Rendering, one.Number.First)));
                found.Add([.. slot.OrderBy(one => one.Rendering).Select(one => ValueOf(renderings[one.Rendering], one.Number))]);
            }
        }

        return found;
    }

    /// <summary>The numbers of a rendering that are no part of a date or a time of day.</summary>
    private List<PassageNumber> NumbersOf(int report, Passage passage) =>
    [
        .. PassageNumber.In(passage, space.Lexicon).Where(number => !records[report].Times.Any(time =>
            time.Type is TimeType.Date or TimeType.Time && time.Span.Overlaps(passage.Words[number.First].Span))),
    ];

    /// <summary>The number of the other rendering that stands in the same place: an equal one, else the only one left whose neighbours are the same.</summary>
    private PassageNumber? Counterpart(
        PassageNumber number, Passage passage, List<PassageNumber> numbers, Passage other, List<PassageNumber> others)
    {
        foreach (PassageNumber same in others)
        {
            if (PassageNumber.AreCompatible(number, same) && AreBesideAlike(number, passage, same, other))
                return same;
        }

        PassageNumber[] left = [.. others.Where(one => !numbers.Any(taken => PassageNumber.AreCompatible(taken, one)))];
        PassageNumber[] alike = [.. left.Where(one => AreBesideAlike(number, passage, one, other))];
        var alignment = Alignment.Of(passage, other, space);
        return alike.Length == 1 && Math.Max(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered ? alike[0] : null;
    }

    private bool AreBesideAlike(PassageNumber number, Passage passage, PassageNumber other, Passage otherPassage)
    {
        List<int> terms = TermsBeside(number, passage), others = TermsBeside(other, otherPassage);
        return terms.Any(term => others.Any(one => space.Likeness(term, one) >= LeastLikeness));
    }

    /// <summary>The words of content beside a number: what it counts, most often the next.</summary>
    private List<int> TermsBeside(PassageNumber number, Passage passage)
    {
        var terms = new List<int>();
        for (int i = Math.Max(0, number.First - Beside); i <= Math.Min(passage.Words.Length - 1, number.Last + Beside); i++)
        {
            PassageWord word = passage.Words[i];
            bool isNumber = (i >= number.First && i <= number.Last) || space.Lexicon.NumberOf(word.Form) is not null || char.IsAsciiDigit(word.Form[0]);
            if (word.Weight > 0 && !isNumber)
                terms.Add(word.Term);
        }

        return terms;
    }

    private DifferingValue ValueOf((int Report, Passage Passage) rendering, PassageNumber number)
    {
        var span = new Span(rendering.Passage.Words[number.First].Span.Start, rendering.Passage.Words[number.Last].Span.End);
        Record record = records[rendering.Report];
        return new DifferingValue(record.Id, span.TextIn(record.Text), span);
    }
}
