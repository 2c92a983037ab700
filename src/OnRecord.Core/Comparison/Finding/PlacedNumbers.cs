using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds numbers that two reports have differently in places so alike that both surely count one thing.</summary>
/// <remarks>How alike is learnt from numbers that reports of one event have in common: where the same value stands, there the same was counted (logistic regression on
/// <see cref="NumberPlace.Compare"/>). Only numbers that the other report has nowhere are looked at, and of these each must be by far the best for the other.</remarks>
internal sealed class PlacedNumbers(IReadOnlyList<Record> records, NumberDifferences numbers, TermSpace space)
{
    private const float LeastOdds = 0f;
    private const float LeastAhead = 0.5f;
    private const float Nothing = -6;
    private const decimal LeastValue = 3;
    private const decimal MostTimes = 4;
    private const int MostBeforeIt = 6;
    private const int MostPlaces = 400;

    // Of reports with thousands of numbers each nothing is told: they are tables.
    private const long MostCompared = 1_000_000;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // A feature that the pack has no weight for says nothing.
    private readonly float[] _weights = Array.ConvertAll(NumberPlace.Features, feature => space.Lexicon.NumberPlaceWeights.GetValueOrDefault(feature));

    /// <summary>Finds the differences, each as the values that two reports have.</summary>
    /// <param name="sentences">All sentences of the reports, those that quote included.</param>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences)
    {
        List<NumberPlace>[] places = PlacesIn(sentences);
        for (int first = 0; first < records.Count; first++)
        {
            for (int second = first + 1; second < records.Count; second++)
            {
                if ((long)places[first].Count * places[second].Count > MostCompared)
                    continue;
                List<NumberPlace> left = Alone(places[first], places[second]), right = Alone(places[second], places[first]);
                if (left.Count is 0 or > MostPlaces || right.Count is 0 or > MostPlaces)
                    continue;
                foreach ((NumberPlace one, NumberPlace other) in Pairs(left, right))
                    yield return [numbers.ValueOf(first, one.Sentence.Words, one.Number), numbers.ValueOf(second, other.Sentence.Words, other.Number)];
            }
        }
    }

    /// <summary>The places of all numbers of each report.</summary>
    public List<NumberPlace>[] PlacesIn(List<ToldSentence> sentences)
    {
        List<NumberPlace>[] places = [.. records.Select(_ => new List<NumberPlace>())];
        foreach (ToldSentence sentence in sentences)
        {
            List<PassageNumber> here = numbers.NumbersOf(sentence.Report, sentence.Words);
            if (here.Count == 0)
                continue;
            bool isOpening = records[sentence.Report].Sentences.Take(MostBeforeIt).Contains(sentence.Span);
            foreach (PassageNumber number in here)
                places[sentence.Report].Add(NumberPlace.Of(sentence, number, isOpening, space));
        }

        return places;
    }

    // Numbers that the other report has nowhere, in any sense.
    private List<NumberPlace> Alone(List<NumberPlace> places, List<NumberPlace> others) => places.FindAll(place => place.Number.Value >= LeastValue && !IsYear(place)
        && !others.Exists(other => AreUnitsAlike(place.Number, other.Number) && PassageNumber.AreCompatible(place.Number, other.Number))
        && !others.Exists(other => NumberDifferences.IsSum(place.Number, numbers.NumbersOf(other.Sentence.Report, other.Sentence.Words))) && !numbers.IsAdded(place.Number, place.Sentence.Words));

    private static bool AreUnitsAlike(PassageNumber one, PassageNumber other) => one.Unit == other.Unit || one.Unit.Length == 0 || other.Unit.Length == 0;

    private static bool IsYear(NumberPlace place)
    {
        PassageWord word = place.Sentence.Words.Words[place.Number.First];
        return place.Number.Unit.Length == 0 && place.Number.Value is >= FirstYear and <= LastYear && word.Form.Length == 4 && char.IsAsciiDigit(word.Form[0]);
    }

    private IEnumerable<(NumberPlace One, NumberPlace Other)> Pairs(List<NumberPlace> left, List<NumberPlace> right)
    {
        var odds = new float[left.Count, right.Count];
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
                odds[i, j] = left[i].Number.Unit == right[j].Number.Unit ? OddsOf(left[i], right[j]) : Nothing;
        }

        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
            {
                if (odds[i, j] >= LeastOdds && IsAhead(odds, i, j, left, right) && MayDiffer(left[i], right[j]))
                    yield return (left[i], right[j]);
            }
        }
    }

    private float OddsOf(NumberPlace one, NumberPlace other)
    {
        if (!one.Sentence.MayBeOfOne(other.Sentence))
            return Nothing;
        Span<float> features = stackalloc float[_weights.Length];
        one.Compare(other, space, features);
        float odds = 0;
        for (int i = 0; i < features.Length; i++)
            odds += features[i] * _weights[i];
        return odds;
    }

    // Another sentence with the same value is no rival.
    private static bool IsAhead(float[,] odds, int i, int j, List<NumberPlace> left, List<NumberPlace> right)
    {
        for (int k = 0; k < left.Count; k++)
        {
            if (left[k].Number.Value != left[i].Number.Value && odds[k, j] > odds[i, j] - LeastAhead)
                return false;
        }

        for (int k = 0; k < right.Count; k++)
        {
            if (right[k].Number.Value != right[j].Number.Value && odds[i, k] > odds[i, j] - LeastAhead)
                return false;
        }

        return true;
    }

    private bool MayDiffer(NumberPlace one, NumberPlace other)
    {
        decimal small = Math.Min(one.Number.Value, other.Number.Value), large = Math.Max(one.Number.Value, other.Number.Value);
        if (large >= small * MostTimes || !one.Sentence.DatesAgree(other.Sentence) || IsOfLongAgo(one) != IsOfLongAgo(other) || !one.MayBeOf(other) || (one.Number.Unit.Length > 0 && !one.MeasuresLike(other, space)))
            return false;
        (string? befell, string? befellOther) = (TollOf(one), TollOf(other));
        return befell == befellOther && !IsPart(one) && !IsPart(other) && !(befell is not null && TollReader.IsOfCrowd(befell) && one.Sentence.AreClaims(other.Sentence));
    }

    // Of the dead of a year ago there were others.
    private bool IsOfLongAgo(NumberPlace place) => place.Sentence.IsOfLongAgo(records[place.Sentence.Report].Published);

    private bool IsPart(NumberPlace place) => TollReader.IsPart(place.Sentence.Words, place.Number, space.Lexicon);

    private string? TollOf(NumberPlace place) => TollReader.Read(records[place.Sentence.Report].Text, place.Sentence.Words, numbers.NumbersOf(place.Sentence.Report, place.Sentence.Words), space.Lexicon)
        .Find(toll => toll.Number == place.Number).Toll;
}
