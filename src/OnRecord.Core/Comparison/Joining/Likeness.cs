using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>How much two statements look like renderings of one thing.</summary>
/// <param name="Covered">The share of the lighter one's weight that the heavier one has within one stretch, from 0 to 1.</param>
/// <param name="Least">The smaller of the shares that each has of the other.</param>
/// <param name="Matched">What the words of the lighter one that have a counterpart weigh.</param>
/// <param name="Words">How many words of content have a counterpart in that stretch.</param>
/// <param name="SameWords">How many words of content are the same.</param>
/// <param name="Run">What the longest run of the same words weighs, where a part of it is quoted.</param>
/// <param name="RunWords">How many words that run has, particles included.</param>
/// <param name="SameRun">How many words the longest run of the same words has, quoted or not.</param>
/// <param name="IsFragment">Whether that run is all that is quoted in one of the two.</param>
/// <param name="OtherNumbers">How many of the words are numbers that stand for other numbers: they tell that both count something, and not that they count the same.</param>
/// <param name="CountsSame">Whether both have a number of one thing: "6,000 soldiers", "9,000 troops".</param>
/// <param name="Quoted">The share of what is quoted that has a counterpart, in the one that has less of it; 1 where nothing is.</param>
internal readonly record struct Likeness(
    float Covered, float Least, float Matched, int Words, int SameWords, float Run, int RunWords, bool IsFragment, int SameRun, int OtherNumbers, float Quoted, bool CountsSame)
{
    private const double StretchToLength = 2;
    private const int StretchAtLeast = 12;

    /// <summary>Compares two statements.</summary>
    public static Likeness Of(StatementSign first, StatementSign second, TermSpace space)
    {
        (StatementSign heavy, StatementSign light) = first.Content.Weight >= second.Content.Weight ? (first, second) : (second, first);
        Alignment alignment = Alignment.Of(light.Content, heavy.Content, space);
        (float covered, int words) = BestStretch(light.Content, heavy.Content, alignment);
        (float run, int runWords, bool isFragment, int sameRun) = LongestRun(light, heavy);
        return new Likeness(
            covered, Math.Min(alignment.LeftCovered, alignment.RightCovered), covered * light.Content.Weight, words, alignment.SameWords, run, runWords, isFragment, sameRun,
            OtherNumbersIn(light.Content, heavy.Content, alignment, space), QuotedOf(light, heavy, alignment), CountSame(light.Content, heavy.Content, alignment, space));
    }

    private static int OtherNumbersIn(Passage light, Passage heavy, Alignment alignment, TermSpace space)
    {
        int others = 0;
        for (int i = 0; i < light.Words.Length; i++)
            others += alignment.ToRight[i] >= 0 && space.IsNumber(light.Words[i].Term) && light.Words[i].Term != heavy.Words[alignment.ToRight[i]].Term ? 1 : 0;
        return others;
    }

    private static bool CountSame(Passage light, Passage heavy, Alignment alignment, TermSpace space)
    {
        for (int i = 1; i < light.Words.Length; i++)
        {
            int counterpart = alignment.ToRight[i];
            if (counterpart > 0 && light.Words[i].Weight > 0 && space.IsNumber(light.Words[i - 1].Term) && space.IsNumber(heavy.Words[counterpart - 1].Term)
                && !space.IsNumber(light.Words[i].Term) && space.AreSynonyms(light.Words[i].Term, heavy.Words[counterpart].Term))
            {
                return true;
            }
        }

        return false;
    }

    private static float QuotedOf(StatementSign light, StatementSign heavy, Alignment alignment)
    {
        float ofLight = 0, lightMatched = 0, ofHeavy = 0, heavyMatched = 0;
        for (int i = 0; i < heavy.Quoted.Length; i++)
            ofHeavy += heavy.Quoted[i] ? heavy.Content.Words[i].Weight : 0;
        for (int i = 0; i < light.Quoted.Length; i++)
        {
            int counterpart = alignment.ToRight[i];
            ofLight += light.Quoted[i] ? light.Content.Words[i].Weight : 0;
            if (counterpart < 0)
                continue;
            lightMatched += light.Quoted[i] ? light.Content.Words[i].Weight * alignment.Likeness[i] : 0;
            heavyMatched += heavy.Quoted[counterpart] ? heavy.Content.Words[counterpart].Weight * alignment.Likeness[i] : 0;
        }

        return Math.Min(ofLight > 0 ? lightMatched / ofLight : 1, ofHeavy > 0 ? heavyMatched / ofHeavy : 1);
    }

    /// <summary>The share of the lighter one's weight that the heavier one has within one stretch, from 0 to 1.</summary>
    public static float CoveredOf(StatementSign first, StatementSign second, TermSpace space)
    {
        (Passage heavy, Passage light) = first.Content.Weight >= second.Content.Weight
            ? (first.Content, second.Content) : (second.Content, first.Content);
        return BestStretch(light, heavy, Alignment.Of(light, heavy, space)).Covered;
    }

    /// <summary>The share of the light passage that is found in one stretch of the heavy one, and how many words that is.</summary>
    private static (float Covered, int Words) BestStretch(Passage light, Passage heavy, Alignment alignment)
    {
        int stretch = Math.Max(StretchAtLeast, (int)(light.Words.Length * StretchToLength));
        var gains = new float[heavy.Words.Length];
        for (int i = 0; i < light.Words.Length; i++)
        {
            if (alignment.ToRight[i] >= 0)
                gains[alignment.ToRight[i]] = light.Words[i].Weight * alignment.Likeness[i];
        }

        float sum = 0, best = 0;
        int count = 0, bestCount = 0;
        for (int end = 0; end < gains.Length; end++)
        {
            sum += gains[end];
            count += gains[end] > 0 ? 1 : 0;
            if (end >= stretch)
            {
                sum -= gains[end - stretch];
                count -= gains[end - stretch] > 0 ? 1 : 0;
            }

            if (sum > best)
                (best, bestCount) = (sum, count);
        }

        return (light.Weight > 0 ? Math.Min(1, best / light.Weight) : 0, bestCount);
    }

    private static (float Weight, int Words, bool IsFragment, int Same) LongestRun(StatementSign light, StatementSign heavy)
    {
        PassageWord[] from = light.Content.Words, to = heavy.Content.Words;
        float best = 0;
        int bestWords = 0, same = 0;
        bool isFragment = false;
        var lengths = new int[to.Length + 1];
        for (int i = 0; i < from.Length; i++)
        {
            for (int j = to.Length - 1; j >= 0; j--)
            {
                lengths[j + 1] = string.Equals(from[i].Form, to[j].Form, StringComparison.Ordinal) ? lengths[j] + 1 : 0;
                int length = lengths[j + 1];
                same = Math.Max(same, length);
                if (length < 2 || !(light.Quoted[i] || heavy.Quoted[j]))
                    continue;
                float weight = 0;
                for (int back = 0; back < length; back++)
                    weight += from[i - back].Weight;
                if (weight < best || (weight == best && length <= bestWords))
                    continue;
                best = weight;
                bestWords = length;
                isFragment = IsWholeQuotation(light.Quoted, i, length) || IsWholeQuotation(heavy.Quoted, j, length);
            }
        }

        return (best, bestWords, isFragment, same);
    }

    private static bool IsWholeQuotation(bool[] quoted, int last, int length)
    {
        int first = last - length + 1;
        while (first <= last && !quoted[first])
            first++;
        return first < last && quoted[last] && (first == 0 || !quoted[first - 1]) && (last + 1 == quoted.Length || !quoted[last + 1]);
    }
}
