using System.Globalization;
using OnRecord.Comparison.Wording;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what two reports tell of one year each, and not of the same: "has led the guild since 2003", "has led the guild since 2002".</summary>
/// <remarks>The same word leads the years in, somebody or something named is the same, and so is what stands beside the year between two marks. A report that has
/// the other's year with any of it tells of two things.</remarks>
internal sealed class YearDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int YearLength = 4;
    private const int MonthLength = 7;
    private const int MostYearsApart = 9;
    private const int MostTold = 512;
    private const float LeastCovered = 0.6f;
    private const int LeastShared = 2;

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        List<Told> told = [.. sentences.SelectMany(ToldIn)];
        if (told.Count > MostTold)
            yield break;
        for (int i = 0; i < told.Count; i++)
        {
            for (int j = i + 1; j < told.Count; j++)
            {
                if (Differ(told[i], told[j], told))
                    yield return [ValueOf(told[i]), ValueOf(told[j])];
            }
        }
    }

    private bool Differ(Told one, Told other, List<Told> told)
    {
        if (one.Sentence.Report == other.Sentence.Report || one.Value.Length != other.Value.Length || one.Year == other.Year || Math.Abs(one.Year - other.Year) > MostYearsApart
            || !string.Equals(one.Lead, other.Lead, StringComparison.OrdinalIgnoreCase) || !one.Sentence.MayBeOfOne(other.Sentence) || !one.Sentence.Meant.Overlaps(other.Sentence.Meant))
        {
            return false;
        }

        int[] shared = [.. one.Terms.Where(term => other.Terms.Any(same => space.AreSynonyms(term, same)))];
        return shared.Length >= LeastShared && shared.Any(term => !one.Sentence.Meant.Contains(term))
            && shared.Sum(space.Weight) >= LeastCovered * Math.Min(one.Terms.Sum(space.Weight), other.Terms.Sum(space.Weight))
            && !HasTwin(shared, other, one.Year, told) && !HasTwin(shared, one, other.Year, told);
    }

    /// <summary>Whether the report of <paramref name="of"/> tells some of what is shared of the other year, too.</summary>
    private bool HasTwin(int[] shared, Told of, int year, List<Told> told) =>
        told.Exists(twin => twin.Sentence.Report == of.Sentence.Report && twin.Year == year && shared.Any(term => twin.Terms.Any(same => space.AreSynonyms(term, same))));

    private IEnumerable<Told> ToldIn(ToldSentence sentence)
    {
        string text = records[sentence.Report].Text;
        foreach (TimeExpression time in sentence.Dates)
        {
            // A month counts where its year is written.
            if (time.Value is not { Length: YearLength or MonthLength } value || !int.TryParse(value.AsSpan(0, YearLength), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || !time.Span.In(text).EndsWith(value.AsSpan(0, YearLength), StringComparison.Ordinal) || LeadingWord.Before(text, time.Start) is not { IsEmpty: false } lead)
            {
                continue;
            }

            PassageWord[] words = sentence.WordsBeside(time.Span, text);
            // "Earned 3 million in 2031": another amount in another year.
            if (Array.Exists(words, word => space.IsNumber(word.Term)))
                continue;
            int[] terms = TermsBeside.Of(words, space);
            if (terms.Length >= LeastShared)
                yield return new Told(sentence, time.Span, value, year, lead.TextIn(text), terms);
        }
    }

    private DifferingValue ValueOf(Told told) => new(records[told.Sentence.Report].Id, told.Value, told.Time);

    private sealed record Told(ToldSentence Sentence, Span Time, string Value, int Year, string Lead, int[] Terms);
}
